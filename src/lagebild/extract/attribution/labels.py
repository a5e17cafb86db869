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

    def relatives(self, sentence: Sentence) -> Iterator[Cue]:
        """ "Berichte, wonach 20 Menschen starben": the noun of saying before the comma is the source."""
        for at in range(2, len(sentence.lows)):
            hit = self._words.relative_cues.at(sentence.lows, at)
            if hit is None or sentence.lows[at - 1] != ",":
                continue
            source = self._noun_before(sentence, at - 1)
            if source is not None:
                yield Cue(at, hit.end, source.stance, (source,), "right", "both", "relative")

    def results(self, sentence: Sentence) -> Iterator[Cue]:
        """ "Das sind Ergebnisse einer Studie von X": the study said the sentence before."""
        lows = sentence.lows
        if len(lows) < 5 or lows[0] not in self._words.demonstratives or lows[1] not in self._words.being:
            return
        noun = next((i for i in range(2, min(7, len(lows) - 1)) if lows[i] in self._words.results), None)
        if noun is None:
            return
        at = noun + 1 + (lows[noun + 1] in self._words.owner)
        sources = self._phrases.after(sentence, at)
        if sources:
            yield Cue(noun, noun + 1, "says", tuple(sources), "both", "both", "result", previous=True)

    def _noun_before(self, sentence: Sentence, end: int) -> SourcePhrase | None:
        """The phrase of the nearest noun of saying before a comma."""
        for place in range(end - 1, max(-1, end - 16), -1):
            if sentence.tags[place] == "PUNCT" and sentence.lows[place] in (";", ":"):
                return None
            if not (self._words.nouns[sentence.lows[place]] and sentence.tags[place] == "NOUN"):
                continue
            start = place
            while start > 0 and sentence.tags[start - 1] in ("DET", "POSS", "ADJ"):
                start -= 1
            found = self._phrases.after(sentence, start)
            return found[0] if found and found[0].end <= end else None
        return None

    def _trailing(self, sentence: Sentence) -> Iterator[Cue]:
        marks = [i for i, low in enumerate(sentence.lows) if low in (":", "–", "—")]
        if not marks or marks[-1] < 3 or not any(f < marks[-1] for f in sentence.figures):
            return
        phrases = self._phrases.after(sentence, marks[-1] + 1)
        if phrases and phrases[-1].end == len(sentence.lows) and all(self._who.speaks(p) for p in phrases):
            yield Cue(marks[-1], marks[-1] + 1, "says", tuple(phrases), "left", "both", "headline-colon")

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
        if colon > 1 and all(tag == "NAME" for tag in sentence.tags[:colon]) and 0 not in sentence.bodies:
            yield Cue(colon, colon + 1, "says", (SourcePhrase(sentence, 0, colon),), "right", "both", "label")
        elif all(t.text.isupper() and t.kind == "word" and len(t.text) > 1 for t in sentence.tokens[:colon]):
            phrase = SourcePhrase(sentence, 0, colon)
            if all(i in sentence.bodies for i in range(colon)):
                return  # "KENYA: …" heads a list
            yield Cue(colon, colon + 1, "says", (phrase,), "right", "both", "label")

    def colon(self, sentence: Sentence) -> Iterator[Cue]:
        """ "Geheimdienst: 2.000 Tote", "Blast killed 65 civilians: officials"."""
        yield from self._trailing(sentence)
        if ":" not in sentence.lows[:8]:
            return
        colon = sentence.lows.index(":")
        phrases = self._phrases.after(sentence, 0)
        if phrases and phrases[-1].end == colon:
            known = any(low in self._words.speakers for low in sentence.lows[:colon])
            if known or set(range(colon)) <= sentence.voices:  # "UN: …", not "Paris: …"
                yield Cue(colon, colon + 1, "says", tuple(phrases), "right", "both", "headline-colon")
