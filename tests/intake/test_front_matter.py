"""Front matter is read line by line, as people write it."""

from __future__ import annotations

import pytest

from lagebild.intake.frontmatter import read_front_matter


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('title: "Lage: 40 Tote"', "Lage: 40 Tote"),
        ("title: Lage: 40 Tote", "Lage: 40 Tote"),
        ("title:   Lage # 3", "Lage # 3"),
        ("title: 'Rat''s decision'", "Rat's decision"),
        (r'title: "Er sagte: \"Nein\""', 'Er sagte: "Nein"'),
        (r'title: "Pfad C:\\neu"', r"Pfad C:\neu"),
        ("Title: Lage", "Lage"),
        ("headline: Lage", "Lage"),
        ("title: >\n  Lage in\n  Halvesund", "Lage in Halvesund"),
        ('title: "offen', '"offen'),
        ("title: https://example.org/a", "https://example.org/a"),
    ],
)
def test_title(line: str, title: str) -> None:
    assert read_front_matter(f"---\n{line}\n---\n\nText").fields == {"title": title}


def test_unknown_fields_comments_and_lists_are_passed_over() -> None:
    front = read_front_matter("\n---\n# note\nauthor: A\ntags:\n- one\n- two\nlang: de\ntitle:\n---\nText\n")
    assert front.fields == {"lang": "de"}
    assert front.body == "Text\n"


@pytest.mark.parametrize(
    "text",
    [
        "Text\n---\ntitle: x\n---\n",
        "---\nDas ist ein Satz ohne Feld.\n---\nText",
        "---\ntitle: never closed\n\nText.",
        "----\ntitle: x\n---\n",
        "---",
        "",
    ],
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    assert read_front_matter(text).body == text
    assert not read_front_matter(text).present


def test_windows_line_ends_and_dots_as_the_closing_line() -> None:
    assert read_front_matter("---\ntitle: x\n...\nText").body == "Text"
