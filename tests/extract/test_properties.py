# ruff: noqa: E501 - pieces stand in rows
"""What holds for the claims of any text: they are grounded, explained, valid and always the same."""

from __future__ import annotations

import datetime
import re
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lagebild import Hints, read_text
from lagebild.model import LagebildError, Reading, vocabulary
from lagebild.present import to_json

NUMBERS = (
    "3", "17", "1.008.240", "1 008 240", "1'008'240", "1,008,240", "3,5", "1.2m", "10^400", "1" + "0" * 320, "١٢٣", "1.2.3.4", "½",
    "300 bis 400", "30-40,000", "0", "-7", "2021", "1/3", "40 %", "100.000 Millionen", "IV", "12.", "T-72", "93rd", "5th", "$1.2bn",
)  # fmt: skip
GERMAN = (
    "sechshundert", "elfhundert", "zwei Dutzend", "Tausende", "Dutzende", "eine halbe Million", "ein", "eine", "beide", "mehrere hundert",
    "mindestens", "mehr als", "rund", "bis zu", "knapp", "zwischen", "und", "oder", "darunter", "davon", "weitere", "insgesamt", "alle bis auf",
    "Menschen", "Soldaten", "Tote", "Verletzte", "Kinder", "Zivilisten", "Panzer", "Drohnen", "Raketen", "Häuser", "Euro", "Kämpfer", "ihnen",
    "getötet", "verletzt", "wurden", "sind", "haben", "starben", "seien", "sollen", "könnten", "abgeschossen", "entsandt", "geflohen",
    "sagte", "laut", "nach Angaben", "zufolge", "teilte", "mit", "berichtete", "unter Berufung auf", "es heißt", "sie", "er", "demnach", "dementierte",
    "Reuters", "die Polizei", "das Ministerium", "der Geheimdienst des Landes", "Selenskyj", "Moskau", "Südkoreas", "die Hamas", "der Sprecher",
    "am Montag", "im April", "seit Januar", "2024", "vergangene Woche", "am 3. Mai", "bis Sonntag", "in Charkiw", "im Gebiet Kursk", "dort",
    "unabhängig überprüfen ließ sich das nicht", "angeblich", "vermutlich", "der", "die", "von", "bei", "aus", "nicht", "dass", "İstanbul", "ß",
)  # fmt: skip
ENGLISH = (
    "two dozen", "half a million", "thousands of", "dozens", "a", "one", "several hundred", "a third of", "at least", "more than", "about",
    "up to", "nearly", "between", "and", "or", "including", "of them", "another", "in total", "all but", "people", "soldiers", "dead",
    "civilians", "children", "tanks", "drones", "missiles", "houses", "dollars", "fighters", "them", "killed", "wounded", "were", "have been",
    "died", "may have", "shot down", "sent", "fled", "said", "according to", "told", "reported", "citing", "it added", "they", "he", "denied",
    "Reuters", "police", "the ministry", "the spy agency", "Zelensky", "Moscow", "South Korea's", "Hamas", "a spokesman", "on Monday", "in April",
    "since January", "last week", "by Sunday", "in Kharkiv", "there", "could not be verified", "reportedly", "allegedly", "the", "of", "in", "not", "that", "'s",
)  # fmt: skip
MARKS = (
    ".",
    ",",
    ";",
    ":",
    " – ",
    "„",
    "“",
    '"',
    "(",
    ")",
    "?",
    "!",
    "…",
    "\n",
    "\n\n",
    "\u00a0",
    "-",
    "’",
    "•",
    "\U0001f691",
    "e\u0301",
    "\u0130",
)
LISTS = {
    name: set(get_args(getattr(vocabulary, name)))
    for name in (
        "Measure",
        "Bound",
        "SectionKind",
        "Scope",
        "Modality",
        "PopulationKind",
        "SourceRole",
        "FindingType",
    )
}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
CALM = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
DAYS = (
    st.none()
    | st.dates()
    | st.sampled_from([datetime.date.min, datetime.date.max, datetime.date(2024, 2, 29)])
)


def sentences(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Words of one language with figures and marks in any order, as they never stand in an article."""
    word = st.sampled_from(words)
    piece = st.one_of(
        word, word, word, st.sampled_from(NUMBERS), st.sampled_from(MARKS), word.map(str.capitalize)
    )
    return st.lists(piece, min_size=1, max_size=60).map(" ".join)


def read(text: str, lang: str, day: datetime.date | None = None, title: str | None = None) -> Reading | None:
    """The reading, or None where the text is refused, with a sentence."""
    hints = Hints(lang=lang, published=day, title=title)
    try:
        return read_text(text, hints=hints)
    except LagebildError as error:
        assert str(error).endswith(".")
        return None


def holds(reading: Reading) -> None:
    """The grounding rule: every word of the output stands at its place in the text."""
    text = reading.document.text
    ids = [claim.id for claim in reading.claims]
    assert len(set(ids)) == len(ids)
    for claim in reading.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.quote
        assert set(claim.spans) <= {"number", "place", "time"}
        number = claim.spans["number"]
        assert number.of(text) == claim.number != ""
        assert claim.start <= number.start < number.end <= claim.end
        assert (claim.place is None) == ("place" not in claim.spans)
        assert claim.place is None or claim.spans["place"].of(text) == claim.place != ""
        assert "time" not in claim.spans or claim.spans["time"].of(text).strip()
        population = claim.population
        assert (population.text is None) == (population.start is None) == (population.end is None)
        assert population.text is None or text[population.start : population.end] == population.text != ""
        assert (population.actor is None) == (population.name is None)
        for source in claim.sources:
            assert text[source.start : source.end] == source.text != ""
            assert (source.actor is None) == (source.name is None)
            assert len(source.mentions) <= 5
            assert all(word in text or word in " ".join(text.split()) for word in source.mentions)
        for evidence in claim.evidence:
            assert evidence.rule
            assert evidence.start is None or text[evidence.start : evidence.end] == evidence.words != ""
        assert claim.part_of is None or claim.part_of in ids
    valid(reading)


def valid(reading: Reading) -> None:
    """The values of the codebook, and intervals that are none upside down."""
    for claim in reading.claims:
        assert {claim.measure} <= LISTS["Measure"] and {claim.bound} <= LISTS["Bound"]
        assert {claim.section} <= LISTS["SectionKind"] and {claim.scope} <= LISTS["Scope"]
        assert {claim.modality} <= LISTS["Modality"] and {claim.population.kind} <= LISTS["PopulationKind"]
        assert {source.role for source in claim.sources} <= LISTS["SourceRole"]
        assert all(
            end is None or DATE.fullmatch(end) for end in (claim.time.from_, claim.time.to, claim.said)
        )
        assert claim.low is not None or claim.high is not None
        assert claim.low is None or claim.high is None or claim.low <= claim.high
        assert all(end is None or 0 <= end < float("inf") for end in (claim.low, claim.high))
    known = {claim.id for claim in reading.claims}
    for finding in reading.findings:
        assert {finding.type} <= LISTS["FindingType"]
        assert set(finding.claims) <= known and finding.claims
        assert finding.text.strip()


@CALM
@given(st.text(max_size=400), st.sampled_from(["de", "en"]), DAYS)
def test_any_text(text: str, lang: str, day: datetime.date | None) -> None:
    reading = read(text, lang, day)
    if reading is not None:
        holds(reading)


@pytest.mark.parametrize(("lang", "words"), [("de", GERMAN), ("en", ENGLISH)])
def test_any_order_of_the_words_of_a_language(lang: str, words: tuple[str, ...]) -> None:
    @CALM
    @given(sentences(words), DAYS, st.none() | sentences(words))
    @example(
        "Tausende Soldaten getötet. Das dementierte er. 3 wurden verletzt, demnach sollen sie",
        None,
        "Tote 17",
    )
    def run(text: str, day: datetime.date | None, title: str | None) -> None:
        reading = read(text, lang, day, title)
        if reading is not None:
            holds(reading)
            again = read(text, lang, day, title)
            assert again is not None
            assert to_json(reading, explain=True) == to_json(again, explain=True)

    run()


@CALM
@given(sentences(GERMAN), sentences(ENGLISH))
def test_what_was_read_before_changes_nothing(text: str, other: str) -> None:
    """Readers remember words to be fast; what they remember shows in no result."""
    first = read(text, "de")
    read(other, "de")
    assert read(text, "de") == first


@CALM
@given(st.text(alphabet="0123456789.,'’ -–/%^½١٢٣", min_size=1, max_size=40), st.sampled_from(["de", "en"]))
def test_any_row_of_digits_and_marks(figure: str, lang: str) -> None:
    frame = {"de": "Bei dem Angriff wurden {} Menschen getötet.", "en": "The attack killed {} people."}[lang]
    reading = read(frame.format(figure), lang)
    assert reading is not None
    holds(reading)
    for claim in reading.claims:
        assert claim.quantity.point >= 0
