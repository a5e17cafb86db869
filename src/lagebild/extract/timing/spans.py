"""The words of one language that open, fill or end a span: during, still, alone, for two years."""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.analysis import Sentence
from lagebild.extract.times import TimeExpression
from lagebild.languages import Language, PhraseHit, PhraseIndex, WordIndex, words_of

PAST_SPANS = frozenset(("past", "past_one", "within", "past_vague"))
"""Spans that end now, which a rank may be of, and a state may have lasted."""


def _phrases(listing: str) -> PhraseIndex[None]:
    return PhraseIndex((w, None) for w in words_of(listing))


class SpanWords:
    """What the words around a figure or a time say of a span."""

    def __init__(self, language: Language) -> None:
        data = language.scope
        self._lasting = frozenset(data.lasting.split())
        self._course = _phrases(data.course)
        self._stages = WordIndex[None]((w, None) for w in words_of(data.stages))
        self._afterwards = _phrases(data.afterwards)
        self._dated = _phrases(data.dated)
        self.anaphora = _phrases(data.anaphora)
        self.state = _phrases(data.state)
        self._only_ahead = language.basics.clause == "bracket"
        self.only = frozenset(data.only.split())

    def stays(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause of token `at` says that something is still so, or so now."""
        ids = sentence.fragments
        return any(ids[hit.start] == ids[at] for hit in self.state.all(sentence.lows))

    def is_alone(self, sentence: Sentence, start: int, end: int) -> bool:
        """ "allein am Samstag", "on Saturday alone": the part of a longer count that one day had."""
        before = any(low in self.only for low in sentence.lows[max(0, start - 3) : start])
        after = [i for i in range(end, min(end + 2, len(sentence.lows))) if sentence.lows[i] in self.only]
        ahead = bool(after) and self._only_ahead and sentence.tags[after[0] + 1 : after[0] + 2] == ["PREP"]
        return before or (bool(after) and not ahead)  # "am 9. Februar allein in Chamonix": of the place

    def lasts(self, sentence: Sentence, time: TimeExpression) -> bool:
        """ "for the past two years": a time that says how long it has been so."""
        before = sentence.lows[max(0, time.start - 4) : time.start]
        return time.kind in PAST_SPANS and any(low in self._lasting for low in before)

    def comes_after(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause of token `at` tells what came after an event: a trial, a funeral."""
        return bool(self._afterwards_at(sentence, at))

    def is_trial(self, sentence: Sentence, at: int) -> bool:
        """Whether a verb says so ("was convicted of murder"), whatever else its clause names."""
        hits = self._afterwards_at(sentence, at)
        return any(sentence.tags[i][:1] == "V" for hit in hits for i in range(hit.start, hit.end))

    def _afterwards_at(self, sentence: Sentence, at: int) -> list[PhraseHit[None]]:
        ids = sentence.fragments
        return [hit for hit in self._afterwards.all(sentence.lows) if ids[hit.start] == ids[at]]

    def lasts_until(self, sentence: Sentence, at: int) -> bool:
        """ "were still in hospital on Monday": how it stood then ("noch am Montag" is no "still")."""
        ids = sentence.fragments
        return any(ids[hit.start] == ids[at] and hit.end < at - 1 for hit in self.state.all(sentence.lows))

    def takes_course(self, sentence: Sentence, places: Iterable[int]) -> bool:
        """ "over the course of two days", "während des Besuchs": a span in a fragment of these tokens."""
        ids = sentence.fragments
        own = {ids[place] for place in places}
        return any(
            ids[hit.start] in own and any(low in self._stages for low in sentence.lows[hit.end : hit.end + 4])
            for hit in self._course.all(sentence.lows)
        )

    def is_dated(self, sentence: Sentence, at: int) -> bool:
        """ "papers that date from February": the time at token `at` is the day of a paper."""
        return any(hit.end <= at <= hit.end + 1 for hit in self._dated.all(sentence.lows))

    def goes_on(self, sentence: Sentence, fragment: int) -> bool:
        """Whether a fragment opens with a word that points at the one before ("…,
        dabei wurden zwei verletzt").
        """
        first = next(i for i in range(len(sentence.fragments)) if sentence.fragments[i] == fragment)
        return self.anaphora.at(sentence.lows, first) is not None
