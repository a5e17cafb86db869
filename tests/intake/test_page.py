# ruff: noqa: E501 - the texts stand as people write them
"""An article on a page: its text, its parts and what the page says of itself."""

from __future__ import annotations

import datetime
import re

import pytest

from lagebild.intake import Hints, document_from_bytes, document_from_text
from lagebild.model import Document, IntakeError, LanguageError

from .texts import PAGE

PARAGRAPH = (
    "Bei dem Angriff auf den Hafen der Stadt sind nach Angaben der Polizei am Montag mehrere Menschen ums Leben "
    "gekommen. Die Helfer suchten in der Nacht weiter nach Verschütteten, wie ein Sprecher der Feuerwehr sagte."
)


def of_kind(document: Document, kind: str) -> list[str]:
    return [document.text[s.start : s.end] for s in document.segments if s.kind == kind]


def page(head: str = "", body: str = "", *, title: str = "Angriff auf den Hafen von Halvesund") -> Document:
    html = (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}"
        f"<p>{PARAGRAPH}</p><p>Zweitens. {PARAGRAPH}</p></article></body></html>"
    )
    return document_from_text(html)


def test_the_whole_page() -> None:
    document = document_from_bytes(PAGE.encode(), source="a.bin")
    assert [s.kind for s in document.segments] == [
        "headline",
        "standfirst",
        "paragraph",
        "caption",
        "paragraph",
        "crosshead",
        "paragraph",
        "paragraph",
    ]
    assert document.title == "Mehr als 40 Tote in Halvesund"
    assert of_kind(document, "standfirst") == [
        "Nach dem Beschuss der Hafenstadt suchen Helfer weiter nach Verschütteten."
    ]
    assert of_kind(document, "crosshead") == ["Wer hat geschossen?"]
    assert of_kind(document, "caption") == [
        "Helfer suchen vor dem Rathaus von Halvesund nach Opfern. Foto: A. Holt"
    ]
    assert (document.published, document.published_from) == (datetime.date(2024, 3, 5), "page")
    assert (document.publisher, document.lang) == ("Küstenbote", "de")
    assert document.url == "https://kuestenbote.example/halvesund"
    for word in ("Programm", "Überblick", "Impressum", "Sport"):
        assert word not in document.text


def test_page_and_hints() -> None:
    hints = Hints(
        title="Andere", published=datetime.date(2024, 1, 1), publisher="P", url="https://x.example/"
    )
    document = document_from_text(PAGE, hints=hints)
    assert (document.title, document.published, document.published_from) == (
        "Andere",
        hints.published,
        "option",
    )
    assert (document.publisher, document.url) == ("P", "https://x.example/")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">',
        '<meta name="date" content="2024-03-05">',
        '<meta itemprop="datePublished" content="2024-03-05T10:00">',
        '<meta name="DC.date.issued" content="5. März 2024">',
        '<script type="application/ld+json">{"@type": ["NewsArticle"], "datePublished": "2024-03-05"}</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05", }</script>',
    ],
)
def test_publication_date(head: str) -> None:
    assert page(head).published == datetime.date(2024, 3, 5)


def test_date_below_the_headline() -> None:
    assert page(body='<time datetime="2024-03-05T10:00">Dienstag</time>').published == datetime.date(
        2024, 3, 5
    )


def test_date_that_is_none_is_said() -> None:
    document = page('<meta name="date" content="2024-13-45">')
    assert document.published is None
    assert "«2024-13-45»" in document.notes[0]


def test_the_article_is_told_from_other_articles_described_on_the_page() -> None:
    linked = """<script type="application/ld+json">[
      {"@type": "NewsArticle", "headline": "Wahl in Nordmark beginnt", "datePublished": "2020-01-01"},
      {"@type": "NewsArticle", "headline": "Angriff auf den Hafen von Halvesund", "datePublished": "2024-03-05"}]</script>"""
    assert page(linked).published == datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "[" * 50_000,
        '{"a":' * 50_000,
        "null",
        '"x"',
        "[1, [2]]",
        '{"@type": 7}',
        '{"@type": "Article", "headline": {"x": 1}}',
        "<!--",
    ],
)
def test_broken_linked_data_is_passed_over(broken: str) -> None:
    document = page(f'<script type="application/ld+json">{broken}</script>')
    assert document.title == "Angriff auf den Hafen von Halvesund"


@pytest.mark.parametrize(
    ("told", "shown", "title"),
    [
        ("Angriff auf Halvesund", "Angriff auf Halvesund", "Angriff auf Halvesund"),
        ("Angriff auf Halvesund – Küstenbote", "Angriff auf Halvesund", "Angriff auf Halvesund"),
        (
            "Lage: Angriff auf Halvesund",
            "<span>Lage</span><span>Angriff auf Halvesund</span>",
            "Lage: Angriff auf Halvesund",
        ),
        (
            "Viele Tote bei Angriff auf Halvesund",
            "<span>Nordmark:</span> Viele Tote bei Angriff auf Halvesund",
            "Viele Tote bei Angriff auf Halvesund",
        ),
        ("Angriff auf Halvesund", "Unser Newsletter am Morgen", "Angriff auf Halvesund"),
    ],
)
def test_headline(told: str, shown: str, title: str) -> None:
    html = f"<html><head><title>{told}</title></head><body><h1>{shown}</h1><p>{PARAGRAPH}</p><p>Dann. {PARAGRAPH}</p>"
    assert document_from_text(html).title == title


LEAD = "Zwölf Menschen sind tot, viele werden noch gesucht. Die Stadt bittet um Hilfe."


@pytest.mark.parametrize(
    "body",
    [
        f'<p class="ArticleHeader_leadText__x1">{LEAD}</p>',
        f'<div class="c-standfirst"><p>{LEAD}</p></div>',
        f'<p itemprop="description">{LEAD}</p>',
        f"<p><strong>{LEAD}</strong></p>",
        f"<h2>{LEAD}</h2>",
        f'<p class="von">Von Anna Holt</p><h2 class="sub-title">{LEAD}</h2>',
    ],
)
def test_standfirst_by_markup(body: str) -> None:
    document = page(body=body)
    assert of_kind(document, "standfirst") == [LEAD]
    assert document.text.count(LEAD) == 1


@pytest.mark.parametrize(
    "body",
    [
        "",
        f"<p>{LEAD}</p>",
        f'<aside class="lead"><p>{LEAD}</p></aside>',
        f'<figure><figcaption class="lead">{LEAD}</figcaption></figure>',
        f'<a class="teaser" href="/x"><p>{LEAD}</p></a>',
    ],
)
def test_no_standfirst(body: str) -> None:
    assert of_kind(page(body=body), "standfirst") == []


def test_the_description_alone_makes_no_standfirst() -> None:
    described = f'<meta name="description" content="{PARAGRAPH}">'
    assert of_kind(page(described), "standfirst") == []
    assert of_kind(
        page(described.replace(PARAGRAPH, LEAD), f'<div class="x1"><p>{LEAD}</p></div>'), "standfirst"
    ) == [LEAD]


def test_an_article_in_several_boxes_is_read_whole() -> None:
    boxes = "".join(
        f'<div class="box"><div class="grid"><p class="text">Teil {i}. {PARAGRAPH}</p></div></div><div class="ad"></div>'
        for i in range(12)
    )
    document = document_from_text(f"<html><body><main><h1>Angriff auf Hafen</h1>{boxes}</main></body></html>")
    assert [int(n) for n in re.findall(r"Teil (\d+)\.", document.text)] == list(range(12))


def test_lists_tables_and_line_breaks() -> None:
    body = (
        "<ul><li>Zwölf Tote in der Stadt selbst.</li><li>Drei Tote im Umland der Stadt.</li></ul>"
        "<table><tr><td>Stadt</td><td>12</td></tr><tr><td>Umland</td><td>3</td></tr></table>"
        f"<p>Erste Zeile im Absatz.<br><br>Zweiter Absatz: {PARAGRAPH}</p>"
    )
    texts = of_kind(page(body=body), "paragraph")
    assert "Zwölf Tote in der Stadt selbst." in texts
    assert "Stadt | 12" in texts
    assert "Erste Zeile im Absatz." in texts


def test_invisible_characters_written_as_entities() -> None:
    document = page(body=f"<p>Der Hub&shy;schrauber kam mit 4&#8203;0 Helfern. {PARAGRAPH}</p>")
    assert "Der Hubschrauber kam mit 40 Helfern." in document.text


def test_markup_in_the_text_is_text() -> None:
    document = page(body=f"<p>Er schrieb &lt;script&gt;alert(1)&lt;/script&gt; an die Wand. {PARAGRAPH}</p>")
    assert "<script>alert(1)</script>" in document.text


def test_a_fragment_without_head() -> None:
    document = document_from_text(f"<div><p>{PARAGRAPH}</p>\n<p>Dann. {PARAGRAPH}</p></div>")
    assert document.title is None
    assert len(document.segments) == 2


def test_text_that_speaks_of_markup_is_no_page() -> None:
    document = document_from_text(f"{PARAGRAPH} Das Wort <html> stand da, und <p> auch, und </div>.")
    assert "<html>" in document.text


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p></p>",
        '<ul><li><a href="/a">Start</a></li><li><a href="/b">Politik</a></li><li><a href="/c">Sport</a></li></ul>',
        "<p>Bitte warten</p>",
        '<form><input name="q"><button>Suche</button></form>',
        "<script>document.write('Text')</script>",
    ],
)
def test_page_without_an_article(body: str) -> None:
    with pytest.raises(IntakeError, match="no article was found"):
        document_from_text(
            f"<html><head><title>Seite</title></head><body>{body}</body></html>", source="a.html"
        )


def test_language_of_the_words_wins_over_that_of_the_template() -> None:
    html = PAGE.replace('lang="de-DE"', 'lang="en"')
    assert document_from_text(html).lang == "de"


def test_page_in_an_unknown_language() -> None:
    words = (
        "Les autorités ont confirmé que l’attaque contre le port a fait au moins douze morts dans la ville. "
        * 5
    )
    with pytest.raises(LanguageError, match="--lang"):
        document_from_text(
            f'<html lang="fr"><body><article><p>{words}</p><p>{words}</p></article></body></html>'
        )
