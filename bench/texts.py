"""The texts that are timed: the development gold where it is present, else the bundled examples."""

from __future__ import annotations

import json
import os
import re
import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("LAGEBILD_SHARED") or ROOT.parent / "shared")
GOLD = SHARED / "gold" / "dev"
EXAMPLES = ROOT / "examples"
NEWS = SHARED / "corpora" / "wikinews-quotes-train.tar.xz"
REPEATED = 30
"""How often the examples are read where there is no gold: two texts alone are over too soon to be timed."""
TOKEN = re.compile(r"\w+|[^\w\s]")


def of_language(lang: str) -> list[str]:
    """The development texts of a language, with their front matter."""
    if GOLD.is_dir():
        return _texts(GOLD, lang)
    return _texts(EXAMPLES, lang) * REPEATED


def example(lang: str) -> str:
    """The bundled example of a language: what is read first, so that nothing is timed that loads data."""
    return _texts(EXAMPLES, lang)[0]


def seed_article() -> Path:
    """The article whose reading from process start on is timed."""
    seed = GOLD / "de-seed.txt"
    return seed if seed.exists() else EXAMPLES / "nordkorea-russland.txt"


def news() -> list[str]:
    """German news of every kind, most of it without any claim; empty where the collection is absent."""
    if not NEWS.exists():
        return []
    found = []
    with tarfile.open(NEWS) as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            file = archive.extractfile(member)
            if file is not None and member.name.endswith(".json"):
                found.append(str(json.load(file)["originalText"]))
    return found


def long_text(size: int) -> str:
    """A text of about `size` bytes: one development text after another, without their front matter."""
    bodies = [text.split("---\n", 2)[-1].strip() for text in of_language("de") + of_language("en")]
    parts: list[str] = []
    length = 0
    while length < size:
        body = bodies[len(parts) % len(bodies)]
        parts.append(body)
        length += len(body.encode()) + 2
    return "\n\n".join(parts).encode()[:size].decode(errors="ignore")


def tokens(text: str) -> int:
    """Words and punctuation marks: one measure of length for every system that is timed."""
    return len(TOKEN.findall(text))


def _texts(folder: Path, lang: str) -> list[str]:
    gold = [f for f in sorted(folder.glob("*.json")) if json.loads(f.read_text("utf-8"))["lang"] == lang]
    return [f.with_suffix(".txt").read_text("utf-8") for f in gold]
