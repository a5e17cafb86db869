"""The HTML page as a file: complete, self-contained, closed to whatever a text may hold."""

from __future__ import annotations

import re
import time
from collections import Counter
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from lagebild.model import LagebildError, Measure
from lagebild.present import render_report, write_report
from lagebild.present.report.page import content_policy

from .draft import Draft
from .hard_readings import hostile, large
from .readings import english, german


class Page(HTMLParser):
    """Elements with their attributes, the text of the page, and what scripts and styles hold."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.words: list[str] = []
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in self.raw:
            self.raw[self._inside].append(data)
        else:
            self.words.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.words))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


def check_links(page: Page) -> None:
    ids = Counter(attrs["id"] for _, attrs in page.elements if "id" in attrs)
    assert set(ids.values()) == {1}
    for link in page.all("a"):
        target = link["href"] or ""
        assert (target.startswith("#") and target[1:] in ids) or target.startswith("https://example.org/")
    for _, attrs in page.elements:
        if attrs.get("aria-labelledby"):
            assert attrs["aria-labelledby"] in ids


@pytest.mark.parametrize("make", [german, english, hostile])
def test_every_link_has_its_target_and_every_id_is_there_once(make: object) -> None:
    assert callable(make)
    check_links(Page(render_report([make()])))


def test_several_documents_have_a_contents_list_and_a_section_each() -> None:
    page = Page(render_report([german(), english()]))
    check_links(page)
    assert [s["id"] for s in page.all("section") if s.get("class") == "document"] == ["d1", "d2"]
    assert len(page.all("h1")) == 1
    assert "2 Artikel" in page.text and page.all("html")[0]["lang"] == "de"
    assert "Alle Angaben" in page.text and "All claims" in page.text


def test_the_page_loads_nothing_and_the_policy_names_its_own_parts() -> None:
    page = Page(render_report([german()]))
    assert not page.all("link") + page.all("img") + page.all("iframe")
    assert not [attrs for _, attrs in page.elements if "src" in attrs or "style" in attrs]
    style, scripts = page.raw["style"], page.raw["script"]
    assert "url(" not in style[0] and "@import" not in style[0]
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv"))
    assert policy == content_policy(styles=style, scripts=scripts)
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_nothing_from_a_text_becomes_markup() -> None:
    html = render_report([hostile(), german()])
    page = Page(html)
    assert len(page.all("script")) == 2 and len(page.all("style")) == 1 and not page.all("img")
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
    assert not [a for a in page.all("a") if "javascript" in (a["href"] or "")]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200b]", html)
    assert "<script>alert(1)</script>" in page.text
    html.encode("utf-8")


def test_every_claim_has_a_row_a_card_and_a_mark() -> None:
    page = Page(render_report([german()]))
    ids = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
    for nr in range(1, 14):
        assert {f"d1-r{nr}", f"d1-c{nr}", f"d1-m{nr}"} <= ids


def test_a_card_tells_the_whole_claim() -> None:
    html = render_report([german()])
    card = Page(html[html.index('id="d1-c3"') - 30 : html.index('id="d1-c4"')]).text
    for words in (
        "mindestens 84",
        "≥ 84",
        "getötet",
        "Ursprung des Katastrophenschutzes",
        "gibt weiter die Agentur Nordpress",
        "veröffentlicht dieser Text",
        "Tal der Larve",
        "5.5.2031",
        "ein Ereignis",
        "als Tatsache mitgeteilt",
        "Absatz 1",
        "ums Leben gekommen",
    ):
        assert words in card
    first = Page(html[html.index('id="d1-c1"') - 30 : html.index('id="d1-c2"')]).text
    assert "number.vague_plural" in first and "time.publication_date" in first


def test_findings_come_before_the_article_and_name_their_claims() -> None:
    html = render_report([german()])
    text = Page(html).text
    assert text.index("Die Überschrift nennt Hunderte Tote") < text.index("Alle Angaben")
    assert re.search(r'class="chip" href="#d1-c12"', html)


def test_notes_and_limits_are_said() -> None:
    reading = english()
    document = msgspec.structs.replace(reading.document, notes=("The encoding was repaired.",))
    text = Page(render_report([msgspec.structs.replace(reading, document=document)])).text
    assert "The encoding was repaired." in text
    assert "It does not say which figure is right." in text
    assert "https://example.org/convoy" in text and "Southern Mail" in text


def test_every_measure_has_a_colour() -> None:
    style = resources.files("lagebild.present.report").joinpath("report.css").read_text(encoding="utf-8")
    for measure in get_args(Measure):
        assert re.search(rf"\.m-{measure}\b", style)


def test_an_article_without_claims_and_one_without_title_still_make_a_page() -> None:
    page = Page(render_report([Draft("fr", (("paragraph", "Rien."),)).reading()]))
    check_links(page)
    assert "Untitled" in page.text and "No claims" in page.text
    assert page.all("article")[0]["lang"] == "fr"


def test_a_million_characters_with_two_thousand_claims_stay_bounded() -> None:
    start = time.perf_counter()
    html = render_report([large()])
    assert time.perf_counter() - start < 20
    assert len(html) < 12_000_000
    assert html.count('class="card"') == 2000


def test_a_text_of_three_megabytes_is_shown_whole() -> None:
    sentence = "7 Tote. " + "Lorem ipsum dolor. " * 160_000
    draft = Draft("de", (("paragraph", sentence.strip()),)).claim("7", "killed", 7, 7, quote="7 Tote.")
    assert len(render_report([draft.reading()])) > 3_000_000


def test_the_same_readings_give_the_same_page() -> None:
    assert render_report([german(), english()]) == render_report([german(), english()])


def test_writing_returns_the_path_and_failing_is_one_clear_sentence(tmp_path: Path) -> None:
    target = write_report([german()], tmp_path / "report.html")
    assert target.read_text(encoding="utf-8") == render_report([german()])
    with pytest.raises(LagebildError, match=r"could not be written to .*nowhere"):
        write_report([german()], tmp_path / "nowhere" / "report.html")
    with pytest.raises(ValueError, match="at least one reading"):
        render_report([])
