"""The captions of a page's pictures, each with the place where it stands among the paragraphs."""

from __future__ import annotations

from lagebild.intake.page.main_text import Block
from lagebild.intake.page.tree import OPENING, Element, elements, is_outside, key, names_of, opening, text_of
from lagebild.intake.page.vocabulary import vocabulary

SHORTEST, LONGEST = 4, 120
"""Words of a caption."""
LONGEST_CHARS = 1_500
MOST = 200
"""Captions that are looked at on one page."""


def find_captions(root: Element, heading: Element | None, blocks: list[Block]) -> dict[int, list[str]]:
    """Captions by the number of blocks that stand before them. Pictures of other stories are left out."""
    places = {key(block.text)[:OPENING]: i for i, block in enumerate(blocks, start=1)}
    found: dict[int, list[str]] = {}
    known = "\n".join(key(block.text) for block in blocks)
    after, passed, last, seen = 0, heading is None, len(blocks), 0
    for element in elements(root):
        passed = passed or element is heading
        if seen < MOST and _is_caption(element):
            seen += 1
            text = text_of(element, LONGEST_CHARS)
            if passed and after < last and _is_own(element, text) and key(text) not in known:
                found.setdefault(after, []).append(text)
                known += f"\n{key(text)}"
        elif element.tag in ("p", "h2", "h3", "h4", "li", "div", "blockquote"):
            after = _place(element, places, after)
    return found


def _place(element: Element, places: dict[str, int], after: int) -> int:
    """The place of an element if it is a block of the main text, else the place so far."""
    if element.tag == "div" and (len(element) > 20 or element.find(".//div") is not None):
        return after
    return places.get(opening(element), after)


def _is_caption(element: Element) -> bool:
    return element.tag == "figcaption" or (
        element.tag in ("p", "span", "div")
        and bool(element.get("class"))
        and bool(names_of(element) & vocabulary().caption)
        and next(element.iterancestors("figcaption"), None) is None
        and next(element.iterdescendants("figcaption", "p", "div"), None) is None
    )


def _is_own(element: Element, text: str) -> bool:
    return SHORTEST <= len(text.split()) <= LONGEST and not is_outside(element)
