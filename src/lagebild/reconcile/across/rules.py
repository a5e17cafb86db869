"""All rules across documents, in the order in which their findings are shown. How to add one: `rule.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lagebild.model import PublishedSeries
from lagebild.reconcile.across.against import contradictions, interested_sources, one_for_each_pair
from lagebild.reconcile.across.groupings import FIGURE, INTEREST, LINE, MATTER, PUBLISHED
from lagebild.reconcile.across.in_time import revised, stale
from lagebild.reconcile.across.lines import last_day
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.across.passing_on import bound_dropped, single_origin, term_shift
from lagebild.reconcile.across.published import against_all
from lagebild.reconcile.across.rule import Rule, grouped

RULES = (
    Rule("revised", LINE, revised),
    Rule("stale", LINE, stale),
    Rule("single_origin", LINE, single_origin),
    Rule("bound_dropped", LINE, bound_dropped),
    Rule("term_shift", FIGURE, term_shift),
    Rule("contradiction", MATTER, contradictions),
    Rule("interested_source", INTEREST, interested_sources, one_for_each_pair),
)
"""The rules that need the claims alone."""


def rules_with(series: Sequence[PublishedSeries]) -> tuple[Rule, ...]:
    """All rules; claims are held against these published series."""
    return (Rule("published", PUBLISHED, against_all(series)), *RULES)


def across(claims: Iterable[Placed], series: Sequence[PublishedSeries] = ()) -> list[Across]:
    """What holds between claims of several documents, and against published series: everything afresh."""
    every = list(claims)
    found: list[Across] = []
    for rule in rules_with(series):
        groups = grouped(every, rule.grouping).values()
        own = sorted((f for group in groups for f in rule.look(group)), key=order)
        found += rule.joined(own) if rule.joined is not None else own
    return found


def order(found: Across) -> tuple[str, str]:
    """By what the findings of one rule are sorted: the day of the first claim, then what tells them apart."""
    return last_day(found.claims[0]), found.id
