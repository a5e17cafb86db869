"""The text of the article on a page, in blocks: by trafilatura, or roughly where a page is too big for it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from copy import deepcopy

import msgspec

from lagebild.intake.page.tree import Element, Tree, elements

MAX_ELEMENTS, MAX_CHILDREN, MAX_LETTERS = 20_000, 2_000, 20_000_000
"""Above these the extraction could take minutes: its time grows with the square of the children of one
element, and with the letters of the page times the levels that they are nested."""
BREAKS = re.compile(r"\n *\n|(?<=[.!?…:”“»\"])\n")


class Block(msgspec.Struct, frozen=True):
    """One paragraph or heading of the main text."""

    text: str
    heading: bool = False


def main_text(tree: Tree) -> list[Block] | None:
    """The blocks of the main text in reading order; None if the page is too big or too deep for this way."""
    if tree.cut or _is_heavy(tree.root):
        return None
    # Only trafilatura's own progress report; what could not be read is said by the caller.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction  # noqa: PLC0415

    try:
        found = bare_extraction(deepcopy(tree.root), include_comments=False, include_tables=True)
    except Exception:
        # A page can be broken in more ways than the library foresees; the rough way reads it then.
        return None
    body = getattr(found, "body", None)
    return [] if body is None else list(_blocks(body))


def _is_heavy(root: Element) -> bool:
    letters = 0
    levels = {root: 1}
    for count, element in enumerate(elements(root), start=1):
        level = levels.get(element.getparent(), 0) + 1
        if len(element):
            levels[element] = level
        letters += level * (len(element.text or "") + len(element.tail or ""))
        if count > MAX_ELEMENTS or len(element) > MAX_CHILDREN or letters > MAX_LETTERS:
            return True
    return False


def _blocks(body: Element) -> Iterator[Block]:
    """The blocks of the extracted body. Text between its elements is text too."""
    yield from _lines(_unwrapped(body.text))
    for element in body:
        yield from _block(element)
        yield from _lines(_unwrapped(element.tail))


def _block(element: Element) -> Iterator[Block]:
    if element.tag == "head":
        yield from _texts(element, heading=True)
    elif element.tag == "list":
        for item in element.iter("item"):
            yield from _texts(item)
    elif element.tag == "table":
        for row in element.iter("row"):
            cells = [" ".join("".join(cell.itertext()).split()) for cell in row.iter("cell")]
            yield Block(" | ".join(cell for cell in cells if cell))
    elif element.tag == "quote" and len(element) and element[0].tag == "p":
        for child in element:
            yield from _texts(child)
    elif element.tag not in ("graphic", "done"):
        yield from _texts(element)


def _texts(element: Element, *, heading: bool = False) -> Iterator[Block]:
    pieces: list[str] = []
    _flow(element, pieces)
    yield from _lines("".join(pieces), heading=heading)


def _lines(text: str, *, heading: bool = False) -> Iterator[Block]:
    """The paragraphs of a text with line breaks. A break behind a full stop parts them, others only wrap."""
    for paragraph in BREAKS.split(text):
        line = " ".join(paragraph.split())
        if line:
            yield Block(line, heading)


def _flow(element: Element, pieces: list[str]) -> None:
    """The text of an element and its inline children. A list inside a list item comes by its own items."""
    pieces.append("\n" if element.tag == "lb" else _unwrapped(element.text))
    for child in element:
        if child.tag != "list":
            _flow(child, pieces)
        pieces.append(_unwrapped(child.tail))


def _unwrapped(text: str | None) -> str:
    """Text without the line ends of its source, which mean nothing."""
    return (text or "").replace("\n", " ").replace("\t", " ")
