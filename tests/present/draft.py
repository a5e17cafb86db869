"""Puts readings together for tests: words are looked up in the text, no offset is written by hand."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field
from typing import Any

import msgspec

from lagebild.model import (
    Claim,
    Document,
    Finding,
    FindingType,
    Measure,
    Population,
    Reading,
    Segment,
    SegmentKind,
    Source,
    SourceRole,
    Span,
    ValidTime,
)


@dataclass
class Draft:
    """Puts a reading together: words are looked up in the text, so that no offset is written by hand."""

    lang: str
    parts: tuple[tuple[str, str], ...]
    published: datetime.date | None = None
    publisher: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = "\n\n".join(words for _, words in self.parts)

    def at(self, words: str, after: int = 0) -> Span:
        start = self.text.index(words, after)
        return Span(start, start + len(words))

    def claim(
        self, number: str, measure: Measure, low: float | None, high: float | None, quote: str, **more: Any
    ) -> Draft:
        """Add a claim. `more` are fields of Claim; whose, actor, name, kind, time and sources in short."""
        sentence = self.at(quote)
        spans = {"number": self.at(number, sentence.start)}
        if place := more.get("place"):
            spans["place"] = self.at(place)
        segment = next(s for s in self._segments() if s.span.covers(sentence))
        self.claims.append(
            Claim(
                id=f"c-{self.lang}-{len(self.claims) + 1}",
                measure=measure,
                number=number,
                low=low,
                high=high,
                bound=more.get("bound", "exact"),
                unit=more.get("unit", "person"),
                quote=quote,
                start=sentence.start,
                end=sentence.end,
                section=segment.section,
                population=self._population(sentence, more),
                place=place,
                time=ValidTime(*more.get("time", (None, None))),
                scope=more.get("scope", "incident"),
                sources=tuple(self._source(words, role, sentence) for words, role in more.get("sources", ())),
                modality=more.get("modality", "asserted"),
                unverified=more.get("unverified", False),
                spans=spans,
                evidence=more.get("evidence", ()),
            )
        )
        return self

    def _population(self, sentence: Span, more: dict[str, Any]) -> Population:
        whose = more.get("whose")
        at = self.at(whose, sentence.start) if whose else (None, None)
        return Population(whose, more.get("actor"), more.get("kind", "people"), more.get("name"), *at)

    def _source(self, words: str, role: SourceRole, sentence: Span) -> Source:
        return Source(words, role, *self.at(words, sentence.start))

    def finding(self, kind: FindingType, claims: tuple[int, ...], text: str) -> Draft:
        ids = tuple(self.claims[nr - 1].id for nr in claims)
        self.findings.append(Finding(f"f-{len(self.findings) + 1}", kind, ids, text, f"findings.{kind}"))
        return self

    def _segments(self) -> tuple[Segment, ...]:
        segments, at = [], 0
        for kind, words in self.parts:
            segments.append(Segment(msgspec.convert(kind, SegmentKind), at, at + len(words)))
            at += len(words) + 2
        return tuple(segments)

    def reading(self) -> Reading:
        sha = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        kind, words = self.parts[0]
        document = Document(
            id=f"d-{sha[:8]}",
            sha256=sha,
            text=self.text,
            segments=self._segments(),
            lang=self.lang,
            title=words if kind == "headline" else None,
            published=self.published,
            published_from=None if self.published is None else "front matter",
            publisher=self.publisher,
        )
        document = msgspec.structs.replace(document, **self.extra)
        return Reading(document, tuple(self.claims), tuple(self.findings))
