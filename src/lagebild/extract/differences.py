"""Numbers that tell how much more or less there is than before: no claims (codebook: the totals are)."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.numbers import NumberMention
from lagebild.languages import Language, WordIndex, words_of


class DifferenceReader:
    """Tells differences from totals in sentences of one language."""

    def __init__(self, language: Language) -> None:
        words = language.grammar.differences
        self._by = frozenset(words_of(words.by))
        self._of = frozenset(words_of(words.of))
        self._changes = WordIndex[None]((w, None) for w in words_of(words.changes))
        self._nouns = WordIndex[None]((w, None) for w in words_of(words.nouns))
        self._more = frozenset(words_of(words.more))
        self._than = frozenset(words_of(words.than))
        self._each = frozenset(words_of(words.each))
        self._room_for = frozenset(words_of(words.room_for))
        self._room = WordIndex[None]((w, None) for w in words_of(words.room))

    def is_difference(self, sentence: Sentence, number: NumberMention, counted: Counted) -> bool:
        """Whether a number says by how much something grew or shrank."""
        if number.form == "article":
            return False
        return (
            self._after_by(sentence, number)
            or self._after_noun(sentence, number)
            or self._before_than(sentence, number, counted)
        )

    def is_measure(self, sentence: Sentence, number: NumberMention) -> bool:
        """Whether a number tells the price of each one, or how many something was made for."""
        before = number.start - 1
        if before < 0:
            return False
        if number.currency is not None:
            return sentence.lows[before] in self._each
        if sentence.lows[before] not in self._room_for:
            return False
        ids = sentence.fragments
        return any(ids[i] == ids[number.start] and low in self._room for i, low in enumerate(sentence.lows))

    def _after_by(self, sentence: Sentence, number: NumberMention) -> bool:
        """ "stieg um 608", "cut by half": with a verb of change in the same stretch."""
        before = number.start - 1
        if before < 0 or sentence.lows[before] not in self._by:
            return False
        ids = sentence.fragments
        return any(
            ids[i] == ids[number.start] and low in self._changes for i, low in enumerate(sentence.lows)
        )

    def _after_noun(self, sentence: Sentence, number: NumberMention) -> bool:
        """ "ein Plus von 637", "an increase of 18 percent"."""
        before = number.start - 1
        if before < 1 or sentence.lows[before] not in self._of | self._by:
            return False
        return sentence.lows[before - 1] in self._nouns

    def _before_than(self, sentence: Sentence, number: NumberMention, counted: Counted) -> bool:
        """ "830 mehr als", "335 Anzeigen weniger als", "80 percent more than", "18 Prozent mehr"."""
        for at in sorted({number.end, counted.end}):
            if at < len(sentence.lows) and sentence.lows[at] in self._more:
                than = sentence.lows[at + 1 : at + 2]
                closes = not than or sentence.tags[at + 1] == "PUNCT"
                if closes or than[0] in self._than or (number.form == "share" and at == number.end):
                    return True
        return False
