"""Which place of its sentence is a figure's."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.attribution import Cue
from lagebild.extract.mention import Mention
from lagebild.extract.places.phrases import Place
from lagebild.extract.places.words import SITE, PlaceVocabulary

TOO_FAR = 6.0
_MOVING = frozenset(
    ("displaced", "deployed", "released", "aid", "equipment_delivered", "recruited", "captured")
)
_LEAVING = frozenset(("displaced", "rescued", "released"))
_ROLES = {
    "at": 0.0,
    "target": 0.5,
    "there": 0.5,
    "bare": 1.0,
    "label": 1.0,
    "whole": 0.0,
    "path": 1.5,
    "listed": 4.0,
}


def costs(
    mention: Mention, places: Sequence[Place], cues: Sequence[Cue], words: PlaceVocabulary
) -> list[tuple[float, Place]]:
    """How far each place is from the figure: by clause, by the figures between, by what leads to it."""
    return sorted(
        ((_cost(mention, place, cues, words), place) for place in places if not _overlaps(mention, place)),
        key=lambda found: found[0],
    )


def _overlaps(mention: Mention, place: Place) -> bool:
    return place.start <= mention.number.start < place.end


def _cost(mention: Mention, place: Place, cues: Sequence[Cue], words: PlaceVocabulary) -> float:
    sentence, at = mention.sentence, mention.number.start
    ids = sentence.fragments
    cost = _role(mention, place) + 0.5 * (SITE - place.rank)
    low, high = sorted((place.start, at))
    cost += 0.03 * (high - low)
    cost += 0.8 * min(3, abs(ids[place.start] - ids[at]))
    cost += 1.2 * sum(low < i < high for i in sentence.figures)
    if not place.named:
        cost += 0.5
    if place.start > at and any(sentence.tags[i] == "REL" for i in range(mention.counted.end, place.start)):
        cost += 1.0
    if _said_there(mention, place, cues):
        cost += TOO_FAR
    return cost


def _role(mention: Mention, place: Place) -> float:
    measure = mention.measured.measure
    if place.role == "listed" and place.end + 1 == mention.number.start:
        return -4.0
    if place.role == "goal":
        return 0.3 if measure in _MOVING else 1.5
    if place.role == "source":
        return 0.7 if measure in _LEAVING else 2.0
    return _ROLES[place.role]


def _said_there(mention: Mention, place: Place, cues: Sequence[Cue]) -> bool:
    """Whether the place belongs to the clause of saying: "told reporters in Aden"."""
    ids = mention.sentence.fragments
    here, there = ids[mention.number.start], ids[place.start]
    if here == there:
        return False
    return any(c.rule == "verb" and ids[c.start] == there and place.lead > c.start for c in cues)
