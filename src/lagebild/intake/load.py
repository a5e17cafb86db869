"""One input, by the place that a person gives: a file name, "-" for standard input, or a web address."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import BinaryIO

import msgspec

from lagebild.intake.bytes_in import document_from_bytes
from lagebild.intake.hints import NO_HINTS, Hints
from lagebild.intake.naming import called, is_web_address, quoted
from lagebild.model import Document, IntakeError

STANDARD_INPUT = "-"
OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)


def load(place: str, *, hints: Hints = NO_HINTS, stdin: BinaryIO | None = None) -> Document:
    """The document at `place`: a path, "-" or an http(s) address. `stdin` stands in for standard input.

    Raises IntakeError if it cannot be read or is no article, LanguageError if its language is not known.
    """
    if is_web_address(place):
        return _from_web(place, hints)
    if place == STANDARD_INPUT:
        stream = _standard_input() if stdin is None else stdin
        return document_from_bytes(_limited(stream, hints, place), hints=hints, source=place)
    if OTHER_SCHEME.match(place):
        raise IntakeError(f"The address {quoted(place)} cannot be fetched: only http and https can.")
    return document_from_bytes(_from_file(place, hints), hints=hints, source=place)


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise IntakeError("The standard input is closed: give a file, or pipe the article in.")
    return sys.stdin.buffer


def _from_web(place: str, hints: Hints) -> Document:
    # The network code costs as much time as everything else here; most inputs are files.
    from lagebild.intake.fetch import fetch  # noqa: PLC0415

    fetched = fetch(place, hints)
    document = document_from_bytes(fetched.data, hints=hints, source=place, charset=fetched.charset)
    # What the page calls its address is better than where it was found, if it says so.
    return document if document.url else msgspec.structs.replace(document, url=fetched.url)


def _from_file(place: str, hints: Hints) -> bytes:
    try:
        with Path(place).open("rb") as file:
            return _limited(file, hints, place)
    except FileNotFoundError:
        raise IntakeError(f"There is no file {quoted(place)}: check the name.") from None
    except IsADirectoryError:
        raise IntakeError(f"{quoted(place)} is a folder: give the files in it.") from None
    except PermissionError:
        raise IntakeError(f"The file {quoted(place)} may not be read: check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a valid file name"
        raise IntakeError(f"The file {quoted(place)} could not be read: {reason}.") from None


def _limited(stream: BinaryIO, hints: Hints, source: str) -> bytes:
    """All bytes of a stream, one more than the limit at most; an endless stream is read no further."""
    try:
        return stream.read(hints.max_bytes + 1)
    except (OSError, ValueError) as error:
        raise IntakeError(f"{called(source)} could not be read: {error}.") from error
