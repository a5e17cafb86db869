"""Which words a number counts: the noun phrase around it, or the earlier one that it stands for."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import Lexicon, NounHit
from lagebild.extract.numbers import NumberMention
from lagebild.languages import Language, words_of
from lagebild.languages.schema import Noun

_BEFORE_HEAD = frozenset(("ADJ", "ADV", "PRED", "VPP", "VING", "NUM", "NAME", "NOUN", "TRUNC", "POSS"))
_NOMINAL = frozenset(("NOUN", "NAME"))
_DISGUISES = frozenset(("ADJ", "VPP", "VFIN", "VING", "OTHER", "PREP"))
_QUOTE_MARKS = frozenset("\"'“”‘’")


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

    def __init__(self, lexicon: Lexicon, capital_nouns: bool, grammar: PartitiveWords) -> None:
        self._lexicon = lexicon
        self._capital_nouns = capital_nouns
        self._grammar = grammar

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
        found = self._phrase(sentence, number, start)
        return found._replace(partitive=True, whole=at)

    def _plain(self, sentence: Sentence, number: NumberMention, at: int) -> Counted:
        return self._phrase(sentence, number, at)

    def _phrase(self, sentence: Sentence, number: NumberMention, at: int) -> Counted:
        head = self._first_noun(sentence, at) if self._capital_nouns else self._last_noun(sentence, at)
        if head is None:
            return Counted(number.start, number.end, None, None)
        noun = self._lexicon.noun_at(sentence, head)
        return Counted(number.start, head + 1, head, noun)

    def _first_noun(self, sentence: Sentence, at: int) -> int | None:
        """German: the first capitalised noun; adjectives, participles and their own phrases may stand
        before.
        """
        tags, tokens = sentence.tags, sentence.tokens
        index = at
        while index < len(tokens):
            token, tag = tokens[index], tags[index]
            if token.kind == "word" and token.text[0].isupper() and (tag in _NOMINAL or index > 0):
                follows = index + 1 < len(tokens) and tokens[index + 1].text[0].isupper()
                if tag == "ADJ" and follows and self._lexicon.noun_at(sentence, index) is None:
                    index += 1
                    continue
                return self._compound(sentence, index)
            if token.kind == "mixed" and token.text[-1].islower() and "-" in token.text:
                following = tokens[index + 1].text if index + 1 < len(tokens) else ""
                return (
                    index + 1 if following[:1].isupper() and token.text.split("-")[1][:1].islower() else index
                )
            if token.text in ("„", '"', "“", "«", "»", "‚", "'", "’"):
                index += 1
                continue
            if token.low in self._grammar.joins or tag not in _BEFORE_HEAD:
                return self._past_inner_phrase(sentence, index) if index == at else None
            index += 1
        return None

    @staticmethod
    def _compound(sentence: Sentence, index: int) -> int:
        """ "IS Kämpfer", "US Soldaten": an abbreviation before the noun."""
        tokens = sentence.tokens
        if (
            tokens[index].text.isupper()
            and 1 < len(tokens[index].text) <= 4
            and index + 1 < len(tokens)
            and tokens[index + 1].text[0].isupper()
            and sentence.tags[index + 1] in _NOMINAL
        ):
            return index + 1
        return index

    def _past_inner_phrase(self, sentence: Sentence, at: int) -> int | None:
        """ "16.000 in dem Westteil verbliebenen Flüchtlingen": a phrase and its participle before the
        noun.
        """
        tags, tokens = sentence.tags, sentence.tokens
        if at >= len(tags) or tags[at] != "PREP":
            return None
        for index in range(at + 1, min(at + 9, len(tags) - 1)):
            if tags[index] in ("PUNCT", "VFIN", "AFIN", "MFIN", "AND", "NUM"):
                return None
            inflected = tokens[index].low.endswith(self._grammar.participle_endings)
            before_noun = tokens[index + 1].text[0].isupper() and tags[index + 1] in _NOMINAL
            if inflected and before_noun and tags[index] in ("ADJ", "VPP") and index > at + 1:
                return index + 1
        return None

    def _last_noun(self, sentence: Sentence, at: int) -> int | None:
        """English: the last noun of the run of adjectives and nouns."""
        head: int | None = None
        index = at
        while index < len(sentence.tokens):
            if self._is_noun(sentence, index):
                if head is not None and self._starts_a_name(sentence, head, index):
                    break
                head = index
            elif head is None and self._is_disguised_noun(sentence, index):
                return index
            elif sentence.tags[index] == "GEN" and head is not None:
                head = None  # "half of Syria's population": the noun is still to come
            else:
                after = self._goes_on(sentence, at, index, head)
                if after is None:
                    break
                index = after
            index += 1
        return head

    def _is_noun(self, sentence: Sentence, index: int) -> bool:
        known = self._lexicon.noun_at(sentence, index)
        mixed = sentence.tokens[index].kind == "mixed" and not self._adjectival(sentence, index)
        return (
            sentence.tags[index] in _NOMINAL or mixed or (known is not None and known.end - known.start > 1)
        )

    def _is_disguised_noun(self, sentence: Sentence, index: int) -> bool:
        """A known noun that was taken for another class ("wounded", "dead") and has no noun after it."""
        if sentence.tags[index] not in _DISGUISES or self._lexicon.noun_at(sentence, index) is None:
            return False
        return index + 1 >= len(sentence.tags) or sentence.tags[index + 1] not in _NOMINAL

    def _goes_on(self, sentence: Sentence, at: int, index: int, head: int | None) -> int | None:
        """The last token of what may stand inside the phrase at token `index`; None where the phrase ends."""
        token, tag = sentence.tokens[index], sentence.tags[index]
        if tag == "VPP":
            return index if head is None and self._noun_follows(sentence, index) else None
        if token.text == "[" and "]" in sentence.lows[index : index + 5]:
            return index + sentence.lows[index:].index("]")
        if token.text in _QUOTE_MARKS:
            return index if head is None else None
        if token.text == "-" or token.kind == "mixed":
            return index
        if tag == "DET" and head is None and token.low not in self._grammar.articles:
            return index  # "eight former leaders"
        if tag in _BEFORE_HEAD and (head is None or tag == "TRUNC"):
            return index
        return index if tag == "AND" and head is None and index > at else None

    @staticmethod
    def _adjectival(sentence: Sentence, index: int) -> bool:
        """ "70-year-old Algerian woman": an age before its noun."""
        following = sentence.tags[index + 1] if index + 1 < len(sentence.tags) else "PUNCT"
        return following in ("ADJ", "NOUN", "NAME", "VPP", "PUNCT") and sentence.lows[
            index + 1 : index + 2
        ] not in (
            [","],
            ["."],
        )

    def _starts_a_name(self, sentence: Sentence, head: int, index: int) -> bool:
        """Whether a known common noun closed the phrase, so that the name after it is another one."""
        known = self._lexicon.noun_at(sentence, head)
        capitals = sentence.tokens[head].text[0].isupper(), sentence.tokens[index].text[0].isupper()
        return known is not None and capitals == (False, True)

    @staticmethod
    def _noun_follows(sentence: Sentence, index: int) -> bool:
        """Whether a participle stands before its noun: "four detained leaders"."""
        for place in range(index + 1, min(index + 5, len(sentence.tags))):
            if sentence.tags[place] in _NOMINAL:
                return True
            if sentence.tags[place] not in ("ADJ", "VPP", "AND", "ADV"):
                return False
        return False


class PartitiveWords(NamedTuple):
    """Closed words of a language around a part and its whole."""

    of: frozenset[str]
    thereof: frozenset[str]
    genitive: frozenset[str]
    definite: frozenset[str]
    pronouns: frozenset[str]
    articles: frozenset[str]
    joins: frozenset[str]
    """Words that lead from one figure to the next."""
    participle_endings: tuple[str, ...]

    @classmethod
    def of_language(cls, language: Language) -> PartitiveWords:
        words, ranges = language.grammar.partitive, language.numbers.ranges
        definite = frozenset(words_of(words.definite))
        return cls(
            of=frozenset(words_of(words.of)),
            thereof=frozenset(words_of(words.thereof)),
            genitive=frozenset(words_of(words.genitive)),
            definite=definite,
            pronouns=frozenset(words_of(words.pronouns)),
            articles=definite | frozenset(language.numbers.one.split()),
            joins=frozenset(words_of(ranges.between_and) + words_of(ranges.to) + words_of(ranges.marks)),
            participle_endings=tuple(language.grammar.verbs.participle_endings.split()),
        )
