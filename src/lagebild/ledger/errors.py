"""What can go wrong with a ledger, in sentences for people."""

from __future__ import annotations

from lagebild.model import LagebildError


class LedgerError(LagebildError):
    """The ledger cannot be opened, read or written; `str()` says why and what to do."""


class BrokenChainError(LedgerError):
    """A record is not what was written. `seq` is the first record that is wrong."""

    def __init__(self, seq: int, why: str) -> None:
        super().__init__(f"Record {seq} is broken: {why}")
        self.seq = seq
