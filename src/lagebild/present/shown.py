"""One claim of a ledger in full: the words around it, what it collides with, how it was read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lagebild.present.blocks import block_text
from lagebild.present.dates import date_text
from lagebild.present.entry import entries_of
from lagebild.present.figures import interval_text
from lagebild.present.json import claim_fields
from lagebild.present.summary import finding_notes, title_text
from lagebild.present.terminal import make_console
from lagebild.present.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagebild.ledger import NearCopy
    from lagebild.model import Claim, Reading
    from lagebild.present.entry import Entry
    from lagebild.present.labels import Labels

AROUND = 240
"""Characters of the text shown before and after the sentence."""


def print_claim(
    claim_id: str, reading: Reading, history: Sequence[tuple[str, str, Claim]], labels: Labels
) -> None:
    """Print a claim. One that the last reading no longer holds is shown as it was last read."""
    console = make_console()
    held = any(c.id == claim_id for c in reading.claims)
    document = reading.document
    about = [
        document.publisher or "",
        date_text(document.published, labels.time) if document.published else "",
    ]
    console.print(Text(title_text(document, labels), style="bold"))
    console.print(Text(visible(", ".join(part for part in about if part)), style="dim"))
    console.print()
    if not held:
        reading = type(reading)(document, (history[-1][2],), ())
    entry = next(e for e in entries_of(reading) if e.claim.id == claim_id)
    console.print(Text(block_text(entry, labels)), soft_wrap=not console.is_terminal)
    console.print()
    console.print(Text(labels.ledger["words"], style="bold"))
    console.print(_in_context(entry, document.text), soft_wrap=not console.is_terminal)
    found = [n for n in finding_notes(reading, labels) if entry.nr in n.entries]
    if found:
        console.print()
        console.print(Text(labels.ledger["findings_with"], style="bold"))
        for note in found:
            console.print(Text.assemble(("! ", "bold red"), (note.title, "bold"), f": {note.text}"))
    console.print()
    console.print(
        Text(labels.ledger["history"] if len(history) > 1 else labels.ledger["recorded"], style="bold")
    )
    before: Claim | None = None
    for at, extractor, claim in history:
        console.print(
            Text(f"{at[:19].replace('T', ' ')} UTC, Lagebild {extractor}: {_change(before, claim, labels)}")
        )
        before = claim


def print_copies(copies: Sequence[NearCopy], labels: Labels) -> None:
    """Print the near copies of a document's text, with how near they are; nothing where there are none."""
    console = make_console()
    if copies:
        console.print()
        console.print(Text(labels.ledger["near_copies"], style="bold"))
    for copy in copies:
        day = date_text(copy.published, labels.time) if copy.published else ""
        about = ", ".join(part for part in (copy.publisher, copy.title, day) if part)
        near = labels.ledger["near_copy"].format(
            shorter=_share(copy.nearness.of_shorter, labels), longer=_share(copy.nearness.of_longer, labels)
        )
        line = Text.assemble((copy.document, "cyan"), f"  {visible(about)}: {near}")
        console.print(line, soft_wrap=not console.is_terminal)


def _share(share: float, labels: Labels) -> str:
    return labels.number.percent.format(n=round(100 * share))


def print_decisions(lines: Sequence[str], labels: Labels) -> None:
    """Print what was decided on a claim, a line each; nothing where nobody did."""
    console = make_console()
    if lines:
        console.print()
        console.print(Text(labels.ledger["decisions"], style="bold"))
    for line in lines:
        console.print(Text(line), soft_wrap=not console.is_terminal)


def _in_context(entry: Entry, text: str) -> Text:
    claim, number = entry.claim, entry.claim.spans["number"]
    first = text.rfind("\n", 0, max(0, claim.start - AROUND)) + 1 if claim.start > AROUND else 0
    last = min(len(text), claim.end + AROUND)
    return Text.assemble(
        ("… " if first else "", "dim"),
        (visible(text[first : claim.start]), "dim"),
        visible(text[claim.start : number.start]),
        (visible(text[number.start : number.end]), "bold reverse"),
        visible(text[number.end : claim.end]),
        (visible(text[claim.end : last]), "dim"),
        (" …" if last < len(text) else "", "dim"),
    )


def _change(before: Claim | None, claim: Claim, labels: Labels) -> str:
    """What is other than in the reading before, field by field."""
    if before is None:
        return f"{interval_text(claim, labels)} {labels.measures[claim.measure]}"
    old, new = claim_fields(before), claim_fields(claim)
    changed = [f"{name}: {old[name]} → {new[name]}" for name in new if old[name] != new[name]]
    return "; ".join(changed) or labels.ledger["same"]
