"""The clause around a word of saying: where it opens, whether it is subordinate, passive or inverted."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.quotations import QUOTES
from lagebild.extract.attribution.words import AttributionWords

_FINITE = ("VFIN", "AFIN", "MFIN")
_REST = 2
"""So many words after its finite verb show that a German clause is no subordinate one."""


class Clauses:
    """Questions about the clause of a verb, in sentences of one language."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words

    @staticmethod
    def start(sentence: Sentence, at: int) -> int:
        ids = sentence.fragments
        start = at
        while start > 0 and ids[start - 1] == ids[at]:
            start -= 1
        return start

    def opener(self, sentence: Sentence, at: int) -> int:
        """The first token of the clause; an apposition may part it ("Wie Marshall, Sprecher der UN,
        mitteilte").
        """
        ids = sentence.fragments
        start = self.start(sentence, at)
        if not self._words.bracket:
            return start
        for _ in range(2):
            if start == 0 or sentence.lows[start - 1] != ",":
                break
            before = [i for i in range(start) if ids[i] == ids[start - 1]]
            if any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in before):
                break
            if sentence.lows[before[0]] in self._words.how:
                return before[0]
            start = before[0]
        return self.start(sentence, at)

    def subordinate(self, sentence: Sentence, at: int) -> bool:
        """ "wie die Polizei mitteilte", "während die Gruppe reklamiert,": the subject opens the clause."""
        start = self.opener(sentence, at)
        opens = sentence.tags[start] in ("SUB", "REL") or sentence.lows[start] in self._words.how
        return self._words.bracket and opens and at > start + 1

    def relative(self, sentence: Sentence, start: int) -> bool:
        """Whether a relative pronoun opens the clause; "die" before a noun is an article."""
        following = sentence.tags[start + 1] if start + 1 < len(sentence.tags) else ""
        if sentence.tags[start] == "REL":
            return not (following in ("NOUN", "NAME", "ADJ") and self._verb_second(sentence, start))
        article = sentence.tags[start] == "DET" and following in ("NOUN", "NAME", "ADJ", "NUM", "TRUNC")
        return sentence.lows[start] in self._words.relative and not article

    def _verb_second(self, sentence: Sentence, start: int) -> bool:
        """German: whether the clause from `start` has its verb early: "die USA gehen von 30.000 aus"."""
        ids = sentence.fragments
        own = [i for i in range(start, len(ids)) if ids[i] == ids[start] and sentence.tags[i] != "PUNCT"]
        verb = next((i for i in own if sentence.tags[i] in _FINITE), None)
        return self._words.bracket and verb is not None and own[-1] - verb >= _REST

    def _after_apposition(self, sentence: Sentence, at: int) -> bool:
        """ "Ein Hafenbeamter, der anonym bleiben wollte, sagte": the sentence opens with the subject."""
        if not self._words.bracket or at < 4 or sentence.lows[at - 1] != ",":
            return False
        ids = sentence.fragments
        if sentence.lows[0] in QUOTES:
            return False
        if ids[at] > 3 or sentence.tags[0] not in ("DET", "NAME", "NOUN", "NUM", "POSS", "ADJ"):
            return False
        first = [i for i in range(at) if ids[i] == 0]
        return not any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in first)

    def inverted(self, sentence: Sentence, at: int) -> bool:
        """ "…, sagte ein Sprecher", "… , said a spokesman", "Das berichtete der Abgeordnete"."""
        if (
            at + 1 >= len(sentence.tags)
            or self.subordinate(sentence, at)
            or self._after_apposition(sentence, at)
        ):
            return False
        before = sentence.lows[at - 1] if at else ""
        follows = sentence.tags[at + 1] in ("DET", "NAME", "NOUN", "POSS", "ADJ", "NUM")
        if before in (",", "“", "”", '"', "»", "«", "–", "—", "’", "'"):
            told = sentence.lows[at] in self._words.told_verbs
            return follows and (self._words.bracket or (not told and self._ends_soon(sentence, at)))
        if not self._words.bracket:
            return False
        first = self.start(sentence, at)
        opener = sentence.tags[first]
        return opener in ("PREP", "ADV", "SUB", "AND") or self.demonstrative(sentence, first)

    def demonstrative(self, sentence: Sentence, at: int) -> bool:
        """ "Das" alone, not as the article of a noun."""
        follows = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
        return sentence.lows[at] in self._words.demonstratives and follows not in (
            "NOUN",
            "NAME",
            "ADJ",
            "NUM",
            "TRUNC",
        )

    def passive(self, sentence: Sentence, at: int) -> bool:
        """ "is said to", "was reported": nobody is named."""
        if sentence.tags[at] not in ("VPP", "VFIN", "VING"):
            return False
        before = at - 1
        while before >= 0 and sentence.tags[before] in ("ADV", "NEG"):
            before -= 1
        if sentence.lows[at] in self._words.claiming and sentence.tags[before] != "AFIN":
            return False  # "the rebels claim to have killed 70"
        if not self._words.bracket and at + 1 < len(sentence.tags):
            infinitive = sentence.tags[at + 1] == "TO" or sentence.lows[at + 1] in self._words.infinitive
            if infinitive and (sentence.tags[at + 1] == "TO" or sentence.lows[at - 1 : at] == [","]):
                return True  # "a militia, said to number 10,000"
        if not self._words.bracket:
            return (
                before >= 0 and sentence.lows[before] in self._words.passive and sentence.tags[at] != "VING"
            )
        return sentence.tags[at] == "VPP" and any(
            sentence.lows[i] in self._words.passive
            for i in range(len(sentence.lows))
            if sentence.fragments[i] == sentence.fragments[at]
        )

    def passive_verb(self, sentence: Sentence, at: int) -> int:
        """The form of "be" that makes a passive of the participle `at`; `at` if none stands before."""
        ids, passive = sentence.fragments, self._words.passive
        return next((i for i in range(at) if ids[i] == ids[at] and sentence.lows[i] in passive), at)

    def auxiliary(self, sentence: Sentence, at: int) -> int:
        """German: the finite verb of a participle ("hatte … gesprochen"): the subject stands around it."""
        if self._words.bracket and sentence.tags[at] == "VPP":
            for place in range(at - 1, max(-1, at - 25), -1):
                if sentence.fragments[place] != sentence.fragments[at]:
                    break
                if sentence.lows[place] in self._words.perfect:
                    return place
        return at

    def points_back(self, sentence: Sentence, at: int, inverted: bool) -> bool:
        """ "Das teilte die Polizei mit": what is said stood in the sentence before."""
        start = self.start(sentence, at)
        return start == 0 and inverted and self.demonstrative(sentence, 0) and at <= 2

    def particle(self, sentence: Sentence, at: int, particle: str) -> bool:
        """Whether the particle of a split verb closes the clause ("teilte … mit")."""
        for place in range(at + 1, min(len(sentence.lows), at + 45)):
            if sentence.lows[place] == particle:
                following = sentence.tags[place + 1] if place + 1 < len(sentence.tags) else "PUNCT"
                if following in ("PUNCT", "AND", "SUB"):
                    return True
        return False

    @staticmethod
    def _ends_soon(sentence: Sentence, at: int) -> bool:
        """English inversion closes the clause: no object follows the subject."""
        near = range(at + 1, min(at + 10, len(sentence.lows)))
        end = next((i for i in near if sentence.lows[i] in (",", ";")), near.stop)
        return not any(tag in ("VFIN", "AFIN") for tag in sentence.tags[at + 1 : end])
