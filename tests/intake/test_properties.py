# ruff: noqa: E501 - pieces stand in rows
"""What holds for any bytes and any text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagebild.intake import Hints, dateline_end, document_from_bytes, document_from_text
from lagebild.intake.characters import clean
from lagebild.model import Document, LagebildError

from .texts import ENGLISH, GERMAN, PAGE

PIECES = st.sampled_from(
    [
        "---", "\n", "\n\n", "\r\n", "title: ", "published: 2024-01-01", "lang: de", "Die Stadt", "Zwölf Tote.", " – ", " - ",
        "HALVESUND", "(", ")", "(dpa)", "(APA, 12.9.2015)", "18.10 Uhr: ", "+++", "Foto: ", "Von Anna Holt", "?", ":", '"', "“",
        "<html>", "<p>", "</p>", "<h1>", "<h2>", "<figure>", "<figcaption>", "<div class=lead>", "<script>", "&nbsp;", "<!--",
        "\u00ad", "\u200b", "\u202e", "\x00", "\x96", "\ud800", "\u2028", "1.008.240", "10^400", "١٢٣", "🇺🇦", "a" * 200,
        "die der und in von mit sind nach ", "the of and in to was were after ", "Anzeige", "Reuters", "%PDF-",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=40).map("".join)
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def holds(document: Document, lang: str | None = None) -> None:
    """Segments are in order, apart, inside the text and not blank; the text is clean."""
    at = 0
    for segment in document.segments:
        assert at <= segment.start < segment.end <= len(document.text)
        words = document.text[segment.start : segment.end]
        assert words == words.strip() != ""
        assert 0 <= dateline_end(words, document.lang) <= len(words)
        at = segment.end
    assert sum(segment.kind == "headline" for segment in document.segments) <= 1
    assert clean(document.text) == (document.text, [])
    assert document.sha256.startswith(document.id)
    assert lang is None or document.lang == lang
    document.text.encode()


@CALM
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    try:
        holds(document_from_bytes(data, hints=Hints(lang="de")))
    except LagebildError as error:
        assert str(error).endswith(".")


@CALM
@given(st.binary(max_size=60), st.integers(0, 400), st.sampled_from([GERMAN, ENGLISH, PAGE]))
def test_an_article_with_any_bytes_in_it(data: bytes, at: int, text: str) -> None:
    whole = text.encode()
    try:
        holds(document_from_bytes(whole[:at] + data + whole[at:]))
    except LagebildError as error:
        assert str(error).endswith(".")


@CALM
@given(TEXTS, st.sampled_from(["de", "en"]))
def test_any_text(text: str, lang: str) -> None:
    try:
        document = document_from_text(text, hints=Hints(lang=lang))
    except LagebildError as error:
        assert str(error).endswith(".")
        assert "\n" not in str(error)
    else:
        holds(document, lang)
        assert document == document_from_text(text, hints=Hints(lang=lang))


@CALM
@given(st.lists(st.text(alphabet='abc äöü.,:()–-"12', min_size=1, max_size=60), min_size=1, max_size=12))
def test_a_plain_text_loses_no_word(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    try:
        document = document_from_text(text, hints=Hints(lang="de"))
    except LagebildError:
        return
    assert document.text.split() == text.split()


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "(",
        ")",
        "---\n",
        "\n",
        " ",
        "\t",
        "“",
        "<",
        "<p>",
        "1.",
        "A/",
        "\u200b",
        "\xff",
        "Wort. ",
        "Kurz\n\n",
        "(dpa/",
        "&#",
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    """From 20 KB to 400 KB; what grows with the square would take 400 times as long, not 20."""
    sentence = "Die Behörden der Stadt haben mitgeteilt, dass zwölf Menschen ums Leben gekommen sind. "
    times = []
    for size in (20_000, 400_000):
        text = sentence + unit * (size // len(unit)) + "\n\n" + sentence
        started = time.perf_counter()
        try:
            document_from_text(text, hints=Hints(lang="de"))
        except LagebildError as error:
            assert not re.search(r"\n", str(error))
        times.append(time.perf_counter() - started)
    assert times[1] < 100 * max(times[0], 0.01)
