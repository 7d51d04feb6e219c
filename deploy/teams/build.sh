#!/usr/bin/env bash
# Makes both apps for Teams next to each other, from a clone of this repository:
#   deploy/teams/build.sh --host reformflow.city.example.lg.jp --client-id 11111111-2222-3333-4444-555555555555 [FOLDER]
# An installed program makes one by itself: ReformFlow.Web.dll teams manifest --help
set -euo pipefail

usage() { echo "usage: deploy/teams/build.sh --host NAME --client-id ID [--manifest-id ID] [FOLDER]" >&2; exit 2; }

folder=. options=() seen_host=no seen_client=no
while [ $# -gt 0 ]; do
    case "$1" in
        --host|--client-id|--manifest-id)
            [ $# -ge 2 ] || usage
            options+=("$1" "$2")
            if [ "$1" = --host ]; then seen_host=yes; elif [ "$1" = --client-id ]; then seen_client=yes; fi
            shift 2 ;;
        -*) usage ;;
        *) folder=$1; shift ;;
    esac
done
[ "$seen_host$seen_client" = yesyes ] || usage
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/../.."
run=(dotnet run --project src/Web -c Release -- teams manifest "${options[@]}")
"${run[@]}" --out "$folder/reformflow-teams.zip"
"${run[@]}" --rsc --out "$folder/reformflow-teams-rsc.zip"
