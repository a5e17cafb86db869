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


def counted_words(draft: Draft, drafts: Sequence[Draft]) -> Worded:
    """The figure's own words; of a figure that stands alone ("… und 40 verletzt") its antecedent's."""
    span, rule = _own(draft)
    seen = {id(draft)}
    while span is None:
        measured, whole = draft.mention.measured, draft.mention.antecedent
        if whole is None or id(drafts[whole]) in seen:
            return Worded(None, "none")
        draft = drafts[whole]
        if draft.mention.measured.counted != measured.counted:
            return Worded(None, "none")
        seen.add(id(draft))
        span, rule = _own(draft)[0], "antecedent"
    return Worded(span, rule)


def _own(draft: Draft) -> tuple[Span | None, str]:
    mention = draft.mention
    sentence, counted, number = mention.sentence, mention.counted, mention.number
    if counted.head is not None and counted.head < number.start:
        first = counted.noun.start if counted.noun else counted.head
        return sentence.span(first, counted.head + 1), "before"
    if counted.head is not None and counted.end > number.end:
        # "dozens of men": the men are counted
        start = number.end + (sentence.tags[number.end] == "PREP" and counted.end > number.end + 1)
        return sentence.span(start, counted.end), "after"
    return None, "none"
