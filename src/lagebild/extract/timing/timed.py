"""Scope and dates of one figure."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.times import TimeExpression
from lagebild.model import Scope


class Timed(NamedTuple):
    """Scope and dates of a figure, with the rules and the tokens of the time words."""

    scope: Scope
    scope_rule: str
    first: str | None
    last: str | None
    time_rule: str
    expression: TimeExpression | None = None
    sentence: Sentence | None = None
    said: str | None = None
    """The day or month of the statement, where the text dates it."""
