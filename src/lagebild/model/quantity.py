"""A figure as an interval: "more than 3,000" is 3,000 and open above, "dozens" is 24 and open above."""

from __future__ import annotations

import msgspec

from lagebild.model.vocabulary import Bound

ABOUT_TOLERANCE = 0.1
"""How far "about n" reaches to either side when two figures are compared, as a share of n."""


class Quantity(msgspec.Struct, frozen=True):
    """An interval of plain numbers with the words' bound.

    `low` and `high` are inclusive; ``None`` means open on that side. A vague plural is an interval,
    never a point (codebook, `low`, `high`).
    """

    low: float | None
    high: float | None
    bound: Bound

    def reach(self) -> tuple[float, float]:
        """The values that the words allow, as (lowest, highest), with infinities for open sides.

        "about n" and "almost n" are widened by `ABOUT_TOLERANCE`: "nearly 80" allows 77,
        not 20. "Up to n" and "less than n" stay open below.
        """
        low = float("-inf") if self.low is None else self.low
        high = float("inf") if self.high is None else self.high
        if self.bound == "about":
            return low * (1 - ABOUT_TOLERANCE), high * (1 + ABOUT_TOLERANCE)
        if self.bound == "almost":
            return high * (1 - ABOUT_TOLERANCE), high
        return low, high

    def agrees(self, other: Quantity) -> bool:
        """Whether one number could make both true: the two intervals meet."""
        (low, high), (other_low, other_high) = self.reach(), other.reach()
        return low <= other_high and other_low <= high

    def surely_above(self, other: Quantity) -> bool:
        """Whether every number that this one allows is higher than every number of `other`."""
        return self.reach()[0] > other.reach()[1]

    @property
    def point(self) -> float:
        """One number to draw or to sort by: the middle of a range, else the known end."""
        if self.low is not None and self.high is not None:
            return (self.low + self.high) / 2
        known = self.low if self.low is not None else self.high
        return 0.0 if known is None else known
