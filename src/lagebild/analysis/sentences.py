"""Where sentences end. A dot after an abbreviation, an initial or an ordinal does not end one."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis.tokens import Token
from lagebild.languages import Language

_CLOSERS = frozenset("\"'”“»«’‘)]›‹")
_ENDERS = frozenset((".", "!", "?", "…", "..."))
_OPENERS = frozenset("\"'„“”«»‚‘([›‹–—-")


class SentenceEnds:
    """Decides for one language where a sentence ends."""

    def __init__(self, language: Language) -> None:
        basics = language.basics
        self._abbreviations = frozenset(basics.abbreviations.split())
        self._before_ordinals = frozenset(basics.before_ordinals.split())
        self._starts = frozenset(basics.sentence_starts.split())
        self._has_dotted_ordinals = bool(self._before_ordinals)

    def split(self, text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        """The sentences as ranges of token indices, in order and without gaps."""
        ranges: list[tuple[int, int]] = []
        start = index = 0
        while index < len(tokens):
            if tokens[index].text in _ENDERS:
                end = self._after_closers(text, tokens, index + 1)
                if self._ends(text, tokens, index, end):
                    ranges.append((start, end))
                    start = index = end
                    continue
            index += 1
        if start < len(tokens):
            ranges.append((start, len(tokens)))
        return ranges

    @staticmethod
    def _after_closers(text: str, tokens: Sequence[Token], index: int) -> int:
        """Marks that close a quotation stay with the sentence, if they follow without a space."""
        while (
            index < len(tokens)
            and tokens[index].text in _CLOSERS | _ENDERS
            and tokens[index].start == tokens[index - 1].end
        ):
            index += 1
        return index

    def _ends(self, text: str, tokens: Sequence[Token], dot: int, after: int) -> bool:
        if after >= len(tokens):
            return True
        follower = tokens[after]
        if follower.start == tokens[after - 1].end and tokens[dot].text != "…":
            # no space: "3.Mai", "unblutig.Die" – only a capital after a long word starts a sentence
            return dot > 0 and len(tokens[dot - 1].text) > 3 and follower.text[0].isupper()
        first = follower
        if follower.text in _OPENERS and after + 1 < len(tokens):
            first = tokens[after + 1]
        if not (first.text[0].isupper() or first.text[0].isdigit() or not first.text[0].isalnum()):
            return False
        return tokens[dot].text != "." or not self._inner_dot(tokens, dot, first)

    def _inner_dot(self, tokens: Sequence[Token], dot: int, follower: Token) -> bool:
        """Whether the dot belongs to the word before it."""
        if dot == 0:
            return True
        before = tokens[dot - 1]
        if before.end != tokens[dot].start:
            return False
        word = before.low.rstrip(".")
        if before.text.endswith("."):  # "U.S." with the sentence's own dot swallowed
            return follower.low not in self._starts
        if word in self._abbreviations:
            return True
        if len(before.text) == 1 and before.kind == "word":
            return before.text.isupper()  # an initial
        return self._has_dotted_ordinals and self._dotted_ordinal(tokens, dot, follower)

    def _dotted_ordinal(self, tokens: Sequence[Token], dot: int, follower: Token) -> bool:
        before = tokens[dot - 1]
        if before.kind != "number" or len(before.text) > 3 or not before.text.isdigit():
            return False
        if follower.low in self._starts:
            return False
        return dot < 2 or tokens[dot - 2].low in self._before_ordinals or follower.kind == "word"
