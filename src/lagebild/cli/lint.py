"""``lagebild lint``: checks the data files of languages and knowledge."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lagebild.cli.status import FAILED, OK

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser(
        "lint",
        help="check the data files of languages and knowledge",
        description="Checks the data files: faulty shape, duplicates, dead entries, missing examples.",
        epilog="Exit status: 0 nothing off, 1 something is off.",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints one sentence for each thing that is off."""
    from lagebild.knowledge.linter import faults  # noqa: PLC0415
    from lagebild.languages.linter import lint as lint_languages  # noqa: PLC0415

    problems = [*lint_languages(), *faults()]
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems." if problems else "Nothing is off.")
    return FAILED if problems else OK
