"""Syndication: which texts are copies of one another, and which agencies a text names (docs/ledger.md).

Ledgers keep what this gives. A change that gives other values for the same text needs a migration that
empties the tables `fingerprint`, `sketch` and `near_copy`; opening a ledger then fills them again.
"""

from lagebild.syndication.agencies import Credited, credited
from lagebild.syndication.fingerprint import Fingerprint, fingerprint
from lagebild.syndication.nearness import Nearness, nearness
from lagebild.syndication.sketch import sketch

__all__ = ["Credited", "Fingerprint", "Nearness", "credited", "fingerprint", "nearness", "sketch"]
