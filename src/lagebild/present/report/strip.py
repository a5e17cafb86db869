"""An interval drawn on a logarithmic scale: a point, a bar, or an arrow towards an open side."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lagebild.model import Claim

WIDTH = 120
MARGIN = 6
"""Room at both ends for points and arrow heads, in the units of the drawing."""
LEAST_BAR = 4.0
GREATEST = 10**300
"""Figures from here on have no place on a scale: reckoning with them would overflow."""


class Strip(msgspec.Struct, frozen=True):
    """Where an interval lies between `MARGIN` and ``WIDTH - MARGIN``; an open side runs to the edge."""

    left: float
    right: float
    open_left: bool
    open_right: bool

    @property
    def is_point(self) -> bool:
        return not (self.open_left or self.open_right) and self.right - self.left < LEAST_BAR


class Scale:
    """From the power of ten below the smallest figure to the one above the largest, for one unit."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        ends = [end for c in claims for end in (c.low, c.high) if end is not None and _drawable(end)]
        self._low = math.floor(math.log10(min(ends))) if ends else 0
        self._high = max(self._low + 1, math.ceil(math.log10(max(ends)))) if ends else 1
        self.has_spread = len(set(ends)) > 1

    @property
    def ends(self) -> tuple[float, float]:
        return 10.0**self._low, 10.0**self._high

    def strip(self, claim: Claim) -> Strip | None:
        """The drawing of a claim's interval, or None where there is nothing to compare or to draw."""
        ends = [end for end in (claim.low, claim.high) if end is not None]
        if not self.has_spread or not ends or not all(map(_drawable, ends)):
            return None
        low, high = claim.quantity.reach()
        open_left, open_right = not _drawable(low), not _drawable(high)
        return Strip(
            left=MARGIN if open_left else self._at(low),
            right=WIDTH - MARGIN if open_right else self._at(high),
            open_left=open_left,
            open_right=open_right,
        )

    def _at(self, n: float) -> float:
        share = (math.log10(n) - self._low) / (self._high - self._low)
        return round(MARGIN + min(1.0, max(0.0, share)) * (WIDTH - 2 * MARGIN), 1)


def _drawable(n: float) -> bool:
    return 0 < n < GREATEST
