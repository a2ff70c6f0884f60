#!/bin/sh
# Builds the service, runs it on a loopback port, drives it for a few seconds, and shows what it holds before and after.
#
# Usage: Samples/service/drive.sh leaking|repaired [rounds]
set -eu

case "${1:-}" in
  leaking | repaired) ;;
  *)
    echo "usage: drive.sh leaking|repaired [rounds]" >&2
    exit 2
    ;;
esac
if ! command -v go >/dev/null 2>&1; then
  echo "drive.sh: skipped, there is no go command here"
  exit 0
fi

cd "$(dirname "$0")/$1"
rounds=${2:-60}
work=$(mktemp -d)
service=
finish() {
  [ -z "$service" ] || kill "$service" 2>/dev/null || true
  [ -z "$service" ] || wait "$service" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

GOWORK=off go build -o "$work/" ./cmd/parcelwatch ./cmd/drive
mkdir "$work/tmp"
TMPDIR="$work/tmp" "$work/parcelwatch" -addr 127.0.0.1:0 -ready "$work/ready" >"$work/log" 2>&1 &
service=$!

waited=0
while [ ! -s "$work/ready" ]; do
  if [ "$waited" -ge 100 ] || ! kill -0 "$service" 2>/dev/null; then
    echo "drive.sh: the service did not start:" >&2
    cat "$work/log" >&2
    exit 1
  fi
  sleep 0.1
  waited=$((waited + 1))
done

echo "$1:"
"$work/drive" -url "http://$(cat "$work/ready")" -rounds "$rounds"
