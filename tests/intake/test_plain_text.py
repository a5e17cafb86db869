# ruff: noqa: E501 - the texts stand as people write them
"""The parts of a plain text are told apart, and its words stay as they are."""

from __future__ import annotations

import datetime
import re

import pytest

from lagebild.intake import Hints, document_from_text
from lagebild.model import Document

from .texts import ENGLISH, GERMAN


def kinds(document: Document) -> list[str]:
    return [segment.kind for segment in document.segments]


def of_kind(document: Document, kind: str) -> list[str]:
    return [document.text[s.start : s.end] for s in document.segments if s.kind == kind]


def article(*paragraphs: str, title: str | None = None, lang: str = "de") -> Document:
    return document_from_text("\n\n".join(paragraphs), hints=Hints(title=title, lang=lang))


def test_german_article() -> None:
    document = document_from_text(GERMAN, source="a.txt")
    assert kinds(document) == [
        "headline",
        "standfirst",
        "paragraph",
        "crosshead",
        "paragraph",
        "caption",
        "crosshead",
        "paragraph",
        "credits",
    ]
    assert of_kind(document, "credits") == ["(kub/dpa)"]
    assert of_kind(document, "crosshead") == ["Krankenhäuser überfüllt", "Wer hat geschossen?"]
    assert (document.lang, document.published, document.published_from) == (
        "de",
        datetime.date(2024, 3, 5),
        "front matter",
    )
    assert document.publisher == "Küstenbote"
    assert document.notes == ()


def test_english_article_with_a_dateline_has_no_standfirst() -> None:
    document = document_from_text(ENGLISH)
    assert kinds(document) == ["headline", "paragraph", "paragraph", "crosshead", "paragraph", "credits"]
    assert document.title == "Toll in Halvesund shelling passes 40: minister"
    assert document.lang == "en"


def test_text_is_headline_blank_line_and_body() -> None:
    document = article(
        "Erster Satz der\nLage in der Stadt.", "\n\nZweiter  Absatz mit 12 Toten.\n", title="Die Lage"
    )
    assert document.text == "Die Lage\n\nErster Satz der\nLage in der Stadt.\n\nZweiter  Absatz mit 12 Toten."


@pytest.mark.parametrize("text", [GERMAN, ENGLISH])
def test_every_segment_stands_verbatim_in_the_input(text: str) -> None:
    flat = re.sub(r"\s+", " ", text)
    document = document_from_text(text)
    for segment in document.segments:
        assert re.sub(r"\s+", " ", document.text[segment.start : segment.end]) in flat


def test_each_line_is_a_paragraph_where_lines_are_longer_than_anybody_wraps() -> None:
    long = (
        "Die Behörden der Stadt teilten am Abend mit, dass "
        + "die Zahl der Opfer weiter steigen werde und " * 4
        + "Hilfe fehle."
    )
    document = article(f"Kurze Zeile oben.\n{long}\n{long}")
    assert len(document.segments) == 3


def test_headline_repeated_in_the_body_is_no_second_headline() -> None:
    document = article(
        "Zwölf Tote bei Angriff auf Hafen",
        "Bei einem Angriff auf den Hafen sind am Montag zwölf Menschen getötet worden, sagte die Polizei der Stadt.",
        title="Zwölf Tote bei Angriff auf Hafen",
    )
    assert kinds(document)[0] == "headline"
    assert kinds(document).count("headline") == 1
    assert document.text.count("Zwölf Tote bei Angriff auf Hafen") == 2
    repeated = document.text.index("Zwölf Tote", 10)
    assert not any(segment.start <= repeated < segment.end for segment in document.segments)


def test_headline_repeated_with_byline_and_date() -> None:
    title = "Twelve killed as shells hit harbour"
    document = article(
        f"{title} Updated: 2024-03-05 13:14 By Agencies (Coast Wire)",
        "Twelve people were killed on Monday when shells hit the harbour of the city, the police said in the evening.",
        title=title,
        lang="en",
    )
    assert kinds(document) == ["headline", "paragraph"]
    assert "Updated" in document.text


def test_first_line_without_full_stop_becomes_the_headline() -> None:
    document = article(
        "Zwölf Tote bei Angriff auf Hafen",
        "Bei einem Angriff auf den Hafen sind am Montag zwölf Menschen getötet worden, sagte die Polizei der Stadt.",
    )
    assert document.title == "Zwölf Tote bei Angriff auf Hafen"
    assert document.notes == ("The headline was taken from the first line.",)
    assert document.text.startswith("Zwölf Tote bei Angriff auf Hafen\n\nBei einem")


BODY = (
    "Bei dem Angriff auf den Hafen der Stadt sind nach Angaben der Polizei am Montag mehrere Menschen ums Leben "
    "gekommen. Die Helfer suchten in der Nacht weiter nach Verschütteten, wie ein Sprecher der Feuerwehr sagte."
)


@pytest.mark.parametrize(
    ("first", "second", "title", "kind"),
    [
        ("Zwölf Menschen sind tot.", f"Halvesund – {BODY}", None, "standfirst"),
        ("Zwölf Menschen sind tot.", BODY, "Angriff auf Hafen", "standfirst"),
        ("Blutige Kinder. Verletzte Kinder.", BODY, None, "paragraph"),
        (f"Halvesund – {BODY}", BODY, "Angriff auf Hafen", "paragraph"),
        (f"18.10 Uhr: {BODY}", f"17.30 Uhr: {BODY}", "Ticker zum Angriff", "paragraph"),
        ("1. Küste", BODY, "Lage der Woche", "crosshead"),
        (f"{BODY} {BODY}", BODY, "Angriff auf Hafen", "paragraph"),
    ],
)
def test_first_paragraph(first: str, second: str, title: str | None, kind: str) -> None:
    document = article(first, second, BODY, title=title)
    start = document.text.index(first)
    assert next(s.kind for s in document.segments if s.start == start) == kind


def test_several_sentences_are_standfirst_only_if_the_body_tells_them_again() -> None:
    told = (
        "Bei dem Angriff auf den Hafen der Stadt sind nach Angaben der Polizei mehrere Menschen ums Leben gekommen. "
        "Die Helfer suchten in der Nacht weiter nach Verschütteten, sagte ein Sprecher der Feuerwehr am Abend."
    )
    other = (
        "Drei Geiseln wurden am Samstag in der Hauptstadt an das Rote Kreuz übergeben, im fünften Austausch seit Beginn "
        "der Waffenruhe im Süden. Einer von ihnen habe stark abgenommen, sagte eine Ärztin unserer Zeitung."
    )
    assert kinds(article(told, BODY, BODY, title="Angriff auf Hafen"))[1] == "standfirst"
    assert kinds(article(other, BODY, BODY, title="Geiseln frei"))[1] == "paragraph"


@pytest.mark.parametrize(
    ("line", "lang", "kind"),
    [
        ("npa kg/rsm", "de", "credits"),
        ("(erpe/dpa/AFP)", "de", "credits"),
        ("(APA, 12.9.2015)", "de", "credits"),
        ("Additional reporting: Coast Wire", "en", "credits"),
        ("Ana Holt in Halvesund contributed to this report.", "en", "credits"),
        ("(Coast Daily USA 07/15/2016 page1)", "en", "credits"),
        ("Reuters In 2014 the group took hundreds of people from the coast", "en", "caption"),
        ("Helpers carry a woman out of a house in Halvesund on Monday. AP", "en", "caption"),
        ("Symbolbild: Ein Krankenwagen im Einsatz", "de", "caption"),
        ("The search goes on.", "en", "paragraph"),
        ("Bericht vom 26.12.2005 (26.12.2005)", "de", "paragraph"),
    ],
)
def test_last_line(line: str, lang: str, kind: str) -> None:
    document = article(BODY, line, title="Angriff auf Hafen", lang=lang)
    assert document.segments[-1].kind == kind


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Advertisement", "en"),
        ("Advertisement Continue reading the main story", "en"),
        ("READ MORE: Harbour reopened after attack", "en"),
        ("Anzeige", "de"),
        ("Lesen Sie auch: Was über den Angriff bekannt ist", "de"),
    ],
)
def test_page_furniture_stays_in_the_text_but_is_no_segment(line: str, lang: str) -> None:
    document = article(BODY, line, BODY, title="Angriff auf Hafen", lang=lang)
    start = document.text.index(line)
    assert not any(segment.start <= start < segment.end for segment in document.segments)


def test_a_sentence_about_advertisements_is_text() -> None:
    sentence = "Advertisement income fell by a third."
    document = article(BODY, sentence, BODY, title="Angriff auf Hafen", lang="en")
    assert sentence in of_kind(document, "paragraph")


def test_byline_below_the_headline_is_credits() -> None:
    document = article("Von Anna Holt und Per Lund, Halvesund", BODY, title="Angriff auf Hafen")
    assert kinds(document)[:2] == ["headline", "credits"]


def test_date_of_the_credits_is_published_if_nothing_else_is() -> None:
    document = article(f"{BODY} (APA, 12.9.2015)")
    assert (document.published, document.published_from) == (datetime.date(2015, 9, 12), "credits")
    assert of_kind(document, "paragraph") == [BODY]


def test_a_date_in_the_text_is_not_published() -> None:
    assert article(f"{BODY} Der Vertrag (Bern, 12. Mai 1999, ergänzt) gilt.").published is None


def test_hints_win_over_what_the_file_says() -> None:
    hints = Hints(
        title="Andere Zeile",
        published=datetime.date(2024, 3, 6),
        publisher="Agentur",
        lang="de-AT",
        url="https://example.org/a",
    )
    document = document_from_text(GERMAN, hints=hints)
    assert document.title == "Andere Zeile"
    assert (document.published, document.published_from) == (datetime.date(2024, 3, 6), "option")
    assert (document.publisher, document.lang, document.url) == ("Agentur", "de", "https://example.org/a")


def test_same_article_same_id_and_any_change_that_matters_another() -> None:
    one = document_from_text(GERMAN, source="a.txt")
    assert one == document_from_text(GERMAN, source="a.txt")
    assert one.sha256 == document_from_text(GERMAN.replace("\n", "\r\n"), source="b.txt").sha256
    assert one.id == one.sha256[:16]
    others = [
        GERMAN.replace("120", "121"),
        GERMAN.replace("2024-03-05", "2024-03-06"),
        GERMAN.replace("publisher: Küstenbote", "publisher: Andere"),
        GERMAN.replace('"Ministerin', '"Minister'),
    ]
    assert len({one.id, *(document_from_text(text).id for text in others)}) == 5
