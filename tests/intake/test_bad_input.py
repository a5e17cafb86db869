"""Bad input gives a document or one clear sentence, and never anything else."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from lagebild.intake import Hints, document_from_bytes, document_from_text
from lagebild.model import IntakeError, LagebildError

SENTENCE = "Die Behörden der Stadt haben am Montag mitgeteilt, dass zwölf Menschen ums Leben gekommen sind. "


def zipped(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x00\x00", "is binary data"),
        (b"12345 ... 678 !", "holds no text"),
        (b"---\ntitle: x\n---\n", "front matter but no text"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document.*pdftotext"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"GIF89a\x01\x00", "an image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "an image"),
        (b"\x00\x00\x00 ftypheic", "a video or an image"),
        (b"PK\x03\x04" + b"\x00" * 30, "a zip archive.*unpack"),
        (zipped("word/document.xml"), "a Word document"),
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 50, "an old Office document"),
        (b"{\\rtf1\\ansi Text}", "a rich text document"),
        (b"\x1f\x8b\x08\x00abc", "a gzip archive"),
        (b"\x7fELF\x02\x01\x01", "a program"),
        (bytes(range(256)) * 40, "binary data"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", r"XML \(«rss»\)"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>", r"XML \(«feed»\)"),
    ],
)
def test_what_is_no_article(data: bytes, words: str) -> None:
    with pytest.raises(IntakeError, match=words) as caught:
        document_from_bytes(data, source="in.bin")
    message = str(caught.value)
    assert message.startswith("The file «in.bin»")
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("source", "subject"),
    [
        (None, "The text"),
        ("-", "The standard input"),
        ("https://a.example/b", "The address «https://a.example/b»"),
    ],
)
def test_the_message_says_which_input(source: str | None, subject: str) -> None:
    with pytest.raises(IntakeError) as caught:
        document_from_bytes(b"", source=source)
    assert str(caught.value).startswith(f"{subject} is empty")


def test_a_file_name_cannot_act_on_the_terminal() -> None:
    with pytest.raises(IntakeError) as caught:
        document_from_bytes(b"", source="a\x1b[31m\n" + "b" * 500)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 400


def test_over_the_limit() -> None:
    with pytest.raises(IntakeError, match=r"longer than 1,000 bytes.*--max-bytes"):
        document_from_bytes(SENTENCE.encode() * 20, hints=Hints(max_bytes=1000))
    with pytest.raises(IntakeError, match="longer than 5,000,000 bytes"):
        document_from_text("a" * 5_000_001)


def test_one_line_of_a_megabyte() -> None:
    document = document_from_text(SENTENCE * 10_000)
    assert len(document.segments) == 1


def test_nul_bytes_in_a_text() -> None:
    document = document_from_bytes((SENTENCE + "12\x00 Tote. " + SENTENCE).encode())
    assert "12 Tote." in document.text
    assert document.notes == ("Invisible characters were removed: 1 control characters.",)


@pytest.mark.parametrize("value", ["2025-13-45", "neulich", "3/4/2016"])
def test_impossible_date_is_unknown_and_said(value: str) -> None:
    document = document_from_text(f"---\npublished: {value}\n---\n{SENTENCE}")
    assert document.published is None
    assert document.published_from is None
    assert document.notes == (f"The date in the front matter, «{value}», is no date and counts as unknown.",)


def test_date_in_the_future_is_kept_and_said() -> None:
    day = datetime.date.today() + datetime.timedelta(days=400)
    document = document_from_text(f"---\npublished: {day}\n---\n{SENTENCE}")
    assert document.published == day
    assert document.notes == (f"The publication date {day} lies in the future.",)


def test_numbers_of_all_kinds_stay_as_they_are() -> None:
    numbers = "10^400, ١٢٣, 1.2.3.4, 1" + "0" * 400
    assert numbers in document_from_text(f"{SENTENCE}{numbers}").text


def test_thousands_of_numbers() -> None:
    assert document_from_text(SENTENCE + "12 Tote, 40 Verletzte; " * 5000).segments


@pytest.mark.parametrize(
    "text", ["", "---", "---\n---", "---\n---\n---", "<", "<html>", "<p>", "(", "\u202e", "\ud800", "- - -"]
)
def test_fragments(text: str) -> None:
    with pytest.raises(LagebildError):
        document_from_text(text)
