#!/bin/sh
# Writes the versions that were tried together into the file $1, for every Python that is supported.
# Needs a network. uv is installed into a folder of its own, which is removed again.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check 'uv>=0.5'
{
    echo "# Constraints for .[test,bench] on Python 3.11 and newer. Renew with: make lock"
    "$folder/bin/uv" pip compile --quiet --universal --python-version 3.11 --extra test --extra bench \
        --no-header --no-emit-index-url --no-emit-find-links --no-annotate pyproject.toml
} > "$1.new"
mv "$1.new" "$1"
