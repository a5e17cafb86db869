"""Where the noun stands that a number counts: the head of the noun phrase after it, by language."""

from __future__ import annotations

from typing import Protocol

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import Lexicon
from lagebild.languages import Language, PhraseIndex, words_of

_BEFORE_HEAD = frozenset(("ADJ", "ADV", "PRED", "VPP", "VING", "NUM", "NAME", "NOUN", "TRUNC", "POSS"))
_NOMINAL = frozenset(("NOUN", "NAME"))
_DISGUISES = frozenset(("ADJ", "VPP", "VFIN", "VING", "OTHER", "PREP"))
_QUOTE_MARKS = frozenset("\"'“”‘’")


class Heads(Protocol):
    """Finds heads in sentences of one language."""

    def head(self, sentence: Sentence, at: int) -> int | None:
        """The last token of the noun of the phrase that goes on at token `at`, or None."""


def heads_of(language: Language, lexicon: Lexicon) -> Heads:
    """German is read by its capitals, English by the run of nouns."""
    if language.basics.capital_nouns:
        return _ByCapitals(language, lexicon)
    return _ByLastNoun(language, lexicon)


class _ByCapitals:
    """German: the first capitalised noun; adjectives, participles and their own phrases may stand before."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        ranges = language.numbers.ranges
        self._lexicon = lexicon
        self._joins = frozenset(words_of(ranges.between_and) + words_of(ranges.to) + words_of(ranges.marks))
        """Words that lead from one figure to the next."""
        self._participle_endings = tuple(language.grammar.verbs.participle_endings.split())
        self._aged = PhraseIndex[None]((w, None) for w in words_of(language.grammar.partitive.aged))

    def head(self, sentence: Sentence, at: int) -> int | None:
        """The first noun."""
        tags, tokens = sentence.tags, sentence.tokens
        index = at
        while index < len(tokens):
            token, tag = tokens[index], tags[index]
            aged = self._aged.at(sentence.lows, index + 1) if tag == "NUM" else None
            if aged is not None:  # "ein fünf Jahre altes Mädchen"
                index = aged.end
                continue
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
            if token.low in self._joins or tag not in _BEFORE_HEAD:
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
            inflected = tokens[index].low.endswith(self._participle_endings)
            before_noun = tokens[index + 1].text[0].isupper() and tags[index + 1] in _NOMINAL
            if inflected and before_noun and tags[index] in ("ADJ", "VPP") and index > at + 1:
                return index + 1
        return None


class _ByLastNoun:
    """English: the last noun of the run of adjectives and nouns."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        definite = words_of(language.grammar.partitive.definite)
        self._articles = frozenset(definite) | frozenset(language.numbers.one.split())

    def head(self, sentence: Sentence, at: int) -> int | None:
        """The last noun."""
        head: int | None = None
        index = at
        while index < len(sentence.tokens):
            if self._is_noun(sentence, index):
                if head is not None and self._is_closed(sentence, head, index):
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
            stands_before = head is None and self._noun_follows(sentence, index)
            return index if stands_before and not self._lexicon.phrase_at(sentence, index) else None
        if token.text == "[" and "]" in sentence.lows[index : index + 5]:
            return index + sentence.lows[index:].index("]")
        if token.text in _QUOTE_MARKS:
            return index if head is None else None
        if token.text == "-" or token.kind == "mixed":
            return index
        if tag == "DET" and head is None and token.low not in self._articles:
            return index  # "eight former leaders"
        if tag in _BEFORE_HEAD and (head is None or tag == "TRUNC"):
            return index
        if tag == "ADJ" and head is not None and self._in_name(sentence, head, index):
            return index
        if tag == "AND" and head is not None and self._joins_names(sentence, head, index):
            return index
        return index if tag == "AND" and head is None and index > at else None

    def _joins_names(self, sentence: Sentence, head: int, index: int) -> bool:
        """ "US and British soldiers": two names before one noun."""
        if sentence.tags[head] != "NAME" and not sentence.tokens[head].text.isupper():
            return False
        for place in range(index + 1, min(index + 4, len(sentence.tags))):
            known = self._lexicon.noun_at(sentence, place)
            if known is not None and known.noun.class_ == "person" and place > index + 1:
                return sentence.tokens[place].text[0].islower()
            if sentence.tags[place] not in ("ADJ", "NAME", "NOUN"):
                return False
        return False

    def _in_name(self, sentence: Sentence, head: int, index: int) -> bool:
        """ "North Korean soldiers": a name in two words that goes before the noun."""
        pair = sentence.tokens[head], sentence.tokens[index]
        return (
            index == head + 1
            and sentence.tags[head] == "NAME"
            and all(token.text[0].isupper() for token in pair)
            and self._noun_follows(sentence, index)
        )

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

    def _is_closed(self, sentence: Sentence, head: int, index: int) -> bool:
        """Whether a known noun closed the phrase, so that what follows is another name or a verb that was
        taken for a noun ("two million people face hunger").
        """
        known = self._lexicon.noun_at(sentence, head)
        if known is None:
            return False
        unknown = self._lexicon.noun_at(sentence, index) is None
        if unknown and known.noun.class_ == "person" and self._lexicon.is_verb(sentence, index):
            return True
        capitals = sentence.tokens[head].text[0].isupper(), sentence.tokens[index].text[0].isupper()
        return capitals == (False, True)

    @staticmethod
    def _noun_follows(sentence: Sentence, index: int) -> bool:
        """Whether a participle stands before its noun: "four detained leaders"."""
        for place in range(index + 1, min(index + 5, len(sentence.tags))):
            if sentence.tags[place] in _NOMINAL:
                return True
            if sentence.tags[place] not in ("ADJ", "VPP", "AND", "ADV"):
                return False
        return False
