#!/usr/bin/env bash
# Builds librdkafka, the native library under Confluent.Kafka, into .data/librdkafka/librdkafka.so. The packages that would bring it
# ready-made cannot be counted on, its sources can: they ship with the npm package beside this file (npm ci first).
#
#   etc/kafka/build.sh
#
# It needs a C compiler, make, and the headers of zlib and OpenSSL (Debian: gcc g++ make zlib1g-dev libssl-dev).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sources="$here/node_modules/@confluentinc/kafka-javascript/deps/librdkafka"
target=${1:-$here/../../.data/librdkafka}
[ -d "$sources" ] || { echo "The sources are missing: run npm ci in etc/kafka." >&2; exit 1; }

missing=()
for program in cc c++ make; do command -v "$program" >/dev/null || missing+=("$program"); done
for header in zlib.h openssl/ssl.h; do
  if command -v cc >/dev/null && ! echo "#include <$header>" | cc -E - >/dev/null 2>&1; then missing+=("$header"); fi
done
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
    "${as_root[@]}" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q gcc g++ make zlib1g-dev libssl-dev'
  else
    echo "These are missing: ${missing[*]}. Install a C compiler, make, and the headers of zlib and OpenSSL." >&2
    exit 1
  fi
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$sources/." "$work"
cd "$work"
./configure --disable-gssapi --disable-lz4-ext --disable-zstd
make -C src -j "$(getconf _NPROCESSORS_ONLN)"
mkdir -p "$target"
cp src/librdkafka.so.1 "$target/librdkafka.so.new"
mv "$target/librdkafka.so.new" "$target/librdkafka.so"
