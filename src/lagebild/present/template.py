"""Claims as a table to decide on: cells to fill in, then what a person reads to fill them in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lagebild.ledger import FIELDS
from lagebild.present.form import csv_line
from lagebild.present.kept import flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lagebild.ledger import Kept

NEW = [f"new.{field}" for field in FIELDS]
TO_FILL_IN = ("decision", "with", "reason", *NEW)
TO_READ = (
    "measure number low high bound unit population actor population_kind place time_from time_to scope "
    "claimant sources modality unverified quote publisher published title document state"
).split()
_LIKE_A_NUMBER = re.compile(r"\d+(e\d+)?", re.IGNORECASE)


def claims_template(kept: Iterable[Kept]) -> Iterator[str]:
    """The lines of the table, the head first. An id that a spreadsheet would take for a number begins with an
    apostrophe.
    """
    yield csv_line(["id", *TO_FILL_IN, *TO_READ])
    for own in kept:
        row = flat(own)
        guard = "'" if _LIKE_A_NUMBER.fullmatch(own.claim.id) else ""
        yield csv_line([guard + own.claim.id, *("" for _ in TO_FILL_IN), *(row[name] for name in TO_READ)])
