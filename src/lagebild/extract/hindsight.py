"""What the rest of a text tells about the days of figures that stand before it.

A headline tells of the event that a later sentence dates; a figure that stands in two places is one event.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from lagebild.extract.draft import Draft
from lagebild.extract.timing import Story, Timed


def fill_days(drafts: Sequence[Draft], story: Story) -> None:
    """Gives incidents without a day the day that another place of the text tells."""
    open_ = {_figure(d) for d in drafts if _is_open(d.timed)}
    for draft in drafts:
        # a figure of one month that another place tells as one event
        if draft.timed.scope_rule == "month" and _is_number(draft) and _figure(draft) in open_:
            draft.timed = draft.timed._replace(scope="incident", scope_rule="same-figure")
    days: dict[Hashable, Timed] = {}
    for draft in drafts:
        if _tells_day(draft):
            days.setdefault(_figure(draft), draft.timed)
    for draft in drafts:
        if _is_open(draft.timed) and _is_number(draft):
            twin = days.get(_figure(draft))
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


def _figure(draft: Draft) -> Hashable:
    """What two places of a text share that give the same figure."""
    number = draft.mention.number
    return number.low, number.high, draft.mention.measured.measure


def _is_number(draft: Draft) -> bool:
    return draft.mention.number.form != "article"


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
