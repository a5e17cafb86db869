"""Cues that are verbs: "…, sagte ein Sprecher", "the ministry said"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.relays import RelayReader
from lagebild.extract.attribution.sayings import SayingReader
from lagebild.extract.attribution.subjects import SubjectReader
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords, Saying


class VerbReader:
    """Finds verbs of saying with their subject, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._who = who
        self._clauses = Clauses(words)
        self._sayings = SayingReader(words)
        self._subjects = SubjectReader(words, phrases, self._clauses, who)
        self._relays = RelayReader(words, phrases, who)

    def read(self, sentence: Sentence) -> Iterator[Cue]:
        for at in range(len(sentence.lows)):
            saying = self._sayings.at(sentence, at)
            if saying is None:
                continue
            cue = self._of_verb(sentence, at, saying)
            if cue is not None:
                yield cue

    def _of_verb(self, sentence: Sentence, at: int, saying: Saying) -> Cue | None:
        if self._clauses.passive(sentence, at):
            return None
        verb, at = at, self._clauses.auxiliary(sentence, at)
        found, inverted = self._subjects.of(sentence, at)
        found = [f for f in found if not self._who.oblique(f)]
        if not found or not self._who.plausible(found[0]):
            return None
        previous = self._clauses.points_back(sentence, at, inverted)
        if (saying.takes != "both" or saying.stance == "plans") and not self._who.speaks(found[0]):
            return None
        side = "left" if inverted and not previous and self._content_left(sentence, at) else "right"
        if not inverted and self._closes(sentence, at, found[-1]):
            side = "left"
        found = self._relays.chain(sentence, at, found)
        if saying.takes != "both":
            side = "right"
        elif self._clauses.subordinate(sentence, at) or saying.stance == "denies":
            side = "both"
        return Cue(verb, verb + 1, saying.stance, tuple(found), side, saying.takes, "verb", previous)

    def _content_left(self, sentence: Sentence, at: int) -> bool:
        return self._clauses.start(sentence, at) > 0 and at > 2

    def _closes(self, sentence: Sentence, at: int, source: SourcePhrase) -> bool:
        """ "[what is said], the ministry said": nothing but a time or place follows."""
        ids = sentence.fragments
        start = self._clauses.start(sentence, at)
        if not start <= source.start:
            start = source.start
        if start == 0 or sentence.lows[start - 1] not in (",", "”", "“", '"', "’", "–", "—", "-", "»"):
            return False
        end = at + 1
        while end < len(ids) and ids[end] == ids[at]:
            if sentence.tags[end] in ("SUB", "VFIN", "AFIN"):
                return False
            if sentence.tags[end] in ("NUM",) and end == at + 1:
                return False
            end += 1
        return True
