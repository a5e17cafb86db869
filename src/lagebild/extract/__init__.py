"""From a document to its claims."""

from lagebild.extract.reader import claims

__all__ = ["claims"]
