"""What span a figure covers (scope) and which dates (valid time)."""

from lagebild.extract.timing.reader import Around, TimingReader
from lagebild.extract.timing.story import Story
from lagebild.extract.timing.timed import Timed

__all__ = ["Around", "Story", "Timed", "TimingReader"]
