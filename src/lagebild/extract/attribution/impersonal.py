"""Verbs whose source stands behind a preposition: "in dem Bericht heißt es", "das geht aus Akten hervor"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords


class ImpersonalReader:
    """Finds impersonal verbs of saying, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._who = who
        self._clauses = Clauses(words)

    def read(self, sentence: Sentence) -> Iterator[Cue]:
        """Cues of impersonal verbs that name their source."""
        for at in range(len(sentence.lows)):
            if self._is_verb(sentence, at):
                sources = self._sources(sentence, at)
                if sources:
                    back = self._clauses.points_back(sentence, at, inverted=True)
                    yield Cue(at, at + 1, "says", tuple(sources), "both", "both", "impersonal", back)

    def _is_verb(self, sentence: Sentence, at: int) -> bool:
        low = sentence.lows[at]
        particle = self._words.impersonal.split.get(low)
        if particle is not None:
            return self._clauses.particle(sentence, at, particle)
        if low in self._words.impersonal.of_records:
            return True
        if low not in self._words.impersonal.verbs:
            return False
        subject = any(sentence.lows[i] in self._words.impersonal.subject for i in self._clause(sentence, at))
        return subject or low not in self._words.impersonal.needing

    @staticmethod
    def _clause(sentence: Sentence, at: int) -> list[int]:
        """The tokens of the verb's clause; a relative clause may part them from it."""
        ids = sentence.fragments
        own = ids[at]
        clause = {own}
        if own > 1 and own - 1 in ids and sentence.tags[ids.index(own - 1)] == "REL":
            clause.add(own - 2)
        return [i for i in range(len(ids)) if ids[i] in clause]

    def _sources(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        if sentence.lows[at] in self._words.impersonal.of_records:
            return self.record(sentence, at)
        for place, found in self._phrases_of(sentence, at):
            if self._who.speaks(found[0]) or self._record(sentence, place, found[0].end):
                return found
        return []

    def record(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        """The written thing in which, by the clause of token `at`, something is said, or nothing."""
        for place, found in self._phrases_of(sentence, at):
            if self._record(sentence, place, found[0].end):
                return found
        return []

    def _phrases_of(self, sentence: Sentence, at: int) -> Iterator[tuple[int, list[SourcePhrase]]]:
        """The phrases behind the prepositions of the clause, with where they start."""
        for place in self._clause(sentence, at):
            if sentence.lows[place] in self._words.impersonal.prepositions:
                found = self._phrases.after(sentence, place + 1)
                if found:
                    yield place + 1, found

    def _record(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a written thing is named that says something ("in dem Bericht")."""
        return any(self._words.impersonal.records[low] for low in sentence.lows[start:end])
