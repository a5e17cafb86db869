"""Scores predicted claims against gold claims, by the definitions of the gold's own scorer.

The development gold comes with a scorer of its own, which is used where it is present; this one serves
where it is not. `test_scoring` holds the two together: same figures on the same documents.

- detection: number and measure right, in the right sentence
- numbers: the same without the measure
- strict: detection, and every field of `STRICT` right too
- findings: type right, and the claims that it names
- grounded: share of predicted quotes that stand verbatim in the text and hold the number's words
- fields: share of the detected claims in which the field is right
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
Pair = tuple[Entry, Entry]

STOP = frozenset(
    "der die das den dem des ein eine einen einem einer eines von vom zu zum zur und in im am an auf für mit "
    "nach aus laut so the a an of from to for by and on at its his her their s according".split()
)
FINDING_TYPES = frozenset("headline_unsupported decreasing_total contradiction term_shift arithmetic".split())
SAME_SENTENCE = 0.6
SAME_SOURCE = 0.5
MENTIONS = 5
MEASURE_FIRST = 20
"""What a right measure weighs against right fields when a gold claim could go with several predictions."""


def words(text: str | None) -> list[str]:
    return re.findall(r"[\w.,]*\w", (text or "").lower())


def content(text: str | None) -> set[str]:
    """The words that carry meaning; all of them where there are no others."""
    every = words(text)
    return {word for word in every if word not in STOP} or set(every)


def flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def same_end(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    tolerance = 0.01 if abs(one) < 1 else 1e-6 * abs(one)
    return abs(one - other) <= tolerance


def same_number(gold: Entry, found: Entry) -> bool:
    """Whether both give one interval with a common number word, in the same sentence."""
    if not all(same_end(gold.get(end), found.get(end)) for end in ("low", "high")):
        return False
    one, other = Counter(words(gold.get("quote"))), Counter(words(found.get("quote")))
    shorter = min(one.total(), other.total())
    shared = (one & other).total() / shorter if shorter else 0.0
    return shared >= SAME_SENTENCE and bool(set(words(gold.get("number"))) & set(words(found.get("number"))))


def same_source(gold: Entry, found: Entry) -> bool:
    wanted = content(gold.get("text"))
    for text in (found.get("text"), *(found.get("mentions") or [])[:MENTIONS]):
        got = content(text)
        if wanted and got and len(wanted & got) / min(len(wanted), len(got)) >= SAME_SOURCE:
            return True
    return False


def same_sources(gold: Entry, found: Entry) -> bool:
    wanted, left = gold.get("sources") or [], list(found.get("sources") or [])
    if len(wanted) != len(left):
        return False
    for source in wanted:
        hit = next((other for other in left if same_source(source, other)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def same_roles(gold: Entry, found: Entry) -> bool:
    def roles(claim: Entry) -> list[str]:
        return [source.get("role") for source in claim.get("sources") or []]

    return same_sources(gold, found) and roles(gold) == roles(found)


def same_place(gold: Entry, found: Entry) -> bool:
    wanted, got = gold.get("place"), found.get("place")
    return not (wanted or got) or bool(content(wanted) & content(got))


def same(*path: str) -> Callable[[Entry, Entry], bool]:
    """A comparison of the value at `path`."""

    def value(claim: Entry) -> Any:
        at: Any = claim
        for key in path:
            at = (at or {}).get(key)
        return at

    return lambda gold, found: bool(value(gold) == value(found))


FIELDS: dict[str, Callable[[Entry, Entry], bool]] = {
    "unit": lambda gold, found: (gold.get("unit") or "person") == (found.get("unit") or "person"),
    "bound": same("bound"),
    "section": same("section"),
    "population.actor": same("population", "actor"),
    "population.kind": same("population", "kind"),
    "place": same_place,
    "time.from": same("time", "from"),
    "time.to": same("time", "to"),
    "scope": same("scope"),
    "sources": same_sources,
    "source.roles": same_roles,
    "modality": same("modality"),
    "unverified": lambda gold, found: bool(gold.get("unverified")) == bool(found.get("unverified")),
}
STRICT = (
    "bound",
    "population.actor",
    "sources",
    "time.from",
    "time.to",
    "scope",
    "modality",
    "unverified",
)


def align(gold: list[Entry], found: list[Entry], *, measure: bool) -> list[Pair]:
    """Pairs of a gold claim and the prediction that fits it best; each stands in one pair at most."""
    ranked = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(found):
            right = wanted.get("measure") == got.get("measure")
            if same_number(wanted, got) and (right or not measure):
                good = sum(FIELDS[name](wanted, got) for name in STRICT)
                ranked.append((good + MEASURE_FIRST * right, -i, -j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(ranked, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return [(gold[i], found[j]) for i, j in pairs.items()]


def f1(hit: int, found: int, gold: int) -> float:
    precision, recall = hit / found if found else 0.0, hit / gold if gold else 0.0
    return round(2 * precision * recall / (precision + recall), 3) if precision + recall else 0.0


class Score:
    """Counts over documents; `figures` gives the result."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()
        self.right: Counter[str] = Counter()

    def add(self, gold: Entry, found: Entry, text: str) -> None:
        """Counts one document: its gold, what was predicted, and its text."""
        wanted = gold["claims"]
        got = [claim for claim in found.get("claims") or [] if claim.get("kind", "count") == "count"]
        pairs = align(wanted, got, measure=True)
        self.n.update(documents=1, gold=len(wanted), found=len(got), hit=len(pairs))
        self.n["numbers"] += len(align(wanted, got, measure=False))
        for pair in pairs:
            right = {name for name, equal in FIELDS.items() if equal(*pair)}
            self.right.update(right)
            self.n["strict"] += right.issuperset(STRICT)
        self.n["grounded"] += sum(_grounded(claim, flat(text)) for claim in got)
        if "findings" in gold:
            self._add_findings(gold, found, {p.get("id"): g.get("id") for g, p in pairs})

    def _add_findings(self, gold: Entry, found: Entry, gold_id: dict[Any, Any]) -> None:
        wanted = {(f["type"], frozenset(f["claims"])) for f in gold["findings"]}
        got = {
            (f.get("type"), frozenset(gold_id.get(c, f"?{c}") for c in f.get("claims") or []))
            for f in found.get("findings") or []
            if f.get("type") in FINDING_TYPES
        }
        self.n.update(findings_hit=len(wanted & got), findings_gold=len(wanted), findings_found=len(got))

    def figures(self) -> dict[str, float]:
        """Every figure by name, rounded to three decimals: F1 for the first four, then shares."""
        n = self.n
        return {
            "detection": f1(n["hit"], n["found"], n["gold"]),
            "numbers": f1(n["numbers"], n["found"], n["gold"]),
            "strict": f1(n["strict"], n["found"], n["gold"]),
            "findings": f1(n["findings_hit"], n["findings_found"], n["findings_gold"]),
            "grounded": round(n["grounded"] / n["found"], 3) if n["found"] else 0.0,
            **{name: round(self.right[name] / n["hit"], 3) if n["hit"] else 0.0 for name in FIELDS},
        }


def _grounded(claim: Entry, text: str) -> bool:
    quote = flat(claim.get("quote"))
    return bool(text and quote and quote in text and flat(claim.get("number")) in quote)


def score(gold_files: Iterable[Path], predictions: Path) -> dict[str, float]:
    """The figures over gold files ``ID.json`` with ``ID.txt`` beside them; a missing prediction is empty."""
    total = Score()
    for file in gold_files:
        prediction = predictions / file.name
        found = json.loads(prediction.read_text("utf-8")) if prediction.exists() else {}
        text = file.with_suffix(".txt").read_text("utf-8")
        total.add(json.loads(file.read_text("utf-8")), found, text)
    return total.figures()
