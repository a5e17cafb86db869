"""Every unit of time that a language names can be counted back from a day."""

from __future__ import annotations

import datetime

import pytest

from lagebild.extract.times.calendar import back
from lagebild.languages import available, language

UNITS = sorted(
    {
        (lang, unit)
        for lang in available()
        for units in (language(lang).times.units, language(lang).times.plural_units)
        for unit in units
    }
)


@pytest.mark.parametrize(("lang", "unit"), UNITS)
def test_a_unit_leads_to_an_earlier_day(lang: str, unit: str) -> None:
    day = datetime.date(2024, 8, 31)
    found = back(day, 2, unit)
    assert found is not None
    assert found < day, lang
