"""Figures in a row: items of a list share their measure, an apposition spells a figure out."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.measures import Measured
from lagebild.extract.mention import Mention
from lagebild.extract.numbers import NumberMention

_VERBAL = frozenset(("VFIN", "AFIN", "VPP", "VING", "VINF", "MFIN", "SUB", "REL"))
_LONGEST_STEP = 12
"""So many tokens may stand between two items of a list."""
_OPENERS = frozenset((",", ":", "–", "—", "("))
_CLOSERS = frozenset((":", "(", ")", ";"))


def listed(
    sentence: Sentence, number: NumberMention, counted: Counted, known: Sequence[Mention]
) -> Measured | None:
    """ "505 Druze fighters, 298 Druze civilians and 408 …": items of a list share their measure."""
    if not known or known[-1].sentence is not sentence:
        return None
    if number.currency is not None or number.form == "article":
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


def spelled_out(
    sentence: Sentence, number: NumberMention, counted: Counted, known: Sequence[Mention]
) -> int | None:
    """Index of the figure that an apposition takes apart: "Vier Menschen starben, ein Richter, zwei
    Polizisten und ein Zivilist". The apposition has no verb and more than one item.
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
    stop = next((i for i in range(counted.end, len(lows)) if lows[i] in _CLOSERS), len(lows))
    if any(tag in _VERBAL for tag in tags[number.start : stop]):
        return None
    first = known[-1].link != "part"
    opened = lows[number.start - 1] in _OPENERS if first else True
    more = "AND" in tags[counted.end : stop] if first else True
    step = tags[last.counted.end : number.start]
    near = first or not any(tag in _VERBAL for tag in step)
    return whole if opened and more and near else None
