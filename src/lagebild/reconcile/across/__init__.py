"""Findings across documents: what holds between the claims of a ledger, and against published series."""

from lagebild.reconcile.across.observed import Across, AcrossType, Placed
from lagebild.reconcile.across.published import held_against, transcriptions
from lagebild.reconcile.across.rule import Grouping, Key, Rule, grouped
from lagebild.reconcile.across.rules import RULES, across, rules_with

__all__ = [
    "RULES",
    "Across",
    "AcrossType",
    "Grouping",
    "Key",
    "Placed",
    "Rule",
    "across",
    "grouped",
    "held_against",
    "rules_with",
    "transcriptions",
]
