"""Writes the keys of each language file anew into the table of docs/adding-a-language.md (make docs)."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "adding-a-language.md"
LANGUAGES = ROOT / "src" / "lagebild" / "languages"
ROW = re.compile(r"^\| `(\w+)\.toml` \| (.*?) \| (.+) \|$", re.MULTILINE)


def row(match: re.Match[str]) -> str:
    """The row of a file with the keys that it has in any language."""
    name, _, about = match.groups()
    files = LANGUAGES.glob(f"*/{name}.toml")
    keys = sorted({key for file in files for key in tomllib.loads(file.read_text("utf-8"))})
    return f"| `{name}.toml` | {', '.join(f'`{key}`' for key in keys)} | {about} |"


if __name__ == "__main__":
    PAGE.write_text(ROW.sub(row, PAGE.read_text("utf-8")), "utf-8")
