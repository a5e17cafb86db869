"""Cues that are neither verb nor preposition: nouns with a clause, labels and colons."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.analysis import Sentence
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords


class LabelReader:
    """Finds nouns of saying with "that", speakers before a colon, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._who = who

    def nouns(self, sentence: Sentence) -> Iterator[Cue]:
        for at in range(len(sentence.lows)):
            stances = self._words.nouns[sentence.lows[at]]
            if not stances or sentence.tags[at] != "NOUN" or not self._opens_clause(sentence, at):
                continue
            source = None
            if at + 1 < len(sentence.lows) and sentence.lows[at + 1] in self._words.owner:
                found = self._phrases.after(sentence, at + 2)
                source = found[0] if found else None
            elif at > 1 and sentence.tags[at - 1] == "GEN":
                source = self._phrases.before(sentence, at - 1)
            if source is not None and self._who.speaks(source):
                yield Cue(at, at + 1, stances[0], (source,), "right", "both", "noun")

    def _opens_clause(self, sentence: Sentence, at: int) -> bool:
        """Whether "that" (or "is that") follows before the next verb."""
        for place in range(at + 1, min(len(sentence.lows), at + 16)):
            if sentence.lows[place] in self._words.that:
                return True
            if sentence.tags[place] == "VFIN":
                return False
        return False

    def label(self, sentence: Sentence) -> Iterator[Cue]:
        if sentence.section != "body" or ":" not in sentence.lows[1:5]:
            return
        colon = sentence.lows.index(":")
        if all(t.text.isupper() and t.kind == "word" and len(t.text) > 1 for t in sentence.tokens[:colon]):
            phrase = SourcePhrase(sentence, 0, colon)
            if all(i in sentence.bodies for i in range(colon)):
                return  # "KENYA: …" heads a list
            yield Cue(colon, colon + 1, "says", (phrase,), "right", "both", "label")

    def colon(self, sentence: Sentence) -> Iterator[Cue]:
        if ":" not in sentence.lows[:8]:
            return
        colon = sentence.lows.index(":")
        phrases = self._phrases.after(sentence, 0)
        if phrases and phrases[-1].end == colon:
            known = any(low in self._words.speakers for low in sentence.lows[:colon])
            if known:
                yield Cue(colon, colon + 1, "says", tuple(phrases), "right", "both", "headline-colon")
