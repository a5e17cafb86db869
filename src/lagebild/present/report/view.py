"""What the template shows of one document: everything worked out, nothing left to decide there."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from lagebild.model import Quantity
from lagebild.present.entry import Entry, entries_of
from lagebild.present.figures import number_text
from lagebild.present.labels import Labels, labels_for
from lagebild.present.report.pieces import Paragraph, figure_span, paragraphs, spans_of
from lagebild.present.report.strip import GREATEST, Scale, Strip
from lagebild.present.summary import FindingNote, counts, finding_notes, metadata, notes, title_text
from lagebild.present.visible import shortened, visible
from lagebild.present.why import Why, why

if TYPE_CHECKING:
    from lagebild.model import Claim, Reading

LONGEST_QUOTE = 1200
LONGEST_ID = 100
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Quote(msgspec.Struct, frozen=True):
    """The sentence with its number apart; `is_excerpt` where a very long one was cut around the number."""

    before: str
    number: str
    after: str
    is_excerpt: bool


class Card(msgspec.Struct, frozen=True):
    """An entry with what only its card shows."""

    entry: Entry
    claim_id: str
    quote: Quote
    strip: Strip | None
    scale: str
    """What the drawing's scale runs over, in words; empty where there is no drawing."""
    bound: str
    kind: str
    modality: str
    caveat: str
    measure_note: str
    why: tuple[Why, ...]
    spans: str
    """The claim's places for the script: "q:0-80 n:3-8 s:40-60"."""
    hedged: bool
    order: float
    """What the table sorts the figure by."""


class DocumentView(msgspec.Struct, frozen=True):
    """One document of the report. `key` prefixes the ids of its elements: "d1"."""

    key: str
    labels: Labels
    text_lang: str
    title: str
    headline: Paragraph | None
    body: tuple[Paragraph, ...]
    metadata: tuple[tuple[str, str], ...]
    address: str | None
    notes: tuple[str, ...]
    counts: tuple[str, ...]
    findings: tuple[FindingNote, ...]
    cards: tuple[Card, ...]
    measures: tuple[tuple[str, str, int], ...]
    """Measure, its label and its number of claims, in order of first use."""

    @property
    def has_strips(self) -> bool:
        return any(card.strip for card in self.cards)


def document_view(nr: int, reading: Reading) -> DocumentView:
    """The view of the `nr`-th document of a report."""
    document = reading.document
    labels = labels_for(document.lang)
    entries = entries_of(reading)
    text = paragraphs(document, entries)
    headline = text[0] if text and text[0].kind == "headline" else None
    findings = finding_notes(reading, labels)
    return DocumentView(
        key=f"d{nr}",
        labels=labels,
        text_lang=document.lang if _LANGUAGE_TAG.fullmatch(document.lang) else "",
        title=title_text(document, labels),
        headline=headline,
        body=tuple(text[1:] if headline else text),
        metadata=metadata(document, labels),
        address=document.url if document.url and document.url.startswith(("https://", "http://")) else None,
        notes=notes(document),
        counts=counts(entries, len(findings), labels),
        findings=findings,
        cards=_cards(entries, labels),
        measures=_measures(entries),
    )


def _cards(entries: tuple[Entry, ...], labels: Labels) -> tuple[Card, ...]:
    claims = [entry.claim for entry in entries]
    scales = {unit: Scale(c for c in claims if c.unit == unit) for unit in {c.unit for c in claims}}
    return tuple(_card(entry, scales[entry.claim.unit], labels) for entry in entries)


def _card(entry: Entry, scale: Scale, labels: Labels) -> Card:
    claim = entry.claim
    strip = scale.strip(claim)
    low, high = (number_text(end, claim.unit, labels) for end in scale.ends)
    return Card(
        entry=entry,
        claim_id=shortened(visible(claim.id), LONGEST_ID),
        quote=_quote(claim),
        strip=strip,
        scale=labels.report["scale"].format(**{"from": low, "to": high}) if strip else "",
        bound=labels.bounds[claim.bound],
        kind=labels.kinds[claim.population.kind],
        modality=labels.modalities[claim.modality],
        caveat=labels.words["unverified_long" if claim.unverified else "not_unverified"],
        measure_note=labels.measure_notes.get(claim.measure, ""),
        why=why(entry, labels) if claim.evidence else (),
        spans=" ".join(f"{letter}:{span.start}-{span.end}" for letter, span in spans_of(claim)),
        hedged=bool(entry.sure),
        order=_order(claim),
    )


def _order(claim: Claim) -> float:
    """`Quantity.point`, but for figures too great to reckon with."""
    low, high = (None if end is None else min(end, GREATEST) for end in (claim.low, claim.high))
    return Quantity(low, high, claim.bound).point


def _quote(claim: Claim) -> Quote:
    words = claim.quote
    number = figure_span(claim)
    start, end = number.start - claim.start, number.end - claim.start
    if "number" not in claim.spans or not 0 <= start < end <= len(words):
        return Quote(visible(shortened(words, LONGEST_QUOTE)), "", "", len(words) > LONGEST_QUOTE)
    before, figure, after = words[:start], words[start:end], words[end:]
    is_excerpt = len(words) > LONGEST_QUOTE
    if is_excerpt:
        before = "…" + before[-LONGEST_QUOTE // 3 :] if len(before) > LONGEST_QUOTE // 3 else before
        figure, after = shortened(figure, LONGEST_QUOTE // 3), shortened(after, LONGEST_QUOTE // 3)
    return Quote(visible(before), visible(figure), visible(after), is_excerpt)


def _measures(entries: tuple[Entry, ...]) -> tuple[tuple[str, str, int], ...]:
    counted = Counter((entry.claim.measure, entry.measure) for entry in entries)
    return tuple((measure, label, n) for (measure, label), n in counted.items())
