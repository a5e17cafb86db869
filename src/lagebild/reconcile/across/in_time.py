"""One claimant along time: `revision`, `decreasing_total`, `stale`.

A claimant who gives another figure later has revised it; that is no contradiction. An article that uses the
old figure though the new one was out is stale.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.reconcile.across.lines import last_day
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.slots import differs


def revised(line: Sequence[Placed]) -> Iterator[Across]:
    """Each step from one figure to the next one that cannot be the same, between two articles."""
    for before, after in pairwise(_steps(line)):
        if before.document != after.document:
            lower = before.claim.quantity.surely_above(after.claim.quantity)
            yield Across(
                "decreasing_total" if lower else "revision", "lower" if lower else "higher", (before, after)
            )


def stale(line: Sequence[Placed]) -> Iterator[Across]:
    """Each figure that the claimant had replaced before the article came out."""
    for index, placed in enumerate(line):
        newer = [
            other
            for other in line[index + 1 :]
            if placed.published is not None
            and last_day(placed) < last_day(other) < placed.published
            and other.document != placed.document
            and differs(placed.claim, other.claim)
        ]
        if newer:
            yield Across("stale", "replaced", (placed, newer[-1]))


def _steps(line: Sequence[Placed]) -> list[Placed]:
    """The first article of each new figure, in the order of their days."""
    steps: list[Placed] = []
    for placed in line:
        if not steps or (last_day(steps[-1]) < last_day(placed) and differs(steps[-1].claim, placed.claim)):
            steps.append(placed)
    return steps
