"""Captions and page furniture between the paragraphs of an article."""

from __future__ import annotations

import re
from functools import cache

from lagebild.languages.layout import Layout, layout

CAPTION_CHARS = 600
CAPTION_WORDS = 6
LINK_WORDS = 20
STOPS = (".", "!", "?", "…", ".“", ".”", '."')


def is_furniture(paragraph: str, words: Layout) -> bool:
    """Whether a paragraph is no part of the article: "Advertisement", "Lesen Sie auch: …"."""
    if len(paragraph) > CAPTION_CHARS:
        return False
    plain = " ".join(paragraph.casefold().split()).strip(" :|·►»")
    if plain in words.furniture.lines:
        return True
    return (
        plain.startswith(words.furniture.links)
        and len(plain.split()) <= LINK_WORDS
        and not paragraph.endswith(STOPS)
    )


def is_caption(paragraph: str, lang: str) -> bool:
    """Whether a paragraph goes with a picture: it names the picture's agency, or calls itself a picture."""
    if len(paragraph) > CAPTION_CHARS:
        return False
    words = layout(lang)
    plain = paragraph.casefold()
    if plain.startswith(words.captions.starts):
        return True
    if any(mark in plain for mark in words.captions.holds):
        return True
    if _agency_first(lang).match(paragraph) and not paragraph.endswith(STOPS):
        return len(plain.split()) >= CAPTION_WORDS
    return _agency_last(lang).search(paragraph) is not None


@cache
def _agency_first(lang: str) -> re.Pattern[str]:
    """The picture's agency run together with a caption without a full stop: "Reuters In 2014 the group …"."""
    return re.compile(rf"(?:{_agencies(lang)})\s+[^\W\d_]")


@cache
def _agency_last(lang: str) -> re.Pattern[str]:
    """A bare agency behind the last full stop: "… on Friday. Reuters". In brackets it would be credits."""
    return re.compile(rf"[.!?]\s*(?:{_agencies(lang)})$")


def _agencies(lang: str) -> str:
    return "|".join(sorted(map(re.escape, layout(lang).credits.agencies), key=len, reverse=True))
