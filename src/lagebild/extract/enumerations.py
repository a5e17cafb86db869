"""Figures in a row: items of a list share their measure, an apposition spells a figure out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.measured import Measured
from lagebild.extract.mention import Mention
from lagebild.extract.numbers import NumberMention
from lagebild.languages import PhraseIndex

_VERBAL = frozenset(("VFIN", "AFIN", "VPP", "VING", "VINF", "MFIN", "SUB", "REL"))
_LONGEST_STEP = 12
"""So many tokens may stand between two items of a list."""
_OPENERS = frozenset((",", ":", "–", "—", "("))
_OUTCOMES = frozenset("killed wounded missing captured detained released rescued displaced".split())
_BACK = 8
_LEAST_WHOLE = 4
_LONGEST_ROW = 20
"""So many figures at most are looked at for the parts of a whole."""
_CLOSERS = frozenset((":", "(", ")", ";"))


def listed(
    sentence: Sentence,
    number: NumberMention,
    counted: Counted,
    known: Sequence[Mention],
    ones: frozenset[str] = frozenset(),
) -> Measured | None:
    """ "505 Druze fighters, 298 Druze civilians and 408 …": items of a list share their measure."""
    if not known or known[-1].sentence is not sentence:
        return None
    one = number.form == "article" and sentence.lows[number.core] in ones
    if number.currency is not None or (number.form == "article" and not one):
        return None
    last = known[-1]
    start = last.counted.end
    nouns = counted.kind_of, last.noun
    if nouns[0] is not None and nouns[1] is not None and nouns[0].class_ != nouns[1].class_:
        return None
    tags = sentence.tags[start : number.start]
    if len(tags) > _LONGEST_STEP or any(t in _VERBAL for t in tags):
        return None
    joined = "AND" in tags or "," in sentence.lows[start : number.start]
    measured = last.measured
    if not joined or measured.cost > 15 or measured.rule == "noun":
        return None
    place = last.number
    return Measured(measured.measure, measured.counted, "list", place.start, place.end, where=sentence)


def same_people(
    sentence: Sentence, number: NumberMention, counted: Counted, known: Sequence[Mention]
) -> int | None:
    """Index of the figure whose people a part is taken of: "At least 70 of the passengers were children"."""
    if counted.whole is None or counted.head is None or counted.kind_of is None:
        return None
    if number.form in ("article", "share") or sentence.tags[counted.whole] not in ("DET", "POSS"):
        return None
    if counted.kind_of.class_ != "person" or counted.kind_of.measure is not None:
        return None
    low = sentence.lows[counted.head]
    for index in range(len(known) - 1, max(-1, len(known) - 1 - _BACK), -1):
        whole = known[index]
        head = whole.counted.head
        outcome = whole.measured.measure in _OUTCOMES and whole.sentence is not sentence
        if outcome and head is not None and whole.sentence.lows[head] == low:
            return index
    return None


def spelled_out(
    sentence: Sentence,
    number: NumberMention,
    counted: Counted,
    known: Sequence[Mention],
    everyone: frozenset[str],
) -> int | None:
    """Index of the figure that an apposition takes apart: "Vier Menschen starben, ein Richter, zwei
    Polizisten und ein Zivilist". The apposition has no verb and more than one item.

    `everyone`: nouns that may count all; after another noun ("14 women, 12 men and 6 children") a comma only
    goes on with a list.
    """
    if not known or known[-1].sentence is not sentence or number.currency is not None:
        return None
    noun = counted.kind_of
    if counted.head is None or counted.partitive or noun is None or noun.class_ != "person" or noun.measure:
        return None
    last = known[-1]
    whole = last.antecedent if last.link == "part" and last.antecedent is not None else len(known) - 1
    if known[whole].number.value < max(2.0, number.value) or known[whole].measured.counted != "person":
        return None
    lows, tags = sentence.lows, sentence.tags
    if _begins_list(sentence, known[whole], everyone):
        return None
    stop = next((i for i in range(counted.end, len(lows)) if lows[i] in _CLOSERS), len(lows))
    stop = min(stop, _clause_after(sentence, counted.end))
    if any(tag in _VERBAL for tag in tags[number.start : stop]):
        return None
    first = known[-1].link != "part"
    opened = lows[number.start - 1] in _OPENERS if first else True
    more = "AND" in tags[counted.end : stop] if first else True
    step = tags[last.counted.end : number.start]
    near = first or not any(tag in _VERBAL for tag in step)
    return whole if opened and more and near else None


def _clause_after(sentence: Sentence, start: int) -> int:
    """Where a clause without a figure begins after token `start` ("…, the prosecutor said"), else the end."""
    ids = sentence.fragments
    counted = {ids[figure] for figure in sentence.figures}
    verbal = {ids[i] for i in range(start, len(ids)) if sentence.tags[i] in _VERBAL} - counted
    return next(
        (i for i in range(start, len(ids)) if ids[i] in verbal and ids[i] != ids[start - 1]), len(ids)
    )


def _begins_list(sentence: Sentence, whole: Mention, everyone: frozenset[str]) -> bool:
    """Whether a comma right after a noun that is not everybody's opens the next item of a list."""
    head, end = whole.counted.head, whole.counted.end
    if head is None or whole.noun is None or whole.noun.measure is not None:
        return False
    return sentence.lows[head] not in everyone and sentence.lows[end : end + 1] == [","]


def sums_up(number: NumberMention, numbers: Sequence[NumberMention], known: Sequence[Mention]) -> int | None:
    """Index of the figure that a row of figures adds up to: "released 183 prisoners: 21 serving life terms,
    55 serving long sentences and 107 others".
    """
    for index in range(len(known) - 1, max(-1, len(known) - 1 - _LONGEST_ROW), -1):
        whole = known[index]
        at = bisect_left(numbers, whole.number.start, key=attrgetter("start"))
        if at == len(numbers) or numbers[at] != whole.number:
            return None
        if whole.link == "part" or whole.number.value < _LEAST_WHOLE or whole.number.form == "share":
            continue
        total = 0.0
        row: list[NumberMention] = []
        for part in numbers[at + 1 : at + 1 + _LONGEST_ROW]:
            row.append(part)
            total += part.value
            if total >= whole.number.value or part.form in ("share", "vague") or part.currency:
                break
        if total == whole.number.value and len(row) > 1 and number in row:
            return index
    return None


def beside(
    sentence: Sentence, counted: Counted, known: Sequence[Mention], joins: PhraseIndex[None]
) -> Measured | None:
    """ "24 civilians had died, as well as 25 fighters": the measure of the last figure of the same class."""
    start = counted.start
    while start > 0 and sentence.tags[start - 1] in ("DET", "ADV", "POSS"):
        start -= 1
    if joins.before(sentence.lows, start) is None:
        row = any(joins.before(sentence.lows, m.counted.start) for m in known[-1:] if m.sentence is sentence)
        if not row or sentence.tags[start - 1 : start] != ["AND"]:
            return None
    noun = counted.kind_of
    for last in reversed(known):
        if last.sentence is not sentence:
            return None
        if noun is not None and last.noun is not None and noun.class_ == last.noun.class_:
            before, own = last.number, last.measured
            return Measured(own.measure, own.counted, "list", before.start, before.end, where=sentence)
    return None


def row_end(sentence: Sentence, counted: Counted, row: Sequence[Counted]) -> Counted | None:
    """The last of a row of phrases that starts with `counted` and has one verb behind it: "all seven
    attackers, three soldiers and two civilians were killed".
    """
    last = counted
    for following in row:
        if following.start < last.end:
            continue
        tags = sentence.tags[last.end : following.start]
        parted = last is counted and "AND" in tags and "PUNCT" in tags  # ", and two civilians were killed"
        joined = "AND" in tags or "," in sentence.lows[last.end : following.start]
        near = len(tags) <= _LONGEST_STEP and not any(t in _VERBAL for t in tags)
        classes = {c.kind_of.class_ for c in (last, following) if c.kind_of is not None}
        if parted or not joined or not near or len(classes) > 1:
            break
        last = following
    return last if last is not counted else None
