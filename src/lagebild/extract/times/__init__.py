"""Time expressions of a text and what they mean against the day of publication."""

from lagebild.extract.times.expression import TimeExpression
from lagebild.extract.times.reader import TimeReader

__all__ = ["TimeExpression", "TimeReader"]
