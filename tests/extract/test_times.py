"""Words of time and the dates that they name, against 14 March 2018, a Wednesday."""

from __future__ import annotations

import datetime

import pytest

from lagebild.analysis import tokenize
from lagebild.extract.times import TimeExpression, TimeReader
from lagebild.languages import language

PUBLISHED = datetime.date(2018, 3, 14)

GERMAN = [
    ("am 5. Mai 2017", "2017-05-05..2017-05-05"),
    ("in der Nacht von Montag auf Dienstag", "2018-03-12..2018-03-13"),
    ("in der Silvesternacht", "2017-12-31..2018-01-01"),
    ("an Heiligabend 2015", "2015-12-24..2015-12-24"),
    ("am Wochenende", "2018-03-10..2018-03-11"),
    ("am Dienstag vergangener Woche", "2018-03-06..2018-03-06"),
    ("im Vorjahr", "2017..2017"),
    ("heuer", "2018..2018"),
    ("im August vorigen Jahres", "2017-08..2017-08"),
    ("im vergangenen Herbst", "2017-09..2017-11"),
    ("vor drei Jahren", "2015..2015"),
    ("Ende der 1970er Jahre", "1975..1979"),
    ("in den achtziger Jahren", "1980..1989"),
    ("im ersten Halbjahr 2017", "2017-01-01..2017-06-30"),
    ("im 2. Quartal 2016", "2016-04-01..2016-06-30"),
    ("in den ersten sieben Monaten des Jahres 2017", "2017-01-01..2017-07-31"),
    ("in den ersten drei Tagen des Februar", "2018-02-01..2018-02-03"),
    ("vom 1. September 2015 bis Ende August 2016", "2015-09-01..2016-08-31"),
    ("am 3., 4. und 7. Oktober", "2017-10-03..2017-10-07"),
    ("seit Wochenbeginn", "2018-03-12..2018-03-12"),
    ("in den letzten Stunden", "2018-03-14..2018-03-14"),
]
ENGLISH = [
    ("on May 5, 2017", "2017-05-05..2017-05-05"),
    ("on Christmas Eve 2015", "2015-12-24..2015-12-24"),
    ("on New Year's Eve", "2017-12-31..2017-12-31"),
    ("on New Year’s Day 2016", "2016-01-01..2016-01-01"),
    ("over the weekend", "2018-03-10..2018-03-11"),
    ("on Tuesday last week", "2018-03-06..2018-03-06"),
    ("earlier this week", "2018-03-12..2018-03-13"),
    ("last year", "2017..2017"),
    ("in the autumn of 2017", "2017-09..2017-11"),
    ("three years ago", "2015..2015"),
    ("in the late 1970s", "1975..1979"),
    ("in the eighties", "1980..1989"),
    ("in the first half of 2017", "2017-01-01..2017-06-30"),
    ("in the second quarter of 2016", "2016-04-01..2016-06-30"),
    ("in the first seven months of 2017", "2017-01-01..2017-07-31"),
    ("in the last three months of 2017", "2017-10-01..2017-12-31"),
    ("from 1 September 2015 until the end of August 2016", "2015-09-01..2016-08-31"),
    ("since the beginning of the year", "2018-01-01..2018-01-01"),
    ("in the past few hours", "2018-03-14..2018-03-14"),
]


def read(lang: str, text: str) -> list[TimeExpression]:
    return TimeReader(language(lang)).read(tokenize(text, 0, len(text)), PUBLISHED)


@pytest.mark.parametrize(
    ("lang", "text", "dates"), [("de", *c) for c in GERMAN] + [("en", *c) for c in ENGLISH]
)
def test_dates(lang: str, text: str, dates: str) -> None:
    assert [f"{t.first}..{t.last}" for t in read(lang, text)] == [dates]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Sonntagsschuss"),
        ("de", "Es kostete 2000 Euro"),
        ("de", "der erste Angriff seit drei Jahren"),
        ("de", "jeden Montag"),
        ("en", "the first strike in three decades"),
        ("en", "every month"),
    ],
)
def test_no_time(lang: str, text: str) -> None:
    assert read(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("de", "seit dem 5. Mai", "since"),
        ("de", "seit Mitternacht", "since"),
        ("de", "bis zum 5. Mai", "until"),
        ("de", "Stand Montag", "as_of"),
        ("en", "since May 5", "since"),
        ("en", "by the evening of May 5", "until"),
        ("en", "as of Monday", "as_of"),
        ("en", "on Monday", "at"),
    ],
)
def test_role(lang: str, text: str, role: str) -> None:
    assert [t.role for t in read(lang, text)] == [role]


def test_two_years_beside_each_other_are_no_span() -> None:
    assert [t.first for t in read("de", "die Beben 1998 und 2004 waren stark")] == ["1998", "2004"]


def test_without_a_day_of_publication_only_exact_dates_are_known() -> None:
    reader = TimeReader(language("en"))
    text = "On Monday, two weeks ago, in May 2017"
    times = reader.read(tokenize(text, 0, len(text)), None)
    assert [t.first for t in times if t.known] == ["2017-05"]
