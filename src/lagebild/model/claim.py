"""One figure as one place of a document states it. Fields and values: docs/codebook.md."""

from __future__ import annotations

import msgspec

from lagebild.model.quantity import Quantity
from lagebild.model.span import Span
from lagebild.model.vocabulary import (
    Bound,
    Measure,
    Modality,
    PopulationKind,
    Scope,
    SectionKind,
    SourceRole,
)


class Population(msgspec.Struct, frozen=True):
    """Who or what is counted."""

    text: str | None
    actor: str | None
    """Whose they are: ISO 3166 alpha-3 code of a state, a lower-case id, or None where the text is silent."""
    kind: PopulationKind
    name: str | None = None
    """The actor's name in the language of the document, where it is known."""
    start: int | None = None
    end: int | None = None


class Source(msgspec.Struct, frozen=True):
    """One voice in the attribution: the origin vouches, a relay passes on."""

    text: str
    role: SourceRole
    start: int
    end: int
    actor: str | None = None
    """Id of the actor that speaks or for whom the source speaks, where it could be resolved."""
    name: str | None = None
    mentions: tuple[str, ...] = ()
    """Up to five other words of the text for the same source."""


class ValidTime(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """The span that the figure covers. Each end is ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or None."""

    from_: str | None
    to: str | None


class Evidence(msgspec.Struct, frozen=True):
    """Why a field has its value: the named rule and the words that it rests on."""

    field: str
    rule: str
    words: str = ""
    start: int | None = None
    end: int | None = None


class Claim(msgspec.Struct, frozen=True):
    """One claim. `quote` is ``document.text[start:end]``, and so are all other words at their spans."""

    id: str
    measure: Measure
    number: str
    low: float | int | None
    high: float | int | None
    bound: Bound
    unit: str
    quote: str
    start: int
    end: int
    section: SectionKind
    population: Population
    place: str | None
    time: ValidTime
    scope: Scope
    sources: tuple[Source, ...]
    modality: Modality
    unverified: bool
    spans: dict[str, Span]
    """Where the words of `number`, `place` and `time` stand; only those that stand in the text."""
    kind: str = "count"
    said: str | None = None
    """Statement time: the day or month on which the source said it, where the text dates it."""
    part_of: str | None = None
    """Id of the claim whose figure this one is a part of ("22 people, among them 7 children")."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def quantity(self) -> Quantity:
        return Quantity(self.low, self.high, self.bound)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def claimant(self) -> Source | None:
        """The origin of the attribution, or None where the text speaks in its own voice."""
        return next((s for s in self.sources if s.role == "origin"), None)
