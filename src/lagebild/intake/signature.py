"""Tells by the first bytes what an input is that is no text, so that the message can say what to do."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.intake.naming import called
from lagebild.model import IntakeError

SAMPLE = 65_536
CONTROL_SHARE = 0.05
"""Share of control characters from which an input is no text: compressed data has 0.11, text hardly any."""
CONTROLS = dict.fromkeys(set(range(32)) - {9, 10, 11, 12, 13, 27} | {127})


GIVE_TEXT = "give the text itself, as a text file or a saved page"


class Signature(NamedTuple):
    start: bytes
    what: str
    advice: str = GIVE_TEXT


AS_TEXT = "save its text as a text file and give that"
UNPACK = "unpack it first and give what is inside"
SIGNATURES = (
    Signature(
        b"%PDF-", "a PDF document", "save its text as a text file (for example with pdftotext) and give that"
    ),
    Signature(b"\x89PNG", "an image (PNG)"),
    Signature(b"\xff\xd8\xff", "an image (JPEG)"),
    Signature(b"GIF87a", "an image (GIF)"),
    Signature(b"GIF89a", "an image (GIF)"),
    Signature(b"II*\x00", "an image (TIFF)"),
    Signature(b"MM\x00*", "an image (TIFF)"),
    Signature(b"{\\rtf", "a rich text document (RTF)", AS_TEXT),
    Signature(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (Word, Excel or PowerPoint)", AS_TEXT
    ),
    Signature(b"\x1f\x8b", "a gzip archive", UNPACK),
    Signature(b"BZh", "a bzip2 archive", UNPACK),
    Signature(b"\xfd7zXZ\x00", "an xz archive", UNPACK),
    Signature(b"\x28\xb5\x2f\xfd", "a Zstandard archive", UNPACK),
    Signature(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    Signature(b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    Signature(b"SQLite format 3\x00", "a SQLite database"),
    Signature(b"\x7fELF", "a program"),
    Signature(b"ID3", "a sound recording"),
    Signature(b"OggS", "a sound recording"),
    Signature(b"fLaC", "a sound recording"),
    Signature(b"\x1aE\xdf\xa3", "a video"),
    Signature(b"wOFF", "a font"),
    Signature(b"wOF2", "a font"),
)
BOXED = ((b"WEBP", "an image (WebP)"), (b"WAVE", "a sound recording"), (b"AVI ", "a video"))
ZIPPED = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub", "an electronic book"),
)
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def refuse_binary(data: bytes, source: str | None) -> None:
    """Raises IntakeError if `data` is no text: a document, image, archive … or plainly binary."""
    found = _signature(data)
    if found is not None:
        raise IntakeError(
            f"{called(source)} is {found.what}, not an article as text or HTML: {found.advice}."
        )


def refuse_controls(text: str, source: str | None) -> None:
    """Raises IntakeError if too many characters are controls: then the bytes were no text in any encoding."""
    sample = text[:SAMPLE]
    controls = len(sample) - len(sample.translate(CONTROLS))
    if controls > max(1, CONTROL_SHARE * len(sample)):
        raise IntakeError(f"{called(source)} is binary data, not an article as text or HTML: {GIVE_TEXT}.")


def _signature(data: bytes) -> Signature | None:
    if data.startswith(BYTE_ORDER_MARKS):
        return None
    for signature in SIGNATURES:
        if data.startswith(signature.start):
            return signature
    if data.startswith(b"RIFF"):
        return next((Signature(b"", what) for mark, what in BOXED if data[8:12] == mark), None)
    if data[4:8] == b"ftyp":
        return Signature(b"", "a video or an image of a phone")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    return None


def _zipped(data: bytes) -> Signature:
    head = data[:SAMPLE] + data[-SAMPLE:]
    for mark, what in ZIPPED:
        if mark in head:
            return Signature(b"", what, AS_TEXT)
    return Signature(b"", "a zip archive", UNPACK)
