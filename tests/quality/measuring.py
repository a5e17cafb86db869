"""Reads a set of gold with the library and scores what comes out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import lagebild
from lagebild.present import to_json
from tests.quality import gold, scoring

TOP = ("detection", "numbers", "strict", "findings")


def predict(name: str, folder: Path) -> None:
    """Writes the reading of every document of a set to ``folder/ID.json``. No hints but its front matter."""
    for file in gold.files(name):
        reading = lagebild.read(file.with_suffix(".txt"))
        (folder / file.name).write_text(to_json(reading), "utf-8")


def measure(name: str, predictions: Path) -> dict[str, dict[str, float]]:
    """The figures of a set by language, from the gold's own scorer where it is present."""
    one = by_scorer if gold.SCORER.is_file() else by_own_scoring
    return {lang: one(name, lang, predictions) for lang in gold.LANGUAGES}


def by_own_scoring(name: str, lang: str, predictions: Path) -> dict[str, float]:
    return scoring.score(gold.files(name, lang), predictions)


def by_scorer(name: str, lang: str, predictions: Path) -> dict[str, float]:
    """The same figures from the gold's own scorer, which runs as a program of its own."""
    command = [sys.executable, str(gold.SCORER), str(gold.SETS[name]), str(predictions), "--lang", lang]
    out = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout
    result: dict[str, Any] = json.loads(out)
    return {**{key: result[key]["f1"] for key in TOP}, "grounded": result["grounded"], **result["fields"]}
