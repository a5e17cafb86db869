"""docs/cli.md and the command line say the same."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.cli import status
from lagebild.cli.__main__ import parser
from lagebild.intake.hints import FETCH_SECONDS, MAX_BYTES

DOCS = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
OPTION_ROW = re.compile(r"^\| (`-.*?`) \|", re.MULTILINE)


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands of the program with their parsers."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            found.update(action.choices)
    return found


def sections() -> dict[str, str]:
    """The part of the docs about each command; "" is what stands before the first."""
    parts = re.split(r"^## `lagebild (\w+).*`$", DOCS, flags=re.MULTILINE)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


def options(of: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """Each option with its value as the help shows it: ("--html", "--html FILE")."""
    for action in of._actions:
        for name in action.option_strings:
            value = action.metavar or (action.dest.upper() if action.nargs is None else "")
            yield name, f"{name} {value}".strip()


def documented(text: str) -> set[str]:
    return {
        re.match(r"-[\w-]+", option.strip("` ")).group()  # type: ignore[union-attr]
        for row in OPTION_ROW.findall(text)
        for option in row.split(",")
    }


def test_every_command_has_its_part_and_every_part_its_command() -> None:
    assert set(sections()) - {""} == set(commands())


@pytest.mark.parametrize("command", sorted(commands()))
def test_the_options_of_a_command_are_those_of_its_part(command: str) -> None:
    known = {name for name, _ in options(commands()[command])} - {"-h", "--help"}
    assert documented(sections()[command]) == known


@pytest.mark.parametrize("command", sorted(commands()))
def test_values_are_shown_as_in_the_help(command: str) -> None:
    for name, shown in options(commands()[command]):
        if name not in ("-h", "--help"):
            assert f"`{shown}`" in sections()[command]


def test_the_options_of_the_program_itself() -> None:
    assert documented(sections()[""]) == {name for name, _ in options(parser())}


def test_every_exit_status_is_documented() -> None:
    table = DOCS.partition("## Exit status")[2].partition("\n## ")[0]
    stated = {int(number) for number in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)}
    assert stated == {value for name, value in vars(status).items() if name.isupper()}


def test_the_limits_are_those_of_the_code() -> None:
    assert f"{MAX_BYTES:,} unless told otherwise" in DOCS
    assert f"{FETCH_SECONDS:.0f} unless told otherwise" in DOCS
