"""What a reader sees of a reading: JSON, the terminal, the HTML report.

Importing this package is cheap: what needs Rich or Jinja2 is imported when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lagebild.present.json import reading_document, to_json, to_jsonl

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console

    from lagebild.model import Reading

__all__ = [
    "explain_reading",
    "print_reading",
    "reading_document",
    "render_report",
    "to_json",
    "to_jsonl",
    "write_report",
]


def print_reading(reading: Reading, console: Console | None = None) -> None:
    """Print findings and claims for a person: a table on a terminal, one block a claim in a pipe."""
    from lagebild.present import terminal  # noqa: PLC0415

    terminal.print_reading(reading, console)


def explain_reading(reading: Reading, console: Console | None = None) -> None:
    """Print for every field of every claim its value, the words and the named rule."""
    from lagebild.present import explain  # noqa: PLC0415

    explain.explain_reading(reading, console)


def render_report(readings: Sequence[Reading]) -> str:
    """The readings as one self-contained HTML page. Raises ValueError if there are none."""
    from lagebild.present import report  # noqa: PLC0415

    return report.render_report(readings)


def write_report(readings: Sequence[Reading], path: Path | str) -> Path:
    """Write the HTML report to `path` (UTF-8) and return it. Raises LagebildError if it cannot be written."""
    from lagebild.present import report  # noqa: PLC0415

    return report.write_report(readings, path)
