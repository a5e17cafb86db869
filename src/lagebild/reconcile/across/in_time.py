"""One claimant along time: `revision`, `decreasing_total`, `stale`.

A claimant who gives another figure later has revised it; that is no contradiction. "At least 100" does not
conflict with "about 300" a month later, but has been replaced by it. An article that uses the old figure
though the new one was out is stale, unless it gives the new one too: "2,000; in April they had said 600".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.model import ABOUT_TOLERANCE, Claim
from lagebild.reconcile.across.lines import last_day
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.slots import MOST_COMPARED, differs


def revised(line: Sequence[Placed]) -> Iterator[Across]:
    """Each step from one figure to the next one that replaces it, between two articles."""
    for before, after in pairwise(_steps(line)):
        if before.document != after.document:
            lower = before.claim.quantity.surely_above(after.claim.quantity)
            yield Across(
                "decreasing_total" if lower else "revision", "lower" if lower else "higher", (before, after)
            )


def stale(line: Sequence[Placed]) -> Iterator[Across]:
    """Each figure that the claimant had replaced before the article came out, with the newest one then."""
    newest = {placed.document: last_day(placed) for placed in line}
    for placed in line:
        if placed.published is None or newest[placed.document] > last_day(placed):
            continue
        first = bisect_right(line, last_day(placed), key=last_day)
        end = bisect_left(line, placed.published, key=last_day)
        for other in reversed(line[max(first, end - MOST_COMPARED) : end]):
            if other.document != placed.document and _replaces(other.claim, placed.claim):
                yield Across("stale", "replaced", (placed, other))
                break


def _steps(line: Sequence[Placed]) -> list[Placed]:
    """The first article of each new figure, in the order of their days."""
    steps: list[Placed] = []
    for placed in line:
        if not steps or (last_day(steps[-1]) < last_day(placed) and _replaces(placed.claim, steps[-1].claim)):
            steps.append(placed)
    return steps


def _replaces(later: Claim, earlier: Claim) -> bool:
    """Whether a later figure of the same claimant is surely another, or goes well beyond what an earlier one,
    open above, said.
    """
    if differs(earlier, later):
        return True
    known, new = earlier.quantity, later.quantity
    if known.high is not None or known.low is None or new.low is None:
        return False
    return new.low > known.low * (1 + ABOUT_TOLERANCE)
