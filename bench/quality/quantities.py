"""How English numbers, their bounds and ranges are read on NewsQuant.

    python bench/quality/quantities.py [--corpus FILE] [--each]

The collection holds 295 English sentences of news with their quantities (NewsQuant, CQE, EMNLP 2023). Only
number reading is asked, not what is counted.

In reach are quantities that a claim could hold: money, shares, and counts of people or things. Out of reach
are what our reading leaves out on purpose, as the codebook has it: ages, lengths, weights, speeds, durations,
points of an index (by `UNITS_OUT` and the words after numbers that `languages/en/numbers.toml` passes over);
quantities without a unit, which the collection uses for years, versions and prices alike; vague plurals,
which the codebook values in its own way ("thousands" is 2,000 or more, not 1,000 to 10,000).

A quantity is right if a figure of the sentence has its value and its bound. The mapping:
    =             exact; also either end of a range ("eight or nine euros" are two quantities there)
    up, down      any bound: the collection keeps only that something rose or fell ("rose about 1.5%")
    ~             about or almost
    >             at least or more than
    <             at most, less than or almost
    a-b           a range with both ends, or both ends as figures of their own ("fell from 5 to 3")
Percents are shares: 40 percent is 0.4. Each figure of ours stands for one quantity at most.

Without the collection it says so and measures nothing.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.quality.corpus import options

from lagebild.analysis import tokenize
from lagebild.extract.numbers import NumberMention, NumberReader
from lagebild.languages import language, words_of

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "newsquant-dev.json"
ANY = ("exact", "about", "almost", "at_least", "more_than", "at_most", "less_than")
BOUNDS = {
    "=": ("exact",),
    "up": ANY,
    "down": ANY,
    "~": ("about", "almost"),
    ">": ("at_least", "more_than"),
    "<": ("at_most", "less_than", "almost"),
}
PERCENT = frozenset(("%", "percent", "percentage"))
SIGN = re.compile(r"%|per ?cent", re.IGNORECASE)
"""Without a sign of percent the value is a fraction already ("one fourth" is 0.25)."""
VAGUE = re.compile(r"\b(tens|dozens|hundreds|thousands|millions|billions)\b")
UNITS_OUT = frozenset(
    """
    yard yards g hp horsepower gb tb mb hz ghz khz ksi mpa ppg rpg apg kw μm m litre litres liter
    sqm sq degrees bit gigatonnes gigabytes megapixels mp mpg kwh watts volts kv bps basis points
    point cylinder gauge k c f inch times tons ton tonnes milligrams pound r gears speed round
    rounds goals games runs wins losses shots hits touchdowns record lead inning innings
    """.split()
)
CLOSE = 1e-3
RANGE_ENDS = 2


class Quantity(NamedTuple):
    sentence: str
    low: float
    high: float
    change: str
    unit: str


def read_quantities(path: Path) -> Iterator[list[Quantity]]:
    """The quantities in reach, sentence by sentence."""
    skipped = frozenset(w.split()[0] for w in words_of(language("en").numbers.skip_after))
    for entry in json.loads(path.read_text("utf-8")):
        found = [_quantity(entry["text"], q) for q in entry["quantities"]]
        yield [q for q in found if q is not None and _in_reach(q, skipped)]


def _quantity(text: str, entry: dict[str, Any]) -> Quantity | None:
    """The quantity, or None where its value is no plain number or a vague plural ("10000.0-100000.0")."""
    try:
        ends = [float(end) for end in entry["value"].split("-") if end]
    except ValueError:
        return None
    if VAGUE.search(text) and ends[-1] == 10 * ends[0]:
        return None
    scale = 100 if _is_percent(entry["unit"]) and SIGN.search(text) else 1
    return Quantity(text, ends[0] / scale, ends[-1] / scale, entry["change"], entry["unit"])


def _is_percent(unit: str) -> bool:
    return unit.lower().replace("per cent", "percent").split()[:1] in ([p] for p in PERCENT)


def _in_reach(quantity: Quantity, skipped: frozenset[str]) -> bool:
    unit = quantity.unit.lower()
    if _is_percent(unit):
        return True
    first = unit.replace("-", " ").split()[:1]
    return unit != "-" and not set(first) & (skipped | UNITS_OUT) and unit not in skipped


def is_right(quantity: Quantity, figure: NumberMention) -> tuple[bool, bool]:
    """Whether the value is right, and whether the bound is too."""
    known = [v for v in (figure.low, figure.high) if v is not None]
    value = all(any(abs(end - v) <= CLOSE * abs(end) for v in known) for end in (quantity.low, quantity.high))
    either = quantity.low != quantity.high or quantity.change == "="
    return value, value and (figure.bound in BOUNDS[quantity.change] or (either and figure.bound == "range"))


def _best(quantity: Quantity, left: list[NumberMention]) -> tuple[bool, bool, list[NumberMention]]:
    """Whether value and bound are right, and the figures that they are right in."""
    ranked = sorted(left, key=lambda figure: is_right(quantity, figure), reverse=True)
    if ranked and is_right(quantity, ranked[0])[0]:
        shared = ranked[0].bound == "range" and quantity.low == quantity.high
        return (*is_right(quantity, ranked[0]), [] if shared else ranked[:1])
    ends = [
        f for f in left if f.low is not None and f.low == f.high and f.low in (quantity.low, quantity.high)
    ]
    apart = quantity.low != quantity.high and len({f.low for f in ends}) == RANGE_ENDS
    return apart, apart, ends if apart else []


def main() -> int:
    args = options(__doc__, CORPUS, "quantities")
    if args is None:
        return 0
    reader, n = NumberReader(language("en")), Counter[str]()
    for quantities in read_quantities(args.corpus):
        if not quantities:
            continue
        text = quantities[0].sentence
        left = reader.read(tokenize(text, 0, len(text)))
        for quantity in quantities:
            value, both, used = _best(quantity, left)
            left = [figure for figure in left if figure not in used]
            n.update(all=1, value=value, both=both)
            if args.each and not both:
                facts = f"{quantity.change} {quantity.low:g}..{quantity.high:g} {quantity.unit}"
                print(f"{facts} | value {value:d} | {quantity.sentence}")
    value_right, both_right = n["value"] / n["all"], n["both"] / n["all"]
    print(f"{n['all']} quantities in reach: value {value_right:.3f}, value and bound {both_right:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
