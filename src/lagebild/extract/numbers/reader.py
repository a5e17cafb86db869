"""Finds the figures of a sentence with their bounds and ranges, and leaves out what counts nothing."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Token
from lagebild.extract.numbers.ages import AgeReader
from lagebild.extract.numbers.mention import NumberMention
from lagebild.extract.numbers.values import Value, ValueReader
from lagebild.extract.numbers.words import NumberWords
from lagebild.languages import Language, PhraseHit
from lagebild.model import Bound

_HIGHEST_LABEL = 10_000
_QUOTES = frozenset("\"'„“”«»‚‘’")


class NumberReader:
    """Reads the figures of one language."""

    def __init__(self, language: Language) -> None:
        self._words = NumberWords(language)
        self._values = ValueReader(self._words)
        self._ages = AgeReader(language)
        self._starts = frozenset(language.basics.sentence_starts.split())
        self._capital_nouns = language.basics.capital_nouns

    def read(self, tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> list[NumberMention]:
        """The figures of a sentence from left to right. Tokens in `taken` (dates) are passed over."""
        lows = [t.low for t in tokens]
        found: list[NumberMention] = []
        index = 0
        while index < len(tokens):
            value = None if index in taken else self._values.at(tokens, lows, index)
            if value is None:
                index += 1
                continue
            second = self._second(tokens, lows, value)
            end = (second or value).end
            if value.form == "article" and self._leads(tokens, lows, index):
                index += 1
                continue
            if not self._counts_nothing(tokens, lows, value, end):
                found.append(self._mention(tokens, lows, value, second, found[-1].end if found else 0))
                end = found[-1].end
            index = max(end, index + 1)
        return found

    def _leads(self, tokens: Sequence[Token], lows: Sequence[str], index: int) -> bool:
        """Whether an article or "another" only leads to a figure ("another four"), or stands for nobody."""
        further = lows[index] in self._words.more and self._values.at(tokens, lows, index + 1) is not None
        return further or self._starts_bound(lows, index) or self._is_pronoun(lows, index)

    def _starts_bound(self, lows: Sequence[str], index: int) -> bool:
        """Whether an article only opens a bound phrase: "an estimated 400", "a further seven"."""
        hits = (self._words.bounds.at(lows, index), self._words.before_fillers.at(lows, index))
        return any(hit is not None and hit.end > index + 1 for hit in hits)

    def _is_pronoun(self, lows: Sequence[str], index: int) -> bool:
        """Whether "one" stands for a thing named before or for nobody: "no one", "the last one"."""
        words = self._words
        return (
            lows[index] in words.pronoun_ones and index > 0 and lows[index - 1] in words.before_pronoun_ones
        )

    def _second(self, tokens: Sequence[Token], lows: Sequence[str], first: Value) -> Value | None:
        """The upper end of a range that starts with `first`, or None."""
        at = first.end
        if at + 1 >= len(tokens) or first.form in ("article", "headed", "vague") or first.open_:
            return None
        words = self._words
        between = first.start > 0 and lows[first.start - 1] in words.between
        from_ = first.start > 0 and lows[first.start - 1] in words.from_
        link = lows[at]
        joined = (
            (between and link in words.between_and)
            or (link in words.marks and tokens[at].start - tokens[at - 1].end <= 1)
            or (link in words.to and not from_)
            or link in words.or_
        )
        if not joined:
            return None
        second = self._values.at(tokens, lows, at + 1)
        if second is None or second.open_ or second.form in ("article", "headed"):
            return None
        if first.form == "share" and second.form != "share":
            return None  # "fell 0.4 percent to 13,176"
        low = self._scaled_alike(first, second)
        return second if low < second.amount else None

    @staticmethod
    def _scaled_alike(first: Value, second: Value) -> float:
        """The lower end of "30-40,000" or "3 bis 4 Millionen" or "20 to 30 percent" in the unit of the
        upper.
        """
        if second.form == "share" and first.form != "share":
            return first.amount / 100
        for unit in (1e9, 1e6, 1e3):
            fits = first.amount < 1000 and not first.scaled and first.amount * unit < second.amount
            if fits and second.amount >= unit and (second.scaled or first.amount * 100 < second.amount):
                return first.amount * unit
        return first.amount

    def _mention(
        self, tokens: Sequence[Token], lows: Sequence[str], value: Value, second: Value | None, floor: int
    ) -> NumberMention:
        if second is not None:
            start = value.start
            if start > floor and lows[start - 1] in self._words.between:
                start -= 1
            estimated = start > floor and lows[start - 1] in self._words.estimated
            low = self._scaled_alike(value, second)
            form = "share" if second.form == "share" else value.form
            currency = second.currency or value.currency
            return NumberMention(
                start, value.start, second.end, low, second.amount, "range", form, estimated, currency
            )
        one = value.form == "article"
        start, bound, estimated, more = self._bound_before(lows, value.start, floor, one)
        end = value.end
        after = self._words.bounds_after.at(lows, end)
        if after is not None and bound is None:
            bound, end = after.payload, after.end
        if value.open_:
            bound = "vague"
        elif bound is None:
            bound = "about" if value.approximate else "exact"
        more = more or (end < len(lows) and lows[end] in self._words.more)
        least, most = _interval(value.amount, bound)
        return NumberMention(
            start, value.start, end, least, most, bound, value.form, estimated, value.currency, more
        )

    def _bound_before(
        self, lows: Sequence[str], index: int, floor: int, one: bool = False
    ) -> tuple[int, Bound | None, bool, bool]:
        """Bound words before a number: where they start, the bound, "estimated", "another". `one`: before an
        article "over" is a preposition.
        """
        start, bound, estimated, more = index, None, False, False
        at = index
        while True:
            hit = self._words.bounds.before(lows, at)
            if (
                hit is not None
                and hit.start >= floor
                and not self._is_preposition(lows, hit, one or at < index)
            ):
                estimated = estimated or " ".join(lows[hit.start : hit.end]) in self._words.estimated
                if bound is None or bound == "about":
                    bound = hit.payload
                start = at = hit.start
                continue
            filler = self._words.before_fillers.before(lows, at)
            if filler is None or filler.start < floor:
                return start, bound, estimated, more
            more = more or " ".join(lows[filler.start : filler.end]) in self._words.more
            at = filler.start

    def _is_preposition(self, lows: Sequence[str], hit: PhraseHit[Bound], apart: bool) -> bool:
        """Whether "über", "over" … is no bound here but a plain preposition."""
        if " ".join(lows[hit.start : hit.end]) not in self._words.ambiguous:
            return False
        return apart or (hit.start > 0 and lows[hit.start - 1] in self._words.takes_preposition)

    def _counts_nothing(self, tokens: Sequence[Token], lows: Sequence[str], value: Value, end: int) -> bool:
        """Whether the number measures or labels something: ages, lengths, ordinals, scores, page numbers."""
        after = end + 1 if end < len(lows) and lows[end] == "-" else end
        if value.form != "vague" and self._words.skip_after.at(lows, after) is not None:
            return True
        if self._is_labelled(lows, value.start):
            return True
        label = value.start > 0 and lows[value.start - 1] in self._words.skip_before
        if label and value.amount < _HIGHEST_LABEL:  # "the dead could number 18,000"
            follows = end < len(tokens) and tokens[end].kind == "word" and lows[end] not in self._starts
            follows = follows and lows[end] not in self._words.after_share  # "Flight 17 was shot down"
            follows = follows and (not self._capital_nouns or tokens[end].text[0].isupper())
            if value.form == "article" or not follows:
                return value.form != "article"
        if value.form not in ("digits", "words"):
            return False
        if tokens[value.start].text[:1] == "0" and tokens[value.start].text[1:].isdecimal():
            return True  # "at 0230": an hour
        previous = lows[value.start - 1] if value.start else ""
        following = lows[end] if end < len(lows) else ""
        if value.amount < 1000 and not value.scaled and tokens[value.start].text.endswith((",0", ".0")):
            return True  # a measured value: "7,0" on a scale
        if self._names(tokens, value, previous, following) or self._joined_age(lows, following, end):
            return True
        if (
            previous in (":", "/", "^", "#", "№")
            and value.start > 1
            and tokens[value.start - 2].kind == "number"
        ):
            return True
        if following in (":", "/", "^") and end + 1 < len(tokens) and tokens[end + 1].kind == "number":
            return True
        return self._ordinal(tokens, lows, value, end) or self._ages.is_age(tokens, lows, value, end)

    def _is_labelled(self, lows: Sequence[str], start: int) -> bool:
        """ "No. 8", "Nr. 3": the label is cut off with its dot."""
        return start > 1 and lows[start - 1] == "." and f"{lows[start - 2]}." in self._words.skip_before

    def _names(self, tokens: Sequence[Token], value: Value, previous: str, following: str) -> bool:
        """Whether the number is a name: alone in quotation marks (the club „911“), or a German number
        word with a capital inside the sentence ("am Tag Zwei").
        """
        if previous in _QUOTES and following in _QUOTES:
            return True
        token = tokens[value.start]
        capital = (
            self._capital_nouns and value.form == "words" and not value.scaled and token.text[0].isupper()
        )
        return capital and value.start > 0 and tokens[value.start - 1].kind == "word"

    def _joined_age(self, lows: Sequence[str], following: str, end: int) -> bool:
        """Whether what is measured by the next number is measured by this one: "14 und 18 Jahre alt"."""
        if following not in self._words.joins or end + 2 >= len(lows):
            return False
        return lows[end + 1].isdecimal() and self._words.skip_after.at(lows, end + 2) is not None

    @staticmethod
    def _ordinal(tokens: Sequence[Token], lows: Sequence[str], value: Value, end: int) -> bool:
        """A dot that does not end the sentence makes an ordinal ("das 11. Armeekorps", "1. Küste")."""
        return (
            value.form == "digits"
            and end + 1 < len(tokens)
            and lows[end] == "."
            and tokens[end].start == tokens[end - 1].end
            and tokens[end + 1].kind == "word"
        )


def _interval(amount: float, bound: Bound) -> tuple[float | None, float | None]:
    """The interval of the codebook for a number with a bound."""
    if bound in ("at_least", "more_than", "vague"):
        return amount, None
    if bound in ("at_most", "less_than", "almost"):
        return None, amount
    return amount, amount
