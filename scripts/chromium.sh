# Sourced by scripts/test: finds a Chromium, or installs one where that is allowed (POSIX sh).
# Both functions set FONDS_CHROMIUM, the path of the program, or fail.

# The places are those of Debian, Fedora and macOS; Chrome serves as well.
chromium_names() {
  printf '%s\n' chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Chromium.app/Contents/MacOS/Chromium' \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
}

# Ubuntu's package of that name is only a pointer to a snap, so the program must answer.
answers() { "$1" --version >/dev/null 2>&1; }

find_chromium() {
  if [ -n "${FONDS_CHROMIUM:-}" ]; then
    answers "$FONDS_CHROMIUM" && return
    fail "FONDS_CHROMIUM names $FONDS_CHROMIUM, which does not start." \
      'Name the program of a Chromium or a Chrome, or unset it.'
  fi
  while read -r name; do
    FONDS_CHROMIUM=$(command -v "$name") && answers "$FONDS_CHROMIUM" && return
  done <<END
$(chromium_names)
END
  FONDS_CHROMIUM=$(playwright_chromium) && answers "$FONDS_CHROMIUM" && return
  FONDS_CHROMIUM=
  return 1
}

playwright_chromium() {
  "$env_bin/python" -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>/dev/null
}

# as_root COMMAND...: as root, or through sudo if that asks for no password; else fails.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

install_chromium() {
  say 'Chromium is not here; trying to install it.'
  if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    { as_root apt-get -qq update \
      && as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
        --no-install-recommends chromium; } >/dev/null 2>&1 || true
  fi
  find_chromium && return
  "$env_bin/python" -m playwright install chromium >/dev/null 2>&1 || true
  find_chromium
}

chromium_remedy() {
  case " $(system_kind) " in
    *' debian '* | *' ubuntu '*) echo 'sudo apt install chromium' ;;
    *' fedora '*) echo 'sudo dnf install chromium' ;;
    *' macos '*) echo 'brew install --cask chromium' ;;
    *) echo 'install Chromium, or name one in FONDS_CHROMIUM' ;;
  esac
}
