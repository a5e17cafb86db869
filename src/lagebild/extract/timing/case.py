"""A figure whose scope is asked for, and the sets of measures that the rules of scope speak of."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.extract.measured import Measured
from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.story import Story
from lagebild.model import Modality, Scope

SPANS = frozenset(
    (
        "past past_one within days weekdays weekend months years unit season share part_of_year decade "
        "shifted earlier"
    ).split()
)
"""Kinds of expressions that name a span."""
OUTCOMES = frozenset(
    (
        "killed wounded missing captured casualties losses released rescued detained equipment_lost "
        "buildings intercepted strikes events"
    ).split()
)
"""Measures that say what happened, rather than how things stand."""
DEATHS = frozenset(("killed", "wounded", "casualties", "losses", "missing", "equipment_lost"))

Verdict = tuple[Scope, str]
"""A scope and the name of the rule that gave it."""


class Case(NamedTuple):
    """A figure whose scope is asked for."""

    mention: Mention
    time: TimeExpression | None
    said: TimeExpression | None
    """When it was said."""
    modality: Modality
    story: Story
    event: bool
    """Whether its sentence names one event."""
    several: bool
    """Whether its sentence names events in the plural."""

    @property
    def measured(self) -> Measured:
        return self.mention.measured

    @property
    def measure(self) -> str:
        return self.mention.measured.measure

    @property
    def fragment(self) -> int:
        """The fragment of its sentence that the figure stands in."""
        return self.mention.sentence.fragments[self.mention.number.start]

    @property
    def lows(self) -> list[str]:
        return self.mention.sentence.lows
