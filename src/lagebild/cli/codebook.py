"""``lagebild codebook``: prints the codebook as Markdown."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lagebild.cli.status import OK

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser(
        "codebook",
        help="print the codebook: every field, measure and finding",
        description="Prints the codebook as Markdown, from the data that the engine itself uses.",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the codebook."""
    from lagebild.extract.frames import catalogue  # noqa: PLC0415
    from lagebild.knowledge.codebook import render_codebook  # noqa: PLC0415
    from lagebild.model import ABOUT_TOLERANCE  # noqa: PLC0415

    print(render_codebook(catalogue().measures, ABOUT_TOLERANCE), end="")
    return OK
