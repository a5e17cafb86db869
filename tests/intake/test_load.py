"""Files and standard input."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from lagebild.intake import Hints, load
from lagebild.model import IntakeError

from .texts import GERMAN, PAGE


def test_file(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(GERMAN, encoding="utf-8")
    document = load(str(file))
    assert document.title == "Ministerin: Mehr als 40 Tote in Halvesund"
    assert document.source == str(file)


def test_standard_input() -> None:
    document = load("-", stdin=io.BytesIO(PAGE.encode()))
    assert (document.title, document.source) == ("Mehr als 40 Tote in Halvesund", "-")


def test_the_same_article_from_both_has_one_id(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(GERMAN.encode())
    assert load(str(file)).id == load("-", stdin=io.BytesIO(GERMAN.encode())).id


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none.txt", "There is no file"),
        ("", "is a folder"),
        ("a\x00b", "could not be read"),
        ("b" * 5000, "could not be read"),
    ],
)
def test_places_that_cannot_be_read(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(IntakeError, match=words) as caught:
        load(f"{tmp_path}/{name}")
    assert str(caught.value).endswith(".")


def test_file_without_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read everything, so a file without permissions would prove nothing everywhere.
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(IntakeError, match=r"The file «a\.txt» may not be read: check its permissions\."):
        load("a.txt")


def test_an_endless_file_is_read_up_to_the_limit_only() -> None:
    with pytest.raises(IntakeError, match="longer than 1,000 bytes"):
        load("/dev/zero", hints=Hints(max_bytes=1000))


def test_closed_standard_input() -> None:
    stream = io.BytesIO(b"x")
    stream.close()
    with pytest.raises(IntakeError, match="The standard input could not be read"):
        load("-", stdin=stream)
