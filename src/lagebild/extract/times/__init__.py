"""Time expressions of a text and what they mean against the day of publication."""

from lagebild.extract.times.expressions import TimeExpression, TimeReader

__all__ = ["TimeExpression", "TimeReader"]
