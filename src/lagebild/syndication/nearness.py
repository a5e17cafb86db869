"""How near two texts are, and whether one is a copy of the other.

A copy is contained in what it was cut from, however much longer that is; so the share of the *shorter* text
that stands in the other one decides. The longer one has a say too: a live blog that takes in a short report
is no copy of it. A form that is filled in anew each day has the same words but other figures. And what two
texts of one outlet share may be its imprint, its standing notes, its background paragraphs: they have to be
the same almost as a whole.
"""

from __future__ import annotations

from typing import NamedTuple

from lagebild.syndication.fingerprint import Fingerprint

OF_SHORTER = 0.4
"""At least so much of the shorter text stands in the other one, word for word, …"""
OF_LONGER = 0.1
"""… and makes up so much of the longer one."""
OF_SHORTER_AT_HOME, OF_LONGER_AT_HOME = 0.8, 0.5
"""The same for two texts of one outlet."""
FEWEST_SHINGLES = 30
"""A text with fewer is too short to tell a copy from chance: two or three sentences."""
FEWEST_FIGURES = 4
OF_FIGURES = 0.4
"""Of so many figures or more in the shorter text, at least this share stands in the other one."""


class Nearness(NamedTuple):
    """How near two texts are; 1 is the same."""

    of_shorter: float
    of_longer: float
    of_figures: float
    """Share of the shorter text's figures that the other one has; 1 where it has few."""

    def is_copy(self, *, one_outlet: bool) -> bool:
        """Whether one text is a copy of the other."""
        of_shorter, of_longer = (
            (OF_SHORTER_AT_HOME, OF_LONGER_AT_HOME) if one_outlet else (OF_SHORTER, OF_LONGER)
        )
        return self.of_shorter >= of_shorter and self.of_longer >= of_longer and self.of_figures >= OF_FIGURES


FAR = Nearness(0.0, 0.0, 0.0)


def nearness(one: Fingerprint, other: Fingerprint) -> Nearness:
    """How near two texts are, in either order; nothing at all where one is too short to tell."""
    shorter, longer = sorted((one, other), key=lambda text: len(text.shingles))
    if len(shorter.shingles) < FEWEST_SHINGLES:
        return FAR
    common = len(shorter.shingles & longer.shingles)
    return Nearness(
        common / len(shorter.shingles), common / len(longer.shingles), _of_figures(shorter, longer)
    )


def _of_figures(shorter: Fingerprint, longer: Fingerprint) -> float:
    if len(shorter.shingles) == len(longer.shingles):
        shorter, longer = sorted((shorter, longer), key=lambda text: len(text.figures))
    if len(shorter.figures) < FEWEST_FIGURES:
        return 1.0
    return len(shorter.figures & longer.figures) / len(shorter.figures)
