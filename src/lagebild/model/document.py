"""A text with its metadata, frozen: what a claim points into."""

from __future__ import annotations

import datetime

import msgspec

from lagebild.model.span import Span
from lagebild.model.vocabulary import SectionKind, SegmentKind


class Segment(msgspec.Struct, frozen=True):
    """One part of a document, in reading order."""

    kind: SegmentKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def section(self) -> SectionKind:
        """The part of the text as the codebook names it: captions and credits are body."""
        if self.kind in ("headline", "standfirst", "crosshead"):
            return self.kind
        return "body"


class Document(msgspec.Struct, frozen=True):
    """One article: its text as it was read, frozen and hashed, and what is known about it.

    `text` is the headline (if any), a blank line and the body, paragraphs separated by a blank line;
    every offset in the output counts characters of this string. `id` is made from `sha256`, the hash
    of the text and the metadata that change a reading, so the same article always has the same id.
    """

    id: str
    sha256: str
    text: str
    segments: tuple[Segment, ...]
    lang: str
    title: str | None = None
    published: datetime.date | None = None
    published_from: str | None = None
    """Where the date was taken from: "option", "front matter", "page", "credits", or None."""
    publisher: str | None = None
    url: str | None = None
    source: str | None = None
    """The file name or address as the user gave it."""
    notes: tuple[str, ...] = ()
    """What the reader should know about how the text was read (repaired encoding, dropped characters …)."""
