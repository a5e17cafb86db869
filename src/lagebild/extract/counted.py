"""Which words a number counts: the noun phrase around it, or the earlier one that it stands for."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.heads import heads_of
from lagebild.extract.lexicon import Lexicon, NounHit
from lagebild.extract.numbers import NumberMention
from lagebild.languages import Language, words_of
from lagebild.languages.schema import Noun

_INSERTED = 6
"""So many words may be inserted between a determiner and its number."""


class Counted(NamedTuple):
    """The phrase that a number counts: `start` (the number's first token) to `end`.

    `head` is the noun's last token, None where the number stands alone. `partitive`: "40 of the wounded",
    "zwei ihrer Soldaten". `whole` is where the partitive's own phrase starts.
    """

    start: int
    end: int
    head: int | None
    noun: NounHit | None
    partitive: bool = False
    whole: int | None = None

    @property
    def kind_of(self) -> Noun | None:
        return self.noun.noun if self.noun else None


class CountedReader:
    """Finds what a number counts in sentences of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._heads = heads_of(language, lexicon)
        self._capital_nouns = language.basics.capital_nouns
        self._grammar = PartitiveWords.of_language(language)

    def read(self, sentence: Sentence, number: NumberMention) -> Counted:
        """The counted phrase of a number. Never fails: a number may stand alone."""
        at = number.end
        lows = sentence.lows
        if at + 1 < len(lows) and lows[at] in ('"', "“", "”", "»", "«") and lows[at + 1] in self._grammar.of:
            at += 1
        if number.form == "headed":
            return self._plain(sentence, number, at)
        if at < len(lows) and lows[at] in self._grammar.of:
            return self._of(sentence, number, at)
        if at < len(lows) and lows[at] in self._grammar.thereof:
            return Counted(number.start, at + 1, None, None, partitive=True, whole=at)
        if self._capital_nouns and at < len(lows) and self._genitive(sentence, at):
            return self._whole(sentence, number, at)
        return self._plain(sentence, number, at)

    def _genitive(self, sentence: Sentence, at: int) -> bool:
        """German: a determiner after the number opens the whole ("40 der Verletzten",
        "zwei ihrer Soldaten").
        """
        return sentence.lows[at] in self._grammar.genitive and at + 1 < len(sentence.tokens)

    def _of(self, sentence: Sentence, number: NumberMention, at: int) -> Counted:
        """ "dozens of women" counts women; "nine of the dead" is part of the dead."""
        after = at + 1
        definite = after < len(sentence.lows) and sentence.lows[after] in self._grammar.definite
        if number.form == "vague" and not definite:
            return self._plain(sentence, number, after)
        return self._whole(sentence, number, after)

    def _whole(self, sentence: Sentence, number: NumberMention, at: int) -> Counted:
        """A part of a whole. "two of them children": the noun after the pronoun says who the two are."""
        lows = sentence.lows
        if at < len(lows) and lows[at] in self._grammar.pronouns:
            found = self._phrase(sentence, number, at + 1)
            return found._replace(partitive=True, whole=at)
        start = at
        while start < len(lows) and sentence.tags[start] in ("DET", "POSS", "ADV", "NUM") and start < at + 4:
            start += 1
        if (
            start < len(lows) and sentence.tags[start] == "PREP"
        ):  # "246 der nach Angaben der Polizei 350 Fahrgäste"
            later = [i for i in sentence.figures if start < i <= start + _INSERTED]
            start = min(later, default=start)
        found = self._phrase(sentence, number, start)
        return found._replace(partitive=True, whole=at)

    def _plain(self, sentence: Sentence, number: NumberMention, at: int) -> Counted:
        return self._phrase(sentence, number, at)

    def _phrase(self, sentence: Sentence, number: NumberMention, at: int) -> Counted:
        head = self._heads.head(sentence, at)
        if head is None or self._is_label(sentence, number, head):
            return Counted(number.start, number.end, None, None)
        pair = self._lexicon.noun_from(sentence, head)
        if pair is not None and number.form != "article":
            return Counted(number.start, pair.end, pair.end - 1, pair)
        noun = self._lexicon.noun_at(sentence, head, one=number.form == "article")
        if noun is not None and noun.noun.class_ == "nothing" and self._is_name(sentence, head):
            noun = None  # "22,000 Tigers" are no animals
        return Counted(number.start, head + 1, head, noun)

    @staticmethod
    def _is_label(sentence: Sentence, number: NumberMention, head: int) -> bool:
        """Whether the noun labels the next figure of a table: "Dead: 192 Injured: 4,877"."""
        colons = sentence.lows[number.start - 1 : number.start], sentence.lows[head + 1 : head + 2]
        return number.start > 0 and colons == ([":"], [":"])

    def _is_name(self, sentence: Sentence, head: int) -> bool:
        """Whether a capital makes a name of a common noun; headlines and German write nouns so."""
        capital = sentence.tokens[head].text[:1].isupper() and head > 0 and not self._capital_nouns
        return capital and sentence.section == "body"


class PartitiveWords(NamedTuple):
    """Closed words of a language around a part and its whole."""

    of: frozenset[str]
    thereof: frozenset[str]
    genitive: frozenset[str]
    definite: frozenset[str]
    pronouns: frozenset[str]

    @classmethod
    def of_language(cls, language: Language) -> PartitiveWords:
        words = language.grammar.partitive
        return cls(
            of=frozenset(words_of(words.of)),
            thereof=frozenset(words_of(words.thereof)),
            genitive=frozenset(words_of(words.genitive)),
            definite=frozenset(words_of(words.definite)),
            pronouns=frozenset(words_of(words.pronouns)),
        )
