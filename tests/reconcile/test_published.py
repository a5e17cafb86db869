"""A claimant's figures in the press held against the series that he publishes himself."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from lagebild import read_text
from lagebild.knowledge.published import bundled, imported
from lagebild.model import PublishedSeries, SeriesPoint
from lagebild.reconcile.across import Across, Placed, held_against, transcriptions
from lagebild.reconcile.across.digits import precision, slip
from tests.quality import gold

HEAD = "---\n{date}lang: en\n---\n"
REFERENCE = gold.SETS["dev"].parents[1] / "reference" / "ua-general-staff-petroivaniuk-personnel.json"
DIFFER = "2022-02-27 2023-01-12 2024-10-07 2024-11-03 2025-10-27 2025-10-28 2025-11-05".split()
"""Days on which the two transcriptions of Ukraine's figures differ (shared/reference, August 2026)."""


def found(sentence: str, day: str | None = "2025-06-19") -> list[Across]:
    """What is found in one sentence of an article of this day."""
    reading = read_text(HEAD.format(date=f"published: {day}\n" if day else "") + sentence)
    assert reading.claims, "the sentence was not understood"
    return list(held_against([Placed(c, reading.document.id, day) for c in reading.claims], bundled()))


def total(figure: str) -> str:
    return f"Russia has lost {figure} soldiers since the start of the war, Ukraine's defence ministry said."


@pytest.mark.parametrize(
    ("figure", "type_", "rule", "day"),
    [
        ("1,008,240", "series_match", "same-day", "2025-06-19"),
        ("1,007,160", "series_match", "days-before", "2025-06-18"),
        ("1,008,420", "series_mismatch", "swapped", "2025-06-19"),
        ("108,240", "series_mismatch", "missing", "2025-06-19"),
        ("10,008,240", "series_mismatch", "added", "2025-06-19"),
        ("1,008,940", "series_mismatch", "one_digit", "2025-06-19"),
        ("1,020,777", "series_mismatch", "other", "2025-06-19"),
        ("990,800", "series_mismatch", "other-day", "2025-06-03"),
        ("more than a million", "series_match", "same-day", "2025-06-19"),
        ("about 1,010,000", "series_match", "same-day", "2025-06-19"),
        ("1,000,000", "series_match", "same-day", "2025-06-19"),
        ("at least 1,200,000", "series_mismatch", "other", "2025-06-19"),
    ],
)
def test_a_total(figure: str, type_: str, rule: str, day: str) -> None:
    (across,) = found(total(figure))
    assert (across.type, across.rule, across.day) == (type_, rule, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia has lost 1,008,420 soldiers since the start of the war, the BBC said.",
        "Ukraine has lost 1,008,420 soldiers since the start of the war, Ukraine's defence ministry said.",
        "Russia has lost 1,420 tanks since the start of the war, Ukraine's defence ministry said.",
        "Russia lost 1,420 soldiers near Pokrovsk since 2022, Ukraine's defence ministry said.",
    ],
)
def test_what_the_series_does_not_speak_of(sentence: str) -> None:
    assert found(sentence) == []


def test_before_the_series_began() -> None:
    assert found(total("4,500"), "2022-02-20") == []


def test_an_undated_text_gets_its_day() -> None:
    (across,) = found(total("1,008,240"), None)
    assert (across.type, across.day) == ("date_inferred", "2025-06-19")
    assert found(total("1,000,000"), None) == []
    assert found(total("more than 1,008,240"), None) == []


def test_the_slips_of_a_hand() -> None:
    assert slip(1_008_420, 1_008_240) == "swapped"
    assert slip(1_800_240, 1_008_240) == "other"
    assert slip(100_824, 1_008_240) == "missing"
    assert slip(11_008_240, 1_008_240) == "added"
    assert slip(1_008_250, 1_008_240) == "one_digit"
    assert slip(2_000_000, 1_008_240) == "other"
    assert [precision(n) for n in (1_008_240, 600_000, 7, 0)] == [10, 100_000, 1, 1]


def test_days_on_which_transcriptions_differ() -> None:
    (own,) = bundled()
    changed = [p if p.day not in DIFFER else SeriesPoint(p.day, (p.low or 0) + 90, None) for p in own.points]
    other = msgspec.structs.replace(own, id="other", points=tuple(changed[3:]))
    assert [a.day for a in transcriptions([own, other])] == DIFFER[1:]
    elsewhere = msgspec.structs.replace(other, actor="UKR")
    assert list(transcriptions([own, elsewhere])) == []


@pytest.mark.skipif(not REFERENCE.exists(), reason="the other transcription lies in ../shared only")
def test_the_two_transcriptions_of_ukraines_figures() -> None:
    (own,) = bundled()
    other = imported("petroivaniuk", REFERENCE, own.id)
    assert [a.day for a in transcriptions([own, other])] == DIFFER


def test_files_of_each_kind(tmp_path: Path) -> None:
    objects = [
        {"date": "2025-06-19", "personnel": 5, "personnel*": "more"},
        {"date": "2025-06-18", "personnel": 4},
    ]
    (tmp_path / "o.json").write_text(json.dumps(objects))
    (tmp_path / "c.csv").write_text("day,value\n2025-06-18,4\n2025-06-19,\n")
    assert points(imported("orc", tmp_path / "o.json", bundled()[0].id)) == [
        ("2025-06-18", 4, 4),
        ("2025-06-19", 5, None),
    ]
    assert points(imported("csv", tmp_path / "c.csv", bundled()[0].id, "mine")) == [
        ("2025-06-18", 4, 4),
        ("2025-06-19", None, None),
    ]


def points(series: PublishedSeries) -> list[tuple[str, float | None, float | None]]:
    return [(p.day, p.low, p.high) for p in series.points]


def test_the_bundled_series_is_whole() -> None:
    (own,) = bundled()
    days = [p.day for p in own.points]
    assert days == sorted(set(days)) and len(days) > 1400
    assert own.by_day()["2025-06-19"].low == 1_008_240
    assert own.origin and own.licence and set(own.title) == {"de", "en"}
