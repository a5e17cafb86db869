"""The table of figures in docs/quality.md, made from the floors file: ``python -m tests.quality.figures``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
PAGE = Path(__file__).parents[2] / "docs" / "quality.md"
START, END = "<!-- figures -->\n", "<!-- /figures -->"


def table(content: dict[str, Any]) -> str:
    """The floors of every set of gold and language, one figure a row."""
    columns = {
        f"{name}, {lang}": floors
        for name, entry in content.items()
        for lang, floors in entry["floors"].items()
    }
    figures = list(dict.fromkeys(figure for floors in columns.values() for figure in floors))
    lines = [f"| figure | {' | '.join(columns)} |", "|---|" + "---:|" * len(columns)]
    for figure in figures:
        cells = [f"{floors[figure]:.3f}" if figure in floors else "" for floors in columns.values()]
        lines.append(f"| {figure} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def filled(page: str, content: dict[str, Any]) -> str:
    """`page` with the table between its marks. Raises ValueError if the marks are not there."""
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise ValueError("The page has no marks for the figures.")
    return before + start + table(content) + end + after


def renew(content: dict[str, Any], page: Path) -> None:
    """Writes the table into the page."""
    page.write_text(filled(page.read_text("utf-8"), content), "utf-8")


if __name__ == "__main__":
    renew(json.loads(FLOORS.read_text("utf-8")), PAGE)
    sys.exit(0)
