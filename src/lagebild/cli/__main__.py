"""``lagebild``: parses the command line and hands over to the command's module."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from lagebild import __version__
from lagebild.cli import (
    add,
    carry,
    claims,
    codebook,
    decide,
    decisions,
    documents,
    findings,
    lint,
    read,
    reference,
    show,
    sources,
    verify,
)
from lagebild.cli.status import FAILED, INTERRUPTED, OK, USAGE, UsageError
from lagebild.model import LagebildError

COMMANDS = (
    read,
    add,
    claims,
    documents,
    findings,
    sources,
    show,
    decide,
    decisions,
    reference,
    verify,
    carry,
    codebook,
    lint,
)


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
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(options)
    except UsageError as error:
        return _failed(str(error), USAGE)
    except LagebildError as error:
        return _failed(str(error), FAILED)
    except KeyboardInterrupt:
        return _failed("interrupted.", INTERRUPTED)
    except BrokenPipeError:
        # the reader of our output went away ("lagebild read … | head"); nothing is wrong
        _drop_output()
        return OK
    except OSError as error:
        # files are opened and read under handlers of their own: only our output is left
        _drop_output()
        return _failed(f"The output could not be written: {error.strerror}.", FAILED)


def _run(options: argparse.Namespace) -> int:
    if sys.stdout is None:
        raise LagebildError("The output could not be written: the standard output is closed.")
    status = int(options.run(options))
    sys.stdout.flush()
    return status


def _failed(message: str, status: int) -> int:
    if sys.stderr is not None:
        print(f"lagebild: {message}", file=sys.stderr)
    return status


def _drop_output() -> None:
    """Sends what is still to be written nowhere, so that the end of the program does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


__all__ = ["USAGE", "main", "parser"]

if __name__ == "__main__":
    sys.exit(main())
