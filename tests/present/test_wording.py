"""Figures, dates, chains and places in the words of the reader's language."""

from __future__ import annotations

import datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.model import Bound, Claim, Source, ValidTime
from lagebild.present.chain import chain_of
from lagebild.present.dates import date_text, valid_time_text
from lagebild.present.entry import entries_of
from lagebild.present.figures import interval_beyond_words, interval_text, number_text
from lagebild.present.labels import labels_for
from lagebild.present.visible import shortened, visible

from .readings import english, german

DE, EN = labels_for("de"), labels_for("en")


def with_interval(bound: Bound, low: float | None, high: float | None, number: str = "x") -> Claim:
    claim = german().claims[0]
    return msgspec.structs.replace(claim, bound=bound, low=low, high=high, number=number)


@pytest.mark.parametrize(
    ("n", "unit", "in_german", "in_english"),
    [
        (1_008_240, "person", "1.008.240", "1,008,240"),
        (2000.0, "item", "2.000", "2,000"),
        (0.4, "share", "40 %", "40%"),
        (0.333, "share", "33,3 %", "33.3%"),
        (61e9, "usd", "61 Mrd. US-$", "US$61bn"),
        (2_500_000, "eur", "2,5 Mio. €", "€2.5m"),
        (1_234_567, "eur", "1.234.567 €", "€1,234,567"),
        (12.5, "km2", "12,5 km²", "12.5 km²"),
        (0, "person", "0", "0"),
        (10**400, "person", "1 × 10^400", "1 × 10^400"),
        (3, "barrels", "3 barrels", "3 barrels"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    n: float, unit: str, in_german: str, in_english: str
) -> None:
    assert number_text(n, unit, DE) == in_german
    assert number_text(n, unit, EN) == in_english


@pytest.mark.parametrize(
    ("bound", "low", "high", "shown"),
    [
        ("exact", 600, 600, "600"),
        ("about", 600, 600, "≈ 600"),
        ("at_least", 600, None, "≥ 600"),
        ("more_than", 10_000, None, "> 10.000"),
        ("at_most", None, 10, "≤ 10"),
        ("less_than", None, 300, "< 300"),
        ("almost", None, 9000, "knapp 9.000"),
        ("range", 1200, 1500, "1.200–1.500"),
        ("vague", 2000, None, "≥ 2.000"),
        ("range", 1200, None, "≥ 1.200"),
        ("exact", None, 7, "≤ 7"),
        ("exact", None, None, "offen"),
    ],
)
def test_an_interval_shows_its_bound(bound: Bound, low: float | None, high: float | None, shown: str) -> None:
    assert interval_text(with_interval(bound, low, high), DE) == shown


def test_the_interval_is_left_out_where_the_words_are_the_figure() -> None:
    assert interval_beyond_words(with_interval("exact", 15000, 15000, "15.000"), DE) == ""
    assert interval_beyond_words(with_interval("exact", 9, 9, "neun"), DE) == "9"
    assert interval_beyond_words(with_interval("vague", 2000, None, "Tausende"), DE) == "≥ 2.000"


@pytest.mark.parametrize(
    ("date", "in_german", "in_english"),
    [
        ("2025-06-19", "19.6.2025", "19 Jun 2025"),
        ("2025-04", "April 2025", "April 2025"),
        ("2022", "2022", "2022"),
        ("2022-13", "2022-13", "2022-13"),
        ("soon", "soon", "soon"),
    ],
)
def test_dates(date: str, in_german: str, in_english: str) -> None:
    assert (date_text(date, DE.time), date_text(date, EN.time)) == (in_german, in_english)


def test_a_date_of_the_calendar_is_written_alike() -> None:
    assert date_text(datetime.date(2025, 6, 19), DE.time) == "19.6.2025"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (None, None, "ohne Zeit"),
        (None, "2025-06-19", "bis 19.6.2025"),
        ("2025-06", None, "seit Juni 2025"),
        ("2025-06-19", "2025-06-19", "19.6.2025"),
        ("2022-02-24", "2025-06-19", "24.2.2022 – 19.6.2025"),
    ],
)
def test_valid_time(start: str | None, end: str | None, shown: str) -> None:
    assert valid_time_text(ValidTime(start, end), DE.time) == shown


def test_a_chain_runs_from_the_origin_to_the_publisher() -> None:
    reading = german()
    chain = chain_of(reading.claims[2], reading.document)
    assert chain.line(DE.chain) == "des Katastrophenschutzes → die Zeitung „Talbote“ → die Agentur Nordpress"
    convoy = english()
    assert chain_of(convoy.claims[1], convoy.document).stops(EN.chain) == (
        "the coast guard",
        "the Ansel Herald",
        "Southern Mail",
    )


def test_a_figure_without_source_says_so() -> None:
    reading = english()
    assert chain_of(reading.claims[0], reading.document).stops(EN.chain) == (
        "no source named",
        "Southern Mail",
    )


def test_coordinated_origins_stand_side_by_side_and_a_denier_is_named_as_such() -> None:
    reading = english()
    denied = reading.claims[8]
    assert chain_of(denied, reading.document).stops(EN.chain)[0] == "They (denies)"
    second = Source("the mayor", "origin", 0, 9, name="A. Mayor")
    both = msgspec.structs.replace(denied, modality="asserted", sources=(*denied.sources, second))
    assert chain_of(both, reading.document).stops(EN.chain)[0] == "They and the mayor (A. Mayor)"


def test_an_actor_is_not_named_twice() -> None:
    source = Source("Reuters aus Berlin", "origin", 0, 18, name="Reuters")
    claim = msgspec.structs.replace(german().claims[0], sources=(source,))
    assert chain_of(claim, german().document).origins[0].label == "Reuters aus Berlin"


def test_the_place_in_the_text_counts_paragraphs() -> None:
    where = [entry.where for entry in entries_of(german())]
    assert where[:7] == [
        "Überschrift",
        "Vorspann",
        "Absatz 1",
        "Absatz 1",
        "Zwischentitel 1",
        "Absatz 2",
        "Absatz 2",
    ]


def test_who_is_counted_falls_back_on_the_kind() -> None:
    entries = entries_of(german())
    assert entries[9].who == "Soldaten (Larvien)"
    assert entries[10].who == "Militär (Larvien)"
    assert entries[3].who == "Menschen"


def test_what_takes_away_from_a_figure_is_marked() -> None:
    entries = entries_of(german())
    assert entries[0].sure == ()
    assert entries[7].sure == ("angeblich", "laut Text ungeprüft")
    assert entries[11].sure == ("bestritten",)


def test_steering_characters_are_written_out() -> None:
    assert visible("a\u202eb\x1b[2J\x9bc\ud800") == "a<U+202E>b<U+001B>[2J<U+009B>c<U+D800>"
    assert visible("a\r\n\tb\u2028c Donau\u00addampf") == "a b c Donaudampf"
    assert visible("„Größe“ – 10 km², ١٢٣ 東京 👍") == "„Größe“ – 10 km², ١٢٣ 東京 👍"


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_nothing_visible_steers_a_display(text: str) -> None:
    shown = visible(text)
    assert not set(shown) & {chr(n) for n in (*range(32), *range(127, 160), *range(0x202A, 0x202F))}
    shown.encode("utf-8")


@given(st.text(), st.integers(2, 50))
def test_shortened_keeps_the_limit_and_the_beginning(text: str, limit: int) -> None:
    short = shortened(text, limit)
    assert len(short) <= limit
    assert short == text or text.startswith(short.removesuffix("…"))
