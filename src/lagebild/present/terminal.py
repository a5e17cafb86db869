"""A reading on a terminal: findings on top, then one row a claim; in a pipe one block a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from lagebild.present.blocks import block_text
from lagebild.present.entry import entries_of
from lagebild.present.labels import labels_for
from lagebild.present.summary import counts, finding_notes, metadata, notes, title_text
from lagebild.present.table import claims_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagebild.model import Reading
    from lagebild.present.entry import Entry
    from lagebild.present.labels import Labels

NARROWEST_TABLE = 60
"""Below this many columns, and where no terminal listens, each claim is a block of lines."""


class PlainConsole(Console):
    """A console that leaves it to the command what happens when the reader of the output goes away."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def make_console() -> Console:
    """A console on standard output that shows text as it is: no markup, no guessed highlights."""
    return PlainConsole(markup=False, emoji=False, highlight=False)


def print_reading(reading: Reading, console: Console | None = None) -> None:
    """Print a reading in the language of its document, as wide as the console is.

    On something that is no terminal (a pipe, a file) nothing is cut, wrapped or coloured.
    """
    console = make_console() if console is None else console
    labels = labels_for(reading.document.lang)
    entries = entries_of(reading)
    _print_head(reading, entries, labels, console)
    if not entries:
        _say(console, labels.words["no_claims"])
        return
    if console.is_terminal and console.width >= NARROWEST_TABLE:
        console.print(claims_table(entries, labels, console.width), highlight=False)
        console.print()
        return
    for entry in entries:
        _say(console, block_text(entry, labels))
        _say(console)


def _print_head(reading: Reading, entries: Sequence[Entry], labels: Labels, console: Console) -> None:
    document = reading.document
    _say(console, title_text(document, labels), "bold")
    _say(console, " · ".join(f"{label}: {value}" for label, value in metadata(document, labels)), "dim")
    for note in notes(document):
        _say(console, f"{labels.words['notes']}: {note}", "dim")
    _say(console)
    _say(console, ", ".join(counts(entries, len(reading.findings), labels)))
    _say(console)
    _print_findings(reading, labels, console)


def _print_findings(reading: Reading, labels: Labels, console: Console) -> None:
    found = finding_notes(reading, labels)
    if reading.claims and not found:
        _say(console, labels.words["no_findings"])
    for finding in found:
        numbers = ", ".join(map(str, finding.entries))
        line = Text.assemble(
            ("! ", "bold red"), (f"[{numbers}] ", "cyan"), (finding.title, "bold"), f": {finding.text}"
        )
        console.print(line, soft_wrap=not console.is_terminal, highlight=False)
    _say(console)


def _say(console: Console, words: str = "", style: str = "") -> None:
    console.print(Text(words, style=style), soft_wrap=not console.is_terminal, highlight=False)
