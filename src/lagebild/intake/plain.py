"""Which part of an article each paragraph of a plain text is."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from lagebild.intake.credits import credits_at_end, is_byline, is_credits
from lagebild.intake.dateline import dateline_end
from lagebild.intake.furniture import is_caption, is_furniture
from lagebild.intake.parts import Part
from lagebild.intake.standfirst import is_standfirst
from lagebild.languages.layout import layout
from lagebild.model import SegmentKind

CROSSHEAD_WORDS, CROSSHEAD_CHARS = 12, 110
HEADLINE_WORDS, HEADLINE_CHARS = 25, 220
FIRST_LINE_MIN_WORDS = 2
SUBTITLE_WORDS = 6
"""A first line without a full stop is a standfirst from so many words on, a crosshead below."""
REPEATED_WITHIN = 3
REPEATED_REST = 90
"""Characters of byline and date that may follow a headline in the line that repeats it."""
OPEN_END = re.compile(r"[.:;,…!][\"”“»’')\]]*$")
NUMBERED = re.compile(r"\d{1,2}[.)]\s")
LETTER = re.compile(r"[^\W\d_]")


def headline_in(paragraphs: list[str], lang: str) -> str | None:
    """The first paragraph if it is a line alone without a full stop above a longer text: the headline."""
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    length = _length(first, HEADLINE_WORDS)
    if not FIRST_LINE_MIN_WORDS <= length <= HEADLINE_WORDS or len(first) > HEADLINE_CHARS or "\n" in first:
        return None
    if OPEN_END.search(first.rstrip("!")) or NUMBERED.match(first) or dateline_end(first, lang):
        return None
    words = layout(lang)
    if (
        is_furniture(first, words)
        or is_caption(first, lang)
        or is_credits(first, words, last=False)
        or is_byline(first, words)
    ):
        return None
    return (
        first
        if any(len(p) > 2 * len(first) and OPEN_END.search(p) for p in islice(paragraphs, 1, 6))
        else None
    )


def plain_parts(paragraphs: list[str], title: str | None, lang: str) -> list[Part]:
    """The parts of the body, in order. The title is not among them."""
    kinds = _marked(paragraphs, title, lang)
    body = [i for i, kind in enumerate(kinds) if kind == "paragraph"]
    if body and _right_below(kinds, body[0]):
        first, following = paragraphs[body[0]], [paragraphs[i] for i in body[1:]]
        kinds[body[0]] = _first_kind(first, following, title is not None, lang)
    for here, after in pairwise(body):
        if (
            kinds[here] == "paragraph"
            and _is_crosshead(paragraphs[here], lang)
            and len(paragraphs[after]) > len(paragraphs[here])
        ):
            kinds[here] = "crosshead"
    words = layout(lang)
    return [
        Part(text, kind, credits_at_end(text, words) if kind in ("paragraph", "standfirst") else None)
        for text, kind in zip(paragraphs, kinds, strict=True)
    ]


def _marked(paragraphs: list[str], title: str | None, lang: str) -> list[SegmentKind | None]:
    """What can be told of each paragraph by itself; all that is left is "paragraph"."""
    words = layout(lang)
    text_ends = max(
        (i for i, p in enumerate(paragraphs) if OPEN_END.search(p) and not p.startswith("(")), default=-1
    )
    kinds: list[SegmentKind | None] = []
    for i, paragraph in enumerate(paragraphs):
        if is_furniture(paragraph, words) or (i < REPEATED_WITHIN and _repeats(paragraph, title)):
            kinds.append(None)
        elif is_credits(paragraph, words, last=i > text_ends) or (
            i <= REPEATED_WITHIN and is_byline(paragraph, words)
        ):
            kinds.append("credits")
        else:
            kinds.append("caption" if is_caption(paragraph, lang) else "paragraph")
    return kinds


def _repeats(paragraph: str, title: str | None) -> bool:
    """Whether a paragraph is the headline again, alone or with a byline and a date behind it."""
    if title is None or len(paragraph) > len(title) + REPEATED_REST + 20:
        return False
    one, other = _plain(paragraph), _plain(title)
    if one == other:
        return True
    rest = one[len(other) :]
    return (
        one.startswith(f"{other} ")
        and len(rest) <= REPEATED_REST
        and not OPEN_END.search(one)
        and ". " not in rest
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _right_below(kinds: list[SegmentKind | None], first: int) -> bool:
    """Whether nothing but the repeated headline and bylines stands above the first paragraph."""
    return all(kind in (None, "credits") for kind in kinds[:first])


def _first_kind(first: str, following: list[str], titled: bool, lang: str) -> SegmentKind:
    if _is_crosshead(first, lang) and following and _length(first, SUBTITLE_WORDS) < SUBTITLE_WORDS:
        return "crosshead"
    if NUMBERED.match(first) and _is_crosshead(first, lang):
        return "crosshead"
    return "standfirst" if is_standfirst(first, following, titled=titled, lang=lang) else "paragraph"


def _is_crosshead(paragraph: str, lang: str) -> bool:
    """A short line alone without a full stop. A question is one too ("How many people have died?")."""
    if (
        len(paragraph) > CROSSHEAD_CHARS
        or "\n" in paragraph
        or _length(paragraph, CROSSHEAD_WORDS) > CROSSHEAD_WORDS
    ):
        return False
    if OPEN_END.search(paragraph) or not LETTER.search(paragraph):
        return False
    first = paragraph.lstrip("\"“„«»‘'(")[:1]
    return (first.isupper() or first.isdigit()) and dateline_end(paragraph, lang) == 0


def _length(text: str, at_most: int) -> int:
    """Number of words, counted to one above `at_most`: a paragraph may have megabytes."""
    return len(text.split(maxsplit=at_most + 1)) if len(text) < 100 * (at_most + 1) else at_most + 1
