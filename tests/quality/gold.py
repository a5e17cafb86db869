"""Where gold lies and what it holds: the development gold beside the repository, the bundled examples."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("LAGEBILD_SHARED") or ROOT.parent / "shared")
SCORER = SHARED / "gold" / "score.py"
SETS = {"dev": SHARED / "gold" / "dev", "examples": ROOT / "examples"}
LANGUAGES = ("de", "en")


def present() -> tuple[str, ...]:
    """The sets of gold that are here; the examples always are."""
    return tuple(name for name, folder in SETS.items() if folder.is_dir())


def files(name: str, lang: str | None = None) -> tuple[Path, ...]:
    """The gold files of a set, in one language or in all, sorted by name."""
    every = sorted(SETS[name].glob("*.json"))
    return tuple(f for f in every if lang in (None, json.loads(f.read_text("utf-8")).get("lang")))


def digest(name: str) -> str:
    """SHA-256 over the names and bytes of the gold files of a set and their texts."""
    total = hashlib.sha256()
    for file in files(name):
        for part in (file, file.with_suffix(".txt")):
            content = part.read_bytes()
            total.update(f"{part.name} {len(content)}\n".encode() + content)
    return total.hexdigest()
