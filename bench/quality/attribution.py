#!/usr/bin/env python3
"""How often the right speaker is found for what news reports of somebody's words.

    attribution.py [--corpus TAR] [--errors N]

The tar holds German Wikinews articles in which quotations are annotated: their words, their type, who speaks,
which words say so, and whether they stand inside another quotation. The annotation is for non-commercial use:
it is measured with, never copied or learnt from. Every annotated quotation of a reported kind (Indirect,
Reported, FreeIndirect, IndirectFreeIndirect) that names a speaker is asked for.

right       the head of a source in the answer's chain is a word of the annotated speaker, or the other way
            round; where the speaker is a pronoun or an adverb ("demnach"), the same cue decided
precision   right answers among the answers, recall among the quotations, F1 of both
figures     quotations that hold a figure; nested ones are counted apart
"""

from __future__ import annotations

import json
import re
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.quality.corpus import options

from lagebild.extract.attribution import Attributed
from lagebild.extract.voices import voices
from lagebild.intake import Hints, document_from_bytes
from lagebild.model import Document, Span

QUOTES = Path(__file__).parents[3] / "shared" / "corpora" / "wikinews-quotes-train.tar.xz"
KINDS = ("Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect")
AIMS = {"figures": 0.80, "all": 0.65}
PRONOUNS = frozenset(
    "er sie es man dieser diese jener ihm ihr ihnen wir ich ihren seinen demnach danach darin".split()
)
POSSESSIVE = re.compile(r"(?:eigene|sein|ihr|dessen|deren)\w*\b", re.IGNORECASE)
"""Speakers that are no more than a pronoun: "eigenen Angaben", "seiner Aussage"."""
SMALL = frozenset("der die das des dem den ein eine einer eines einem einen von vom und in im".split())
FIGURE = re.compile(
    r"\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w*zwanzig|\w*dreißig|hunderte?n?|tausende?n?"
    r"|Million\w*|Milliarde\w*|Dutzend\w*)\b",
    re.IGNORECASE,
)


class Quotation(NamedTuple):
    kind: str
    nested: bool
    words: str
    speaker: str
    span: Span
    cues: tuple[Span, ...]


class Outcome(NamedTuple):
    article: str
    quotation: Quotation
    answer: Attributed | None
    right: bool


class Figures(NamedTuple):
    right: int
    answered: int
    asked: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.answered + self.asked) if self.asked else 0.0


def articles(tar: Path) -> Iterator[dict[str, Any]]:
    """The annotated articles, in the order of their names."""
    with tarfile.open(tar) as archive:
        members = sorted((m for m in archive if m.name.endswith(".json")), key=lambda m: m.name)
        for member in members:
            file = archive.extractfile(member)
            if file is not None:
                yield json.loads(file.read())


class Places:
    """Where the characters of an article stand in its document: intake only moves blanks."""

    def __init__(self, original: str, document: Document) -> None:
        self._order: list[int] = []
        seen = 0
        for character in original:
            self._order.append(seen)
            seen += not character.isspace()
        self._places = [i for i, character in enumerate(document.text) if not character.isspace()]
        if len(self._places) != seen:
            raise ValueError("the text of an article and of its document differ in more than blanks")

    def of(self, start: int, end: int) -> Span:
        return Span(self._places[self._order[start]], self._places[self._order[end - 1]] + 1)


def quotations(article: dict[str, Any], places: Places) -> list[Quotation]:
    """The quotations of a reported kind whose speaker is annotated."""
    found = []
    for annotation in article["annotations"]:
        spans, speaker = annotation["quote"]["spans"], annotation["speaker"]["text"]
        if annotation["type"] not in KINDS or not spans or not speaker:
            continue
        cues = tuple(places.of(s["charBegin"], s["charEnd"]) for s in annotation["cue"]["spans"])
        span = places.of(spans[0]["charBegin"], spans[-1]["charEnd"])
        words = annotation["quote"]["text"]
        found.append(Quotation(annotation["type"], annotation["isNested"], words, speaker, span, cues))
    return found


def measure(article: dict[str, Any]) -> list[Outcome]:
    """Asks for the speaker of each quotation of an article."""
    document = document_from_bytes(article["originalText"].encode(), hints=Hints(lang="de"))
    asked = quotations(article, Places(article["originalText"], document))
    answers = voices(document, [q.span for q in asked])
    return [
        Outcome(article["documentName"], q, answer, is_right(q, answer))
        for q, answer in zip(asked, answers, strict=True)
    ]


def is_right(quotation: Quotation, answer: Attributed | None) -> bool:
    if answer is None or not answer.sources:
        return False
    if quotation.speaker.lower() in PRONOUNS or POSSESSIVE.match(quotation.speaker):
        cue = answer.sentence.span(answer.start, answer.end)
        return any(cue.start < span.end and span.start < cue.end for span in quotation.cues)
    spoken, main = words(quotation.speaker), head(quotation.speaker)
    return any(head(s.text) in spoken or main in words(s.text) for s in answer.sources)


def words(text: str) -> set[str]:
    return {_stem(w) for w in re.findall(r"\w[\w.-]*", text.lower())} - SMALL


def head(phrase: str) -> str:
    """The head noun: the last capital before a comma, a bracket, or a determiner or preposition."""
    found = ""
    for word in re.findall(r"\w[\w.-]*|[,(]", phrase):
        if found and (word in ",(" or (word.islower() and not found.islower())):
            break
        if word[0].isupper() and word.lower() not in SMALL:
            found = word
    return _stem((found or phrase).lower())


def _stem(word: str) -> str:
    """Without the ending of a case, so that "des Ministeriums" is "das Ministerium"."""
    return re.sub(r"(?:en|es|n|s|e)$", "", word) if len(word) > 4 else word


def figures(outcomes: Sequence[Outcome]) -> Figures:
    answered = [o for o in outcomes if o.answer is not None and o.answer.sources]
    return Figures(sum(o.right for o in outcomes), len(answered), len(outcomes))


def table(outcomes: Sequence[Outcome]) -> str:
    """One row for each kind of quotation, those with figures first."""
    plain = [o for o in outcomes if not o.quotation.nested]
    rows = {
        "figures": [o for o in plain if FIGURE.search(o.quotation.words)],
        "all": plain,
        **{kind: [o for o in plain if o.quotation.kind == kind] for kind in KINDS},
        "nested": [o for o in outcomes if o.quotation.nested],
    }
    lines = [f"{'':22s}{'asked':>6s}{'precision':>11s}{'recall':>8s}{'F1':>8s}{'aim':>7s}"]
    for name, chosen in rows.items():
        f = figures(chosen)
        precision = f.right / f.answered if f.answered else 0.0
        recall = f.right / f.asked if f.asked else 0.0
        aim = f"{AIMS[name]:7.2f}" if name in AIMS else ""
        lines.append(f"{name:22s}{f.asked:6d}{precision:11.3f}{recall:8.3f}{f.f1:8.3f}{aim}")
    return "\n".join(lines)


def main() -> int:
    args = options(__doc__, QUOTES, "quotations", errors=True)
    if args is None:
        return 0
    outcomes = [o for article in articles(args.corpus) for o in measure(article)]
    for o in [o for o in outcomes if not o.right][: args.errors]:
        answer = ", ".join(s.text for s in o.answer.sources) if o.answer else "nobody"
        print(f"{o.article[:50]}\n  {o.quotation.words[:160]}\n  {o.quotation.speaker} – not {answer}")
    print(table(outcomes))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
