# What run.sh and test.sh share. Sourced, not run; the caller has set $root, the project's folder, and $logs, where details go.

if [ -t 1 ]; then bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' plain=$'\e[0m'; else bold="" dim="" red="" plain=""; fi

say() { printf "%s\n" "$@"; }

die() {
  printf '%s\n' "${red}$*${plain}" >&2
  exit 1
}

now() { date +%s.%N; }

seconds_since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f", to - from }'; }

# step <log name> <what it does> <command...>: runs it with its output in a log; one line says how it went.
step() {
  local log="$logs/$1.log" title=$2 begun
  shift 2
  begun=$(now)
  if "$@" >"$log" 2>&1; then
    printf '  %-52s %6s s\n' "$title" "$(seconds_since "$begun")"
  else
    printf '  %-52s %s\n' "$title" "${red}failed after $(seconds_since "$begun") s${plain}" >&2
    tail -n 25 "$log" | sed 's/^/    /' >&2
    say "    ${dim}All of it: $log${plain}" >&2
    return 1
  fi
}

# One line that stands for the content of these files and folders of the project, without what is built or installed in them.
fingerprint() {
  (
    cd "$root"
    find "$@" \( -name node_modules -o -name bin -o -name obj -o -name dist -o -name wwwroot -o -name .angular \) -prune -o -type f -print0 2>/dev/null |
      LC_ALL=C sort -z | xargs -0 -r cksum | cksum
  )
}

# changed <stamp> <fingerprint>: whether something else was stamped last. stamp <stamp> <fingerprint> notes it.
changed() { [ "$(cat "$root/.data/stamps/$1" 2>/dev/null || true)" != "$2" ]; }

stamp() { mkdir -p "$root/.data/stamps" && printf '%s' "$2" >"$root/.data/stamps/$1"; }

need_dotnet() {
  command -v dotnet >/dev/null || die "The .NET 10 SDK is missing: install it, and see that 'dotnet --version' says 10 (https://dotnet.microsoft.com/download)."
  (cd "$root" && dotnet --version 2>/dev/null) | grep -q '^10\.' || die "The .NET 10 SDK is missing; there is only: $(dotnet --list-sdks | tr '\n' ' '). Install version 10 beside it (https://dotnet.microsoft.com/download)."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || die "Node.js is missing: install version 20.19 or later, with npm (https://nodejs.org)."
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
    die "Node.js $(node --version) is too old: install version 20.19 or later (https://nodejs.org)."
}

# npm_install <folder>: installs what its lock file names, unless that is what is there.
npm_install() {
  local name=${1//\//-} print
  print=$(fingerprint "$1/package.json" "$1/package-lock.json" "$1/.npmrc")
  if [ -d "$root/$1/node_modules" ] && ! changed "npm-$name" "$print"; then return 0; fi
  step "npm-$name" "npm packages of $1" npm --prefix "$root/$1" ci --no-progress --loglevel=error || return 1
  stamp "npm-$name" "$print"
}

# build_kafka: the native library under the Kafka client, from the sources that an npm package brings.
build_kafka() {
  local print
  print=$(fingerprint etc/kafka/package-lock.json etc/kafka/build.sh)
  if [ -e "$root/.data/librdkafka/librdkafka.so" ] && ! changed librdkafka "$print"; then return 0; fi
  npm_install etc/kafka || return 1
  step librdkafka "native Kafka client (about 90 s, once)" "$root/etc/kafka/build.sh" || return 1
  stamp librdkafka "$print"
}

host_folder="$root/src/SupportMax.Saas.HttpApi.Host"

# build_web <folder> <what it is> <a file that it makes>
build_web() {
  local print name=${1//\//-}
  print=$(fingerprint "$1" etc/scripts/precompress.mjs)
  if [ -e "$3" ] && ! changed "web-$name" "$print"; then return 0; fi
  npm_install "$1" || return 1
  step "build-$name" "build of the $2" npm --prefix "$root/$1" run build || return 1
  stamp "web-$name" "$print"
}

# What the browser gets.
prepare_web() {
  build_web widget "chat widget" "$host_folder/wwwroot/widget/widget.js" || return 1
  build_web angular "admin" "$host_folder/wwwroot/admin/index.html"
}

# No telemetry, no logo, and no build server that outlives the script.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
