"""What the rest of a text tells about the days of figures that stand before it.

A headline tells of the event that a later sentence dates; a figure that stands in two places is one event.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.draft import Draft
from lagebild.extract.timing import Story, Timed


def fill_days(drafts: Sequence[Draft], story: Story) -> None:
    """Gives incidents without a day the day that another place of the text tells."""
    for draft in drafts:
        if draft.timed.scope_rule == "month" and any(_same_event(draft, d) for d in drafts):
            draft.timed = draft.timed._replace(scope="incident", scope_rule="same-figure")
    for draft in drafts:
        if _is_open(draft.timed):
            twin = next((d.timed for d in drafts if _same_figure(draft, d) and _tells_day(d)), None)
            if twin is not None:
                draft.timed = _with_days(draft.timed, twin, "same-figure")
    told = story.first_event or story.began
    if told is None or told.sentence is None or not story.is_news(told):
        return
    for draft in drafts:
        before = draft.sentence.index <= told.sentence.index or story.first_event is None
        if _is_open(draft.timed) and before:
            draft.timed = _with_days(draft.timed, told, "event-later")


def _is_open(timed: Timed) -> bool:
    return timed.scope == "incident" and timed.time_rule == "unknown"


def _same_figure(one: Draft, other: Draft) -> bool:
    number, twin = one.mention.number, other.mention.number
    return (
        one is not other
        and number.form != "article"
        and (number.low, number.high) == (twin.low, twin.high)
        and one.mention.measured.measure == other.mention.measured.measure
    )


def _same_event(one: Draft, other: Draft) -> bool:
    """Whether a figure of one month is told as one event in another place."""
    return _same_figure(one, other) and other.timed.scope == "incident" and _is_open(other.timed)


def _tells_day(draft: Draft) -> bool:
    timed = draft.timed
    dated = timed.first is not None and timed.first == timed.last
    return dated and (timed.scope == "incident" or timed.scope_rule == "month")


def _with_days(timed: Timed, told: Timed, rule: str) -> Timed:
    return timed._replace(
        first=told.first,
        last=told.last,
        time_rule=rule,
        expression=told.expression,
        sentence=told.sentence,
    )
