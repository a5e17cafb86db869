"""Findings across documents: what holds between the claims of a ledger, and against published series."""

from lagebild.reconcile.across.observed import Across, AcrossType, Placed
from lagebild.reconcile.across.published import held_against, transcriptions

__all__ = ["Across", "AcrossType", "Placed", "held_against", "transcriptions"]
