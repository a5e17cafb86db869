"""Runs programs and takes their time and memory; every figure is the median of several runs."""

from __future__ import annotations

import importlib.util
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from bench import texts
from bench.one_pass import SPACY_MODEL

RUNS = 5
COLD_RUNS = 7
SIZES = (1, 4, 16, 64, 256, 1000)
"""Kilobytes of the texts on which the growth of time is shown."""
LARGE = 64
"""From this size on, in kilobytes, the exponent is fitted: below it what every reading costs weighs more."""


class Rate(NamedTuple):
    """How fast texts are read, medians over the runs."""

    articles: float
    """Articles a second."""
    tokens: float
    """Words and punctuation marks a second."""


class Cold(NamedTuple):
    """One command from process start to its last line."""

    seconds: float
    megabytes: float
    """Peak resident memory of the process, in 10^6 bytes."""


def one_core() -> None:
    """Keeps this process and those that it starts on one core, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def a_pass(*what: str) -> dict[str, float]:
    """The result of one pass in a process of its own. Raises CalledProcessError if it fails."""
    command = [sys.executable, "-m", "bench.one_pass", *what]
    out = subprocess.run(command, check=True, capture_output=True, text=True, cwd=texts.ROOT).stdout
    result: dict[str, float] = json.loads(out.splitlines()[-1])
    return result


def rate(what: str, runs: int = RUNS) -> Rate:
    """The speed of a pass."""
    results = [a_pass(what) for _ in range(runs)]
    return Rate(
        *(statistics.median(r[key] / r["seconds"] for r in results) for key in ("articles", "tokens"))
    )


def has_spacy() -> bool:
    return importlib.util.find_spec("spacy") is not None and importlib.util.find_spec(SPACY_MODEL) is not None


def cold_start(article: Path, runs: int = COLD_RUNS) -> Cold:
    """``lagebild read ARTICLE`` as a person calls it, after one run that fills the disk cache."""
    every = [_cold_run(article) for _ in range(runs + 1)][1:]
    return Cold(statistics.median(c.seconds for c in every), statistics.median(c.megabytes for c in every))


def _cold_run(article: Path) -> Cold:
    command = [str(Path(sys.executable).with_name("lagebild")), "read", str(article)]
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    # ru_maxrss counts kibibytes on Linux
    return Cold(seconds, usage.ru_maxrss * 1024 / 1e6)


def growth(runs: int = 3) -> dict[int, float]:
    """Seconds for one text, by its size in kilobytes."""
    return {
        size: statistics.median(a_pass("growth", str(size))["seconds"] for _ in range(runs)) for size in SIZES
    }


def exponent(seconds: dict[int, float]) -> float:
    """k in time ~ size^k, fitted by least squares over the logarithms of the large sizes."""
    points = [(math.log(size), math.log(spent)) for size, spent in seconds.items() if size >= LARGE]
    return statistics.linear_regression(*zip(*points, strict=True)).slope
