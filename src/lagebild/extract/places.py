"""Where the counted thing is: the place that its sentence names, else the one last named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.knowledge.mention import Mention as ActorMention
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

_INSIDE = frozenset(("DET", "ADJ", "NOUN", "NAME", "POSS", "VPP", "GEN", "NUM"))
LONGEST = 9


class Place(NamedTuple):
    """Words that name a place: tokens `start` to `end` of a sentence."""

    sentence: Sentence
    start: int
    end: int


class PlaceReader:
    """Finds places in sentences of one language and remembers the last one."""

    def __init__(self, language: Language) -> None:
        data = language.places
        self._prepositions = PhraseIndex[None]((w, None) for w in words_of(data.prepositions))
        self._nouns = WordIndex[None]((w, None) for w in words_of(data.nouns))
        self._capital_nouns = language.basics.capital_nouns
        self._last: Place | None = None

    def places(
        self, sentence: Sentence, times: Sequence[TimeExpression], actors: Sequence[ActorMention]
    ) -> list[Place]:
        """The places that a sentence names after a preposition, from left to right."""
        dated = {i for t in times for i in range(t.start, t.end)}
        speakers = {
            i
            for a in actors
            if a.how in ("person", "institution") or a.kind in ("agency", "medium", "ngo", "armed_group")
            for i, token in enumerate(sentence.tokens)
            if a.start <= token.start < a.end
        }
        found: list[Place] = []
        at = 0
        while at < len(sentence.tokens):
            hit = self._prepositions.at(sentence.lows, at)
            if hit is None or sentence.tags[at] not in ("PREP", "PART", "ADV", "ADJ"):
                at += 1
                continue
            place = self._phrase(sentence, hit.end, dated, speakers)
            if place is not None:
                found.append(place)
            at = max(at + 1, place.end if place else hit.end)
        if found:
            self._last = found[0]
        return found

    def _phrase(self, sentence: Sentence, start: int, dated: set[int], speakers: set[int]) -> Place | None:
        end, named = start, False
        while end < len(sentence.tokens) and end - start < LONGEST:
            if end in dated or end in speakers or sentence.tags[end] not in _INSIDE:
                break
            if sentence.tags[end] == "DET" and end > start and not self._capital_nouns:
                break
            token = sentence.tokens[end]
            name = sentence.tags[end] == "NAME" and token.text[0].isupper()
            noun = token.low in self._nouns and (not self._capital_nouns or token.text[0].isupper())
            named = named or name or noun
            end += 1
        while end > start and sentence.tags[end - 1] in ("DET", "ADJ", "POSS", "NUM", "VPP"):
            end -= 1
        return Place(sentence, start, end) if named and end > start else None

    def of(self, mention: Mention, places: Sequence[Place], incident: bool) -> Place | None:
        """The place of a figure: the nearest in its sentence, else (of an incident) the last one named
        before.
        """
        ids = mention.sentence.fragments
        best: tuple[float, Place] | None = None
        for place in places:
            if place.start <= mention.number.start < place.end:
                continue
            cost = 0.1 * abs(place.start - mention.number.start)
            cost += 2.0 * abs(ids[place.start] - ids[mention.number.start])
            if best is None or cost < best[0]:
                best = (cost, place)
        return best[1] if best else self._last if incident else None
