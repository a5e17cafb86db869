"""Every form of input of ``lagebild read``, in the real program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.intake.server import running

from .articles import ENGLISH, GERMAN, GERMAN_BODY, PAGE
from .program import read

TOLD = [("killed", 12, None), ("wounded", 40, 40)]
"""What every form of the German article tells."""


def told(document: dict[str, Any]) -> list[tuple[str, int | None, int | None]]:
    return [(c["measure"], c["low"], c["high"]) for c in document["claims"]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(GERMAN, "utf-8")
    return file


def test_text_with_front_matter(article: Path) -> None:
    done = read("--json", article)
    assert (done.status, done.err) == (0, "")
    document = done.json["document"]
    assert told(done.json) == TOLD
    assert (document["title"], document["published"], document["publisher"], document["lang"]) == (
        "Viele Tote nach Explosion in Charkiw",
        "2024-03-05",
        "Küstenbote",
        "de",
    )
    assert document["url"] == "https://kuestenbote.example/charkiw"
    assert document["source"] == str(article)
    assert {c["time"]["to"] for c in done.json["claims"]} == {"2024-03-04"}  # the Monday before


def test_text_without_front_matter_has_no_dates_but_its_claims(tmp_path: Path) -> None:
    (tmp_path / "body.txt").write_text(GERMAN_BODY, "utf-8")
    done = read("--json", tmp_path / "body.txt")
    assert done.status == 0
    assert told(done.json) == TOLD
    assert (done.json["document"]["lang"], done.json["document"]["published"]) == ("de", None)
    assert {c["time"]["to"] for c in done.json["claims"]} == {None}


def test_html_page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    done = read("--json", tmp_path / "page.html")
    assert (done.status, done.err) == (0, "")
    assert told(done.json) == TOLD  # neither the 700 of the script nor the 800 of the navigation
    document = done.json["document"]
    assert (document["title"], document["published"], document["published_from"], document["publisher"]) == (
        "Viele Tote nach Explosion in Charkiw",
        "2024-03-05",
        "page",
        "Küstenbote",
    )


@pytest.mark.parametrize("article", [GERMAN, PAGE], ids=["text", "page"])
def test_standard_input(article: str) -> None:
    done = read("--json", "-", stdin=article.encode())
    assert (done.status, done.err) == (0, "")
    assert told(done.json) == TOLD
    assert done.json["document"]["source"] == "-"


def test_options_complete_what_a_text_does_not_say() -> None:
    about = ("--published", "2024-03-05", "--publisher", "Tagblatt", "--title", "Die Lage", "--lang", "de")
    done = read("--json", *about, "-", stdin=GERMAN_BODY.encode())
    document = done.json["document"]
    assert done.status == 0
    assert [document[name] for name in ("published", "published_from", "publisher", "title", "lang")] == [
        "2024-03-05",
        "option",
        "Tagblatt",
        "Die Lage",
        "de",
    ]
    assert document["text"].startswith("Die Lage\n\nBei einer Explosion")
    assert {c["time"]["to"] for c in done.json["claims"]} == {"2024-03-04"}


def test_options_win_over_what_a_text_says(article: Path) -> None:
    done = read("--json", "--published", "2024-03-12", "--publisher", "Tagblatt", article)
    assert (done.json["document"]["published"], done.json["document"]["publisher"]) == (
        "2024-03-12",
        "Tagblatt",
    )
    assert {c["time"]["to"] for c in done.json["claims"]} == {"2024-03-11"}


def test_the_language_is_detected(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "de.txt").write_text(GERMAN_BODY, "utf-8")
    done = read("--json", tmp_path / "en.txt", tmp_path / "de.txt")
    assert [d["document"]["lang"] for d in done.json] == ["en", "de"]


def test_several_at_once_come_in_their_order(tmp_path: Path, article: Path) -> None:
    (tmp_path / "en.txt").write_text(ENGLISH, "utf-8")
    done = read("--jsonl", article, tmp_path / "en.txt", "-", stdin=PAGE.encode())
    assert (done.status, done.err) == (0, "")
    assert [d["document"]["source"] for d in done.lines] == [str(article), str(tmp_path / "en.txt"), "-"]
    assert told(done.lines[0]) == told(done.lines[2]) == TOLD


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--explain"])
def test_several_with_a_bad_one(tmp_path: Path, article: Path, form: str) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    done = read(form, article, tmp_path / "bad.pdf", article)
    assert done.status == 1
    assert "bad.pdf» is a PDF document" in done.sentence
    if form == "--json":
        assert [told(d) for d in done.json] == [TOLD, TOLD]
    elif form == "--jsonl":
        assert [told(d) for d in done.lines] == [TOLD, TOLD]
    else:
        assert done.out.count("mindestens zwölf (≥ 12) getötet") == 2


def test_all_bad_gives_an_empty_list_and_a_message_for_each(tmp_path: Path) -> None:
    done = read("--json", tmp_path / "none.txt", tmp_path)
    assert (done.status, done.json) == (1, [])
    assert [line[:22] for line in done.err.splitlines()] == [
        "lagebild: There is no ",
        f"lagebild: «{tmp_path}"[:22],
    ]


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with running() as port:
        yield f"http://127.0.0.1:{port}"


def test_web_address(site: str) -> None:
    done = read("--json", "--allow-private", f"{site}/article")
    assert (done.status, done.err) == (0, "")
    document = done.json["document"]
    assert (document["title"], document["source"]) == ("Mehr als 40 Tote in Halvesund", f"{site}/article")
    assert told(done.json) == [("killed", 40, None), ("killed", 40, None), ("wounded", 120, 120)]


def test_web_address_in_a_private_network_is_refused(site: str) -> None:
    done = read(f"{site}/article")
    assert (done.status, done.out) == (1, "")
    assert "private" in done.sentence and "--allow-private" in done.sentence


def test_web_address_keeps_to_the_limits(site: str) -> None:
    done = read("--allow-private", "--timeout", "0.5", f"{site}/drip")
    assert (done.status, done.out) == (1, "")
    assert "took longer than 0.5 seconds" in done.sentence
    done = read("--allow-private", "--max-bytes", "100000", f"{site}/endless")
    assert (done.status, done.out) == (1, "")
    assert "longer than 100,000 bytes" in done.sentence


def test_a_missing_page_among_good_articles(site: str, article: Path) -> None:
    done = read("--jsonl", "--allow-private", f"{site}/nothing", article)
    assert done.status == 1
    assert "answered 404" in done.sentence
    assert told(done.lines[0]) == TOLD
