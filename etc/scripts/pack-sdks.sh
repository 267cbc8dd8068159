#!/usr/bin/env bash
# Packs the partners' clients as packages: an npm .tgz and a NuGet .nupkg in .artifacts/sdk.
#
#   etc/scripts/pack-sdks.sh
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
logs="$root/.data/logs"
source "$root/etc/scripts/steps.sh"
mkdir -p "$logs" "$root/.artifacts/sdk"
need_dotnet
need_node
npm_install sdk/typescript
step pack-typescript "TypeScript client" sh -c "cd '$root/sdk/typescript' && npm run build && npm pack --pack-destination '$root/.artifacts/sdk'"
step pack-dotnet ".NET client" dotnet pack "$root/sdk/dotnet/SupportMax.Client" -c Release --nologo -o "$root/.artifacts/sdk"
ls -1 "$root/.artifacts/sdk"
