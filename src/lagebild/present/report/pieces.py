"""The article cut at every boundary of a claim's words, so that overlapping spans come out right.

Each piece knows what it is part of; nothing is nested. Time and size grow with the number of spans,
not with how many of them overlap: which claims a piece belongs to is told by its offset.
"""

from __future__ import annotations

import heapq
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from lagebild.model import Segment, Span
from lagebild.present.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lagebild.model import Claim, Document
    from lagebild.present.entry import Entry


_LETTERS = {"number": "n", "place": "l", "time": "t"}


class Piece(msgspec.Struct, frozen=True):
    """A run of characters that the same spans cover."""

    text: str
    start: int
    figure: Entry | None = None
    """The claim whose number this is part of; the shortest number where several overlap."""
    source: bool = False
    quoted: bool = False
    """Whether any span of a claim covers it: such a piece can be lit up."""
    tags: tuple[Entry, ...] = ()
    """The claims whose number ends with this piece."""


class Paragraph(msgspec.Struct, frozen=True):
    """One segment of the document as pieces."""

    kind: str
    pieces: tuple[Piece, ...]


def paragraphs(document: Document, entries: Sequence[Entry]) -> list[Paragraph]:
    """The whole text in reading order: every character outside of blank gaps is in exactly one piece."""
    cut = _Cut(document, entries)
    return [Paragraph(s.kind, tuple(cut.pieces(s.start, s.end))) for s in _segments(document)]


def spans_of(claim: Claim) -> list[tuple[str, Span]]:
    """All spans of a claim, each with a letter: quote, number, l for place, time, population, source."""
    spans = [("q", claim.span)]
    spans += [(_LETTERS[name], span) for name, span in claim.spans.items() if name in _LETTERS]
    population = claim.population
    if population.start is not None and population.end is not None:
        spans.append(("p", Span(population.start, population.end)))
    spans += [("s", Span(s.start, s.end)) for s in claim.sources]
    return [(letter, span) for letter, span in spans if 0 <= span.start < span.end]


def figure_span(claim: Claim) -> Span:
    """Where the number stands; the quote where that is not known."""
    return claim.spans.get("number", claim.span)


def _segments(document: Document) -> Iterator[Segment]:
    """The segments, and as paragraphs what lies between them."""
    at, end = 0, len(document.text)
    for segment in sorted(document.segments, key=lambda s: s.start):
        yield from _between(document.text, at, segment.start)
        start = max(at, segment.start)
        at = min(end, max(at, segment.end))
        if start < at:
            yield Segment(segment.kind, start, at)
    yield from _between(document.text, at, end)


def _between(text: str, start: int, end: int) -> Iterator[Segment]:
    if text[start:end].strip():
        yield Segment("paragraph", start, end)


class _Cut:
    """All boundaries of a document with what begins and ends at each."""

    def __init__(self, document: Document, entries: Sequence[Entry]) -> None:
        self._text = document.text
        self._depth: Counter[int] = Counter()
        self._sources: Counter[int] = Counter()
        self._starting: dict[int, list[tuple[int, int, int]]] = {}
        self._ending: dict[int, list[Entry]] = {}
        self._entries = {e.nr: e for e in entries}
        for entry in entries:
            self._add(entry)
        self._boundaries = sorted({*self._depth, 0, len(self._text)})
        self._next = 0
        self._open: list[tuple[int, int, int]] = []
        self._covering = self._speaking = 0

    def _add(self, entry: Entry) -> None:
        for letter, span in spans_of(entry.claim):
            self._depth[span.start] += 1
            self._depth[span.end] -= 1
            if letter == "s":
                self._sources[span.start] += 1
                self._sources[span.end] -= 1
        number = figure_span(entry.claim)
        self._ending.setdefault(min(number.end, len(self._text)), []).append(entry)
        if "number" in entry.claim.spans:
            length = number.end - number.start
            self._starting.setdefault(number.start, []).append((length, entry.nr, number.end))

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of one segment. Segments must be asked for in reading order."""
        at = start
        for cut in self._cuts(end):
            if cut > at:
                yield self._piece(at, cut)
                at = cut
            self._pass(cut)
        if at < end:
            yield self._piece(at, end)

    def _cuts(self, end: int) -> Iterable[int]:
        while self._next < len(self._boundaries) and self._boundaries[self._next] <= end:
            self._next += 1
            yield self._boundaries[self._next - 1]

    def _pass(self, cut: int) -> None:
        self._covering += self._depth[cut]
        self._speaking += self._sources[cut]
        for number in self._starting.get(cut, ()):
            heapq.heappush(self._open, number)

    def _piece(self, start: int, end: int) -> Piece:
        while self._open and self._open[0][2] <= start:
            heapq.heappop(self._open)
        return Piece(
            text=visible(self._text[start:end]),
            start=start,
            figure=self._entries[self._open[0][1]] if self._open else None,
            source=self._speaking > 0,
            quoted=self._covering > 0,
            tags=tuple(self._ending.get(end, ())),
        )
