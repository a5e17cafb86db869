"""Unpacks what a server packed, up to the limit and no further: a bomb costs no more than an article."""

from __future__ import annotations

import zlib
from typing import Protocol

from lagebild.intake.naming import quoted
from lagebild.model import IntakeError

CHUNK = 65_536


class Body(Protocol):
    """What the bytes of an answer are read from. `length` is how many are still to come, if that is known."""

    length: int | None

    def read1(self, size: int, /) -> bytes: ...


def read_body(body: Body, coding: str, max_bytes: int) -> bytes:
    """The unpacked bytes of an answer, at most one more than `max_bytes`, so that the caller can tell.

    Raises IntakeError for a packing that was not asked for, or if what came is broken or not all.
    """
    unpack = _unpacker(coding)
    ended = False
    found = bytearray()
    try:
        while len(found) <= max_bytes:
            chunk = body.read1(CHUNK)
            if not chunk:
                ended = True
                break
            found += unpack(chunk, max_bytes + 1 - len(found))
    except zlib.error as error:
        raise IntakeError("The server sent packed data that is broken: try again later.") from error
    if ended and (body.length or not unpack.complete):
        raise IntakeError("The answer of the server ended before it was complete: try again later.")
    return bytes(found[: max_bytes + 1])


class _Plain:
    complete = True

    def __call__(self, chunk: bytes, _at_most: int) -> bytes:
        return chunk


class _Zlib:
    """gzip and deflate. Servers send deflate with and without its header."""

    def __init__(self, coding: str) -> None:
        self.coding = coding
        self.stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        self.started = False

    @property
    def complete(self) -> bool:
        """Whether the packed stream came to its end. An answer without a body has none."""
        return self.stream.eof or not self.started

    def __call__(self, chunk: bytes, at_most: int) -> bytes:
        if not self.started and self.coding == "deflate" and not _has_header(chunk):
            self.stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        self.started = True
        # What is left when `at_most` is reached is never asked for: the input is over the limit then.
        return self.stream.decompress(chunk, at_most)


def _has_header(chunk: bytes) -> bool:
    return len(chunk) >= 2 and chunk[0] & 0x0F == 8 and (chunk[0] << 8 | chunk[1]) % 31 == 0


def _unpacker(coding: str) -> _Plain | _Zlib:
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return _Plain()
    if coding in ("gzip", "x-gzip", "deflate"):
        return _Zlib(coding)
    raise IntakeError(
        f"The server packed its answer as {quoted(coding[:40])}, which was not asked for: "
        "save the page and give the file."
    )
