"""A measure with the words that say so, and how strong they are."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import TermHit

FINAL = frozenset(("killed", "wounded", "missing"))
WEAK = frozenset(
    """
    number size present aboard gather deploy launch deliver affect happen hold seize send operate stand harm
    """.split()
)
"""Frames whose words are common: they give way to a stronger one, and to what the noun itself says."""
FAINT = frozenset(("arrive", "dwell", "return"))
"""Frames that give way to what the noun itself says ("4,000 displaced people arrived"), to nothing else."""
PASSING = frozenset("capture detain displace recruit deploy hold jail prison send arrive operate".split())
"""States that are over when the main verb tells the next thing: "kidnapped girls were freed"."""
BESIDE = 9.0
"""A word that costs more than this is not beside the figure."""


class Measured(NamedTuple):
    """A measure, the class of what is counted, and the rule and words that say so."""

    measure: str
    counted: str
    rule: str
    start: int
    end: int
    frame: str | None = None
    hit: TermHit | None = None
    where: Sentence | None = None
    """The sentence of the words, where it is not the figure's own."""
    cost: float = 0.0


def is_weak(frame: str | None, form: str) -> bool:
    """Whether a word gives way to others: a common verb or noun, being on duty ("im Einsatz"), on board or
    there; another phrase ("in need") is never weak.
    """
    return frame in WEAK | FAINT and (
        form in ("verb", "noun", "particle") or frame in ("deploy", "aboard", "present")
    )
