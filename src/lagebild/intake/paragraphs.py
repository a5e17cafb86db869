"""The paragraphs of a plain text."""

from __future__ import annotations

from collections.abc import Iterator

WRAP = 160
"""Longest line, in characters, that somebody may have wrapped by hand or by program."""


def paragraphs(text: str) -> list[str]:
    """The paragraphs in order, without blank ones; whitespace inside a paragraph is as it stands.

    Blank lines part them. Lines within a paragraph are hard wrapped and stay together, unless one of
    them is longer than anybody wraps: then each line is a paragraph of its own.
    """
    found: list[str] = []
    for block in _blocks(text):
        if len(block) > 1 and max(map(len, block)) > WRAP:
            found.extend(line.strip() for line in block)
        else:
            found.append("\n".join(line.rstrip() for line in block).strip())
    return found


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block
