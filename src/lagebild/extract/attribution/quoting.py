"""Who is quoted by whom: "KCNA quoted Kim as saying", "Kim was quoted by KCNA as saying"."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords


class QuotingReader:
    """Finds the origin and the relay of a verb of quoting, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._who = who

    def quotes(self, sentence: Sentence, at: int) -> bool:
        """Whether token `at` is a verb that makes its object the speaker."""
        return sentence.lows[at] in self._words.quoting_verbs

    def quoted(self, sentence: Sentence, at: int, taken: list[SourcePhrase]) -> list[SourcePhrase]:
        """Whom the subject of the verb quotes: the speaker who stands after it as its object."""
        start = max([at + 1, *(s.end for s in taken if s.start > at)])
        found = self._phrases.after(sentence, start)
        return [s for s in found if self._who.speaks(s)]

    def agent(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        """Who does it, if the verb is passive: "was quoted by KCNA", "were confirmed by the ministry"."""
        start = at + 1
        if not self._words.bracket:
            return self._agent_at(sentence, start)
        ids = sentence.fragments
        for place in range(at - 1, -1, -1):
            if ids[place] != ids[at]:
                break
            found = self._agent_at(sentence, place)
            if found:
                return [*found[:-1], found[-1]._replace(end=min(at, found[-1].end))]
        return []

    def _agent_at(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        if at >= len(sentence.lows) or sentence.lows[at] not in self._words.agent:
            return []
        return [s for s in self._phrases.after(sentence, at + 1) if self._who.speaks(s)]
