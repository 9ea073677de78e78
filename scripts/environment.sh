# Sourced by the scripts beside it (POSIX sh): finds a Python, keeps environments ready.
#
#   . "$root/scripts/environment.sh"
#   ready_environment demo requirements/runtime.txt requirements/build.txt
#   install_package
#   "$env_bin/fonds" version
#
# An environment lies in .environments/NAME. It is complete only when it holds a stamp: a copy of
# the pins that it was made from. No stamp, another stamp or a Python that has gone means that the
# environment is removed and made anew, so an interrupted set-up never leaves a half-made one and a
# second start has nothing to do.

# The versions that the pins in requirements/ were resolved for; the test of pins reads this line.
PYTHON_VERSIONS='3.14 3.13 3.12 3.11'

# Whatever runs here is started again and again: compiling it each time would take half of that.
unset PYTHONDONTWRITEBYTECODE

say() { printf '%s\n' "$@" >&2; }

fail() { say "$*"; exit 1; }

# misused SENTENCE: ends with exit code 2, the sign of a wrong call.
misused() { say "$1 (see ${0##*/} -h)"; exit 2; }

# show_help: prints the comment at the head of the calling script.
show_help() { sed -n '2,/^[^#]/ { /^#/ s/^# \{0,1\}//p; }' "$0"; }

# --- A Python ------------------------------------------------------------------------------------

# has_version COMMAND: is it a Python that the pins were resolved for?
has_version() {
  "$1" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] not in '$PYTHON_VERSIONS'.split())" \
    2>/dev/null
}

makes_environments() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

python_names() {
  for version in $PYTHON_VERSIONS; do printf 'python%s ' "$version"; done
  printf 'python3 python'
}

# find_python: prints the newest suitable Python on PATH, or fails.
find_python() {
  for name in ${FONDS_PYTHON:-$(python_names)}; do
    if has_version "$name" && makes_environments "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# system_kind: prints the family of the system: macos, or a name from os-release such as debian.
system_kind() {
  if [ "$(uname -s)" = Darwin ]; then
    echo macos
  elif [ -r /etc/os-release ]; then
    # In a subshell, since os-release sets variables of its own.
    (. /etc/os-release; echo "${ID:-} ${ID_LIKE:-}")
  fi
}

# install_line: prints the command that gives this system a Python with venv.
install_line() {
  present=
  for name in $(python_names); do
    if has_version "$name"; then present=$("$name" -c 'import sys; print("python%d.%d" % sys.version_info[:2])'); break; fi
  done
  case " $(system_kind) " in
    *' macos '*) echo 'brew install python@3.13' ;;
    *' debian '* | *' ubuntu '*)
      if [ -z "$present" ]; then
        echo 'sudo apt install python3.11 python3.11-venv'
      elif [ "$name" = python3 ] || ! command -v apt-cache >/dev/null; then
        echo 'sudo apt install python3-venv'
      else
        echo "sudo apt install $present-venv"
      fi ;;
    *' fedora '* | *' rhel '*) echo 'sudo dnf install python3.12' ;;
    *' suse '* | *' opensuse '*) echo 'sudo zypper install python312' ;;
    *' arch '*) echo 'sudo pacman -S python' ;;
    *' alpine '*) echo 'sudo apk add python3' ;;
    *) echo 'python3 -m pip install --user uv' ;;
  esac
}

explain_missing_python() {
  say 'Fonds needs Python 3.11 to 3.14 with its venv module, or uv; neither was found.' \
    'Install it with:'
  say ''
  say "    $(install_line)"
  say ''
  fail "Then run ${0##*/} again. Nothing was left behind."
}

# --- An environment ------------------------------------------------------------------------------

# make_bare DIRECTORY: an environment with pip and nothing else.
make_bare() {
  if python=$(find_python); then
    "$python" -m venv "$1"
  elif command -v uv >/dev/null; then
    # uv can bring a Python of its own; --seed gives it the pip that the rest of this file uses.
    # Where a network has a certificate authority of its own, the system knows it and uv does not;
    # the two names are those of newer and older versions.
    UV_SYSTEM_CERTS=true UV_NATIVE_TLS=true \
      uv venv --quiet --no-project --seed --python '>=3.11,<3.15' "$1"
  else
    explain_missing_python
  fi
}

# count_progress TOTAL: reads pip's words, keeps one line on a terminal up to date.
count_progress() {
  awk -v total="$1" -v log_file="$2" -v live="$([ -t 2 ] && echo 1)" '
    { print > log_file; fflush(log_file) }
    /^Collecting / { n++; if (live) { printf "\r  fetched %d of about %d packages", n, total > "/dev/stderr" } }
    /^Installing collected/ { if (live) { printf "\r  installing %d packages                  ", n > "/dev/stderr" } }
    END { if (live && n) printf "\r%50s\r", "" > "/dev/stderr" }'
}

# install_pins FILE...: installs exactly what the files pin, checked against their hashes.
install_pins() {
  pip_log=$env_directory/pip.log
  pip_code=$env_directory/pip.code
  total=$(cat "$@" | grep -c '^[a-z0-9].*==' || true)
  set -- $(printf -- '--requirement %s ' "$@")
  { "$env_bin/python" -m pip install --no-input --disable-pip-version-check --no-color \
      --progress-bar off --no-deps --require-hashes --only-binary :all: "$@" 2>&1 \
      && echo 0 >"$pip_code" || echo 1 >"$pip_code"; } | count_progress "$total" "$pip_log"
  [ "$(cat "$pip_code")" = 0 ] && return
  tail -n 5 "$pip_log" >&2
  return 1
}

stamp_matches() {
  [ -f "$env_stamp" ] && cat "$@" | cmp -s - "$env_stamp" && "$env_bin/python" -c '' 2>/dev/null
}

drop_environment() { rm -rf "$env_directory" "$env_lock"; }

# lock_environment: one set-up at a time. A lock whose owner has died is taken over, and after a
# quarter of an hour any lock is: its owner's number may belong to another program by now.
lock_environment() {
  mkdir -p "${env_lock%/*}"
  waited=0
  until mkdir "$env_lock" 2>/dev/null; do
    owner=$(cat "$env_lock/owner" 2>/dev/null || true)
    if { [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; } || [ "$waited" -ge 900 ]; then
      rm -rf "$env_lock"
      continue
    fi
    [ "$waited" != 0 ] || say 'Another start is setting up the same environment; waiting for it.'
    waited=$((waited + 1))
    sleep 1
  done
  echo $$ >"$env_lock/owner"
}

# make_environment FILE...: from nothing to stamped; whatever interrupts it, nothing is left.
make_environment() {
  trap drop_environment EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  rm -rf "$env_directory"
  say "Setting up $env_name (once; about a minute, then seconds)."
  make_bare "$env_directory" || fail "No environment could be made in $env_directory." \
    'Check that the disk has room and that the folder can be written to.'
  if ! install_pins "$@"; then
    say 'The packages could not be installed. Check the connection to the Python package index'
    fail "(or the mirror that pip is set up with), then run ${0##*/} again. Nothing was left behind."
  fi
  cat "$@" >"$env_stamp.new" && mv "$env_stamp.new" "$env_stamp"
  trap - EXIT INT TERM HUP
}

# ready_environment NAME FILE...: sets env_bin, the folder of the environment's programs.
ready_environment() {
  env_name="the $1 environment"
  env_directory=$root/.environments/$1
  env_lock=$env_directory.lock
  env_stamp=$env_directory/pins
  env_bin=$env_directory/bin
  shift
  stamp_matches "$@" && return
  lock_environment
  stamp_matches "$@" || make_environment "$@"
  rm -rf "$env_lock"
}

# install_package: Fonds itself, editable, so that what is changed in src/ is what runs. It needs no
# network: the build backend is among the pins.
install_package() {
  cmp -s "$root/pyproject.toml" "$env_directory/pyproject.toml" && return
  "$env_bin/python" -m pip install --quiet --no-input --disable-pip-version-check --no-index \
    --no-deps --no-build-isolation --editable "$root" \
    || fail 'Fonds itself could not be installed; the lines above say why.'
  cp "$root/pyproject.toml" "$env_directory/pyproject.toml"
}
