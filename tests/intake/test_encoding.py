"""Any encoding is read, and what had to be repaired is said."""

from __future__ import annotations

import pytest

from lagebild.intake import document_from_bytes, document_from_text
from lagebild.intake.characters import clean
from lagebild.intake.encoding import decode

TEXT = (
    "Über 40 Tote: „Größte Lage“ – Küste in Not. Die Behörden wollen am Montag in der Stadt weiter suchen.\n"
)


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_same_text_in_every_encoding(codec: str) -> None:
    document = document_from_bytes((TEXT * 3).encode(codec))
    assert document.text == (TEXT * 3).strip()


def test_windows_1252_is_said() -> None:
    assert decode(TEXT.encode("cp1252"))[1] == ["The text is not UTF-8; it was read as Windows-1252."]


def test_mixed_lines() -> None:
    text, notes = decode(b"".join([TEXT.encode(), TEXT.encode("cp1252"), TEXT.encode()]))
    assert text == TEXT * 3
    assert notes == ["The encoding is mixed: 1 lines hold Windows-1252, the rest is UTF-8."]


def test_mixed_in_one_line() -> None:
    assert decode("Größe ".encode() + "Größe".encode("cp1252"))[0] == "Größe Größe"


@pytest.mark.parametrize("declared", ["iso-8859-1", "latin1", "windows-1252"])
def test_declared_encoding(declared: str) -> None:
    assert decode("Küste – Not".encode("cp1252"), declared) == ("Küste – Not", [])


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "utf-8", "rot13", "base64", "punycode", "no such", "../x", "a" * 99]
)
def test_valid_utf8_is_utf8_whatever_is_declared(declared: str) -> None:
    assert decode(TEXT.encode(), declared) == (TEXT, [])


def test_declaration_in_a_page() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body>Власти подтвердили</body></html>'.encode("koi8-r")
    assert "Власти подтвердили" in decode(page)[0]


def test_bytes_that_the_declared_encoding_has_not() -> None:
    text, notes = decode(b"abc\xff\xff\xff", "shift_jis")
    assert text.startswith("abc")
    assert notes == ["3 characters are not valid shift_jis and could not be read."]


@pytest.mark.parametrize(
    ("given", "shown", "note"),
    [
        ("Hub\xadschrauber", "Hubschrauber", "1 soft hyphens"),
        ("40\u200b0 Tote\ufeff", "400 Tote", "2 zero-width characters"),
        ("\u202e04\u202c Tote", "04 Tote", "2 bidirectional controls"),
        ("a\x00b\x07", "ab", "2 control characters"),
        ("Tote\U000e0041", "Tote", "1 tag characters"),
    ],
)
def test_invisible_characters_are_removed_and_said(given: str, shown: str, note: str) -> None:
    assert clean(given) == (shown, [f"Invisible characters were removed: {note}."])


def test_what_can_be_seen_stays() -> None:
    text = "1\u202f008\u00a0240 – 1'008'240 · ١٢٣ é e\u0301 🇺🇦 中 \ue000"
    assert clean(text) == (text, [])


def test_line_ends() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\fg")[0] == "a\nb\nc\nd\n\ne\ng"


def test_a_control_that_is_a_windows_dash_does_not_join_two_numbers() -> None:
    text, notes = clean("12\x9615 Tote")
    assert text == "12–15 Tote"
    assert notes == ["Control characters were read as the Windows-1252 characters that they stand for."]


def test_lone_surrogates() -> None:
    document = document_from_text(
        "Die Lage in der Stadt ist nicht gut, wie die Polizei sagte: \ud83d 12 Tote."
    )
    assert "\ufffd 12 Tote" in document.text
