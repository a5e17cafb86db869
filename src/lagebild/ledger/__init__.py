"""The ledger: an append-only store of documents and claims, in SQLite or PostgreSQL (docs/ledger.md)."""

from lagebild.ledger.adding import Added
from lagebild.ledger.copies import NearCopy
from lagebild.ledger.deciding import Order, OrdersError
from lagebild.ledger.decisions import FIELDS, Decided
from lagebild.ledger.errors import BrokenChainError, LedgerError
from lagebild.ledger.ledger import Ledger
from lagebild.ledger.queries import EVERYTHING, Kept, KeptDocument, Where

__all__ = [
    "EVERYTHING",
    "FIELDS",
    "Added",
    "BrokenChainError",
    "Decided",
    "Kept",
    "KeptDocument",
    "Ledger",
    "LedgerError",
    "NearCopy",
    "Order",
    "OrdersError",
    "Where",
]
