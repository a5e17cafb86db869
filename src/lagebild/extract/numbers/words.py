"""The number words of a language, ready to be looked up."""

from __future__ import annotations

import re
from functools import lru_cache

from text_to_num import text2num

from lagebild.languages import Language, PhraseIndex, WordIndex, words_of
from lagebild.model import Bound


class NumberWords:
    """Lists of `numbers.toml`, indexed, and the reader for written-out numbers (text2num)."""

    def __init__(self, language: Language) -> None:
        data = language.numbers
        self.code = language.code
        self.decimal = language.basics.decimal
        self.ones = frozenset(data.one.split())
        self.both = frozenset(data.both.split())
        self.pronoun_ones = frozenset(data.pronoun_ones.split())
        self.before_pronoun_ones = frozenset(data.before_pronoun_ones.split())
        self.articles = frozenset(data.articles.split())
        self.magnitudes = data.magnitudes
        self.dozens = data.dozens
        self.vague = PhraseIndex[float](((k.replace("~", " "), v) for k, v in data.vague.items()))
        self.several = PhraseIndex[None]((w, None) for w in words_of(data.several.words))
        self.several_units = PhraseIndex[float](
            (k.replace("~", " "), v) for k, v in data.several.units.items()
        )
        self.fractions = data.fractions
        self.leading = data.shares.leading
        self.percent = PhraseIndex[None]((w, None) for w in words_of(data.shares.percent))
        self.share_of = frozenset(words_of(data.shares.of))
        self.bounds = PhraseIndex[Bound](
            (w, name) for name, listing in data.bounds.items() for w in words_of(listing)
        )
        self.bounds_after = PhraseIndex[Bound](
            (w, name) for name, listing in data.bounds_after.items() for w in words_of(listing)
        )
        self.dimensions = frozenset(words_of(data.dimensions))
        self.ordinals = frozenset(words_of(data.ordinals))
        verbs = language.grammar.verbs
        self.after_share = frozenset(
            words_of(f"{language.grammar.partitive.of} {verbs.being} {verbs.perfect}")
        )
        self.of = frozenset(words_of(language.grammar.partitive.of))
        self.ambiguous = frozenset(words_of(data.ambiguous.words))
        self.takes_preposition = WordIndex[None]((w, None) for w in words_of(data.ambiguous.after))
        self.estimated = frozenset(words_of(data.estimated))
        self.between = frozenset(words_of(data.ranges.between))
        self.between_and = frozenset(words_of(data.ranges.between_and))
        self.to = frozenset(words_of(data.ranges.to))
        self.or_ = frozenset(words_of(data.ranges.or_))
        self.from_ = frozenset(words_of(data.ranges.from_))
        self.joins = self.between_and | self.to | self.or_ | frozenset((",",))
        self.marks = frozenset(words_of(data.ranges.marks))
        self.more = frozenset(words_of(data.fillers.after)) | frozenset(words_of(data.fillers.more))
        self.before_fillers = PhraseIndex[None]((w, None) for w in words_of(data.fillers.before))
        self.skip_after = PhraseIndex[None]((w, None) for w in words_of(data.skip_after))
        self.skip_before = frozenset(words_of(data.skip_before))
        self.currencies = PhraseIndex[str](
            (w, code) for code, listing in data.currencies.items() for w in words_of(listing)
        )
        self._inflected = data.inflected
        self.headed = tuple(w.lstrip("*") for w in data.headed.split())
        pieces = sorted(words_of(data.pieces), key=len, reverse=True)
        self._built = re.compile("(?:" + "|".join(map(re.escape, pieces)) + ")+")

    def looks_written_out(self, low: str) -> bool:
        """Whether a word is made of number pieces only."""
        return low in self._inflected or self._built.fullmatch(low) is not None

    def read(self, words: str) -> float | None:
        """The number that written-out words stand for, or None."""
        return _read(self.code, self._inflected.get(words, words))


@lru_cache(maxsize=20_000)
def _read(code: str, words: str) -> float | None:
    try:
        return float(text2num(words, code))
    except ValueError:
        return None
