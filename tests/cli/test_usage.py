"""Exit statuses, wrong usage, interruption, and what the help says."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from lagebild import __version__

from .articles import GERMAN
from .program import COMMAND, SECONDS, environment, lagebild, read


def test_version() -> None:
    assert lagebild("--version").out == f"lagebild {__version__}\n"


def test_help_says_what_can_be_given_and_ends_well() -> None:
    done = lagebild("--help")
    assert (done.status, done.err) == (0, "")
    assert re.search(r"(?m)^ +read +\S", done.out) and "Exit status" in done.out
    done = lagebild("read", "--help", COLUMNS="80")
    assert (done.status, done.err) == (0, "")
    for words in ("--json", "--html FILE", "--published YYYY-MM-DD", "Examples", "Exit status"):
        assert words in done.out
    assert all(len(line) <= 82 for line in done.out.splitlines())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "COMMAND"),
        (("read",), "ARTICLE"),
        (("write", "a.txt"), "invalid choice: 'write'"),
        (("read", "--json", "--jsonl", "a.txt"), "not allowed with"),
        (("read", "--published", "19.6.2025", "a.txt"), "'19.6.2025' is not a day such as 2025-06-19"),
        (("read", "--published", "2025-02-30", "a.txt"), "'2025-02-30' is not a day"),
        (("read", "--lang", "klingon", "a.txt"), "'klingon' is not a language that can be read"),
        (("read", "--max-bytes", "0", "a.txt"), "'0' is not a number of bytes"),
        (("read", "--max-bytes", "9" * 30, "a.txt"), "is not a number of bytes"),
        (("read", "--max-bytes", "viel", "a.txt"), "'viel' is not a number of bytes"),
        (("read", "--timeout", "-1", "a.txt"), "'-1' is not a number of seconds"),
        (("read", "--timeout", "nan", "a.txt"), "'nan' is not a number of seconds"),
        (("read", "--colour", "a.txt"), "unrecognized arguments: --colour"),
        (("read", "-", "-"), "standard input can be read only once"),
    ],
)
def test_wrong_usage_is_said_with_status_2(arguments: tuple[str, ...], words: str) -> None:
    done = lagebild(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert words in done.err.splitlines()[-1]


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--explain"])
def test_a_reader_that_goes_away_is_no_error(form: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN, "utf-8")
    command = [*COMMAND, "read", form, *[str(tmp_path / "a.txt")] * 60]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(SECONDS) == 0


def test_interruption_is_said_with_status_130(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    process = subprocess.Popen(
        [*COMMAND, "read", str(tmp_path / "pipe")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    deadline = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.3)  # it waits for a writer that never comes
        process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=SECONDS)
    assert (process.returncode, out) == (130, b"")
    assert err.decode().splitlines()[-1] == "lagebild: interrupted."


def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "read", "--json", "-"],
            input=GERMAN.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
            timeout=SECONDS,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "lagebild: The output could not be written: No space left on device.\n"


def test_closed_standard_streams(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN, "utf-8")
    call = " ".join((*COMMAND, "read"))
    for redirection, status in (("- <&-", 1), (f"{tmp_path}/a.txt >&-", 1), (f"{tmp_path}/a.txt 2>&-", 0)):
        done = subprocess.run(
            ["sh", "-c", f"{call} {redirection}"],
            capture_output=True,
            env=environment(),
            timeout=SECONDS,
            check=False,
        )
        assert done.returncode == status
        assert b"Traceback" not in done.stderr


def test_a_file_whose_name_begins_with_a_hyphen(tmp_path: Path) -> None:
    (tmp_path / "-a.txt").write_text(GERMAN, "utf-8")
    done = subprocess.run(
        [*COMMAND, "read", "--json", "--", "-a.txt"],
        capture_output=True,
        cwd=tmp_path,
        env=environment(),
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0
    assert b"mindestens" in done.stdout


def test_a_report_does_not_overwrite_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(GERMAN, "utf-8")
    done = read("--html", tmp_path / "a.html", tmp_path / "a.html")
    assert (done.status, done.out) == (2, "")
    assert "would overwrite an article" in done.sentence
    assert (tmp_path / "a.html").read_text("utf-8") == GERMAN
