"""The parsed page. Importing the parser takes a while, so it is done when the first page comes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from lagebild.intake.page.vocabulary import vocabulary, words_of

Element = Any
"""An lxml element; lxml has no types of its own."""

OPENING = 60
"""Letters by which an element is told to be a block of the main text."""
TOO_DEEP = "ERR_RESOURCE_LIMIT"
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
        "mark",
        "q",
        "s",
        "small",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "wbr",
    )
)
SPACE_INSIDE_QUOTES = re.compile(r"(?<=[«„“‚(\[])\s+|\s+(?=[»”)\],.;:!?])")
NAMING = (
    "class",
    "id",
    "itemprop",
    "role",
    "data-testid",
    "data-test",
    "data-cy",
    "data-qa",
    "data-manual",
    "data-gu-name",
    "property",
)


class Tree(msgspec.Struct, frozen=True):
    """The root of a page, and whether it was nested so deeply that the parser left parts of it out."""

    root: Element
    cut: bool


def parse(html: str) -> Tree | None:
    """The tree of a page; None if no parser can make anything of it."""
    from lxml import etree  # noqa: PLC0415
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    # The parser stops at 256 levels by itself; without that limit, freeing the tree would overrun the stack.
    parser = HTMLParser(encoding="utf-8", huge_tree=False, collect_ids=False)
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return Tree(root, any(entry.type_name == TOO_DEEP for entry in parser.error_log))


def elements(root: Element) -> Iterator[Element]:
    """All elements in document order, without comments and instructions."""
    return (element for element in root.iter() if isinstance(element.tag, str))


def text_of(element: Element, at_most: int | None = None) -> str:
    """The text of an element on one line. Blocks are parted by a blank, inline elements are not.

    With `at_most`, reading stops soon behind so many characters: an element may hold the whole page.
    """
    pieces: list[str] = []
    length = 0
    for piece in _pieces(element):
        pieces.append(piece)
        length += len(piece)
        if at_most is not None and length > at_most:
            break
    return SPACE_INSIDE_QUOTES.sub("", " ".join("".join(pieces).split()))


def _pieces(element: Element) -> Iterator[str]:
    """Depth is bounded by the parser, so recursion is."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style"):
        return
    gap = "" if element.tag in INLINE else " "
    yield gap + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield gap


def names_of(element: Element) -> set[str]:
    """The words of an element's class, id and like attributes."""
    found: set[str] = set()
    for name in NAMING:
        value = element.get(name)
        if value:
            found |= words_of(value[:300])
    return found


def is_outside(element: Element) -> bool:
    """Whether an element lies in a part of the page that is not the article: navigation, footer, teasers."""
    words = vocabulary()
    node = element
    while node is not None and node.tag not in ("body", "html", "main", "article"):
        if node.tag in words.outside or names_of(node) & words.outside_words:
            return True
        node = node.getparent()
    return False


def opening(element: Element) -> str:
    """The first letters of an element, to tell it by."""
    return key(text_of(element, 4 * OPENING))[:OPENING]


def key(text: str) -> str:
    """What is left of a text to compare by: letters and digits, in small."""
    return re.sub(r"[\W_]+", "", text).casefold()
