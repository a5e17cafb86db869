"""One figure as it stands in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.model import Bound


class NumberMention(NamedTuple):
    """A figure: tokens `start` to `end` hold its words with bound words, `core` to `end` without those
    before.

    `form`: digits, words, both ("beide"), vague ("dozens"), article ("a", "ein"), share ("40 percent"),
    headed ("vierköpfig", "30,000-strong"). `currency` is an ISO 4217 code in lower case where the figure is
    money.
    """

    start: int
    core: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    form: str
    estimated: bool = False
    currency: str | None = None
    more: bool = False
    """Whether "another", "weitere" or the like marks it as further to an earlier one."""

    @property
    def value(self) -> float:
        """The number itself, whatever its bound."""
        known = self.low if self.low is not None else self.high
        return 0.0 if known is None else known
