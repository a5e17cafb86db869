"""How a text sets figures against one another: what is out of date, corrected, still counted, in dispute."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.numbers import NumberMention
from lagebild.languages import Language, PhraseHit, PhraseIndex, words_of

_REACH = 3
"""How many tokens before a number "from" and "to" may stand ("from an initial 86")."""


class Compared(NamedTuple):
    """How a figure stands to others, with the tokens that say so.

    `rule`: "superseded" (first news, "zunächst war von 25 die Rede"), "corrected-from" and "corrected-to"
    ("von 86 auf 76 korrigiert"), "grown-to" ("ist auf 158 gestiegen"), "set-against" ("andere Quellen …"),
    "besides" ("zwölf Menschen und sich selbst": one more is dead than was counted), "further" ("die anderen
    zehn": besides some that were told of before), "some" (counted by a noun that is not everybody's: "two
    women"), "correcting" (in a sentence that speaks of a correction).
    """

    rule: str
    start: int
    end: int


def _index(listing: str) -> PhraseIndex[None]:
    return PhraseIndex((w, None) for w in words_of(listing))


class ComparisonReader:
    """Reads comparisons in sentences of one language."""

    def __init__(self, language: Language) -> None:
        words = language.comparisons
        self._first, self._still = _index(words.first), _index(words.still)
        self._report, self._against = _index(words.report), _index(words.against)
        self._corrected, self._grown = _index(words.corrected), _index(words.grown)
        self._everyone = frozenset(words.everyone.split())
        self._besides = _index(words.besides)
        self._further = frozenset(words_of(language.grammar.partitive.others))
        self._past = frozenset(words.past.split())
        self._from, self._to = frozenset(words.from_.split()), frozenset(words.to.split())

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[tuple[Compared, ...]]:
        """For each figure of a sentence, how the sentence sets it against others."""
        if not mentions:
            return []
        numbers = [m.number for m in mentions]
        found: list[list[Compared]] = [[] for _ in numbers]
        self._changes(sentence, numbers, found)
        for mention, own in zip(mentions, found, strict=True):
            number, head = mention.number, mention.counted.head
            if self._is_further(sentence, number):
                own.append(Compared("further", number.start, number.end))
            if head is not None and self._is_of_some(mention, sentence.lows[head]):
                own.append(Compared("some", head, head + 1))
        self._first_news(sentence, numbers, found)
        alone = ("set-against", self._against), ("besides", self._besides), ("correcting", self._corrected)
        for rule, index in alone:
            for hit in index.all(sentence.lows)[:1]:
                for own in found:
                    if rule != "correcting" or not any(c.rule.startswith("corrected") for c in own):
                        own.append(Compared(rule, hit.start, hit.end))
        return [tuple(own) for own in found]

    def _is_of_some(self, mention: Mention, head: str) -> bool:
        """ "two women", "five tourists": they may be some of the dead, not all."""
        noun = mention.noun
        if noun is None or (noun.class_, noun.kind) != ("person", "people") or noun.measure is not None:
            return False
        return head not in self._everyone

    def _is_further(self, sentence: Sentence, number: NumberMention) -> bool:
        """ "ten other people", "die anderen zehn", "weitere drei"."""
        beside = sentence.lows[number.start - 1 : number.start] + sentence.lows[number.end : number.end + 1]
        return number.more or any(low in self._further for low in beside)

    def _changes(
        self, sentence: Sentence, numbers: Sequence[NumberMention], found: list[list[Compared]]
    ) -> None:
        """ "von 86 auf 76 korrigiert", "has risen to nine"."""
        for kind, index in (("corrected", self._corrected), ("grown", self._grown)):
            for hit in index.all(sentence.lows):
                for number, own in zip(numbers, found, strict=True):
                    side = self._side(sentence, number, hit)
                    rule = f"{kind}-{side}"
                    if side and rule != "grown-from" and all(c.rule != rule for c in own):
                        own.append(Compared(rule, hit.start, hit.end))

    def _side(self, sentence: Sentence, number: NumberMention, hit: PhraseHit[None]) -> str:
        """Whether a change in the same clause leads "from" or "to" a number, or neither."""
        ids = sentence.fragments
        follows = ids[number.start] == ids[hit.start] + 1 and sentence.lows[number.start - 1] in self._from
        if ids[hit.start] != ids[number.start] and not follows:
            return ""
        for index in range(number.start - 1, max(-1, number.start - 1 - _REACH), -1):
            low = sentence.lows[index]
            if index in sentence.figures or sentence.tags[index] == "NOUN":
                return ""
            if low in self._to or low in self._from:
                return "to" if low in self._to else "from"
        return ""

    def _first_news(
        self, sentence: Sentence, numbers: Sequence[NumberMention], found: list[list[Compared]]
    ) -> None:
        """ "Zunächst war von 25 Verletzten die Rede", "initial reports had put the number at six"."""
        if not (reports := self._report.all(sentence.lows)):
            return
        for hit in self._markers(sentence, reports):
            near = self._nearest(sentence, numbers, hit)
            if near is not None:
                found[near].append(Compared("superseded", hit.start, hit.end))

    def _markers(self, sentence: Sentence, reports: Sequence[PhraseHit[None]]) -> list[PhraseHit[None]]:
        ids = sentence.fragments
        reporting = {ids[h.start] for h in reports}
        first = [h for h in self._first.all(sentence.lows) if {ids[h.start], ids[h.start] + 1} & reporting]
        looking_back = {ids[i] for i, low in enumerate(sentence.lows) if low in self._past}
        still = [
            h
            for h in self._still.all(sentence.lows)
            if ids[h.start] in reporting and ids[h.start] in looking_back
        ]
        return first + still

    @staticmethod
    def _nearest(sentence: Sentence, numbers: Sequence[NumberMention], hit: PhraseHit[None]) -> int | None:
        """The figure that a marker is about: in its clause, else the next one, else the one before."""
        ids = sentence.fragments
        place = ids[hit.start]
        order = (place, place + 1, place - 1)
        ranked = [
            (order.index(ids[number.start]), abs(number.start - hit.start), index)
            for index, number in enumerate(numbers)
            if ids[number.start] in order
        ]
        return min(ranked)[2] if ranked else None
