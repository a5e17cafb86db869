"""Brings back paragraphs that the extraction of the main text left out.

Pages that put an article into several boxes lose all but one of them. What is missing is set exactly as
what was found: same element, same class, same kind of box.
"""

from __future__ import annotations

from collections import Counter

from lagebild.intake.page.main_text import Block
from lagebild.intake.page.tree import OPENING, Element, elements, is_outside, key, opening, text_of

SETTING_FROM = 3
"""Paragraphs that must have been found in a setting before it is believed."""
WORDS = 15
MISSING_SHARE = 0.4
"""Share of the found text that must be missing; less is teasers that look like the article."""


def completed(root: Element, blocks: list[Block]) -> list[Block]:
    """The blocks with the missing paragraphs in their places, or as they are if little is missing."""
    places = {key(block.text)[:OPENING]: i for i, block in enumerate(blocks, start=1)}
    paragraphs = [(p, opening(p)) for p in elements(root) if p.tag == "p"]
    found = Counter(_setting(p) for p, start in paragraphs if start in places)
    settings = {setting for setting, count in found.items() if count >= SETTING_FROM}
    missing: dict[int, list[Block]] = {}
    place, letters = 0, 0
    for paragraph, start in paragraphs:
        if start in places:
            place = places[start]
        elif _setting(paragraph) in settings and not is_outside(paragraph):
            text = text_of(paragraph)
            if len(text.split(maxsplit=WORDS)) >= WORDS:
                missing.setdefault(place, []).append(Block(text))
                letters += len(text)
    if letters < MISSING_SHARE * sum(len(block.text) for block in blocks):
        return blocks
    whole = list(missing.get(0, ()))
    for number, block in enumerate(blocks, start=1):
        whole.extend((block, *missing.get(number, ())))
    return whole


def _setting(paragraph: Element) -> tuple[str, str, str]:
    parent = paragraph.getparent()
    if parent is None:
        return paragraph.get("class") or "", "", ""
    return paragraph.get("class") or "", parent.tag, parent.get("class") or ""
