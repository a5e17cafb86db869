"""Credits: who wrote, reported and supplied a text, and the date that is printed with them."""

from __future__ import annotations

import datetime
import re

from lagebild.intake.dates import find_date
from lagebild.languages.layout import Layout

LINE_CHARS = 400
"""A paragraph that is longer holds no credits line, whatever words are in it."""
BRACKET_CHARS = 100
SHORT_SIGN = re.compile(r"[\w.-]{1,5}(?:[ /][\w.-]{1,5}){0,6}")
"""The signs of desk and editor under an agency's text: "npa kg/rsm", "dpa yyzz a3 kll"."""
NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
BYLINE_WORDS = 10
SENTENCE_END = ".!?…\"”“»’'"


def is_credits(paragraph: str, words: Layout, *, last: bool) -> bool:
    """Whether a whole paragraph is credits. `last`: whether no other text follows it."""
    if len(paragraph) > LINE_CHARS:
        return False
    plain = paragraph.strip("()[] \n—–").casefold()
    if plain.startswith(words.credits.starts):
        return True
    if len(plain.split()) <= 25 and any(mark in plain for mark in words.credits.holds):
        return True
    return last and (
        _is_bracketed_signs(paragraph, words) or _is_bare_signs(paragraph, words) or _are_signs(plain, words)
    )


def is_byline(paragraph: str, words: Layout) -> bool:
    """Whether a paragraph is an author's line: "Von Anna Muster, Kiew", "By Jane Doe and John Roe"."""
    parts = paragraph.replace(",", " ").split(maxsplit=BYLINE_WORDS + 1)
    if not 2 <= len(parts) <= BYLINE_WORDS or parts[0].casefold() not in words.credits.byline:
        return False
    small = words.credits.between.split()
    names = parts[1:]
    return (
        all(NAME_WORD.fullmatch(name) and (name[0].isupper() or name in small) for name in names)
        and names[0][0].isupper()
        and sum(name[0].isupper() for name in names) >= 2
        and not paragraph.endswith((".", "?", "!", ":"))
    )


def credits_at_end(paragraph: str, words: Layout) -> int | None:
    """Where credits in brackets start at the end of a paragraph ("… gesperrt. (APA, 12.9.2015)"), or None."""
    if not paragraph.endswith(")"):
        return None
    start = paragraph.rfind("(")
    if start <= 0 or len(paragraph) - start > BRACKET_CHARS:
        return None
    before, inside = paragraph[:start].rstrip(), paragraph[start + 1 : -1]
    if not before or before[-1] not in SENTENCE_END:
        return None
    begun = inside.casefold().startswith(words.credits.starts)
    return start if begun or _is_dated(inside) or _are_signs(inside, words) else None


def credits_date(text: str, words: Layout) -> datetime.date | None:
    """The date that is printed in credits, or None: a codebook rule takes it for `published`."""
    return find_date(text, words.dates.slashes)


def _is_bracketed_signs(paragraph: str, words: Layout) -> bool:
    if not (paragraph.startswith("(") and paragraph.endswith(")") and len(paragraph) <= BRACKET_CHARS):
        return False
    inside = paragraph[1:-1]
    return "(" not in inside and (_is_dated(inside) or _are_signs(inside, words) or "/" in inside)


def _is_dated(inside: str) -> bool:
    """A name before a date: "APA, 12.9.2015". A date alone is a link or an aside."""
    found = find_date(inside, "dmy")
    return found is not None and inside[0].isalpha() and "." not in inside.partition(",")[0].rstrip(".")


def _are_signs(inside: str, words: Layout) -> bool:
    """Agencies and short signs, at least one of them known: "AFP", "erpe/dpa/AFP", "mit dpa", "red, APA"."""
    signs = [sign.strip().casefold() for sign in re.split(r"[/,;]", inside)]
    signs[0] = next(
        (signs[0][len(lead) :].strip() for lead in words.credits.leads if signs[0].startswith(f"{lead} ")),
        signs[0],
    )
    known = {agency.casefold() for agency in words.credits.agencies} | set(words.credits.unnamed)
    return bool(known & set(signs)) and all(
        sign in known or (len(sign.split()) <= 2 and len(sign) <= 18) for sign in signs
    )


def _is_bare_signs(paragraph: str, words: Layout) -> bool:
    if not SHORT_SIGN.fullmatch(paragraph) or paragraph[-1] == ".":
        return False
    if re.search(r"[A-Za-z]/[A-Za-z]", paragraph):
        return True
    agencies = {agency.casefold() for agency in words.credits.agencies}
    return bool(agencies & {part.casefold() for part in re.split(r"[ /]", paragraph)})
