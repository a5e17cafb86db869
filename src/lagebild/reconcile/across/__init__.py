"""Findings across documents: what holds between the claims of a ledger, and against published series."""

from lagebild.reconcile.across.claimants import Claimant, claimants
from lagebild.reconcile.across.independence import Independence, Text, independence, texts_of
from lagebild.reconcile.across.observed import Across, AcrossType, Placed
from lagebild.reconcile.across.published import held_against, transcriptions
from lagebild.reconcile.across.rule import Grouping, Key, Rule, grouped
from lagebild.reconcile.across.rules import RULES, across, rules_with
from lagebild.reconcile.across.statement import Statement, statements

__all__ = [
    "RULES",
    "Across",
    "AcrossType",
    "Claimant",
    "Grouping",
    "Independence",
    "Key",
    "Placed",
    "Rule",
    "Statement",
    "Text",
    "across",
    "claimants",
    "grouped",
    "held_against",
    "independence",
    "rules_with",
    "statements",
    "texts_of",
    "transcriptions",
]
