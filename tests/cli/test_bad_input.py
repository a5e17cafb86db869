# ruff: noqa: E501 - inputs stand in rows
"""Bad input, with real bytes, in the real program: a document or one clear sentence, never a traceback."""

from __future__ import annotations

import random
import time
import zlib
from pathlib import Path
from typing import Any

import pytest

from .articles import GERMAN, GERMAN_BODY, PAGE
from .program import Done, read

SECONDS = 30
"""What any of these inputs may take; on two busy cores the slowest needs less than a third of it."""
TOLD = [("killed", 12, None), ("wounded", 40, 40)]
SENTENCE = "Die Behörden der Stadt haben am Montag mitgeteilt, dass zwölf Menschen ums Leben gekommen sind. "
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xdb\x00C\x00"
    + bytes(64)
    + b"\xff\xd9"
)
FRENCH = (
    "Au moins douze personnes ont été tuées lundi dans une explosion, a annoncé la police de la ville. "
    "Les secours cherchent encore des survivants sous les décombres, selon les autorités locales. "
)


def given(data: bytes, *options: str) -> Done:
    """What the program does with these bytes; fails where it takes too long or shows a traceback."""
    started = time.perf_counter()
    done = read("--json", *options, "-", stdin=data)
    assert time.perf_counter() - started < SECONDS
    assert "Traceback" not in done.err
    return done


def told(done: Done) -> list[tuple[str, int | None, int | None]]:
    assert (done.status, done.err) == (0, "")
    grounded(done.json)
    return [(c["measure"], c["low"], c["high"]) for c in done.json["claims"]]


def grounded(document: dict[str, Any]) -> None:
    text = document["document"]["text"]
    for claim in document["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        number = claim["spans"]["number"]
        assert text[number["start"] : number["end"]] == claim["number"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \r\n\t \n", "is empty", id="blank"),
        pytest.param(bytes(range(256)) * 64, "is binary data", id="binary"),
        pytest.param(zlib.compress(random.Random(1).randbytes(20_000)), "is binary data", id="compressed"),
        pytest.param(PDF, "is a PDF document", id="PDF"),
        pytest.param(PNG, "is an image (PNG)", id="PNG"),
        pytest.param(JPEG, "is an image (JPEG)", id="JPEG"),
        pytest.param(b"\x00" * 5000, "is binary data", id="NUL bytes only"),
        pytest.param(b"<html><body></body></html>", "no article was found", id="page without text"),
        pytest.param(
            b"<html><body><nav><a href=/a>Start</a> <a href=/b>Sport</a></nav></body></html>",
            "no article was found",
            id="page with links only",
        ),
        pytest.param(FRENCH.encode(), "--lang", id="unknown language"),
        pytest.param("Погибли двенадцать человек, сообщила полиция.".encode(), "--lang", id="another script"),
        pytest.param(
            b"---\ntitle: x\nlang: fr\n---\n\nZw\xc3\xb6lf Tote.\n", "«fr»", id="language that is not known"
        ),
        pytest.param("١٢٣ 1.2.3.4 10^400".encode(), "holds no text", id="numbers only"),
        pytest.param("\u202e\u200b\u2066".encode() * 50, "is empty", id="invisible characters only"),
    ],
)
def test_one_sentence_and_status_1(data: bytes, words: str) -> None:
    done = given(data)
    assert (done.status, done.out) == (1, "")
    assert words in done.sentence
    assert done.sentence.startswith("The ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252", "utf-32"])
def test_encodings(encoding: str) -> None:
    done = given(GERMAN.encode(encoding))
    assert told(done) == TOLD
    assert done.json["document"]["publisher"] == "Küstenbote"


def test_mixed_encodings_are_read_and_said() -> None:
    first, _, second = GERMAN.partition("Nach Angaben")
    done = given(first.encode("cp1252") + ("Nach Angaben" + second).encode("utf-8"))
    assert told(done) == TOLD
    assert "zwölf" in done.json["claims"][0]["number"]
    assert any("mixed" in note for note in done.json["document"]["notes"])


def test_over_the_documented_limit() -> None:
    done = given(SENTENCE.encode() * 60_000)
    assert (done.status, done.out) == (1, "")
    assert "longer than 5,000,000 bytes" in done.sentence and "--max-bytes" in done.sentence


def test_the_limit_can_be_set() -> None:
    assert given(GERMAN.encode(), "--max-bytes", str(len(GERMAN.encode()))).status == 0
    assert given(GERMAN.encode(), "--max-bytes", str(len(GERMAN.encode()) - 1)).status == 1


def test_one_line_of_a_megabyte() -> None:
    text = ("Das Wetter in der Stadt war gut, und die Leute gingen mit ihren Kindern in den Park. " * 12_000)[
        :1_000_000
    ]
    done = given((text + SENTENCE).encode())
    assert told(done) == [("killed", 12, 12)]


def test_one_word_of_a_megabyte() -> None:
    assert told(given(f"{GERMAN_BODY}\n\n{'a' * 1_000_000}\n".encode(), "--lang", "de")) == TOLD


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(PAGE.replace("<article>", "<article>" + "<div>" * 50_000), id="nested"),
        pytest.param(PAGE.replace("</p>", "").replace("</article>", "</div></b>"), id="unclosed"),
        pytest.param(PAGE.partition("<footer>")[0], id="cut off"),
        pytest.param(PAGE.replace("<p>", "<p <b class='><i"), id="broken tags"),
        pytest.param(PAGE + "<!--" * 50_000, id="open comments"),
    ],
)
def test_broken_pages_give_a_document_or_a_sentence(html: str) -> None:
    done = given(html.encode())
    if done.status == 0:
        grounded(done.json)
        assert ("killed", 12, None) in told(done)
    else:
        assert done.status == 1 and done.sentence.startswith("The standard input")


def test_date_in_the_future_is_kept_and_said() -> None:
    done = given(GERMAN.replace("2024-03-05", "2124-03-07").encode())
    assert told(done) == TOLD
    assert done.json["document"]["published"] == "2124-03-07"
    assert done.json["document"]["notes"] == ["The publication date 2124-03-07 lies in the future."]


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_dates_at_the_ends_of_the_calendar(date: str) -> None:
    text = GERMAN.replace("2024-03-05", date).replace("am Montag", "vor drei Wochen")
    assert told(given(text.encode())) == TOLD
    assert told(given(text.replace("vor drei Wochen", "im nächsten Jahr").encode())) == TOLD


def test_nul_bytes_are_dropped_and_said() -> None:
    done = given(GERMAN.replace("mindestens zwölf", "mindestens\x00 zwö\x00lf").encode())
    assert told(done) == TOLD
    assert "\x00" not in done.json["document"]["text"]
    assert done.json["document"]["notes"] == ["Invisible characters were removed: 2 control characters."]


def test_bidirectional_and_zero_width_characters_are_dropped_and_said() -> None:
    hidden = (
        GERMAN.replace("zwölf", "zw\u200b\u2060ölf")
        .replace("rund 40", "rund \u202e40\u202c")
        .replace("getötet", "ge\u00adtötet")
    )
    done = given(hidden.encode())
    assert told(done) == TOLD
    assert done.json["claims"][1]["number"] == "rund 40"
    (note,) = done.json["document"]["notes"]
    assert (
        "2 zero-width characters" in note and "2 bidirectional controls" in note and "1 soft hyphens" in note
    )


@pytest.mark.parametrize(
    "number",
    [
        "10^400", "1" + "0" * 400, "9" * 5000, "١٢٣", "1.2.3.4", "1,2,3,4", "1.000.00", "0", "-5", "1e999", "²³", "½",
        "0x1F", "NaN", "1/0", "1.000.000.000.000.000.000.000.000", "50.000 Milliarden Billionen", "Ⅻ", "一二三",
        "12" * 40 + " Millionen", "zwölf" * 300, "hunderttausend" * 50,
    ],
)  # fmt: skip
def test_odd_numbers(number: str) -> None:
    text = f"{GERMAN_BODY}\n\nDabei wurden nach Angaben der Polizei {number} Menschen getötet, und {number} verletzt.\n"
    done = given(text.encode(), "--published", "2024-03-05")
    assert told(done)[:2] == TOLD


def test_arabic_digits_are_no_figure_of_another_value() -> None:
    text = f"{GERMAN_BODY}\n\nBei dem Angriff wurden ١٢٣ Menschen getötet.\n"
    assert all(c["low"] in (12, 40, 123) for c in given(text.encode()).json["claims"])


def test_thousands_of_numbers_in_one_text() -> None:
    text = SENTENCE + "Bei Angriffen gab es 12 Tote, 40 Verletzte; " * 1500
    done = given(text.encode())
    assert done.status == 0
    assert len(done.json["claims"]) > 2500
    grounded(done.json)


def test_thousands_of_numbers_without_a_word() -> None:
    done = given((SENTENCE + "12, 3.400 und 17.4; " * 2_000).encode())
    assert (done.status, done.err) == (0, "")


def test_bad_files_among_good_ones(tmp_path: Path) -> None:
    for name, data in (
        ("a.txt", GERMAN.encode()),
        ("b.bin", bytes(range(256)) * 64),
        ("c.png", PNG),
        ("d.txt", b""),
    ):
        (tmp_path / name).write_bytes(data)
    done = read("--jsonl", *sorted(tmp_path.iterdir()), tmp_path / "a.txt", tmp_path / "e.txt")
    assert done.status == 1
    assert len(done.lines) == 2
    assert [line.split("»")[0][-5:] for line in done.err.splitlines()] == ["b.bin", "c.png", "d.txt", "e.txt"]


def test_a_file_name_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[2J\nb"
    file.write_bytes(PDF)
    assert "is a PDF document" in read(file).sentence
