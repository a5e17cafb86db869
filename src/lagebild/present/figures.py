"""Figures as a reader of the language writes them: 10.000 or 10,000, "≥ 2.000", "13.000–15.000"."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from lagebild.present.visible import shortened, visible

if TYPE_CHECKING:
    from lagebild.model import Claim
    from lagebild.present.labels import Labels, NumberLabels

MILLION, BILLION = 10**6, 10**9
LONGEST_WRITTEN_OUT = 15
"""Figures with more digits are written as a power of ten."""
LONGEST_UNIT = 40
_WITHOUT_UNIT_WORD = ("person", "item")


def number_text(n: float, unit: str, labels: Labels) -> str:
    """`n` with its unit: "1.008.240", "40 %", "61 Mrd. US-$". Persons and items have no unit word."""
    form = labels.number
    if unit == "share":
        return form.percent.format(n=_digits(n * 100, form))
    plain = _magnitude(n, form, short=unit not in _WITHOUT_UNIT_WORD)
    if unit in _WITHOUT_UNIT_WORD:
        return plain
    if unit in form.units:
        return form.units[unit].format(n=plain)
    return f"{plain} {shortened(visible(unit), LONGEST_UNIT)}"


def _magnitude(n: float, form: NumberLabels, *, short: bool) -> str:
    if 10**LONGEST_WRITTEN_OUT <= n < math.inf:
        exponent = math.floor(math.log10(n))
        lead = 10 ** (math.log10(n) - exponent)
        return form.power.format(n=_digits(lead, form), exponent=exponent)
    if n >= BILLION and _fits(n / BILLION):
        return form.billion.format(n=_digits(n / BILLION, form))
    if short and n >= MILLION and _fits(n / MILLION):
        return form.million.format(n=_digits(n / MILLION, form))
    return _digits(n, form)


def _fits(n: float) -> bool:
    return abs(n - round(n, 3)) < 1e-9


def _digits(n: float, form: NumberLabels) -> str:
    """Grouped digits with at most three decimals: 1234.5 is "1.234,5" in German."""
    whole, _, decimals = f"{n:,.3f}".partition(".")
    decimals = decimals.rstrip("0")
    grouped = whole.replace(",", form.group)
    return f"{grouped}{form.decimal}{decimals}" if decimals else grouped


def interval_text(claim: Claim, labels: Labels) -> str:
    """The interval of the figure with its sign: "≥ 2.000", "> 10.000", "≈ 600", "13.000–15.000"."""
    low = None if claim.low is None else number_text(claim.low, claim.unit, labels)
    high = None if claim.high is None else number_text(claim.high, claim.unit, labels)
    forms = labels.intervals
    pattern: str = getattr(forms, claim.bound)
    missing = ("{low}" in pattern and low is None) or ("{high}" in pattern and high is None)
    if not missing:
        return pattern.format(low=low, high=high)
    if low is not None:
        return forms.at_least.format(low=low)
    return forms.unknown if high is None else forms.at_most.format(high=high)


def interval_beyond_words(claim: Claim, labels: Labels) -> str:
    """The interval where it says more than the words of the number do, else an empty string."""
    interval = interval_text(claim, labels)
    return "" if interval == claim.number.strip() else interval
