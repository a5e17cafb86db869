"""Words of time in a sentence and the dates that they name."""

from __future__ import annotations

from typing import NamedTuple


class TimeExpression(NamedTuple):
    """Words of time and the dates that they name.

    `first` and `last` are partial dates (``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``) or None where they cannot be
    told. `future` is the reading of the same words as a time to come ("in October" said in August).
    `role` is ``since``, ``until`` or ``as_of`` where such a word stands before, else ``at``.
    """

    start: int
    end: int
    kind: str
    first: str | None
    last: str | None
    future: tuple[str | None, str | None]
    role: str = "at"
    offset: int | None = None
    """How many units from the day last spoken of ("on the same day": 0)."""
    unit: str = "day"
    """What `offset` counts: days, months or years."""

    @property
    def known(self) -> bool:
        return self.first is not None or self.last is not None
