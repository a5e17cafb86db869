"""HanTa's tagger with the same results in a fraction of the time.

HanTa (a morphological HMM) works a word out anew each time it meets it, guesses at a piece of a word once for
each state that could lead to it, and tries every class after every class of a sentence. Here what was found
of words and endings is remembered, and only the classes that a piece or a word can have are tried. Sums are
made in HanTa's order, so the tags are the same and their probabilities too, to the last bit
(tests/analysis/test_hanta.py compares the two).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp, inf, log, log1p
from operator import itemgetter

from lagebild.analysis.hanta_model import EMPTY, END, START, UNKNOWN, Model, State

Row = dict[State, float]
Classes = list[tuple[int, float]]
"""Classes with their logarithmic probabilities, the best first."""

_LOWEST = -1e6
_WORD_BEAM = 5
"""Words: states below the sixth best by more than 1 are not followed."""
_PIECE_BEAM = 3
_WHOLE_UNKNOWN = 4.6
"""What a word loses that is taken for one unknown piece."""
_CUTOFF = 5
"""Classes of a word below the best by more than this are left out."""
_LONGEST_PIECE = 24
_LONGEST_ENDING = 4
_QUOTES = frozenset(("`", "``", "´", "´´", "'", "''"))


class QuickTagger:
    """HanTa's tagger, quicker."""

    def __init__(self, model: Model) -> None:
        self._names, self._steps, self._words = model.names, model.steps, model.words
        self._class_p, self._cases = model.classes, model.cases
        self._open = [
            (
                tag,
                [model.intercept + rare + by_length for by_length in model.lengths[tag]],
                model.endings[tag],
            )
            for tag, rare in model.rare.items()
            if tag in model.endings
        ]
        """The classes of unlisted pieces: the logarithmic probability by length, and by ending."""
        self._listed = frozenset().union(*model.pieces.values())
        self._final = {
            state: [(tag, step) for tag, step in after.items() if tag < 0]
            for state, after in model.after.items()
        }
        self._after = {
            state: [(tag, step, model.pieces[tag]) for tag, step in after.items() if tag > 0]
            for state, after in model.after.items()
            if any(tag > 0 for tag in after)
        }
        """The classes that can follow a state, each with the step's and its pieces' probabilities."""
        open_tags = {tag for tag, *_ in self._open}
        self._unlisted_after = {
            state: [(tag, step, known) for tag, step, known in after if tag in open_tags]
            for state, after in self._after.items()
        }

    def tag_sentence(self, words: Sequence[str]) -> list[str]:
        """The name of the class of each word."""
        return [self._names[tag] for tag in self._best_path(words)]

    @lru_cache(maxsize=100_000)  # noqa: B019 (one tagger a language lives as long as the process)
    def classes(self, word: str, as_written: bool) -> Classes:
        """The classes that a word can have, as conditions of the word; `as_written`: its capital counts."""
        upper = as_written and word[0].isupper()
        word = '"' if word in _QUOTES else word.lower()
        known = self._words.get(word)
        found = [
            (tag, p if tag == UNKNOWN else self._conditional(tag, p, as_written, upper))
            for tag, p in (known if known is not None else self.analyze_forward(word))
        ]
        found.sort(key=itemgetter(1), reverse=True)
        if known is None:
            limit = found[0][1] - _CUTOFF
            found = [(tag, p) for tag, p in found if p >= limit]
        return found

    def _conditional(self, tag: int, p: float, as_written: bool, upper: bool) -> float:
        if as_written:
            p += self._cases[tag][upper]
        return p - self._class_p[tag]

    def analyze_forward(self, word: str) -> Classes:
        """The classes that a word can have with their logarithmic probabilities, the best first."""
        size = len(word)
        table: list[Row] = [{(EMPTY, START): 0.0}, *({} for _ in range(size))]
        for begin in range(size):
            states = [
                (state[1], known, self._after[state], self._unlisted_after[state])
                for state, known in _best(table[begin], _PIECE_BEAM)
                if state in self._after
            ]
            if not states:
                continue
            for end in range(begin + 1, size + 1):
                piece = word[begin:end]
                guesses = self._guesses(piece, size)
                listed = piece in self._listed
                if not listed and not guesses:
                    continue
                row = table[end]
                for last, known, after, unlisted_after in states:
                    for tag, step, pieces in after if listed else unlisted_after:
                        fits = pieces.get(piece) if listed else guesses[tag]
                        if fits is None:
                            fits = guesses.get(tag)
                            if fits is None:
                                continue
                        found = known + step + fits
                        if found > _LOWEST:
                            state = (last, tag)
                            if state not in row or found > row[state]:
                                row[state] = found
        return self._classes(table[-1])

    def _guesses(self, piece: str, size: int) -> dict[int, float]:
        """The logarithmic probability of an unlisted piece of a word of this size in each open class."""
        length = len(piece)
        if size > 3 and length < 3:
            return {}
        ending = piece[max(1, length - _LONGEST_ENDING) :]
        return self._guess(ending, min(length, _LONGEST_PIECE), size == length)

    @lru_cache(maxsize=50_000)  # noqa: B019
    def _guess(self, ending: str, length: int, whole: bool) -> dict[int, float]:
        lost = _WHOLE_UNKNOWN if whole else 0.0
        return {
            tag: by_length[length] + known - lost
            for (tag, by_length, _), known in zip(self._open, self._by_ending(ending), strict=True)
        }

    @lru_cache(maxsize=50_000)  # noqa: B019
    def _by_ending(self, ending: str) -> list[float]:
        endings = [ending[start:] for start in range(len(ending))]
        return [known[next((e for e in endings if e in known), "")] for _, _, known in self._open]

    def _classes(self, row: Row) -> Classes:
        last: Row = {}
        for state, known in row.items():
            for tag, step in self._final.get(state, ()):
                found = known + step
                new = (state[1], tag)
                if found > _LOWEST and (new not in last or found > last[new]):
                    last[new] = found
        classes: dict[int, float] = {}
        for (_, tag), known in last.items():
            classes[-tag] = _sum(classes[-tag], known) if -tag in classes else known
        return sorted(classes.items(), key=itemgetter(1), reverse=True) or [(UNKNOWN, 0)]

    def _best_path(self, words: Sequence[str]) -> list[int]:
        """The class of each word, as one best path."""
        row: Row = {(EMPTY, START): 0.0}
        came_from: list[dict[State, State]] = []
        for index, word in enumerate(words):
            own = self.classes(word, index > 0)
            possible = () if len(own) == 1 and own[0][0] == UNKNOWN else own
            new: Row = {}
            back: dict[State, State] = {}
            for state, known in _best(row, _WORD_BEAM):
                steps = self._steps[state]
                # a word that nothing is known of can be anything
                for tag, fits in possible or ((tag, 0.0) for tag in steps):
                    if tag not in steps or tag == END:
                        continue
                    found = known + steps[tag] + fits
                    target = (state[1], tag)
                    if found > _LOWEST and (target not in new or found > new[target]):
                        new[target] = found
                        back[target] = state
            row = new
            came_from.append(back)
        return self._path(row, came_from)

    def _path(self, row: Row, came_from: list[dict[State, State]]) -> list[int]:
        best, state = -inf, None
        for last, known in row.items():
            found = known + self._steps[last].get(END, -inf)
            if found > best:
                best, state = found, last
        if state is None:
            return [UNKNOWN] * len(came_from)
        tags = []
        for back in reversed(came_from):
            tags.append(state[1])
            state = back[state]
        return tags[::-1]


def _sum(x: float, y: float) -> float:
    """The logarithm of the sum of two probabilities that are given by theirs, as numpy's logaddexp works it
    out.
    """
    if x == y:
        return x + log(2)
    difference = x - y
    return x + log1p(exp(-difference)) if difference > 0 else y + log1p(exp(difference))


def _best(row: Row, count: int) -> list[tuple[State, float]]:
    """The states of a row that are worth following: HanTa's beam."""
    if len(row) <= count:
        return list(row.items())
    bound = sorted(row.values(), reverse=True)[count] - 1
    return [(state, known) for state, known in row.items() if known >= bound]
