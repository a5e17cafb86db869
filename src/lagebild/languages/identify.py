"""Tells which language a text is in, by its function words. No model, no word of a language in the code.

Every token that is one of a language's `words` counts for it, a long token with one of its `endings`
counts half, a token of its `rivals` counts against it. What is left, as a share of all tokens, must be
high enough (the text is not in a language that nobody here knows) and clearly higher than the next
language's (it is not a toss-up). A short text must be clearer than a long one.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from lagebild.model import LanguageError

FOLDER = Path(__file__).parent
SAMPLE = 20_000
"""Characters that are looked at. More would change nothing, and a text may have megabytes."""
TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ENDING_FROM = 6
"""Letters that a token needs before its ending says anything."""

LONG_TEXT = 30
"""Tokens from which a text is long enough for `LONG_SHARE` and `LONG_LEAD`."""
LONG_SHARE, LONG_LEAD = 0.3, 1.5
SHORT_SHARE, SHORT_LEAD = 0.22, 1.8
SHORT_EVIDENCE = 1.5
"""Least sum of evidence: one shared preposition alone says nothing."""


class Traits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`identify.toml`: what a language is called, and the words that give it away."""

    names: str
    words: str
    endings: str = ""
    rivals: str = ""


class _Lookup(msgspec.Struct, frozen=True):
    names: frozenset[str]
    words: frozenset[str]
    endings: tuple[str, ...]
    rivals: frozenset[str]


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that can be identified, in alphabetical order: one folder each."""
    return tuple(sorted(file.parent.name for file in FOLDER.glob("*/identify.toml")))


def traits(code: str) -> Traits:
    """The identifying data of one language. Raises LanguageError if it is missing or faulty."""
    file = FOLDER / code / "identify.toml"
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Traits)
    except FileNotFoundError:
        raise LanguageError(
            f"The language «{code}» is not known; known are {', '.join(known_languages())}."
        ) from None
    except (msgspec.MsgspecError, ValueError) as error:
        raise LanguageError(f"The data file {code}/identify.toml is faulty: {error}.") from error


@cache
def _lookups() -> dict[str, _Lookup]:
    found = {}
    for code in known_languages():
        data = traits(code)
        words = frozenset(data.words.split())
        found[code] = _Lookup(
            names=frozenset(data.names.split()) | {code},
            words=words,
            endings=tuple(data.endings.split()),
            rivals=frozenset(data.rivals.split()) - words,
        )
    return found


def is_function_word(word: str, lang: str) -> bool:
    """Whether `word` is one of the words by which `lang` is told. False for a language without data."""
    lookup = _lookups().get(lang)
    return lookup is not None and word.lower() in lookup.words


def language_code(name: str) -> str | None:
    """The code for "de", "de-AT", "DE_de", "German" or "Deutsch"; None if it is no known language."""
    plain = name.strip().lower()
    primary = re.split(r"[-_]", plain, maxsplit=1)[0]
    for code, lookup in _lookups().items():
        if plain in lookup.names or primary in lookup.names:
            return code
    return None


def evidence(text: str) -> dict[str, float]:
    """How much speaks for each known language, as a share of the tokens looked at (below 0: against it)."""
    tokens = [token.lower().replace("’", "'") for token in TOKEN.findall(text[:SAMPLE])]
    return {
        code: sum(_weight(token, lookup) for token in tokens) / max(1, len(tokens))
        for code, lookup in _lookups().items()
    }


def _weight(token: str, lookup: _Lookup) -> float:
    if token in lookup.words:
        return 1.0
    if token in lookup.rivals:
        return -1.0
    if len(token) >= ENDING_FROM and token.endswith(lookup.endings):
        return 0.5
    return 0.0


def identify(text: str) -> str | None:
    """The code of the language that `text` is in, or None if it is none of the known ones or too close."""
    shares = sorted(((share, code) for code, share in evidence(text).items()), reverse=True)
    if not shares:
        return None
    best, code = shares[0]
    second = max(shares[1][0], 0.0) if len(shares) > 1 else 0.0
    tokens = len(TOKEN.findall(text[:SAMPLE]))
    long = tokens >= LONG_TEXT
    if best * tokens < SHORT_EVIDENCE or best < (LONG_SHARE if long else SHORT_SHARE):
        return None
    return code if best >= second * (LONG_LEAD if long else SHORT_LEAD) else None
