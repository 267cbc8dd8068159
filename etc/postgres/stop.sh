#!/usr/bin/env bash
# Stops the PostgreSQL server on a data folder; its open connections are closed. Nothing happens when none runs.
#
#   etc/postgres/stop.sh <dataDir>
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"

[ $# -eq 1 ] || fail "usage: stop.sh <dataDir>"
[ -d "$1/cluster" ] || exit 0
data=$(cd "$1" && pwd)
server=$(running_server "$data")
[ -n "$server" ] || exit 0
# SIGINT is PostgreSQL's "fast shutdown"; the pid file goes last.
kill -INT "$server"
for _ in $(seq 600); do
  [ -n "$(running_server "$data")" ] || exit 0
  sleep 0.1
done
fail "the server on $data did not stop within a minute; see $data/cluster/server.log."
