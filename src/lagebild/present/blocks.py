"""A claim as a block of labelled lines, for pipes, files and very narrow terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lagebild.present.entry import Entry
    from lagebild.present.labels import Labels


def headline_of(entry: Entry) -> str:
    """The claim in one line: "1. Tausende (≥ 2.000) getötet: seiner Soldaten (Nordkorea)"."""
    interval = f" ({entry.beyond})" if entry.beyond else ""
    return f"{entry.nr}. {entry.number}{interval} {entry.measure}: {entry.who}"


def block_text(entry: Entry, labels: Labels) -> str:
    """The block of a claim, one line a field, without a line break at its end."""
    columns = labels.columns
    lines = [
        headline_of(entry),
        f"{columns['who_says']}: {entry.chain.line(labels.chain)}",
        f"{columns['how_sure']}: {', '.join(entry.sure) or labels.modalities[entry.claim.modality]}",
        f"{columns['when']}: {entry.scope}, {entry.when}",
    ]
    if entry.place:
        lines.append(f"{labels.fields['place']}: {entry.place}")
    lines.append(f"{columns['where']}: {entry.where}")
    return "\n   ".join(lines)
