#!/usr/bin/env bash
# Says where a tracked file names a package registry or a folder of somebody's machine, either of which works for one person only.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

registries='registry\.npmjs|registry\.yarnpkg|api\.nuget\.org|pypi\.org|artifactory|deb\.debian\.org'
resolved='"resolved": *"http'
machine_paths='(^|[^A-Za-z0-9_.-])/(root|home/[a-z]+|Users/[A-Za-z]+|work/(main|shared|notes))/'
feeds='<add key="[^"]*" value="https?:|^ *registry *='

list() { if [ -e .git ]; then git ls-files -z; else find . -type f -not -path '*/node_modules/*' -not -path '*/bin/*' -not -path '*/obj/*' -not -path './.data/*' -print0; fi; }

if list | xargs -0 grep -nIE "$registries|$resolved|$machine_paths|$feeds" -- | grep -v '^\(\./\)\?etc/scripts/check-tracked-files.sh:'; then
  echo "These lines name a package registry or a path of one machine. Take them out: a lock file is made without addresses by the .npmrc beside it."
  exit 1
fi
