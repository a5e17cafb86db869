"""Which place of its sentence is a figure's."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.attribution import Cue
from lagebild.extract.mention import Mention
from lagebild.extract.places.phrases import Place
from lagebild.extract.places.words import COUNTRY, SITE

TOO_FAR = 7.0
_CLAUSES = frozenset(("VFIN", "AFIN", "MFIN", "SUB", "REL", "VING"))
_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))
_UNNAMED = 2.5
MOVING = frozenset(
    ("displaced", "deployed", "released", "aid", "equipment_delivered", "recruited", "captured")
)
_LEAVING = frozenset(("displaced", "rescued", "released", "captured", "strikes", "deployed"))
_ROLES = {
    "at": 0.0,
    "target": 0.5,
    "there": 0.5,
    "where": -0.5,
    "bare": 1.0,
    "object": 0.2,
    "label": -0.5,
    "host": TOO_FAR,
    "whole": 1.0,
    "path": 1.5,
    "listed": 4.0,
    "distance": TOO_FAR,
}


def costs(mention: Mention, places: Sequence[Place], cues: Sequence[Cue]) -> list[tuple[float, Place]]:
    """How far each place is from the figure: by clause, by the figures between, by what leads to it."""
    return sorted(
        ((_cost(mention, place, cues), place) for place in places if not _overlaps(mention, place)),
        key=lambda found: found[0],
    )


def _overlaps(mention: Mention, place: Place) -> bool:
    return place.start <= mention.number.start < place.end


def _cost(mention: Mention, place: Place, cues: Sequence[Cue]) -> float:
    sentence, at = mention.sentence, mention.number.start
    ids = sentence.fragments
    cost = _role(mention, place) + (0.5 * (SITE - place.rank) if place.named else _UNNAMED)
    low, high = sorted((place.start, at))
    cost += 0.03 * (high - low)
    cost += 0.8 * min(3, abs(ids[place.start] - ids[at]))
    cost += 1.2 * sum(low < i < high for i in sentence.figures)
    joined = sum(sentence.tags[i] == "AND" for i in range(low, high))
    cost += 0.8 * joined
    if joined and any(abs(i - place.start) < high - low for i in sentence.figures if i != at):
        cost += 0.8  # it is the other figure's
    if mention.measured.rule == "stationed" and place.start <= mention.measured.start < place.end:
        cost -= TOO_FAR  # the place makes them deployed
    if place.role != "where" and _aside(mention, place):
        cost += 1.2
    if place.start > at and any(sentence.tags[i] == "REL" for i in range(mention.counted.end, place.start)):
        cost += 1.0
    if _said_there(mention, place, cues):
        cost += TOO_FAR
    return cost


def _aside(mention: Mention, place: Place) -> bool:
    """Whether the place stands in a clause about another word: "In Hue, das bei Danang liegt"."""
    sentence = place.sentence
    ids = sentence.fragments
    here = ids[place.start]
    if here == ids[mention.number.start]:
        return False
    first = ids.index(here)
    return first > 0 and sentence.lows[first - 1] == "," and sentence.tags[first] in ("REL", "DET", "SUB")


def _role(mention: Mention, place: Place) -> float:
    measure = mention.measured.measure
    if place.role == "listed" and place.end + 1 == mention.number.start:
        return -4.0
    if place.role == "host" and measure == "displaced":
        return 0.2
    if place.role == "goal":
        return 0.3 if measure in MOVING else 1.5
    if place.role == "source":
        theirs = measure == "displaced" and place.lead == mention.counted.end  # "refugees from Sudan"
        theirs = theirs and place.rank == COUNTRY
        if (measure in _LEAVING and not theirs) or place.rank == SITE:
            return 1.5
        return 4.0 if place.lead > mention.counted.end else TOO_FAR  # "children from Algeria"
    if place.role == "target" and place.rank == COUNTRY:
        return TOO_FAR  # an enemy
    return _ROLES[place.role]


def _said_there(mention: Mention, place: Place, cues: Sequence[Cue]) -> bool:
    """Whether the place belongs to the clause of saying: "told reporters in Aden"."""
    ids = mention.sentence.fragments
    here, there = ids[mention.number.start], ids[place.start]
    if here == there:
        return False
    return said_in(place, cues)


def said_in(place: Place, cues: Sequence[Cue]) -> bool:
    """Whether the place belongs to a clause of saying, also "sagte X, der Sprecher, in Genf"."""
    sentence = place.sentence
    ids = sentence.fragments
    for cue in cues:
        if cue.rule != "verb" or not cue.sources:
            continue
        between = range(cue.end, place.start)
        if ids[cue.start] == ids[place.start]:
            told = any(sentence.tags[i] in _FINITE for i in between)  # "said the attack took place in"
            counts = any(i > cue.start and ids[i] == ids[place.start] for i in sentence.figures)
            return not told and not counts
        going_on = cue.end <= place.start and not any(sentence.tags[i] in _CLAUSES for i in between)
        if going_on and sentence.figures.isdisjoint(between):
            return True
    return False
