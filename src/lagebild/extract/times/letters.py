"""Turns a sentence into a row of letters, one a token, so that time patterns can be plain expressions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Token
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

OTHER, NOUN = "x", "X"
"""Any other word; in languages that write nouns with a capital, any other such word."""
_MARKS = {".": ".", ",": ",", "-": "-", "–": "-", "—": "-", "/": "/"}
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_CAPITALISED = frozenset("MWH")


class Word(NamedTuple):
    """What one token (or the first token of a phrase) means in a time pattern."""

    letter: str
    value: str


class Row(NamedTuple):
    """A sentence as letters, their values, and the token that each stands for (and one past the last)."""

    letters: str
    values: list[str]
    places: list[int]


class TimeLetters:
    """The time words of one language as letters with values."""

    def __init__(self, language: Language) -> None:
        times = language.times
        tables = (
            ("M", times.months),
            ("H", times.holidays),
            ("W", times.weekdays),
            ("T", times.deictic),
            ("t", times.anaphoric),
            ("U", times.units),
            ("V", times.plural_units),
            ("R", times.relative),
            ("E", times.parts),
            ("Q", times.seasons),
            ("C", times.counts),
            ("O", times.ordinals),
            ("Z", times.decades),
            ("J", times.shifted),
        )
        entries = [
            (entry, Word(letter, value))
            for letter, table in tables
            for value, listing in table.items()
            for entry in words_of(listing)
        ]
        entries += [
            (entry, Word(letter, ""))
            for letter, listing in times.letters.items()
            for entry in words_of(listing)
        ]
        self._words = WordIndex[Word]((e, w) for e, w in entries if " " not in e)
        self._phrases = PhraseIndex[Word]((e, w) for e, w in entries if " " in e)
        self._capital_nouns = language.basics.capital_nouns

    def row(self, tokens: Sequence[Token]) -> Row:
        """The letters of a sentence: one a token, one a phrase."""
        lows = [t.low for t in tokens]
        words: list[Word] = []
        places: list[int] = []
        index = 0
        while index < len(tokens):
            hit = self._phrases.at(lows, index)
            word = hit.payload if hit is not None else self._word(tokens[index], index == 0)
            if word.letter == "M" and self._is_surname(tokens, index, words):
                word = Word(OTHER, "")
            words.append(word)
            places.append(index)
            index = hit.end if hit is not None else index + 1
        return Row("".join(w.letter for w in words), [w.value for w in words], [*places, len(tokens)])

    def _is_surname(self, tokens: Sequence[Token], at: int, before: Sequence[Word]) -> bool:
        """ "Theresa May": a month's name behind another name and before no number."""
        if at == 0 or self._capital_nouns or before[-1].letter != OTHER or at == len(tokens) - 1:
            return False
        named = tokens[at - 1].kind == "word" and tokens[at - 1].text[0].isupper() and at > 1
        return named and tokens[at + 1].kind not in ("number", "ordinal")

    def _word(self, token: Token, first: bool) -> Word:
        if token.kind == "number":
            return self._number(token)
        if token.kind == "date":
            return Word("D", token.text)
        if token.kind == "ordinal":
            return Word("K", token.low.rstrip("stndrh"))
        if token.text in _MARKS:
            return Word(_MARKS[token.text], "")
        for word in self._words[token.low]:
            capital = token.text[0].isupper()
            if word.letter in _CAPITALISED and not capital:
                continue
            if word.letter == "T" and capital and not first and self._capital_nouns:
                return Word("p", "")  # "am Montag Morgen": the noun is a part of the day
            return word
        noun = self._capital_nouns and not first and token.kind == "word" and token.text[0].isupper()
        return Word(NOUN if noun else OTHER, "")

    @staticmethod
    def _number(token: Token) -> Word:
        text = token.text
        if text.isdecimal() and text.isascii():
            if _YEAR.fullmatch(text):
                return Word("Y", text)
            if len(text) <= 2 and 1 <= int(text) <= 31:
                return Word("N", text)
            if len(text) <= 4:
                return Word("C", text)
        return Word(OTHER, "")
