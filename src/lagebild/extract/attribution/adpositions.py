"""Cues that stand beside their source: "laut Polizei", "according to police", "Augenzeugen zufolge"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.analysis import Sentence
from lagebild.extract.attribution.conjuncts import ConjunctReader
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords

_LONGEST_PHRASE = 6
"""So many words before "nach" may hold the noun of saying ("dem Bericht der Kommission nach")."""


class AdpositionReader:
    """Finds prepositions and postpositions of saying, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._who = who
        self._conjuncts = ConjunctReader(words, phrases, who)

    def prepositions(self, sentence: Sentence) -> Iterator[Cue]:
        lows = sentence.lows
        for at in range(len(lows)):
            hit = self._words.before.at(lows, at)
            if hit is not None:
                if hit.end - hit.start == 1 and not self._stands_apart(sentence, at):
                    continue
                sources = self._again(sentence, hit.end - 1, self._phrases.after(sentence, hit.end))
                if sources and self._meant(sentence, at, sources):
                    yield self._of_phrases(sentence, at, hit.end, sources, "preposition")
                continue
            hit = self._words.with_noun.at(lows, at)
            if hit is not None and (sentence.tags[at] == "PREP" or at == 0) and not self._agent(sentence, at):
                sources = [
                    s for s in self._phrases.after(sentence, hit.end) if self._said(sentence, hit.end, s)
                ]
                if sources:
                    yield self._of_phrases(sentence, at, hit.end, sources, "preposition-noun")

    def _again(self, sentence: Sentence, at: int, found: list[SourcePhrase]) -> list[SourcePhrase]:
        """The sources with those behind the preposition again ("according to the army and to the UN")."""
        joint = found[-1].end if found else len(sentence.lows)
        if sentence.tags[joint : joint + 1] != ["AND"] or sentence.lows[joint + 1 : joint + 2] != [
            sentence.lows[at]
        ]:
            return found
        return [*found, *self._phrases.after(sentence, joint + 2)]

    def _stands_apart(self, sentence: Sentence, at: int) -> bool:
        """ "so" is a cue only between commas; "laut" always is one, also where it is taken for an adverb."""
        if sentence.lows[at] not in self._words.ambiguous:
            return True
        if not self._words.bracket or sentence.tags[at] == "PREP":
            return True
        before = sentence.lows[at - 1] if at else ""
        return before in (",", "–", "—", "“", "”", '"', "«", "»")

    def _meant(self, sentence: Sentence, at: int, sources: list[SourcePhrase]) -> bool:
        """An ambiguous preposition is meant so before a speaker, or where the phrase closes the sentence."""
        if sentence.lows[at] not in self._words.ambiguous or self._who.speaks(sources[0]):
            return True
        closed = all(tag == "PUNCT" for tag in sentence.tags[sources[-1].end :])
        return closed and self._words.bracket

    def _agent(self, sentence: Sentence, at: int) -> bool:
        """Whether "by" names who did something else than saying ("blamed by security sources on …")."""
        if at == 0 or sentence.lows[at] not in self._words.agent or sentence.tags[at - 1] != "VPP":
            return False
        return not any(s.stance != "acts" for s in self._words.verbs[sentence.lows[at - 1]])

    def _said(self, sentence: Sentence, start: int, source: SourcePhrase) -> bool:
        """Whether the phrase after "nach" begins with a noun of saying, rather than "nach dem Angriff"."""
        if source.kind in ("own", "noun") or (source.kind == "pronoun" and source.end - source.start > 1):
            return True
        return any(self._words.nouns[sentence.lows[i]] for i in range(start, source.start))

    def _of_phrases(
        self, sentence: Sentence, start: int, end: int, sources: list[SourcePhrase], rule: str
    ) -> Cue:
        stance = next((s.stance for s in sources if s.stance != "says"), "says")
        side = "right" if self._only_right(sentence, start) else "both"
        each = tuple(part for source in sources for part in self._conjuncts.of_object(source))
        return Cue(start, end, stance, each, side, "both", rule)

    @staticmethod
    def _only_right(sentence: Sentence, start: int) -> bool:
        """ "246 der nach Polizeiangaben 350", "384, darunter laut UNO 62": only what follows is meant."""
        if start > 0 and sentence.tags[start - 1] == "DET":
            return True
        ids = sentence.fragments
        first = ids.index(ids[start])
        later = any(figure > start and ids[figure] == ids[start] for figure in sentence.figures)
        joined = start > 0 and sentence.tags[start - 1] == "AND"
        return first > 0 and start - first <= 1 and (later or joined)

    def postpositions(self, sentence: Sentence) -> Iterator[Cue]:
        for at, low in enumerate(sentence.lows):
            if low in self._words.after and self._is_postposition(sentence, at):
                source = self._phrases.before(sentence, at)
                if source is not None and (source.kind != "pronoun" or source.end - source.start > 1):
                    yield Cue(at, at + 1, source.stance, (source,), "both", "both", "postposition")

    def _is_postposition(self, sentence: Sentence, at: int) -> bool:
        if len(sentence.lows[at]) > 4:
            return True
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else "PUNCT"
        near = sentence.lows[max(0, at - _LONGEST_PHRASE) : at]
        return following in ("PUNCT", "AFIN", "VFIN", "MFIN") and any(self._words.nouns[low] for low in near)
