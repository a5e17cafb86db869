"""The floors of the quality gate: ``python -m tests.quality.floors`` raises them to what is measured now.

A floor goes down only with ``--lower``; floors for gold that has changed are written only with ``--gold``.
The table in docs/quality.md is written anew with them.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.quality import figures, gold
from tests.quality.measuring import measure, predict

FILE = figures.FLOORS
PAGE = figures.PAGE
ROUNDING = 0.0005
GROUNDED = "grounded"
Figures = dict[str, dict[str, float]]


def pinned() -> dict[str, Any]:
    """The floors file: for each set of gold, its hash, its number of documents and the floors by language."""
    content: dict[str, Any] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    return content


def below(floors: Figures, measured: Figures) -> list[tuple[str, str, float, float]]:
    """Every (language, figure, floor, measured) that lies under its floor by more than rounding."""
    return [
        (lang, name, floor, measured.get(lang, {}).get(name, 0.0))
        for lang, figures in floors.items()
        for name, floor in figures.items()
        if measured.get(lang, {}).get(name, 0.0) < floor - ROUNDING
    ]


def table(rows: list[tuple[str, str, float, float]], heads: tuple[str, str] = ("floor", "measured")) -> str:
    """Rows of (language, figure, number, number) as lines of text."""
    lines = [f"{'':2} {'figure':18} {heads[0]:>9} {heads[1]:>9}"]
    return "\n".join(lines + [f"{lang:2} {name:18} {a:9.3f} {b:9.3f}" for lang, name, a, b in rows])


def measured_now(name: str) -> Figures:
    """The figures of a set of gold by language, read and scored now."""
    with tempfile.TemporaryDirectory() as folder:
        predict(name, Path(folder))
        return measure(name, Path(folder))


def entry(name: str, figures: Figures) -> dict[str, Any]:
    """What the floors file says of a set of gold."""
    floors = {
        lang: {key: value for key, value in values.items() if key != GROUNDED}
        for lang, values in figures.items()
    }
    return {"documents": len(gold.files(name)), "sha256": gold.digest(name), "floors": floors}


def merge(old: dict[str, Any], new: dict[str, Any], *, lower: bool) -> dict[str, Any]:
    """`new`, with the floors of `old` kept where they are higher, unless `lower`."""
    floors = {
        lang: {
            key: value if lower else max(value, old["floors"].get(lang, {}).get(key, 0.0))
            for key, value in values.items()
        }
        for lang, values in new["floors"].items()
    }
    return {**new, "floors": floors}


def changes(old: Figures, new: Figures) -> list[tuple[str, str, float, float]]:
    """Every (language, figure, old floor, new value) that differs."""
    return [
        (lang, name, old.get(lang, {}).get(name, 0.0), value)
        for lang, figures in new.items()
        for name, value in figures.items()
        if value != old.get(lang, {}).get(name, 0.0)
    ]


def renew(name: str, old: dict[str, Any] | None, *, lower: bool, new_gold: bool) -> dict[str, Any] | None:
    """The new entry of a set, or the old one where it may not be written. Prints what changes."""
    new = entry(name, measured_now(name))
    if old is None or old["sha256"] != new["sha256"]:
        if not new_gold:
            print(f"{name}: the gold is not the one that the floors were made for. To start from it: --gold")
            return old
        print(f"{name}: floors for new gold, {new['documents']} documents")
        return new
    moved = changes(old["floors"], new["floors"])
    up, down = [row for row in moved if row[3] > row[2]], [row for row in moved if row[3] < row[2]]
    if up:
        print(f"{name}: raised\n{table(up, ('was', 'is'))}")
    if down:
        print(f"{name}: {'lowered' if lower else 'lower, but kept'}\n{table(down, ('was', 'measured'))}")
    if not moved:
        print(f"{name}: nothing has changed")
    return merge(old, new, lower=lower)


def main(arguments: list[str] | None = None) -> int:
    """Renews the floors file. Returns 0; what could not be renewed is said."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tests.quality.floors")
    parser.add_argument("--lower", action="store_true", help="also lower floors to what is measured now")
    parser.add_argument("--gold", action="store_true", help="make floors for gold that is new or has changed")
    options = parser.parse_args(arguments)
    content = pinned()
    for name in gold.present():
        new = renew(name, content.get(name), lower=options.lower, new_gold=options.gold)
        if new is not None:
            content[name] = new
    FILE.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    figures.renew(content, PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
