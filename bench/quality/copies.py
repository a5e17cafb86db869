"""Near copies made by a seeded editor out of real articles: how many are found, and what is taken for one.

    python -m bench.quality.copies [--corpus FOLDER] [--each]

Out of German Wikinews articles and English reports (MUC) of at least 120 words copies are made, one of each
kind from each article. Own words, where a kind needs them, come from an article that is not
among them.

cut        the first third of it
dropped    every second sentence, at random
edited     one word in twelve is another one, is dropped or is added; one sentence in eight is dropped
headed     the first fifth is replaced by as many own words, and what is left is cut by a third
shuffled   the sentences in another order, edited as above

recall     copies that share a key with their article, and are near enough to it
precision  of all pairs taken for copies those that are: every article and copy against every other one.
           Ten outlets of a language put an imprint of their own, 40 words, under each text; copies stand
           in other outlets than their article
speed      fingerprint and sketch of an article, the median
"""

from __future__ import annotations

import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.quality.attribution import articles
from bench.quality.corpus import options
from bench.quality.incidents import read_collection

from lagebild.syndication import nearness, sketch
from lagebild.syndication.fingerprint import Fingerprint, fingerprint_of

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
SEED = 1848
EACH = 300
"""So many articles of a language."""
FEWEST_WORDS = 120
OUTLETS, IMPRINT = 10, 40
SENTENCE = re.compile(r"(?<=[.!?])\s+")

Editor = Callable[[list[str], list[str], random.Random], list[str]]
"""Makes the sentences of a copy from those of an article and those of another one."""


class Text(NamedTuple):
    article: int
    kind: str
    outlet: int
    print: Fingerprint
    keys: tuple[int, ...]


def cut(own: list[str], _: list[str], __: random.Random) -> list[str]:
    words = sum(len(s.split()) for s in own) / 3
    return _first(own, words)


def dropped(own: list[str], _: list[str], chance: random.Random) -> list[str]:
    return [sentence for sentence in own if chance.random() < 0.5] or own[:1]


def edited(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    foreign = " ".join(other).split()
    kept = [sentence for sentence in own if chance.random() > 1 / 8] or own
    return [" ".join(_words(sentence.split(), foreign, chance)) for sentence in kept]


def headed(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    words = sum(len(s.split()) for s in own)
    rest = own[len(_first(own, words / 5)) :]
    return _first(other, words / 5) + _first(rest, sum(len(s.split()) for s in rest) * 2 / 3)


def shuffled(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    found = edited(own, other, chance)
    chance.shuffle(found)
    return found


KINDS: dict[str, Editor] = {f.__name__: f for f in (cut, dropped, edited, headed, shuffled)}


def _first(sentences: list[str], words: float) -> list[str]:
    """The first sentences, up to so many words; one at least."""
    found: list[str] = []
    for sentence in sentences:
        if found and words <= 0:
            break
        found.append(sentence)
        words -= len(sentence.split())
    return found


def _words(own: list[str], foreign: list[str], chance: random.Random) -> Iterator[str]:
    for word in own:
        lot = chance.random() * 12 * 3
        if lot < 1:
            continue
        yield chance.choice(foreign) if lot < 2 else word
        if 2 <= lot < 3:
            yield chance.choice(foreign)


def collections(folder: Path) -> dict[str, list[str]]:
    """By language the texts that are long enough, drawn with a fixed seed: articles, then others."""
    german = [a["originalText"] for a in articles(folder / "wikinews-quotes-train.tar.xz")]
    messages, _ = read_collection(folder / "muc34-dev.tar.xz")
    english = [m.text for _, m in sorted(messages.items())]
    chance = random.Random(SEED)
    drawn = {}
    for lang, texts in (("de", german), ("en", english)):
        long = [text for text in texts if len(text.split()) >= FEWEST_WORDS]
        drawn[lang] = chance.sample(long, min(2 * EACH, len(long) // 2 * 2))
    return drawn


def texts_of(texts: Sequence[str]) -> Iterator[Text]:
    """The articles (kind "") and their copies, each with the imprint of its outlet under it."""
    chance = random.Random(SEED)
    words = [word for word in texts[-1].split() if word.isalpha()]
    imprints = [" ".join(chance.choices(words, k=IMPRINT)) for _ in range(OUTLETS)]
    half = len(texts) // 2
    for number, text in enumerate(texts[:half]):
        own, other = SENTENCE.split(text), SENTENCE.split(texts[half + number])
        made = {"": own, **{kind: editor(own, other, chance) for kind, editor in KINDS.items()}}
        for step, (kind, sentences) in enumerate(made.items()):
            outlet = (number + step) % OUTLETS
            found = fingerprint_of([*sentences, imprints[outlet]])
            yield Text(number, kind, outlet, found, sketch(found))


def pairs(texts: Sequence[Text]) -> set[tuple[int, int]]:
    """The pairs that share a key, by their places in the list."""
    by_key: defaultdict[int, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for key in text.keys:
            by_key[key].append(place)
    return {(a, b) for places in by_key.values() for i, a in enumerate(places) for b in places[i + 1 :]}


def copies(one: Text, other: Text) -> bool:
    return nearness(one.print, other.print).is_copy(one_outlet=one.outlet == other.outlet)


def measure(lang: str, texts: Sequence[str], *, each: bool) -> None:
    every = list(texts_of(texts))
    found = {(a, b) for a, b in pairs(every) if copies(every[a], every[b])}
    recall: Counter[str] = Counter()
    of = len(texts) // 2
    wrong = []
    for a, b in found:
        one, other = every[a], every[b]
        if one.article != other.article:
            wrong.append((one, other))
        elif not one.kind:
            recall[other.kind] += 1
    for kind in KINDS:
        print(f"{lang}  {kind:9} recall {recall[kind] / of:.3f}")
    print(f"{lang}  all       recall {sum(recall.values()) / of / len(KINDS):.3f}", end="  ")
    print(f"precision {1 - len(wrong) / max(1, len(found)):.4f} of {len(found)} pairs")
    for one, other in wrong if each else ():
        near = nearness(one.print, other.print)
        print(f"  {one.kind or 'article'} {one.article} / {other.kind or 'article'} {other.article}: {near}")
        print("   ", texts[one.article][:150].replace("\n", " "))
        print("   ", texts[other.article][:150].replace("\n", " "))


def speed(texts: Sequence[str]) -> float:
    """Seconds for an article: the median."""
    taken = []
    for text in texts:
        start = time.perf_counter()
        sketch(fingerprint_of([text]))
        taken.append(time.perf_counter() - start)
    return median(taken)


def main() -> None:
    found = options(__doc__, CORPORA, "articles")
    if found is None:
        return
    for lang, texts in collections(found.corpus).items():
        measure(lang, texts, each=found.each)
        print(f"{lang}  fingerprint and sketch of an article: {speed(texts) * 1000:.2f} ms")


if __name__ == "__main__":
    main()
