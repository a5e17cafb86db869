"""Numbers that share a noun: the first counts what the second does."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.numbers import NumberMention
from lagebild.languages import Language, words_of

_PAIR = 2
"""So many tokens may a word and its dot be that pairs two numbers."""
_LONGEST_STEP = 8
"""So many tokens at most stand between two numbers that share a noun."""
_VERBAL = frozenset(("VFIN", "AFIN", "MFIN", "VPP", "VINF", "SUB", "REL"))


class SharedNouns:
    """Gives the noun of a number to the one before it, in sentences of one language."""

    def __init__(self, language: Language) -> None:
        grammar = language.grammar
        self._paired = frozenset(words_of(grammar.partitive.paired))
        self._to = frozenset(words_of(grammar.prepositions.to))

    def share(self, sentence: Sentence, numbers: Sequence[NumberMention], counted: list[Counted]) -> None:
        """ "von 86 auf 76 Tote", "43 ausländische und 1.200 einheimische Helfer": the first number counts
        what the second does.
        """
        for index in range(len(numbers) - 1):
            first, second = numbers[index], numbers[index + 1]
            led = second.form != "article" and sentence.lows[first.end] in self._to
            joined = led and second.start == first.end + 1
            between = sentence.tags[first.end : second.start]
            joined = joined or (sentence.lows[first.end] in self._paired and len(between) <= _PAIR)
            joined = joined or (between[-1:] == ["AND"] and set(between[:-1]) == {"ADJ"})
            joined = joined or (counted[index].head is None and _parallel(sentence, first, second))
            if joined and counted[index].noun is None and counted[index + 1].noun is not None:
                counted[index] = counted[index + 1]._replace(start=first.start, end=first.end)


def _parallel(sentence: Sentence, first: NumberMention, second: NumberMention) -> bool:
    """ "Pakistan mit sieben und Indien mit sechs getöteten Journalisten": the noun is shared."""
    before = first.start - 1, second.start - 1
    if before[0] < 0 or sentence.tags[before[0]] != "PREP" or second.start - first.end > _LONGEST_STEP:
        return False
    if sentence.lows[before[0]] != sentence.lows[before[1]]:
        return False
    between = sentence.tags[first.end : second.start]
    return "AND" in between and not any(tag in _VERBAL for tag in between)
