"""Fills the parts of README.md that come from real runs.

    readme.py [--bench FILE]

The terminal output is made anew each time; the table of figures from what `python -m bench.speed --json FILE`
has written, where it is given.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from pathlib import Path

from rich.console import Console

import lagebild
from lagebild.present import print_reading

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
EXAMPLE = "examples/nordkorea-russland.txt"
WIDTH = 110
ROWS = 5
"""How many claims the excerpt shows."""


def filled(text: str, name: str, content: str) -> str:
    """`text` with `content` between the marks of this name. Raises ValueError if the marks are not there."""
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    before, begin, rest = text.partition(start)
    _, finish, after = rest.partition(end)
    if not (begin and finish):
        raise ValueError(f"README.md has no marks for {name}.")
    return f"{before}{start}{content}\n{end}{after}"


def terminal() -> str:
    """What a terminal shows of the German example, cut after a few claims."""
    out = io.StringIO()
    console = Console(file=out, width=WIDTH, force_terminal=True, color_system=None, highlight=False)
    print_reading(lagebild.read(EXAMPLE), console)
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    first_left_out = next(number for number, line in enumerate(lines) if line.startswith(f"{ROWS + 1:>3}  "))
    shown = [f"$ lagebild read {EXAMPLE}", *lines[:first_left_out], "…"]
    return "\n".join(["```console", *shown, "```"])


def main(arguments: list[str] | None = None) -> int:
    """Writes README.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, metavar="FILE", help="figures of a run of the benchmark")
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    text = filled(README.read_text("utf-8"), "terminal", terminal())
    if options.bench:
        from bench.speed import as_markdown  # noqa: PLC0415

        text = filled(text, "bench", as_markdown(json.loads(options.bench.read_text("utf-8"))))
    README.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
