"""All rules across documents, in the order in which their findings are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lagebild.reconcile.across.against import contradictions, interested_sources
from lagebild.reconcile.across.in_time import revised, stale
from lagebild.reconcile.across.lines import lines
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.across.passing_on import bound_dropped, single_origin, term_shift

BY_LINE = (revised, stale, single_origin, bound_dropped)
"""Rules that look at one claimant's totals of one thing."""
BY_ALL = (term_shift, contradictions, interested_sources)
"""Rules that look at all claims."""


def across(claims: Iterable[Placed]) -> Iterator[Across]:
    """What holds between claims of several documents."""
    every = list(claims)
    own = lines(every)
    for by_line in BY_LINE:
        for line in own:
            yield from by_line(line)
    for by_all in BY_ALL:
        yield from by_all(every)
