"""Loads `markup.toml`: what the markup of news pages means."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import msgspec

WORD = re.compile(r"[A-Z]?[a-zäöüß]+|[A-Z]+(?![a-z])")


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    standfirst: str
    outside: str
    outside_words: str
    media: str
    caption: str
    published: str
    title: str
    description: str
    publisher: str
    lang: str
    url: str
    articles: str


class Vocabulary(msgspec.Struct, frozen=True):
    """The lists of `markup.toml`, ready for lookup; those where the order counts as tuples."""

    standfirst: frozenset[str]
    outside: frozenset[str]
    outside_words: frozenset[str]
    media: frozenset[str]
    caption: frozenset[str]
    published: tuple[str, ...]
    title: tuple[str, ...]
    description: tuple[str, ...]
    publisher: tuple[str, ...]
    lang: tuple[str, ...]
    url: tuple[str, ...]
    articles: tuple[str, ...]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of markup. Raises msgspec.ValidationError if the file that is shipped is faulty."""
    data = msgspec.toml.decode((Path(__file__).parent / "markup.toml").read_bytes(), type=_Data)
    lists = {name: getattr(data, name).split() for name in _Data.__struct_fields__}
    return msgspec.convert(lists, Vocabulary)


def words_of(attribute: str) -> set[str]:
    """The words of a class or id: "ArticleHeader_leadText" gives article, header, lead, text, leadtext …"""
    words = [word.lower() for word in WORD.findall(attribute)]
    return {*words, *(a + b for a, b in pairwise(words))}


def plain_name(name: str) -> str:
    """The name of a meta element without separators: "article:published_time" is articlepublishedtime."""
    return re.sub(r"[^a-z]", "", name.lower())
