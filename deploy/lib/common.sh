# What both installations share. Sourced by deploy/one-process/install and deploy/cluster/install, after they set:
#   prefix      where everything goes below; empty for the machine itself, a folder for a trial
#   systemd     yes, or no to start the processes by hand
set -euo pipefail
source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=$prefix/opt/reformflow settings=$prefix/etc/reformflow data=$prefix/var/lib/reformflow

fail() { echo "$1" >&2; echo "$2" >&2; exit 1; }

# Reads --no-systemd and --prefix FOLDER; anything else is refused with the usage of the script's head.
read_options() {
    while [ $# -gt 0 ]; do
        case "$1" in
            --no-systemd) systemd=no ;;
            --prefix) [ $# -gt 1 ] || fail "--prefix の後にフォルダーを指定してください。" "--prefix needs a folder."; mkdir -p "$2"; prefix=$(cd "$2" && pwd); chmod go+x "$prefix"; shift ;;
            *) sed -n '2,/^$/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
        esac
        shift
    done
    program=$prefix/opt/reformflow settings=$prefix/etc/reformflow data=$prefix/var/lib/reformflow
}

check_machine() {
    [ "$(id -u)" -eq 0 ] || fail "root で実行してください。例: sudo $0" "Run this as root: sudo $0"
    if [ "$systemd" = yes ] && ! [ -d /run/systemd/system ]; then
        fail "systemd が動いていません。--no-systemd を付けると、systemd なしで起動します。" "systemd is not running. With --no-systemd the processes are started without it."
    fi
    command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' || fail \
        ".NET 10 の SDK が見つかりません。Microsoft の案内に従って dotnet-sdk-10.0 を入れてから、もう一度実行してください。" \
        "The .NET 10 SDK is missing. Install dotnet-sdk-10.0 as Microsoft describes, then run this again."
}

# Japanese dates and sorting need ICU and the time zones.
install_packages() {
    local missing=()
    compgen -G "/usr/lib/*/libicuuc.so.*" >/dev/null || missing+=("$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)")
    [ -e /usr/share/zoneinfo/Asia/Tokyo ] || missing+=(tzdata)
    for package in "$@"; do dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package"); done
    [ ${#missing[@]} -eq 0 ] || { apt-get update; DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; }
}

make_user() { id reformflow >/dev/null 2>&1 || useradd --system --home-dir /var/lib/reformflow --shell /usr/sbin/nologin reformflow; }

# publish PROJECT FOLDER: beside the running copy, then exchanged, so that an upgrade that fails leaves the old one.
publish() {
    local fresh=$program/$2.new
    rm -rf "$fresh"
    dotnet publish "$source_folder/src/$1" -c Release -o "$fresh" --nologo -v quiet
    rm -rf "$program/$2.old"
    [ ! -d "$program/$2" ] || mv "$program/$2" "$program/$2.old"
    mv "$fresh" "$program/$2"
    chown -R root:root "$program/$2"
    chmod -R go+rX,go-w "$program/$2"
}

make_folders() {
    install -d -m 755 "$program"
    install -d -m 750 -o root -g reformflow "$settings"
    install -d -m 750 -o reformflow -g reformflow "$data"
}

# keep FILE: writes standard input to a settings file that only root and the program can read; an existing one stays.
keep() {
    if [ -e "$settings/$1" ]; then cat >/dev/null; echo "kept $settings/$1"; return; fi
    install -m 640 -o root -g reformflow /dev/stdin "$settings/$1"
}

# unit FILE: installs a unit that stands beside the script.
unit() { install -m 644 "$(dirname "$0")/$1" "/etc/systemd/system/$1"; }

# begin NAME FOLDER DLL SETTINGS...: starts one process without systemd, under the program's user, restarted when it ends.
begin() {
    local name=$1 folder=$2 dll=$3; shift 3
    install -d -m 750 -o reformflow -g reformflow "$data/run"
    (
        set -a; for file in "$@"; do . "$settings/$file"; done; set +a
        export DOTNET_ENVIRONMENT=Production ASPNETCORE_ENVIRONMENT=Production
        cd "$data"
        exec setsid runuser -u reformflow --preserve-environment -- sh -c 'echo $$ >"$0/$1.pid"; trap "kill \$child; exit 0" TERM; while :; do dotnet "$2" & child=$!; wait $child; sleep 2; done' \
            "$data/run" "$name" "$program/$folder/$dll" >>"$data/run/$name.log" 2>&1 </dev/null
    ) &
}

# Ends what begin started in this prefix, and nothing else.
end_all() {
    for file in "$data"/run/*.pid; do
        [ -e "$file" ] || continue
        kill "$(cat "$file")" 2>/dev/null || true
        rm -f "$file"
    done
}

# private_url FILE...: where the node that these settings are for tells how it is.
private_url() { (set -a; for file in "$@"; do . "$settings/$file"; done; echo "$ReformFlow__Private__Url"); }

# wait_for URL: until it answers 200, for two minutes at most.
wait_for() {
    for _ in $(seq 60); do
        if answers "$1"; then return 0; fi
        sleep 2
    done
    fail "起動を確認できません: $1 。ログ（journalctl -u 'reformflow*'、systemd なしなら $data/run/*.log）を見てください。" "No answer from $1. Look at the log (journalctl -u 'reformflow*', or $data/run/*.log without systemd)."
}

# A plain request over the shell's own TCP, so that nothing more has to be installed.
answers() {
    local rest=${1#http://} host path answer
    host=${rest%%/*} path=/${rest#*/}
    answer=$(exec 2>/dev/null; exec 3<>"/dev/tcp/${host%:*}/${host#*:}" && printf 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$path" "$host" >&3 && head -n 1 <&3) || return 1
    [[ $answer == *" 200 "* ]]
}
