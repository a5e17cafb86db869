"""What stands before the first sentence of a paragraph: a dateline, the time of day of a ticker, or both.

    KYIV, July 9 (Meridian Wire) - Russia launched …      18.10 Uhr: Mehr als …
    Pjöngjang/Moskau – Nordkorea gehört …                 +++ 09.12 Uhr +++ Russland hat …

A dateline stays in its paragraph; the sentence starts behind it.
"""

from __future__ import annotations

import re
from functools import cache

from lagebild.languages.identify import is_function_word
from lagebild.languages.layout import Layout, layout, month_numbers

LONGEST = 120
"""Characters within which a dateline ends."""
DASH = r"(?:\s*[–—_|]|\s+-{1,2}|--|-(?=\s))"
BREAK = re.compile(
    rf"(?P<dash>{DASH})(?:\s+|$)|(?P<joined>[–—])(?=[^\W\d_])|(?P<colon>:)\s+|(?P<stop>\.)\s+(?=[^\W\d_])"
)
BRACKET = re.compile(r"\s*\(([^()]{2,40})\)$")
PLACE_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
DAY = re.compile(r"\d{1,2}(?:\.|[a-z]{2})?")
WHOLE_DATE = re.compile(r"(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?")
PLACES, PLACE_WORDS = 3, 4
PARENTHESIS_WITHIN = 100
"""Characters within which a second dash may make a parenthesis of what looked like a dateline."""


def dateline_end(paragraph: str, lang: str) -> int:
    """Where the first sentence of a paragraph starts: the end of its dateline or clock time, 0 without one.

    The end lies behind the separator and the blanks after it; it is the length of a paragraph that is
    nothing but a dateline. Raises LanguageError for a language without layout data.
    """
    words = layout(lang)
    start = _clock_end(paragraph, lang)
    head = paragraph[start : start + LONGEST]
    for found in BREAK.finditer(head):
        before, after = head[: found.start()], paragraph[start + found.end() :]
        if _is_dateline(before, found.lastgroup or "", after, words, lang):
            return start + found.end()
        if found.lastgroup != "stop" and "(" not in head[found.end() :]:
            break
    return start


def _clock_end(paragraph: str, lang: str) -> int:
    found = _clock(lang).match(paragraph)
    return found.end() if found else 0


@cache
def _clock(lang: str) -> re.Pattern[str]:
    zones = "|".join(sorted(map(re.escape, layout(lang).dateline.clock), key=len, reverse=True))
    time = rf"(?:[01]?\d|2[0-4])[.:][0-5]\d(?:\s(?:{zones}))?"
    mark = r"\+{2,3}|[*•►]"
    return re.compile(
        rf"(?:{mark})\s{{0,3}}\[?{time}\]?\s{{0,3}}(?:{mark}|:|{DASH})\s+|\[?{time}\]?\s{{0,3}}(?:\||:(?=\s)|{DASH})\s+",
        re.IGNORECASE,
    )


def _is_dateline(before: str, separator: str, after: str, words: Layout, lang: str) -> bool:
    rest, signed = _without_agency(before.strip(), words)
    rest, dated = _without_date(rest, lang)
    places = [place for field in rest.split(",") for place in field.split("/")] if rest else []
    if not (places or signed) or len(places) > PLACES or after[:1].islower():
        return False
    if not all(_is_place(place, words) for place in places):
        return False
    capitals = bool(places) and _in_capitals(places[0])
    if separator == "joined":
        return capitals
    if separator == "colon":
        return capitals and (signed or dated)
    if separator == "stop":
        return signed or dated or capitals or len(places) > 1
    return signed or dated or capitals or (words.dateline.plain and _opens_sentence(after, lang))


def _without_agency(text: str, words: Layout) -> tuple[str, bool]:
    """Drops "(AP)", "(Meridian Wire)", or a bare agency at either end: "Berlin dpa", "dpa Berlin"."""
    bracket = BRACKET.search(text)
    if bracket is not None:
        return text[: bracket.start()], any(char.isalpha() for char in bracket.group(1))
    folded = text.casefold()
    for agency in words.credits.agencies:
        name = agency.casefold()
        if folded == name:
            return "", True
        if folded.endswith((f" {name}", f"/{name}", f",{name}")):
            return text[: -len(name) - 1].rstrip(" ,/"), True
        if folded.startswith((f"{name} ", f"{name}/")):
            return text[len(name) + 1 :].strip(" ,/"), True
    return text, False


def _without_date(text: str, lang: str) -> tuple[str, bool]:
    """Drops ", July 9" or ", 12. Juni 2025" from the end of the places."""
    fields = [field.strip() for field in text.split(",")]
    kept = [field for field in fields if not _is_day(field, lang)]
    return ",".join(kept), len(kept) < len(fields) and bool(kept)


def _is_day(field: str, lang: str) -> bool:
    """A day, a month or a year and nothing else: "July 9", "12. Juni 2025", "2025". A bare "12" is none."""
    words = field.split()
    if not 1 <= len(words) <= 3 or not any(char.isdigit() for char in field):
        return False
    months = month_numbers(lang)
    named = [word for word in words if word.strip(".").casefold() in months or WHOLE_DATE.fullmatch(word)]
    return bool(named) and all(word in named or DAY.fullmatch(word) for word in words)


def _is_place(place: str, words: Layout) -> bool:
    parts = place.split()
    if not 1 <= len(parts) <= PLACE_WORDS or not parts[0][0].isupper():
        return False
    small = words.dateline.particles.split()
    return all(PLACE_WORD.fullmatch(part) and (part[0].isupper() or part in small) for part in parts)


def _in_capitals(place: str) -> bool:
    letters = [char for char in place if char.isalpha()]
    return len(letters) >= 3 and all(char.isupper() for char in letters)


def _opens_sentence(after: str, lang: str) -> bool:
    """Whether a sentence follows the dash, and not a parenthesis ("Putin – Präsident seit 2012 – sagte")."""
    first = re.match(r"[\w'’]+", after)
    if first is not None and is_function_word(first.group(), lang):
        return True
    return re.search(r"\s[–—-]\s", after[:PARENTHESIS_WITHIN]) is None
