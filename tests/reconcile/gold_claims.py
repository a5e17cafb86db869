"""Gold claims as the rules see them: what the rules do on input that is read without a mistake.

The gold says nothing on how figures hang together (parts, corrections) and nothing on when a source spoke;
these are taken from what the reader makes of the same figure.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import lagebild
from lagebild.model import Claim, Population, Reading, Source, Span, ValidTime
from lagebild.present import to_json
from lagebild.reconcile import findings
from tests.quality import scoring

Named = tuple[str, frozenset[str]]
"""A finding as the gold names it: its type and the ids of its claims."""


def wanted(file: Path) -> set[Named]:
    """The findings of a gold document."""
    entry = json.loads(file.read_text("utf-8"))
    return {(f["type"], frozenset(f["claims"])) for f in entry["findings"]}


def found(file: Path) -> set[Named]:
    """What the rules find in the gold claims of a document."""
    reading = lagebild.read(file.with_suffix(".txt"))
    claims = gold_claims(file, reading)
    return {(f.type, frozenset(f.claims)) for f in findings(reading.document, claims)}


def gold_claims(file: Path, reading: Reading) -> tuple[Claim, ...]:
    """The claims of a gold document in reading order."""
    entries = json.loads(file.read_text("utf-8"))["claims"]
    read = {c.id: c for c in reading.claims}
    shown = json.loads(to_json(reading))["claims"]
    pairs = [(g["id"], p["id"]) for g, p in scoring.align(entries, shown, measure=False)]
    own = {gold: read[predicted] for gold, predicted in pairs}
    gold_of = {predicted: gold for gold, predicted in pairs}
    claims = [_claim(entry, own.get(entry["id"]), gold_of, reading.document.text) for entry in entries]
    return tuple(sorted(claims, key=lambda c: (c.start, c.spans["number"].start)))


def _claim(entry: dict[str, Any], own: Claim | None, gold_of: dict[str, str], text: str) -> Claim:
    start, end = _place(entry["quote"], text) if own is None else (own.start, own.end)
    at = _place(entry["number"], text[:end], start) if own is None else own.spans["number"]
    whole = own.part_of if own is not None else None
    return Claim(
        id=entry["id"],
        measure=entry["measure"],
        number=entry["number"],
        low=entry["low"],
        high=entry["high"],
        bound=entry["bound"],
        unit=entry.get("unit") or "person",
        quote=entry["quote"],
        start=start,
        end=end,
        section=entry["section"],
        population=Population(**entry["population"]),
        place=entry["place"],
        time=ValidTime(entry["time"]["from"], entry["time"]["to"]),
        scope=entry["scope"],
        sources=tuple(Source(s["text"], s["role"], start, start) for s in entry["sources"]),
        modality=entry["modality"],
        unverified=bool(entry["unverified"]),
        spans={"number": Span(*at)},
        said=own.said if own is not None else None,
        part_of=gold_of.get(whole) if whole is not None else None,
        evidence=own.evidence if own is not None else (),
    )


def _place(words: str, text: str, start: int = 0) -> tuple[int, int]:
    """Where words stand in a text, whatever the white space between them."""
    parts = words.split()
    at = text.find(parts[0], start)
    while at >= 0:
        end = at
        for part in parts:
            while end < len(text) and text[end].isspace():
                end += 1
            if not text.startswith(part, end):
                break
            end += len(part)
        else:
            return at, end
        at = text.find(parts[0], at + 1)
    return start, start
