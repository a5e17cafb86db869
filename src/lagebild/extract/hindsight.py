"""What the rest of a text tells about the days of figures that stand before it.

A headline tells of the event that a later sentence dates; a figure that stands in two places is one event.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from lagebild.extract.draft import Draft
from lagebild.extract.timing import Story, Timed
from lagebild.extract.timing.case import OUTCOMES

FEW = 2
"""So few may be counted at two events alike."""


def fill_days(drafts: Sequence[Draft], story: Story) -> None:
    """Gives incidents without a day the day that another place of the text tells."""
    open_ = {_figure(d) for d in drafts if _is_open(d.timed)}
    for draft in drafts:
        # a figure of one month that another place tells as one event
        if draft.timed.scope_rule == "month" and _is_number(draft) and _figure(draft) in open_:
            draft.timed = draft.timed._replace(scope="incident", scope_rule="same-figure")
    candidates = (story.first_event, story.began, story.today)
    news = next((t for t in candidates if t is not None and t.sentence and story.is_news(t)), None)
    days: dict[Hashable, Timed] = {}
    for draft in drafts:
        if _tells_day(draft) and (news is None or story.is_news(draft.timed)):
            days.setdefault(_figure(draft), draft.timed)
    for draft in drafts:
        if _is_open(draft.timed) and _is_number(draft):
            twin = days.get(_figure(draft))
            if twin is not None:
                draft.timed = _with_days(draft.timed, twin, "same-figure")
        before = news is not None and _stands_before(draft, news, story)
        if news is not None and before and _is_open(draft.timed):
            draft.timed = _with_days(draft.timed, news, "event-later")
        scene = story.first_scene
        if news is None and scene is not None and _is_open(draft.timed) and _is_beside(draft, scene):
            draft.timed = _with_days(draft.timed, scene, "scene")
    _sharpen(drafts, story)
    _correct(drafts, story)
    _hand_on(drafts)


def _stands_before(draft: Draft, told: Timed, story: Story) -> bool:
    assert told.sentence is not None
    return draft.sentence.index <= told.sentence.index or told is not story.first_event


def _is_beside(draft: Draft, scene: Timed) -> bool:
    """Whether a figure stands before a day that tells of no event by name, or soon after it."""
    near = scene.sentence is not None and draft.sentence.paragraph <= scene.sentence.paragraph + 1
    return near and draft.mention.measured.measure in OUTCOMES


def _sharpen(drafts: Sequence[Draft], story: Story) -> None:
    """ "An attack in October killed two": the day, where the text tells elsewhere of one such attack then."""
    for draft in drafts:
        timed = draft.timed
        if timed.scope == "incident" and timed.time_rule == "incident":
            found = story.day_within(timed)
            if found is not None:
                draft.timed = _with_days(timed, found, "event-later")


def _correct(drafts: Sequence[Draft], story: Story) -> None:
    """A figure that another place of the text dates is of that day, rather than of the event last told."""
    own: dict[Hashable, list[Timed]] = {}
    for draft in drafts:
        timed = draft.timed
        day = timed.first is not None and timed.first == timed.last
        own_day = timed.scope == "incident" and timed.time_rule in ("incident", "event-later") and day
        if own_day and story.is_news(timed):
            own.setdefault(_figure(draft), []).append(timed)
    for draft in drafts:
        told = own.get(_figure(draft), [])
        inferred = draft.timed.scope == "incident" and draft.timed.time_rule == "event"
        if inferred and draft.mention.number.value > FEW and len({t.first for t in told}) == 1:
            draft.timed = _with_days(draft.timed, told[0], "same-figure")


def _hand_on(drafts: Sequence[Draft]) -> None:
    """The part of a figure whose day was found later is of that day too ("darunter zwei Kinder")."""
    for draft in drafts:
        at, timed = draft.mention.antecedent, draft.timed
        if at is None or timed.scope_rule != "antecedent" or not _is_open(timed):
            continue
        whole = drafts[at].timed
        if whole.scope == "incident" and whole.first is not None:
            draft.timed = _with_days(timed, whole, "antecedent")


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
    own = timed.scope_rule != "antecedent"
    return own and dated and (timed.scope == "incident" or timed.scope_rule == "month")


def _with_days(timed: Timed, told: Timed, rule: str) -> Timed:
    return timed._replace(
        first=told.first,
        last=told.last,
        time_rule=rule,
        expression=told.expression,
        sentence=told.sentence,
    )
