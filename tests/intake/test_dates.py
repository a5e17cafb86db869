"""Dates as they are printed. What is impossible or ambiguous is no date."""

from __future__ import annotations

import datetime

import pytest

from lagebild.intake import read_date
from lagebild.intake.dates import find_date


@pytest.mark.parametrize(
    "text",
    [
        "2015-09-12",
        "2015-9-12",
        "2015-09-12T10:00:00Z",
        "2015-09-12 10:00 +02:00",
        "2015/09/12",
        "20150912T101010",
        "12.9.2015",
        "12.09.2015, 10 Uhr",
        "12. September 2015",
        "12. Sept. 2015",
        "12 September 2015",
        "12th September 2015",
        "September 12, 2015",
        "Sept. 12, 2015",
        "Sat, 12 Sep 2015 10:00:00 GMT",
    ],
)
def test_the_same_day(text: str) -> None:
    assert read_date(text) == datetime.date(2015, 9, 12)


@pytest.mark.parametrize(
    "text", ["2025-13-45", "31.2.2024", "3/4/2016", "2015", "September 2015", "gestern", "", "12.9.15"]
)
def test_no_date(text: str) -> None:
    assert read_date(text) is None


def test_march_in_german_and_english() -> None:
    assert read_date("3. März 2016") == read_date("March 3, 2016") == datetime.date(2016, 3, 3)


@pytest.mark.parametrize(
    ("text", "slashes", "date"),
    [
        ("Coast Daily 07/15/2016 page1", "", datetime.date(2016, 7, 15)),
        ("15/07/2016", "", datetime.date(2016, 7, 15)),
        ("3/4/2016", "dmy", datetime.date(2016, 4, 3)),
        ("3/4/2016", "mdy", datetime.date(2016, 3, 4)),
        ("APA, 12.9.2015", "", datetime.date(2015, 9, 12)),
        ("kein Datum 1.2.3.4", "", None),
    ],
)
def test_date_inside_a_text(text: str, slashes: str, date: datetime.date | None) -> None:
    assert find_date(text, slashes) == date
