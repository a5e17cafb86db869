"""Speed and memory: ``python -m bench.speed`` (make bench).

Everything runs on one core. Texts are the development gold in ../shared (or LAGEBILD_SHARED) where it is
present, else the bundled examples. Each pass over the texts runs in a process of its own that has seen none
of them; each figure is the median of several runs. The ratios to spaCy are on the English texts, in one run.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench import texts
from bench.measure import Rate, cold_start, exponent, growth, has_spacy, one_core, rate

SPACY = {"spacy": "all pipes", "spacy-parse": "tagger and parser"}


def measure() -> dict[str, Any]:
    """All figures, by name."""
    one_core()
    speed = {lang: rate(lang) for lang in ("de", "en")}
    if texts.NEWS.exists():
        speed["news"] = rate("news", runs=3)
    if has_spacy():
        speed |= {what: rate(what) for what in SPACY}
    cold = cold_start(texts.seed_article())
    seconds = growth()
    return {
        "texts": "development gold" if texts.GOLD.is_dir() else "bundled examples",
        "articles": {lang: len(texts.of_language(lang)) for lang in ("de", "en")},
        "speed": {name: found._asdict() for name, found in speed.items()},
        "ratios": ratios(speed),
        "cold_start": {"article": texts.seed_article().stem, **cold._asdict()},
        "growth": {"seconds": seconds, "exponent": exponent(seconds)},
    }


def ratios(speed: dict[str, Rate]) -> dict[str, float]:
    """How many times as many articles a second."""
    found = {}
    for what, pipes in SPACY.items():
        if what in speed:
            found[f"English / spaCy on English, {pipes}"] = speed["en"].articles / speed[what].articles
            found[f"German / spaCy on English, {pipes}"] = speed["de"].articles / speed[what].articles
    if "news" in speed:
        found["German news without a claim / German texts"] = speed["news"].articles / speed["de"].articles
    return found


def rows(result: dict[str, Any]) -> list[tuple[str, str]]:
    """The figures as (what, value), for a person."""
    names = {"de": "German", "en": "English", "news": "German news without a claim"}
    names |= {what: f"spaCy en_core_web_sm, {pipes}, English" for what, pipes in SPACY.items()}
    found = [
        (names[name], f"{r['articles']:,.1f} articles/s, {r['tokens']:,.0f} tokens/s")
        for name, r in result["speed"].items()
    ]
    found += [(name, f"{ratio:.2f} times") for name, ratio in result["ratios"].items()]
    cold = result["cold_start"]
    found.append((f"`lagebild read {cold['article']}.txt`, start to last line", f"{cold['seconds']:.2f} s"))
    found.append(("peak memory of that process", f"{cold['megabytes']:.0f} MB"))
    found += [(f"one text of {size} KB", f"{s:.3f} s") for size, s in result["growth"]["seconds"].items()]
    found.append(("growth of time with size (1 is linear)", f"size^{result['growth']['exponent']:.2f}"))
    return found


def as_markdown(result: dict[str, Any]) -> str:
    """The table of the README."""
    lines = ["| what | measured |", "|---|---:|", *(f"| {what} | {value} |" for what, value in rows(result))]
    return "\n".join(lines)


def as_table(result: dict[str, Any]) -> Table:
    count = result["articles"]
    title = f"{result['texts']}: {count['de']} German, {count['en']} English articles; one core; medians"
    table = Table("what", "measured", title=title, title_justify="left")
    for row in rows(result):
        table.add_row(*row)
    return table


def main(arguments: list[str] | None = None) -> int:
    """Measures, prints the table and writes what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench.speed")
    parser.add_argument("--markdown", action="store_true", help="print the table of the README")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to FILE")
    options = parser.parse_args(arguments)
    if not has_spacy():
        print("spaCy or its small English model is not installed: the ratios are left out.", file=sys.stderr)
    result = measure()
    if options.json:
        options.json.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    if options.markdown:
        print(as_markdown(result))
    else:
        Console().print(as_table(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
