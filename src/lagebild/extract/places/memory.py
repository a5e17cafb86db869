"""The places that a text has named: what "there" points to, and where the incident being told is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagebild.analysis import Sentence
from lagebild.extract.places.phrases import Place
from lagebild.extract.places.words import COUNTRY, TOWN, PlaceVocabulary

FARTHEST = 100
"""So many places back a text may point; no article comes near it, and a longer memory only costs time."""
_DETERMINERS = 2
_REACH = 6

_EVENT = frozenset(("at", "target", "bare", "object", "label"))
_NOTED = _EVENT | {"goal", "where", "listed"}


class PlaceMemory:
    """The places of one document up to where the reading has come."""

    def __init__(
        self, words: PlaceVocabulary, capitals: Mapping[str, str], dateline: Place | None = None
    ) -> None:
        self._words = words
        self._capitals = capitals
        """The state of each capital, by its name in small letters."""
        self._dateline = dateline
        self._named: list[Place] = []
        self._scene: Place | None = None
        self._told: Place | None = None
        """The place of the last sentence that named one."""
        self.used: tuple[Sentence, Place] | None = None
        """The place of the last figure, and the sentence of the figure."""
        self.first: Place | None = None
        """Where the first incident of the body is."""

    def note(self, places: Sequence[Place]) -> None:
        """Takes in the places of a sentence."""
        named = [p for p in places if p.named and (p.role in _NOTED or (p.role == "source" and p.nouns))]
        self._named = [*self._named, *named][-FARTHEST:]
        here = [p for p in named if p.role in _EVENT and p.rank > COUNTRY]
        if here:
            self._told = max(here, key=lambda p: p.rank)

    def happened(self, place: Place) -> None:
        """An incident was told of at this place."""
        scene = self._scene
        wider = scene is not None and (not place.named or place.rank == COUNTRY < scene.rank)
        if not wider:
            self._scene = place
        if self.first is None and place.named and place.sentence.section == "body":
            self.first = place

    def scene(self, sentence: Sentence) -> Place | None:
        """Where the incident is that is being told: the last one's place, or one named since beside it."""
        told, scene = self._told, self._scene
        if told is not None and (scene is None or self._closer(told, scene, sentence)):
            scene = told
        scene = scene or self.last()
        return scene and (self._capital(scene) or scene)

    @staticmethod
    def _closer(told: Place, scene: Place, sentence: Sentence) -> bool:
        later = told.sentence.index > scene.sentence.index
        if later and _right_before(told.sentence, sentence):
            return True
        same = told.sentence.paragraph == sentence.paragraph or scene.sentence.section == "headline"
        return later and same and told.rank >= scene.rank

    def ground(self, sentence: Sentence, large: bool = False) -> Place | None:
        """What a figure over a longer time may speak of: the last figure's place, one nearby, the country.

        Thousands over years are a country's.
        """
        wide = [p for p in self._named if p.rank == COUNTRY]
        if large and wide:
            return wide[-1]
        for place in reversed(self._named[-1:]):
            if place.sentence is sentence or _right_before(place.sentence, sentence):
                return place
        last = self.used
        if last is not None and sentence.index - last[0].index <= _REACH:
            return last[1]
        near = [p for p in self._named if sentence.paragraph - p.sentence.paragraph <= 1]
        narrow = [p for p in near if p.rank > COUNTRY]
        if near:
            return (narrow or near)[-1]
        return next(iter(wide[-1:]), None)

    def resolved(self, place: Place) -> Place | None:
        """The place itself, or the one that "there" or "the city" stands for; None for an idle "there"."""
        if place.role == "there":
            here = place.sentence.lows[place.start] in self._words.here
            return (self._dateline if here else None) or self.last()
        if place.named or not self.definite(place):
            return place
        earlier = [p for p in self._named if _before(p, place)]
        for known in reversed(earlier):
            if any(_same(noun, of) for noun in place.nouns for of in known.nouns):
                return known
        pointing = place.sentence.lows[place.start] in self._words.pointing
        if place.rank == TOWN or pointing:
            for known in reversed(earlier):
                if known.rank == TOWN or (pointing and known.rank > COUNTRY):
                    return known
        return place

    def _capital(self, place: Place) -> Place | None:
        """The name of "the Ukrainian capital", "der Hauptstadt", where the text has given it."""
        if place.nouns.isdisjoint(self._words.capitals) or self._state_of(place) is not None:
            return None
        for known in reversed(self._named):
            state = self._state_of(known)
            if state is not None and (not place.of or state == place.of):
                return known
        return None

    def _state_of(self, place: Place) -> str | None:
        """The state whose capital a phrase names."""
        lows = place.sentence.lows
        return next((self._capitals[w] for w in lows[place.start : place.end] if w in self._capitals), None)

    def last(self) -> Place | None:
        """The place named last that is no whole country, else the last one."""
        narrow = [p for p in self._named if p.rank > COUNTRY]
        return next(iter((narrow or self._named)[-1:]), None)

    def definite(self, place: Place) -> bool:
        """Whether a determiner says that it was named before; a phrase with more in it is a new place."""
        sentence = place.sentence
        first = sentence.lows[place.start]
        lead = sentence.lows[place.start - 1] if place.start else ""
        short = place.end - place.start <= _DETERMINERS
        return short and (first in self._words.definite or lead in self._words.definite)


def _right_before(before: Sentence, sentence: Sentence) -> bool:
    return sentence.index - before.index == 1 and sentence.paragraph == before.paragraph


def of_dateline(dateline: Sentence | None) -> Place | None:
    """The place of a dateline: "LIMA, 4 June" is Lima, a clock time is no place."""
    if dateline is None:
        return None
    end = 0
    for token in dateline.tokens:
        if token.kind != "word" or not token.text[0].isupper():
            break
        end += 1
    return Place(dateline, 0, end, role="dateline") if end else None


def _same(noun: str, of: str) -> bool:
    """Whether a noun can take up another one: "the camp", "das Gelände" of a "Schulgelände"."""
    return of == noun or of.endswith(noun)


def _before(known: Place, place: Place) -> bool:
    if known.sentence is not place.sentence:
        return True
    return known.start < place.start
