"""Lays claims side by side and says where they do not fit together. It rules on nothing."""

from lagebild.reconcile.document import findings
from lagebild.reconcile.sentences import reworded

__all__ = ["findings", "reworded"]
