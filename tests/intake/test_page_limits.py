"""Hostile pages end in bounded time, with a document or one sentence."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from lagebild.intake import document_from_text
from lagebild.intake.page.trim import trim
from lagebild.model import IntakeError, LagebildError

SENTENCE = "Die Behörden der Stadt haben am Montag mitgeteilt, dass zwölf Menschen ums Leben gekommen sind. "
ARTICLE = f"<p>{SENTENCE * 3}</p>" * 3
SECONDS = 10
"""Far more than any of these takes, far less than one that grows with the square would."""

HOSTILE: dict[str, Callable[[], str]] = {
    "100,000 nested elements": lambda: "<html><body>" + "<div>" * 100_000 + ARTICLE,
    "nested lists": lambda: "<html><body>" + "<ul><li>a" * 50_000 + ARTICLE,
    "nested quotes around much text": lambda: "<html><body>" + "<blockquote>" * 200 + SENTENCE * 10_000,
    "unclosed inline elements": lambda: "<html><body>" + "<p><b>wort " * 60_000 + ARTICLE,
    "links in one paragraph": lambda: "<html><body><p>" + "<a href=x>wort</a> " * 60_000 + "</p>" + ARTICLE,
    "attributes": lambda: "<html><body><p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">" + ARTICLE,
    "attributes with brackets": lambda: (
        "<html><body><p " + " ".join(f'a{i}=">"' for i in range(200_000)) + ">" + ARTICLE
    ),
    "unclosed quote": lambda: '<html><body><p title="' + ARTICLE * 500,
    "unclosed comment": lambda: "<html><body>" + ARTICLE + "<!--" * 100_000,
    "unclosed scripts": lambda: "<html><body>" + ARTICLE + "<script>" * 100_000,
    "headlines": lambda: "<html><body>" + "<h1>Titel der Seite" * 50_000 + ARTICLE,
    "captions": lambda: (
        "<html><body><h1>Titel</h1>"
        + ARTICLE
        + "<figure><figcaption>ein Bild von dort</figcaption></figure>" * 20_000
        + ARTICLE
    ),
    "one paragraph of three megabytes": lambda: (
        f"<html><body><article><p>{SENTENCE * 30_000}</p></article></body></html>"
    ),
    "many paragraphs": lambda: f"<html><body>{ARTICLE * 1000}</body></html>",
    "entities": lambda: "<html><body>" + ARTICLE + "&amp" * 200_000,
    "tags without an end": lambda: "<html><body>" + ARTICLE + "<p" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_bounded_time(name: str) -> None:
    html = HOSTILE[name]()
    started = time.perf_counter()
    try:
        document = document_from_text(html)
    except LagebildError as error:
        assert str(error).endswith(".")
    else:
        assert document.segments
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize(
    "name", ["100,000 nested elements", "attributes", "links in one paragraph", "unclosed comment"]
)
def test_the_article_is_found_in_spite_of_it(name: str) -> None:
    assert SENTENCE.strip() in document_from_text(HOSTILE[name]()).text


def test_rough_reading_is_said_and_leaves_navigation_out() -> None:
    html = (
        "<html><body>"
        + "<div>" * 1000
        + f"<nav><p>{SENTENCE}Navigation.</p></nav><h2>Wer war es</h2>"
        + ARTICLE
    )
    document = document_from_text(
        html + '<p><a href="/x">Noch ein Angriff auf die Stadt, wie es heißt</a></p>'
    )
    assert document.notes == (
        "The page could not be read by its structure; its paragraphs were taken as they come.",
    )
    assert "Navigation" not in document.text
    assert "Noch ein Angriff" not in document.text
    assert document.segments[0].kind == "crosshead"


def test_too_many_tags() -> None:
    with pytest.raises(IntakeError, match="more than 400,000 tags"):
        document_from_text("<html><body>" + "<p>" * 400_001)


def test_trimming_keeps_the_page_around_a_stray_quote() -> None:
    html = '<p title="x"">Text</p><a href="y">Verweis</a>'
    assert trim(html, None).html == html


def test_trimming_a_monstrous_tag_keeps_what_is_read() -> None:
    tag = '<div class="lead" ' + " ".join(f"data-a{i}='{i}'" for i in range(1000)) + ' id="x">'
    assert trim(tag + "Text</div>", None).html == '<div class="lead" id="x">Text</div>'


def test_scripts_styles_and_comments_go_but_linked_data_stays() -> None:
    linked = '<script type="application/ld+json">{"a": "<p>"}</script>'
    html = f"<p>a</p><script>if (a<b) x('</p>')</script>{linked}<style>p{{}}</style><!-- <p>b</p> --><p>c</p>"
    assert trim(html, None).html == f"<p>a</p>{linked}<p>c</p>"
    assert trim(html, None).linked_data == ('{"a": "<p>"}',)
