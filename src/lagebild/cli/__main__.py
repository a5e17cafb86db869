"""``lagebild``: parses the command line and hands over to the command's module."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from lagebild import __version__
from lagebild.cli import codebook, lint, read
from lagebild.cli.status import FAILED, INTERRUPTED, USAGE
from lagebild.model import LagebildError

COMMANDS = (read, codebook, lint)


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; its commands are in `COMMANDS`."""
    top = argparse.ArgumentParser(
        prog="lagebild",
        description="Reads reporting about war, attacks and disasters: who says how many, of whom, "
        "on whose word.",
        epilog="Exit status: 0 all read, 1 something could not be read, 2 wrong usage, 130 interrupted.",
    )
    top.add_argument("--version", action="version", version=f"lagebild {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_parser(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. Returns the exit status (docs/cli.md); never shows a traceback for bad input."""
    options = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return int(options.run(options))
    except LagebildError as error:
        print(f"lagebild: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("lagebild: interrupted.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # the reader of our output went away ("lagebild read … | head"); nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


__all__ = ["USAGE", "main", "parser"]

if __name__ == "__main__":
    sys.exit(main())
