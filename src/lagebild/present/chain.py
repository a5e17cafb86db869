"""The way of a figure: from who vouches for it, over who passes it on, to who publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from lagebild.present.visible import shortened, visible

if TYPE_CHECKING:
    from lagebild.model import Claim, Document, Source
    from lagebild.present.labels import ChainLabels

LONGEST_VOICE = 160


class Voice(msgspec.Struct, frozen=True):
    """One source as the text names it, with the name of the actor where the words do not give it."""

    words: str
    name: str
    start: int

    @property
    def label(self) -> str:
        return f"{self.words} ({self.name})" if self.name else self.words


class Chain(msgspec.Struct, frozen=True):
    """Coordinated origins stand side by side; each relay had it from the one before."""

    origins: tuple[Voice, ...]
    relays: tuple[Voice, ...]
    publisher: str | None
    denied: bool
    """Whether the origin speaks against the figure: a denied figure has its denier as source."""

    def stops(self, labels: ChainLabels) -> tuple[str, ...]:
        """The stops from origin to publisher, each as one string. An unknown publisher is no stop."""
        origin = f" {labels.and_} ".join(v.label for v in self.origins)
        if self.origins and self.denied:
            origin = f"{origin} ({labels.denier})"
        first = (origin,) if self.origins else ()
        relays = tuple(v.label for v in self.relays)
        return (first + relays or (labels.own_voice,)) + ((self.publisher,) if self.publisher else ())

    def line(self, labels: ChainLabels) -> str:
        return " → ".join(self.stops(labels))


def chain_of(claim: Claim, document: Document) -> Chain:
    """The chain of a claim. `claim.sources` runs from the origin to the one nearest to the reader."""
    return Chain(
        origins=tuple(_voice(s) for s in claim.sources if s.role == "origin"),
        relays=tuple(_voice(s) for s in claim.sources if s.role == "relay"),
        publisher=shortened(visible(document.publisher), LONGEST_VOICE) if document.publisher else None,
        denied=claim.modality == "denied",
    )


def _voice(source: Source) -> Voice:
    words = shortened(visible(source.text), LONGEST_VOICE)
    name = shortened(visible(source.name or ""), LONGEST_VOICE)
    said_already = name.casefold() in words.casefold()
    return Voice(words, "" if said_already else name, source.start)
