"""A claim worded for a reader: what every screen shows of it, in the language of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from lagebild.present.chain import Chain, chain_of
from lagebild.present.dates import valid_time_text
from lagebild.present.figures import interval_beyond_words, interval_text
from lagebild.present.labels import Labels, labels_for
from lagebild.present.parts import Parts
from lagebild.present.visible import shortened, visible

if TYPE_CHECKING:
    from lagebild.model import Claim, Population, Reading

LONGEST_WORDS = 400
"""Longest run of somebody's words in a cell; the whole of it stands in the text and in the JSON."""


class Entry(msgspec.Struct, frozen=True):
    """One line of the ledger. All strings are safe to show (`visible`) and none is None."""

    nr: int
    """The place among the claims of the document, from 1, in reading order: how findings refer to it."""
    claim: Claim
    number: str
    interval: str
    """The interval with its sign, always."""
    beyond: str
    """The interval where it says more than the words of the number, else empty."""
    measure: str
    whose: str
    actor: str
    when: str
    scope: str
    place: str
    chain: Chain
    sure: tuple[str, ...]
    """What takes away from the figure: its modality unless asserted, and the text's own caveat."""
    where: str

    @property
    def who(self) -> str:
        """The counted with the actor in brackets: "seiner Soldaten (Nordkorea)"."""
        return f"{self.whose} ({self.actor})" if self.actor else self.whose


def entries_of(reading: Reading) -> tuple[Entry, ...]:
    """The claims of a reading as entries, in reading order."""
    labels = labels_for(reading.document.lang)
    parts = Parts(reading.document, labels.sections)
    return tuple(_entry(nr, claim, reading, parts, labels) for nr, claim in enumerate(reading.claims, 1))


def _entry(nr: int, claim: Claim, reading: Reading, parts: Parts, labels: Labels) -> Entry:
    modality = () if claim.modality == "asserted" else (labels.modalities[claim.modality],)
    caveat = (labels.words["unverified"],) if claim.unverified else ()
    return Entry(
        nr=nr,
        claim=claim,
        number=_cell(claim.number),
        interval=interval_text(claim, labels),
        beyond=interval_beyond_words(claim, labels),
        measure=labels.measures[claim.measure],
        whose=_whose(claim, labels),
        actor=_actor(claim.population),
        when=valid_time_text(claim.time, labels.time),
        scope=labels.scopes[claim.scope],
        place=_cell(claim.place or ""),
        chain=chain_of(claim, reading.document),
        sure=modality + caveat,
        where=parts.of(claim),
    )


def _cell(words: str) -> str:
    return shortened(visible(words), LONGEST_WORDS)


def _whose(claim: Claim, labels: Labels) -> str:
    """The words for the counted; their kind where there are none beside the number itself."""
    words = claim.population.text
    if words is None or words.casefold() in claim.number.casefold():
        return labels.kinds[claim.population.kind]
    return _cell(words)


def _actor(population: Population) -> str:
    name = _cell(population.name or population.actor or "")
    return "" if name.casefold() in (population.text or "").casefold() else name
