"""What is said at the end of a run about tests that could not be complete."""

from __future__ import annotations

import pytest

from tests.quality import gold


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One plain line where the development gold is absent."""
    if "dev" not in gold.present():
        terminalreporter.write_line(
            f"Only the bundled examples were scored: no development gold in {gold.SETS['dev']}."
        )
