"""The bare value that stands at a word: digits, words, vague plurals, shares. Bounds come later."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Token
from lagebild.extract.numbers.digits import parse_digits
from lagebild.extract.numbers.words import NumberWords


class Value(NamedTuple):
    """A value over tokens `start` to `end`. `open_` marks a vague plural, `scaled` one with a magnitude
    word.
    """

    start: int
    end: int
    amount: float
    form: str
    open_: bool = False
    approximate: bool = False
    scaled: bool = False
    currency: str | None = None


_GLUED = re.compile(r"([a-z]{2,3})(\d[\d.,]*)([a-z]{0,2})$")


class ValueReader:
    """Reads the value at a place of a row of tokens."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words

    def at(self, tokens: Sequence[Token], lows: Sequence[str], index: int) -> Value | None:
        """The longest value that starts at token `index`, or None."""
        if index >= len(tokens):
            return None
        token = tokens[index]
        if token.kind == "number":
            return self._from_digits(tokens, lows, index)
        if token.kind == "mixed":
            return self._glued(tokens, lows, index) or self._headed(tokens, index)
        money = self._words.currencies.at(lows, index)
        short = money is not None and max(len(w) for w in lows[money.start : money.end]) <= 3
        if money and short and money.end < len(tokens) and tokens[money.end].kind in ("number", "mixed"):
            digits = tokens[money.end].kind == "number"
            read = self._from_digits if digits else self._glued
            value = read(tokens, lows, money.end, money=True)
            return value and value._replace(start=index, currency=money.payload)
        if token.kind == "word":
            return self._from_words(tokens, lows, index)
        return None

    def _glued(
        self, tokens: Sequence[Token], lows: Sequence[str], index: int, *, money: bool = False
    ) -> Value | None:
        """ "EUR50m", "INR1 trillion", "$US113 billion": a currency's letters glued to the number."""
        found = _GLUED.match(lows[index])
        code = self._words.currencies.at([found[1]], 0) if found else None
        if found is None or not (code or money):
            return None
        amount = parse_digits(found[2], self._words.decimal)
        if amount is None or (found[3] and found[3] not in self._words.magnitudes):
            return None
        scale, end, _ = self._magnitude(tokens, lows, index + 1, True)
        scale *= self._words.magnitudes[found[3]] if found[3] else 1.0
        currency = code.payload if code else None
        return Value(index, end, round(amount * scale, 6), "digits", currency=currency, scaled=scale > 1)

    def _from_digits(
        self, tokens: Sequence[Token], lows: Sequence[str], index: int, *, money: bool = False
    ) -> Value | None:
        text, end = self._joined(tokens, index)
        amount = parse_digits(text, self._words.decimal)
        if amount is None:
            return None
        scale, end, scaled = self._magnitude(tokens, lows, end, money or "." in text or "," in text)
        value = Value(index, end, round(amount * scale, 6), "digits", scaled=scaled)
        return self._share(lows, self._money(lows, value))

    @staticmethod
    def _joined(tokens: Sequence[Token], index: int) -> tuple[str, int]:
        """Digits grouped by spaces ("1 008 240") are one number, unless a date stands before."""
        text, end = tokens[index].text, index + 1
        if not (text.isdecimal() and len(text) <= 3) or text.startswith("0"):
            return text, end
        while (
            end < len(tokens)
            and tokens[end].kind == "number"
            and tokens[end].text.isdecimal()
            and len(tokens[end].text) == 3
            and tokens[end].start - tokens[end - 1].end == 1
        ):
            text += tokens[end].text
            end += 1
        return text, end

    def _magnitude(
        self, tokens: Sequence[Token], lows: Sequence[str], end: int, fraction: bool
    ) -> tuple[float, int, bool]:
        """The factor of magnitude words at `end` ("3,5 Millionen", "1.2m", "5-million")."""
        at = end + 1 if end + 1 < len(tokens) and lows[end] == "-" else end
        if at >= len(tokens) or lows[at] not in self._words.magnitudes:
            return 1.0, end, False
        if len(lows[at]) == 1:  # a lone letter is a magnitude only where it is glued to the number: "1.2m"
            glued = tokens[at].start == tokens[end - 1].end
            if not glued or not (fraction or lows[at] in ("k", "b") or self._is_counted(tokens, at + 1)):
                return 1.0, end, False
        scale = self._words.magnitudes[lows[at]]
        more, after, _ = self._magnitude(tokens, lows, at + 1, False)
        return scale * more, after, True

    def _is_counted(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether what follows "35m" makes it no length: "2m refugees", not "35m long"."""
        dimensions = self._words.dimensions
        word = at < len(tokens) and tokens[at].kind == "word"
        return bool(dimensions) and word and tokens[at].low not in dimensions

    def _money(self, lows: Sequence[str], value: Value) -> Value:
        money = self._words.currencies.at(lows, value.end)
        if money is None:
            return value
        marks = len(lows[value.end]) == 1
        return value._replace(currency=money.payload, end=value.end + 1 if marks else value.end)

    def _share(self, lows: Sequence[str], value: Value) -> Value:
        percent = self._words.percent.at(lows, value.end)
        if percent is not None:
            return value._replace(end=percent.end, amount=round(value.amount / 100, 6), form="share")
        return value

    def _headed(self, tokens: Sequence[Token], index: int) -> Value | None:
        token = tokens[index]
        head, _, tail = token.low.partition("-")
        if tail and any(("-" + tail) == h or tail == h for h in self._words.headed):
            amount = parse_digits(head, self._words.decimal)
            return Value(index, index + 1, amount, "headed") if amount else None
        if tail in self._words.magnitudes and len(tail) > 2:
            amount = parse_digits(head, self._words.decimal)
            return Value(index, index + 1, amount * self._words.magnitudes[tail], "words") if amount else None
        return None

    def _from_words(self, tokens: Sequence[Token], lows: Sequence[str], index: int) -> Value | None:
        words = self._words
        vague = words.vague.at(lows, index)
        if vague is not None:
            led = lows[vague.end : vague.end + 1]
            at = vague.end + 1 if led and led[0] in words.of else vague.end
            money = words.currencies.at(lows, at)
            code = money.payload if money else None
            return Value(index, vague.end, vague.payload, "vague", open_=True, currency=code)
        several = words.several.at(lows, index)
        if several is not None:
            unit = words.several_units.at(lows, several.end)
            if unit is not None:
                return self._money(lows, Value(index, unit.end, unit.payload, "vague", open_=True))
        if lows[index] in words.both and self._count(lows, index + 1) is None:
            return Value(index, index + 1, 2.0, "both")
        return (
            self._fraction(lows, index)
            or self._written_out(tokens, lows, index)
            or self._compound_headed(lows, index)
            or self._article(lows, index)
        )

    def _count(self, lows: Sequence[str], index: int) -> float | None:
        """The small number that a word stands for, the article among them."""
        if index >= len(lows):
            return None
        if lows[index] in self._words.ones:
            return 1.0
        return self._words.read(lows[index]) if self._words.looks_written_out(lows[index]) else None

    def _fraction(self, lows: Sequence[str], index: int) -> Value | None:
        """ "half", "ein Fünftel", "two-thirds", "eine halbe Million", "neun von zehn"."""
        words = self._words
        low = lows[index]
        if "-" in low:
            first, _, second = low.partition("-")
            count = words.read(first) if words.looks_written_out(first) else None
            if count and second in words.fractions:
                return Value(index, index + 1, round(count * words.fractions[second], 4), "share")
        for lead in (index, index + 1):  # "half a million", "eine halbe Million", "anderthalb Millionen"
            if lead < len(lows) and lows[lead] in words.leading and (lead == index or low in words.ones):
                at = lead + 1
                if at < len(lows) and lows[at] in words.ones:
                    at += 1
                if at < len(lows) and lows[at] in words.magnitudes and len(lows[at]) > 2:
                    amount = words.leading[lows[lead]] * words.magnitudes[lows[at]]
                    return self._money(lows, Value(index, at + 1, amount, "words", scaled=True))
                if at < len(lows) and lows[at] in words.dozens:  # "ein halbes Dutzend"
                    amount = words.leading[lows[lead]] * words.dozens[lows[at]]
                    return Value(index, at + 1, amount, "words", approximate=True)
        if low in words.fractions and words.fractions[low] == 0.5:
            return Value(index, index + 1, 0.5, "share")
        count = self._count(lows, index)
        if count is None or index + 1 >= len(lows):
            return None
        if lows[index + 1] in words.fractions and not self._is_ordinal(lows, index):
            return Value(index, index + 2, round(count * words.fractions[lows[index + 1]], 4), "share")
        return self._of(lows, index, count)

    def _is_ordinal(self, lows: Sequence[str], index: int) -> bool:
        """ "a third man", unlike "a third of the men", "one third", "a third were men"."""
        if lows[index + 1] not in self._words.ordinals or lows[index] not in self._words.articles:
            return False
        following = lows[index + 2] if index + 2 < len(lows) else "."
        return following.isalpha() and following not in self._words.after_share

    def _of(self, lows: Sequence[str], index: int, count: float) -> Value | None:
        """ "neun von zehn", "nine out of ten", "one in five"."""
        for length in (2, 1):
            joined = " ".join(lows[index + 1 : index + 1 + length])
            if joined in self._words.share_of:
                whole = self._count(lows, index + 1 + length)
                if whole and count < whole <= 100 and whole in (3, 4, 5, 6, 7, 8, 9, 10, 20, 100):
                    return Value(index, index + 2 + length, round(count / whole, 4), "share")
        return None

    def _written_out(self, tokens: Sequence[Token], lows: Sequence[str], index: int) -> Value | None:
        words = self._words
        low = lows[index]
        if low in words.dozens:  # "Dutzend Leichen", "score"
            return None
        count = self._count(lows, index)
        if count is None and "-" in low:
            count = (
                words.read(low.replace("-", " ")) if words.looks_written_out(low.replace("-", "")) else None
            )
        if count is None:
            return None
        after = index + 1
        if after < len(lows) and lows[after] in words.dozens:
            amount = count * words.dozens[lows[after]]
            approximate = count == 1 and words.dozens[lows[after]] > 2
            return Value(index, after + 1, amount, "words", approximate=approximate)
        best = Value(index, after, count, "article" if low in words.articles else "words")
        if low in words.ones and words.percent.at(lows, after) is not None:
            return self._share(lows, best._replace(form="words"))
        half = self._and_a_half(lows, after)
        if half is not None:
            return self._money(lows, Value(index, half[0], (count + 0.5) * half[1], "words", scaled=True))
        if low in words.ones and (after >= len(lows) or lows[after] not in words.magnitudes):
            return best if low in words.articles else None
        for stop in range(min(len(lows), index + 7), index + 1, -1):
            row = lows[index:stop]
            if lows[stop - 1] in words.between_and or not all(
                words.looks_written_out(w.replace("-", "")) or w in words.magnitudes for w in row
            ):
                continue
            whole = words.read(" ".join(w.replace("-", " ") for w in row))
            if whole is not None:
                best = Value(index, stop, whole, "words", scaled=True)
                break
        scale, end, scaled = self._magnitude(tokens, lows, best.end, False)
        if scaled:
            best = Value(index, end, best.amount * scale, "words", scaled=True)
        return self._share(lows, self._money(lows, best))

    def _and_a_half(self, lows: Sequence[str], at: int) -> tuple[int, float] | None:
        """ "nine and a half million": where it ends, and its magnitude."""
        words = self._words
        if len(lows) < at + 4 or lows[at] not in words.between_and or lows[at + 1] not in words.ones:
            return None
        if words.leading.get(lows[at + 2]) != 0.5 or lows[at + 3] not in words.magnitudes:
            return None
        return at + 4, words.magnitudes[lows[at + 3]]

    def _compound_headed(self, lows: Sequence[str], index: int) -> Value | None:
        """ "vierköpfiges"."""
        for tail in self._words.headed:
            if not tail.startswith("-") and lows[index].endswith(tail):
                count = self._words.read(lows[index][: -len(tail)].rstrip("-"))
                if count:
                    return Value(index, index + 1, count, "headed")
        return None

    def _article(self, lows: Sequence[str], index: int) -> Value | None:
        if lows[index] in self._words.articles:
            return Value(index, index + 1, 1.0, "article")
        return None
