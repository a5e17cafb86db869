"""Those who pass on what a source says: whom it is told to, and whom a speaker cites."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords


class RelayReader:
    """Makes a chain of a speaker: "X told Reuters", "so Reuters unter Berufung auf X"."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._who = who

    def chain(self, sentence: Sentence, at: int, found: list[SourcePhrase]) -> list[SourcePhrase]:
        """Adds those whom the speaker cites (before him) and the medium that he spoke to (after him)."""
        origins: list[SourcePhrase] = []
        relays: list[SourcePhrase] = []
        for place in (*self._before(sentence, at, found), *range(at + 1, len(sentence.lows))):
            hit = self._words.citing.at(sentence.lows, place)
            if hit is not None:
                origins = [s for s in self._phrases.after(sentence, hit.end) if s.start >= hit.end] + origins
        if sentence.lows[at] in self._words.told_verbs:
            relays = self._told(sentence, at, found)
        relays += self._quoted_by(sentence, found) + self._through(sentence, at)
        taken = {(s.start, s.end) for s in found}
        return [*(o for o in origins if (o.start, o.end) not in taken), *found, *relays]

    def _quoted_by(self, sentence: Sentence, found: list[SourcePhrase]) -> list[SourcePhrase]:
        """ "An official quoted by Reuters said": the agency passes on what he says."""
        end = found[0].end
        quoted = set(sentence.lows[end : end + 1]) & self._words.quoting_verbs
        if not quoted or not set(sentence.lows[end + 1 : end + 2]) & self._words.agent:
            return []
        return [s for s in self._phrases.after(sentence, end + 2)[:1] if self._who.speaks(s)]

    def _through(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        """The medium that a speaker used ("asserted through its station", "in an interview with the BBC")."""
        for hit in self._words.through.all(sentence.lows):
            if sentence.fragments[hit.start] != sentence.fragments[at] and hit.start > at:
                continue
            found = self._phrases.after(sentence, hit.end)
            if found and self._who.is_medium(found[0]):
                return found[:1]
        return []

    def _before(self, sentence: Sentence, at: int, found: list[SourcePhrase]) -> list[int]:
        """Where before a verb its subject may cite: a first clause, the verb's own clause ("wie die Agentur
        unter Berufung auf X meldete"), or between it and the subject ("CNN, citing X, reported").
        """
        start, ids = min((s.start for s in found), default=at), sentence.fragments
        if self._words.bracket:
            start = min(start, ids.index(ids[at]))
        first = self._clause_before(sentence, at)
        return [*range(first), *range(max(start, first), at)]

    @staticmethod
    def _clause_before(sentence: Sentence, at: int) -> int:
        """How far a first clause without a verb goes ("Citing two officials, the Times reported"), else 0."""
        ids = sentence.fragments
        end = ids.index(1) if 1 in ids else 0
        finite = any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in range(end))
        return 0 if finite or end > at else end

    def _told(self, sentence: Sentence, at: int, found: list[SourcePhrase]) -> list[SourcePhrase]:
        after = max([at + 1, *(s.end for s in found if s.start > at)])
        if self._words.bracket:
            return self._told_in_bracket(sentence, after)
        phrases = self._phrases.after(sentence, after)
        return [p for p in phrases[:1] if self._who.is_told(p)]

    def _told_in_bracket(self, sentence: Sentence, after: int) -> list[SourcePhrase]:
        for place in range(after, min(len(sentence.lows), after + 14)):
            if sentence.tags[place] in ("SUB", "VFIN") or sentence.lows[place] in (".", ";"):
                break
            opens = sentence.lows[place] in self._words.told_before or sentence.tags[place] == "DET"
            if opens:
                start = place + 1 if sentence.lows[place] in self._words.told_before else place
                phrases = self._phrases.after(sentence, start)
                if phrases and self._who.is_told(phrases[0]):
                    return phrases[:1]
        return []
