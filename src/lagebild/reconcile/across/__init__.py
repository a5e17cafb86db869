"""Findings across documents: what holds between the claims of a ledger, and against published series."""

from lagebild.reconcile.across.observed import Across, AcrossType, Placed
from lagebild.reconcile.across.published import held_against, transcriptions
from lagebild.reconcile.across.rules import across

__all__ = ["Across", "AcrossType", "Placed", "across", "held_against", "transcriptions"]
