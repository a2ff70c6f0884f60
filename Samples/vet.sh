#!/bin/sh
# Checks that every sample is Go that compiles and that `go vet` accepts, each file alone as the linter sees it.
#
# vet's own searches for lost cancels, unchecked responses and unused results are off: there the leak itself is what
# vet finds. Usage: Samples/vet.sh [rule...]; without rules, all of them and the service.
set -u

cd "$(dirname "$0")" || exit 2
samples=$(pwd)

if ! command -v go >/dev/null 2>&1; then
  echo "vet.sh: skipped, there is no go command here"
  exit 0
fi
export GOFLAGS=-mod=mod GOWORK=off GOTOOLCHAIN=local

checked=0
failed=0
files=$(mktemp)
failures=$(mktemp)
export failures
trap 'rm -f "$files" "$failures"' EXIT

# A file is vetted from its own folder, so that the nearest go.mod decides which Go it is written in; as many at once as
# there are processors.
vet_files() {
  xargs -P "$(getconf _NPROCESSORS_ONLN)" -I '{}' sh -c '
    cd "$(dirname "$1")" &&
      go vet -lostcancel=false -httpresponse=false -unusedresult=false "$(basename "$1")" || {
      echo "vet.sh: $1 does not pass" >&2
      echo "$1" >>"$failures"
    }' vet '{}'
}

if [ $# -eq 0 ]; then
  set -- $(for folder in */; do [ "$folder" = service/ ] || echo "${folder%/}"; done) service
fi

for rule in "$@"; do
  if [ "$rule" = service ]; then
    for module in "$samples"/service/*/; do
      [ -f "$module/go.mod" ] || continue
      checked=$((checked + 1))
      (cd "$module" && go vet -lostcancel=false -httpresponse=false -unusedresult=false ./...) || {
        failed=$((failed + 1))
        echo "vet.sh: $module does not pass" >&2
      }
    done
    continue
  fi
  for file in "$samples/$rule"/*.go; do
    [ -f "$file" ] || continue
    checked=$((checked + 1))
    echo "$file" >>"$files"
  done
done
vet_files <"$files" || failed=$((failed + 1))
failed=$((failed + $(wc -l <"$failures")))

unformatted=$(gofmt -l "$samples")
if [ -n "$unformatted" ]; then
  echo "vet.sh: not formatted as gofmt does:" >&2
  echo "$unformatted" >&2
  failed=$((failed + 1))
fi

echo "vet.sh: $checked checked, $failed failed"
[ "$failed" -eq 0 ]
