#!/usr/bin/env bash
# Starts PostgreSQL on a data folder, which it makes on first use, and prints the superuser's connection string.
#
#   etc/postgres/start.sh [--test] <dataDir> [port]
#
# It listens on 127.0.0.1 alone. Without a port it takes a free one and keeps to it. A server that already runs is left alone.
# --test trades safety for speed: what a power cut would lose is not worth a test's time.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"

test_profile=false
if [ "${1:-}" = --test ]; then test_profile=true && shift; fi
[ $# -ge 1 ] || fail "usage: start.sh [--test] <dataDir> [port]"
mkdir -p "$1"
data=$(cd "$1" && pwd)
port=${2:-0}
chmod 711 "$data"

# Two callers at once: the second waits and finds the server running. The server itself must not inherit the lock.
if command -v flock >/dev/null; then
  exec 9>"$data/lock"
  flock 9
fi

find_programs
choose_user "$data"
log="$data/cluster/server.log"
password_file="$data/superuser-password"

new_secret() { node -e 'process.stdout.write(crypto.randomBytes(24).toString("base64url"))'; }

is_free() { node -e 'net.createServer().on("error", () => process.exit(1)).listen({ port: +process.argv[1], host: "127.0.0.1" }, () => process.exit(0))' "$1"; }

any_free_port() { node -e 'const server = net.createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); })'; }

create_cluster() {
  rm -rf "$data/cluster" "$data/new"
  mkdir -m 700 "$data/new"
  local for_initdb="$data/initdb-password" sync=--sync-method=fsync
  (umask 077 && new_secret >"$password_file" && cp "$password_file" "$for_initdb")
  if [ -n "$owner" ]; then chown "$owner" "$data/new" "$for_initdb"; fi
  if $test_profile; then sync=--no-sync; fi
  (cd / && "${as_user[@]}" "$bin/initdb" --pgdata="$data/new" --username=postgres --pwfile="$for_initdb" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --locale-provider=icu --icu-locale=und "$sync") >"$data/initdb.log" 2>&1 9>&- ||
    fail "the data folder could not be made; $data/initdb.log says why: $(tail -n 3 "$data/initdb.log")"
  rm -f "$for_initdb"
  # Renamed only when whole: an interrupted first start begins anew.
  mv "$data/new" "$data/cluster"
}

start_server() {
  local settings=(
    "port=$port" listen_addresses=127.0.0.1 unix_socket_directories= max_connections=200
    timezone=UTC log_timezone=UTC jit=off random_page_cost=1.1
  )
  if $test_profile; then
    settings+=(shared_buffers=128MB fsync=off synchronous_commit=off full_page_writes=off)
  else
    settings+=(shared_buffers=256MB fsync=on synchronous_commit=on full_page_writes=on)
  fi
  local options="" setting
  for setting in "${settings[@]}"; do options+=" -c $setting"; done
  (cd / && "${as_user[@]}" "$bin/pg_ctl" start --pgdata="$data/cluster" --log="$log" --options="$options" --wait --timeout=120) >/dev/null 2>&1 9>&-
}

running=""
if [ -n "$(running_server "$data")" ]; then running=$(sed -n 4p "$data/cluster/postmaster.pid"); fi
if [ -n "$running" ] && [ "$port" != 0 ] && [ "$running" != "$port" ]; then
  "$postgres_folder/stop.sh" "$data"
  running=""
fi
if [ -z "$running" ]; then
  [ -e "$data/cluster/PG_VERSION" ] && [ -s "$password_file" ] || create_cluster
  if [ -n "$owner" ] && [ "$(stat -c %u:%g "$data/cluster")" != "$owner" ]; then chown -R "$owner" "$data/cluster"; fi
  if [ "$port" = 0 ]; then
    port=$(cat "$data/port" 2>/dev/null || true)
    if [ -z "$port" ] || ! is_free "$port"; then port=$(any_free_port); fi
  fi
  # A killed server's process may stay listed until its parent looks; PostgreSQL would take that for a running one.
  case "$(ps -p "$(head -n 1 "$data/cluster/postmaster.pid" 2>/dev/null || echo 0)" -o stat= 2>/dev/null || true)" in Z*) rm -f "$data/cluster/postmaster.pid" ;; esac
  start_server || fail "the server did not start on port $port; $log says why: $(tail -n 3 "$log" 2>/dev/null)"
  echo "$port" >"$data/port"
  running=$port
fi
echo "Host=127.0.0.1;Port=$running;Username=postgres;Password=$(cat "$password_file");Database=postgres"
