"""How messages speak of an input, so that every sentence says where it went wrong."""

from __future__ import annotations

import re

LONGEST = 200
WEB = re.compile(r"https?://", re.IGNORECASE)


def is_web_address(place: str) -> bool:
    """Whether `place` is an http or https address rather than a file name."""
    return WEB.match(place) is not None


def quoted(name: str) -> str:
    """A name as a message may show it: in «», without characters that act on a terminal, not endless."""
    shown = "".join(char if char.isprintable() else "?" for char in name[: LONGEST + 1])
    return f"«{shown[:LONGEST]}…»" if len(shown) > LONGEST else f"«{shown}»"


def called(source: str | None) -> str:
    """The subject of a sentence about an input: "The file «a.txt»", "The standard input" …"""
    if source is None:
        return "The text"
    if source == "-":
        return "The standard input"
    return f"The {'address' if is_web_address(source) else 'file'} {quoted(source)}"
