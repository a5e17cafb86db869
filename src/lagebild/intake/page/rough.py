"""Reads the text of a page tag by tag, without a tree: for pages that are too big or too deep to parse.

Takes every paragraph that is not mostly links, from the parts of the page that are not navigation.
Less exact than the main text, but its time grows with the page and no faster.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lagebild.intake.page.main_text import Block
from lagebild.intake.page.vocabulary import vocabulary

PIECE = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)?+|[\"'])*+>?|([^<]++)|<"
)
INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "img",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "wbr",
    )
)
HEADINGS = frozenset(("h2", "h3", "h4"))
SKIPPED = frozenset(("head", "title", "h1", "figure", "svg", "iframe", "option"))
LINK_SHARE = 0.5
"""Share of a block's letters in links from which it is a list of links."""
SHORTEST = 5
"""Words below which a block that is no heading is furniture."""


class _Reader:
    """What is open while the tags go by."""

    def __init__(self) -> None:
        self.skipping: str | None = None
        self.depth = 0
        self.heading = False
        self.in_link = False
        self.pieces: list[str] = []
        self.linked = 0

    def block(self) -> Block | None:
        """The block that ends here, if it is one; starts the next."""
        text = " ".join(html.unescape("".join(self.pieces)).split())
        linked, heading = self.linked, self.heading
        self.pieces, self.linked, self.heading = [], 0, False
        if not text or linked > LINK_SHARE * len(text):
            return None
        return Block(text, heading) if heading or len(text.split(maxsplit=SHORTEST)) >= SHORTEST else None

    def tag(self, name: str, *, closing: bool) -> None:
        """Notes a tag that has no text of its own."""
        if self.skipping is not None:
            if name == self.skipping:
                self.depth += -1 if closing else 1
            if self.depth == 0:
                self.skipping = None
        elif not closing and (name in SKIPPED or name in vocabulary().outside):
            self.skipping, self.depth = name, 1
        elif name == "a":
            self.in_link = not closing

    def text(self, text: str) -> None:
        if self.skipping is None:
            self.pieces.append(text)
            self.linked += len(text) if self.in_link else 0


def rough_text(page: str) -> list[Block]:
    """The blocks of a page in reading order."""
    return list(_read(page))


def _read(page: str) -> Iterator[Block]:
    reader = _Reader()
    for piece in PIECE.finditer(page):
        closing, name, text = piece.group(1) == "/", (piece.group(2) or "").lower(), piece.group(3)
        if text is not None:
            reader.text(text)
        elif name:
            if name not in INLINE and (block := reader.block()) is not None:
                yield block
            reader.tag(name, closing=closing)
            if name in HEADINGS and not closing:
                reader.heading = True
    if (block := reader.block()) is not None:
        yield block
