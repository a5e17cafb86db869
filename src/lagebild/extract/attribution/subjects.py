"""The subject of a verb of saying, before or after it."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.conjuncts import ConjunctReader
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords


class SubjectReader:
    """Finds who says something, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, clauses: Clauses, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._clauses = clauses
        self._who = who
        self._conjuncts = ConjunctReader(words, phrases, who)

    def of(self, sentence: Sentence, at: int) -> tuple[list[SourcePhrase], bool]:
        """Who says it, and whether the subject stands after the verb."""
        inverted = self._clauses.inverted(sentence, at)
        if inverted and not self._words.bracket:
            inverted = self._really_inverted(sentence, at)
        found = self._after(sentence, at) if inverted else self._before(sentence, at)
        if inverted and not found and self._words.bracket:  # "Auch der Minister kritisierte, …"
            found, inverted = self._before(sentence, at), False
            return found, inverted
        if inverted or not self._words.bracket:
            return found, inverted
        later = self._after(sentence, at)
        if found and later and self._governed(found[0]) and self._who.speaks(later[0]):
            return later, True  # "Von 950 Passagieren sprach ein Mann"
        if not found:
            return later, True
        if later and sentence.lows[at] in self._words.told_verbs and self._who.is_told(later[0]):
            return found, False  # "Der Staatssekretär sagte der Berliner Zeitung"
        if later and self._who.speaks(later[0]):
            counts = "NUM" in sentence.tags[found[0].start : found[0].end]
            # "Berichte über 60 Tote wies ein Sprecher zurück", "Dem Bericht widersprach die Polizei"
            if counts or not (self._who.speaks(found[0]) or self._who.oblique(later[0])):
                return later, True
        return found, False

    def _really_inverted(self, sentence: Sentence, at: int) -> bool:
        """English: "…, said a spokesman"; not "Baku, after a week, acknowledged the deaths"."""
        after = self._after(sentence, at)
        if not after or not self._who.speaks(after[0]):
            return False
        before = self._before(sentence, at)
        return not (before and self._who.speaks(before[0]) and before[0].start == 0)

    def _before(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        floor = 0
        start = self._clauses.opener(sentence, at)
        how = sentence.lows[start] in self._words.how
        if how or (sentence.tags[start] == "SUB" and self._words.bracket):
            found = self._phrases.after(sentence, start + 1)
            if found:
                return found
        if start > 0 and self._clauses.relative(sentence, start):
            phrase = self._embedded(sentence, start + 1, at) or self._phrases.before(
                sentence, start - 1, floor
            )
            return [phrase] if phrase else []
        before = at - 1
        while before > 0 and sentence.tags[before] in ("ADV", "AFIN", "NEG"):
            before -= 1
        if before > 1 and sentence.tags[before] == "AND":
            return self._shared_subject(sentence, before)  # "had counted 57 bodies but feared that"
        phrase = self._phrases.before(sentence, at, floor)
        if phrase is None:
            return []
        citing = self._words.citing.before(sentence.lows, phrase.start)
        if citing is not None:
            outer = self._phrases.before(sentence, citing.start, floor)  # "A report citing residents said"
            return [phrase, outer] if outer is not None else [phrase]
        return self._conjuncts.of_subject(sentence, phrase)

    def _embedded(self, sentence: Sentence, start: int, at: int) -> SourcePhrase | None:
        """ "the strike, which the army said had killed 12": the subject between the pronoun and the verb."""
        if self._words.bracket:
            return None
        found = self._phrases.after(sentence, start)
        ends = found and all(tag in ("ADV", "AFIN") for tag in sentence.tags[found[-1].end : at])
        return found[0] if ends and self._who.speaks(found[0]) and found[-1].end <= at else None

    def _shared_subject(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        """The subject of the verb before "and", "but": of a verb of saying, if there is one."""
        verbs = [p for p in range(at - 1, 0, -1) if sentence.tags[p] in ("VFIN", "AFIN", "MFIN")]
        saying = [p for p in verbs if self._words.verbs[sentence.lows[p]]]
        for place in (*saying, *verbs):
            phrase = self._phrases.before(sentence, place)
            if phrase is not None and self._who.speaks(phrase):
                return [phrase]
        return []

    @staticmethod
    def _governed(phrase: SourcePhrase) -> bool:
        """Whether a preposition governs a phrase, which then is no subject; in a name there may be one."""
        before, sentence = phrase.start - 1, phrase.sentence
        return before >= 0 and sentence.tags[before] == "PREP" and before not in sentence.named

    def _after(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        start = at + 1
        while start < len(sentence.tags) and (
            sentence.tags[start] in ("ADV", "NEG") or sentence.lows[start] in self._words.reflexive
        ):
            start += 1
        if self._words.bracket and start < len(sentence.tags) and sentence.tags[start] == "PREP":
            inner = self._phrases.after(sentence, start + 1)  # "sprach gegenüber den Ermittlern ein Mann"
            start = inner[-1].end if inner else start
        return self._phrases.after(sentence, start)
