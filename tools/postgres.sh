#!/bin/sh
# The ledger's tests need Debian's PostgreSQL. It is installed where the user may; else they run on SQLite alone.
set -eu
if command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing postgresql with apt-get …"
    if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql) >/dev/null 2>&1; then
        exit 0
    fi
fi
if [ "${CI:-}" = true ]; then
    echo "PostgreSQL is missing and could not be installed; with CI=true no test may be left out." >&2
    exit 1
fi
echo "The ledger is tested on SQLite alone: PostgreSQL is missing (Debian: sudo apt-get install postgresql)."
