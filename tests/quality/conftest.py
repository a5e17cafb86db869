"""Predictions are made once for each set of gold and process."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.quality.measuring import predict


@pytest.fixture(scope="session")
def predictions(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder with the predictions for a set of gold."""

    @cache
    def made(name: str) -> Path:
        folder = tmp_path_factory.mktemp(name)
        predict(name, folder)
        return folder

    return made
