"""Numbers in digits, with the separators of the language or those that only one reading allows."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_GROUPED_DECIMAL = re.compile(r"(\d{1,3}(?:[.'’]\d{3})+),(\d+)|(\d{1,3}(?:[,'’]\d{3})+)\.(\d+)")
MOST_DIGITS = 15


def parse_digits(text: str, decimal: str) -> float | None:
    """The number that digits stand for, or None for what is no number ("1.2.3.4") or beyond all counts.

    `decimal` is the language's decimal sign; the other of ``.`` and ``,`` groups thousands. A number that
    the language's own signs cannot read is read with the other's ("1,008,240" in German).
    """
    if sum(c.isdecimal() for c in text) > MOST_DIGITS:
        return None
    if text.isdecimal():
        return float(int(text))
    group = "," if decimal == "." else "."
    grouped = _GROUPED.fullmatch(text)
    if grouped and (grouped[1] != decimal or text.count(decimal) > 1):
        return float(int(re.sub(r"\D", "", text)))
    mixed = _GROUPED_DECIMAL.fullmatch(text)
    if mixed:
        whole, fraction = (mixed[1], mixed[2]) if mixed[1] else (mixed[3], mixed[4])
        return float(re.sub(r"\D", "", whole) + "." + fraction)
    if _DECIMAL.fullmatch(text):
        if group in text and len(text.split(group)[1]) == 3:
            return None
        return float(text.replace(",", "."))
    return None
