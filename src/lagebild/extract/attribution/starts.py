"""Where a noun phrase that names a source begins, read from its end to the left."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.ends import INSIDE, LONGEST, LONGEST_NAME, inside_name
from lagebild.extract.attribution.words import AttributionWords

_QUOTES = frozenset('„“”"«»‚‘')
_CLOSING = frozenset("“”«»’")


class PhraseStarts:
    """Finds the beginnings of noun phrases, in sentences of one language."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words

    def start(self, sentence: Sentence, end: int, floor: int) -> int:
        """Where the phrase begins that ends before token `end`, not before `floor`."""
        start = end
        while start > floor and end - start < LONGEST and not self._stops(sentence, start, end):
            longer = self._longer(sentence, start, end, floor)
            if longer is None:
                break
            start = longer
        while start < end and self._is_loose(sentence, start, end):
            start += 1
        return start

    def _stops(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether nothing before token `start` can belong to the phrase: a figure, a day, its article."""
        if start < end and (start in sentence.figures or self._opens(sentence, start)):
            return True
        return start - 1 in sentence.dated and (start >= len(sentence.tags) or sentence.tags[start] != "GEN")

    def _opens(self, sentence: Sentence, start: int) -> bool:
        """Whether token `start` is a determiner that opens its phrase: nothing before it belongs to it."""
        if sentence.tags[start] not in ("DET", "POSS"):
            return False
        if not self._words.bracket and sentence.lows[start - 1] in self._words.relative:
            return True  # "in which the government"
        before = sentence.tags[start - 1]
        return before in ("NOUN", "NAME") and sentence.lows[start] not in self._words.genitive

    def _longer(self, sentence: Sentence, start: int, end: int, floor: int) -> int | None:
        """A start further to the left that still belongs to the phrase, or None."""
        at = start - 1
        if (
            sentence.tokens[at].text in _CLOSING
            and (opened := self._quoted_name(sentence, at, floor)) is not None
        ):
            return opened
        if self._belongs(sentence, at) or self._joins(sentence, start, end, floor):
            return at
        if self._attribute(sentence, at, floor):
            return start - 2  # "ein mit den Gesprächen vertrauter Diplomat"
        if sentence.lows[at] == ")" and start - 3 >= floor and sentence.lows[start - 3] == "(":
            return start - 3
        return None

    def _belongs(self, sentence: Sentence, at: int) -> bool:
        """Whether a word belongs to a noun phrase by itself."""
        tag, text = sentence.tags[at], sentence.tokens[at].text
        if tag == "PREP" and {at, at + 1} <= sentence.named:  # "Ärzte ohne Grenzen"
            return True
        if tag in INSIDE or text in _QUOTES:
            return True
        if text[:1].isupper() and tag not in ("SUB", "PREP", "ADV"):
            return True
        return text == "." and at > 0 and inside_name(sentence, at) and sentence.tags[at - 1] in INSIDE

    def _joins(self, sentence: Sentence, start: int, end: int, floor: int) -> bool:
        """Whether a word joins what stands before it to the phrase that begins at token `start`."""
        at = start - 1
        if at <= floor or start >= end:
            return False
        tag, before = sentence.tags[at], sentence.tags[at - 1]
        if tag == "PREP":
            noun = before in ("NOUN", "NAME", "VPP") and sentence.tokens[at - 1].kind == "word"
            return sentence.lows[at] in self._words.inside and noun
        if tag == "VPP":  # "a Yemeni official briefed on the arrests"
            return before in ("NOUN", "NAME") and sentence.tags[start] == "PREP"
        if tag == "VING":  # "sources in neighbouring Chad"
            return before == "PREP"
        return tag == "AND" and before in ("NOUN", "NAME", "ADJ")

    def _is_loose(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a word at the head of what was found is no part of a noun phrase."""
        if sentence.tags[start] in ("AND", "PREP", "GEN", "PUNCT", "VFIN"):
            return True
        if sentence.tokens[start].text in _CLOSING:
            return True
        pronoun = not self._words.bracket and sentence.lows[start] in self._words.relative
        return pronoun and start + 1 < end

    def _attribute(self, sentence: Sentence, at: int, floor: int) -> bool:
        """German: whether a preposition opens a participle's attribute, right after the determiner."""
        return (
            self._words.bracket
            and sentence.tags[at] == "PREP"
            and at > floor
            and sentence.tags[at - 1] in ("DET", "POSS")
        )

    def _quoted_name(self, sentence: Sentence, close: int, floor: int) -> int | None:
        """Where the quoted name opens that ends at token `close` („Aktion Deutschland hilft“), or None."""
        for place in range(close - 1, max(floor, close - LONGEST_NAME), -1):
            if place in sentence.figures or sentence.tokens[place].text in ",.;:":
                return None
            if sentence.tokens[place].text in _QUOTES:
                return place
        return None
