"""Where the counted are: in the sentence, else where the incident is, else nothing (codebook, `place`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Cue
from lagebild.extract.mention import Mention
from lagebild.extract.places.binding import MOVING, TOO_FAR, costs, said_in
from lagebild.extract.places.candidates import CandidateReader
from lagebild.extract.places.memory import PlaceMemory, of_dateline
from lagebild.extract.places.phrases import Place
from lagebild.extract.places.words import COUNTRY, place_vocabulary
from lagebild.knowledge.mention import Mention as ActorMention
from lagebild.languages import Language

_OPEN = frozenset(("people", "children", "civilian", "none", "police"))
_LOCAL = frozenset(
    (
        "killed",
        "wounded",
        "missing",
        "displaced",
        "buildings",
        "strikes",
        "rescued",
        "events",
        "affected",
        "losses",
        "strength",
    )
)
"""Measures of what happens to people and places: where they are inherited over a longer time too."""
_LARGE = 1000
_ELSEWHERE = frozenset(("released", "intercepted", "equipment_delivered", "aid", "recruited"))
"""Measures of what is done elsewhere than where the incident is: only their own sentence says where."""


class Located(NamedTuple):
    """A place, or None, with the rule that decided."""

    place: Place | None
    rule: str


class Whereabouts(NamedTuple):
    """What else is known of a figure when its place is asked for."""

    scope: str
    kind: str
    owned: bool
    """Whether the counted are somebody's."""
    antecedent: Located | None
    """The place of the figure that it hangs on."""


class PlaceReader:
    """Reads the places of one document, sentence by sentence."""

    def __init__(
        self, language: Language, capitals: Mapping[str, str], dateline: Sentence | None = None
    ) -> None:
        self._words = place_vocabulary(language)
        self._candidates = CandidateReader(self._words)
        self._memory = PlaceMemory(self._words, capitals, of_dateline(dateline))
        self._places: list[Place] = []
        self._cues: Sequence[Cue] = ()

    def enter(self, sentence: Sentence, actors: Sequence[ActorMention], cues: Sequence[Cue]) -> None:
        """Goes on to a sentence, after its cues of saying are known."""
        self._cues = cues
        self._places = self._candidates.read(sentence, actors, cues)
        self._memory.note([p for p in self._places if not said_in(p, cues)])

    def of(self, mention: Mention, known: Whereabouts) -> Located:
        """The place of a figure of this sentence."""
        located = self._of(mention, known)
        if located.place is not None:
            self._memory.used = mention.sentence, located.place
        return located

    def _of(self, mention: Mention, known: Whereabouts) -> Located:
        incident = known.scope == "incident"
        for cost, place in costs(mention, self._places, self._cues):
            if cost >= TOO_FAR:
                break
            located = self._resolved(place)
            meant = located.place if located is not None else None
            if incident and (meant is None or meant is place) and self._is_detail(mention, place):
                break
            if located is not None:
                if known.scope in ("incident", "period") and located.place is not None:
                    self._memory.happened(located.place)
                return located
        if mention.measured.measure in _ELSEWHERE:
            return Located(None, "none")
        if known.antecedent is not None and known.antecedent.place is not None:
            return Located(known.antecedent.place, "antecedent")
        if incident:
            scene = self._memory.scene(mention.sentence)
            if scene is not None:
                self._memory.happened(scene)
            return self._inherited(scene, "scene")
        if _lasting(mention, known):
            return self._inherited(
                self._memory.ground(mention.sentence, mention.number.value >= _LARGE), "ground"
            )
        return Located(None, "none")

    def _is_detail(self, mention: Mention, place: Place) -> bool:
        """Whether the place says less of the incident than what was told: "to hospitals", "in Egypt"."""
        scene = self._memory.scene(mention.sentence)
        if scene is None or not scene.named or scene.sentence is mention.sentence:
            return False
        ids = mention.sentence.fragments
        aside = place.rank == COUNTRY and ids[place.start] != ids[mention.number.start]
        aside = aside and place.role != "object"  # "a quake shook Nepal" is another event
        if not place.named and not place.nouns.isdisjoint(self._words.wards):
            return True  # they were hurt elsewhere
        if not place.named and place.role == "goal" and mention.measured.measure not in MOVING:
            return True
        return (aside and scene.rank > COUNTRY) or (
            not place.named and place.role != "there" and self._memory.definite(place)
        )

    @staticmethod
    def _inherited(place: Place | None, rule: str) -> Located:
        return Located(place, rule if place is not None else "none")

    def _resolved(self, place: Place) -> Located | None:
        meant = self._memory.resolved(place)
        if meant is None:
            return None
        return Located(meant, place.role if meant is place else "pointing-back")

    def later(self, mention: Mention) -> Located:
        """Where the first incident of the body is, for a headline that says nothing."""
        if mention.measured.measure in _ELSEWHERE:
            return Located(None, "none")
        return self._inherited(self._memory.first, "told-later")


def _lasting(mention: Mention, known: Whereabouts) -> bool:
    """Whether a figure over a longer time is about people or houses in a country, not about a force."""
    return (
        not known.owned
        and known.scope != "plan"
        and known.kind in _OPEN
        and mention.measured.measure in _LOCAL
    )
