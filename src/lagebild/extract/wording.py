"""The words for those that a figure counts (codebook, `population.text`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.extract.draft import Draft
from lagebild.model import Span


class Worded(NamedTuple):
    """Where the words stand, if anywhere, with the name of the rule that found them."""

    span: Span | None
    rule: str


def counted_words(drafts: Sequence[Draft]) -> list[Worded]:
    """For each figure its own words; of one that stands alone ("… und 40 verletzt") its antecedent's."""
    found: list[Worded] = []
    for draft in drafts:
        own = _own(draft)
        whole = draft.mention.antecedent
        if own.span is None and whole is not None and whole < len(found):
            same = drafts[whole].mention.measured.counted == draft.mention.measured.counted
            if same and found[whole].span is not None:
                own = Worded(found[whole].span, "antecedent")
        found.append(own)
    return found


def _own(draft: Draft) -> Worded:
    mention = draft.mention
    sentence, counted, number = mention.sentence, mention.counted, mention.number
    if counted.head is not None and counted.head < number.start:
        first = counted.noun.start if counted.noun else counted.head
        return Worded(sentence.span(first, counted.head + 1), "before")
    if counted.head is not None and counted.end > number.end:
        # "dozens of men": the men are counted
        start = number.end + (sentence.tags[number.end] == "PREP" and counted.end > number.end + 1)
        return Worded(sentence.span(start, counted.end), "after")
    return Worded(None, "none")
