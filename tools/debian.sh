#!/bin/sh
# debian.sh PROGRAM PACKAGE WHAT: sees that PROGRAM is there for WHAT, installs Debian's PACKAGE where the user may;
# else WHAT is left out, which is an error with CI=true.
set -eu
if command -v "$1" >/dev/null || ls /usr/lib/postgresql/*/bin/"$1" >/dev/null 2>&1; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing $2 with apt-get …"
    if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2") >/dev/null 2>&1; then
        exit 0
    fi
fi
if [ "${CI:-}" = true ]; then
    echo "$2 is missing and could not be installed; with CI=true no test may be left out." >&2
    exit 1
fi
echo "$3 are left out: $2 is missing (Debian: sudo apt-get install $2)."
