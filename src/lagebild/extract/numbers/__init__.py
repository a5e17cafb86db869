"""Figures of a text: digits, number words, vague plurals, shares, ranges, with their bounds."""

from lagebild.extract.numbers.mention import NumberMention
from lagebild.extract.numbers.reader import NumberReader

__all__ = ["NumberMention", "NumberReader"]
