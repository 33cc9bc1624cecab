#!/bin/sh
# The versions of the course that were published, which the branch 'published' keeps, without a history of its own:
#
#   sh versions.sh restore   puts them into .build/published, for 'weave publish --version' to add one
#   sh versions.sh keep      takes them from there
#
# REMOTE is the address of the repository; without it, that of 'origin'.
set -eu
folder=.build/published
remote=$(git ls-remote --get-url "${REMOTE:-origin}")

case ${1:-} in
  restore)
    rm -rf "$folder"
    mkdir -p "$folder"
    status=0
    git ls-remote --exit-code "$remote" refs/heads/published >/dev/null || status=$?
    case $status in
      0) ;;
      2) exit 0 ;; # There is no such branch yet.
      *) exit "$status" ;; # Nobody knows what was published, and to publish without it would be to remove it.
    esac
    git fetch -q --depth 1 "$remote" refs/heads/published
    git archive FETCH_HEAD | tar -x -C "$folder"
    ;;
  keep)
    [ -f "$folder/versions.js" ] || exit 0 # A site without versions needs no branch.
    store=$(mktemp -d)
    trap 'rm -rf "$store"' EXIT
    git init -q --bare "$store"
    kept() { git --git-dir="$store" --work-tree="$folder" "$@"; }
    kept add -A -f .
    kept -c user.name=publish -c user.email=publish@localhost \
      commit -q -m "The versions that are published"
    kept push -q -f "$remote" HEAD:refs/heads/published
    ;;
  *)
    echo "usage: sh versions.sh restore | keep" >&2
    exit 64
    ;;
esac
