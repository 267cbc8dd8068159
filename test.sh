#!/usr/bin/env bash
# Runs every test there is: .NET (on a PostgreSQL of its own), widget, admin, browser, a short crash test, and what is tracked.
#
#   ./test.sh
#
# It installs what is missing, says what it does, and ends with one line "N passed, N failed"; the exit code is 1 when
# anything failed or a runner ended without counting. What failed is shown with its error; the rest is in .data/test/logs.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
logs="$root/.data/test/logs"
source "$root/etc/scripts/steps.sh"
[ $# -eq 0 ] || die "There are no options. Usage: ./test.sh"

begun=$(now)
need_dotnet
need_node
rm -rf "$root/.data/test/results"
mkdir -p "$logs" "$root/.data/test/results"
chmod 711 "$root/.data"
server="$root/.data/test/server"
passed=0
failed=0

finish() {
  trap - EXIT INT TERM
  local job
  for job in $(jobs -p); do kill -TERM -- "-$job" 2>/dev/null || true; done
  wait 2>/dev/null || true
  "$root/etc/postgres/stop.sh" "$server" || true
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
set -m

# count <what ran> <passed> <failed> <its log> <when it began>: adds to the sum; a runner that counted nothing is a failure.
count() {
  local note=""
  if [ $(($2 + $3)) -eq 0 ]; then
    set -- "$1" 0 1 "$4" "$5"
    note=" (it ended without counting)"
  fi
  passed=$((passed + $2))
  failed=$((failed + $3))
  printf '  %-46s %5d passed %4d failed %7s s%s\n' "$1" "$2" "$3" "$(seconds_since "$5")" "$note"
  if [ "$3" -gt 0 ]; then
    say_what_failed "$4"
    say "    ${dim}All of it: $4${plain}"
  fi
}

# say_what_failed <log>: each failed test with its error and the top of the stack; a log that tells of none, by its end.
say_what_failed() {
  local tests
  tests=$(awk -f "$root/etc/scripts/failed-tests.awk" -v root="$root" "$1" || true)
  [ -n "$tests" ] || tests=$(tail -n 25 "$1" | cut -c 1-300)
  sed -E "s/^(  Failed| FAIL) .*/${red}&${plain}/; s/^/    /" <<<"$tests"
}

# Each runner gets a process group of its own, so that Ctrl-C reaches what it started.
run_logged() {
  local log=$1
  shift
  "$@" </dev/null >"$log" 2>&1 &
  wait $!
}

# One attribute of a .trx file's counters; 0 when there is no such file.
counted() { sed -n "s/.*<Counters .* $1=\"\([0-9]*\)\".*/\1/p" "$2" 2>/dev/null | head -n 1 | grep . || echo 0; }

run_dotnet_tests() {
  local name=${1#SupportMax.Saas.} log="$logs/$1.log" result="$root/.data/test/results/$1.trx" started code=0 wrong
  started=$(now)
  run_logged "$log" dotnet test "$root/test/$1" --no-build -c Release --nologo --logger "console;verbosity=normal" --logger "trx;LogFileName=$result" \
    --blame-hang-timeout 10min --blame-hang-dump-type none || code=$?
  wrong=$(counted failed "$result")
  # The runner itself may fail after its tests, or be ended for hanging.
  if [ "$code" -ne 0 ] && [ "$wrong" -eq 0 ]; then wrong=1; fi
  count "$name" "$(counted passed "$result")" "$wrong" "$log" "$started"
}

# vitest sums up in a line such as "Tests  2 failed | 41 passed (43)".
run_npm_tests() {
  local log="$logs/npm-test-$1.log" started code=0 line good wrong
  started=$(now)
  run_logged "$log" env NO_COLOR=1 CI=1 npm --prefix "$root/$1" test || code=$?
  line=$(grep -E '^ *Tests +[0-9]' "$log" | tail -n 1 || true)
  good=$(grep -oE '[0-9]+ passed' <<<"$line" | cut -d ' ' -f 1 || true)
  wrong=$(grep -oE '[0-9]+ failed' <<<"$line" | cut -d ' ' -f 1 || true)
  if [ "$code" -ne 0 ] && [ "${wrong:-0}" -eq 0 ]; then wrong=1; fi
  count "$1" "${good:-0}" "${wrong:-0}" "$log" "$started"
}

# run_check <what it checks> <log name> <command...>: one test, by its exit code.
run_check() {
  local title=$1 log="$logs/$2.log" started
  shift 2
  started=$(now)
  if run_logged "$log" "$@"; then
    count "$title" 1 0 "$log" "$started"
  else
    count "$title" 0 1 "$log" "$started"
  fi
}

find_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

has() { command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ]; }

# Tests run against real programs: a browser, mail servers on loopback, and Python's mail reader as a second opinion.
install_programs() {
  local as_root=() missing=()
  if ! find_browser >/dev/null; then missing+=(chromium); fi
  if ! has python3; then missing+=(python3); fi
  if ! has dovecot; then missing+=(dovecot-imapd); fi
  if ! has postfix; then missing+=(postfix); fi
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
    step apt "Debian's ${missing[*]}" "${as_root[@]}" sh -c "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q ${missing[*]}" || true
  fi
  find_browser >/dev/null || say "  ${red}There is no Chromium, and it cannot be installed from here: the browser tests will fail. Install chromium and run again.${plain}"
  has python3 || say "  ${red}There is no python3, and it cannot be installed from here: the tests that compare mails with it will fail.${plain}"
  has dovecot && has postfix || say "  ${red}Dovecot (dovecot-imapd) or Postfix is missing and cannot be installed from here: the tests against real mail servers will fail.${plain}"
}

build_everything() {
  step test-build ".NET packages and build of everything" dotnet build "$root/SupportMax.Saas.sln" -c Release --nologo -v minimal -p:UseSharedCompilation=true
}

start_server() {
  "$root/etc/postgres/stop.sh" "$server"
  rm -rf "$server"
  "$root/etc/postgres/start.sh" --test "$server" >"$server-connection.new"
}

prepare_tests_web() {
  prepare_web && npm_install test/SupportMax.Saas.Browser.Tests && build_web sdk/typescript "TypeScript client" "$root/sdk/typescript/dist/index.js"
}

prepare_database() {
  npm_install etc/models || return 1
  npm_install etc/postgres || return 1
  build_kafka || return 1
  (umask 077 && step test-postgres "PostgreSQL for the tests, without safety" start_server)
}

say "${bold}Preparing${plain}"
prepare_tests_web </dev/null &
web=$!
prepare_database </dev/null &
database=$!
build_everything </dev/null &
build=$!
install_programs
give_up() {
  say "${red}$* No test was run.${plain}" "0 passed, 1 failed"
  exit 1
}
wait "$build" || give_up "The build failed."
wait "$database" || give_up "There is no PostgreSQL, or no Kafka client, to test on."
wait "$web" || give_up "Widget or admin could not be built."
SUPPORTMAX_TEST_DB=$(cat "$server-connection.new")
CHROMIUM_PATH=$(find_browser || true)
export SUPPORTMAX_TEST_DB CHROMIUM_PATH

printf '\n%s\n' "${bold}Testing${plain}"
run_check "tracked files" tracked-files "$root/etc/scripts/check-tracked-files.sh"
for project in "$root"/test/*.Tests/*.csproj; do run_dotnet_tests "$(basename "$project" .csproj)"; done
run_npm_tests widget
run_npm_tests angular
if [ -e "$root/test/SupportMax.Saas.LoadTest" ]; then
  run_check "crash test, 5 kills" crash dotnet "$root/test/SupportMax.Saas.LoadTest/bin/Release/net10.0/SupportMax.Saas.LoadTest.dll" crash --kills 5
fi

printf '\n%s\n' "${dim}It took $(seconds_since "$begun") s.${plain}"
say "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
