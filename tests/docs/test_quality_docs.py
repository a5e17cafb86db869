"""The figures in docs/quality.md are those of the floors file."""

from __future__ import annotations

import pytest

from tests.quality import figures, floors


def test_the_figures_are_those_of_the_floors_file() -> None:
    page = figures.PAGE.read_text("utf-8")
    assert figures.filled(page, floors.pinned()) == page


def test_a_changed_floor_changes_the_page() -> None:
    page = figures.PAGE.read_text("utf-8")
    content = {"examples": {"floors": {"de": {"strict": 0.1234}}}}
    assert "| strict | 0.123 |" in figures.filled(page, content)


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="no marks"):
        figures.filled("# A page", {})
