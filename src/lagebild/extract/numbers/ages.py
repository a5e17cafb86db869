"""Ages that no "years" gives away: they count nobody."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Token
from lagebild.extract.numbers.values import Value
from lagebild.languages import Language, PhraseIndex, words_of

LISTING = 4
"""So many brackets in one sentence are a listing ("Iran (27), Malaysia (25) …"), not ages."""
OLDEST = 115
_REACH = 12
"""So many tokens before an age its death may stand ("died of cancer in New York on Monday at 66")."""


class AgeReader:
    """Tells ages from counts in one language."""

    def __init__(self, language: Language) -> None:
        ages, partitive = language.numbers.ages, language.grammar.partitive
        self._after = PhraseIndex[None]((w, None) for w in words_of(ages.after))
        ranges = language.numbers.ranges
        joins = words_of(f"{ranges.between} {ranges.between_and} {ranges.to}")
        self._joins = frozenset((",", *joins, *ranges.marks.split()))
        self._died, self._at = frozenset(ages.died.split()), frozenset(ages.at.split())
        self._counted = frozenset(words_of(f"{partitive.of} {partitive.definite} {partitive.genitive}"))
        self._definite = frozenset(words_of(partitive.definite))
        self._starts = frozenset(language.basics.sentence_starts.split())
        self._capital_nouns = language.basics.capital_nouns

    def is_age(self, tokens: Sequence[Token], lows: Sequence[str], value: Value, end: int) -> bool:
        """Whether a number that ends before token `end` is somebody's age."""
        if value.amount > OLDEST or value.end - value.start > 1 or value.currency:
            return False
        if self._after.before(lows, self._first(tokens, lows, value.start)) is not None:
            return True
        return self._in_brackets(tokens, lows, value, end) or self._at_death(tokens, lows, value, end)

    def _first(self, tokens: Sequence[Token], lows: Sequence[str], start: int) -> int:
        """Where the list of ages begins that a number may close: "aged 19, 24 and 46"."""
        index = start
        while index > 0 and (lows[index - 1] in self._joins or tokens[index - 1].kind == "number"):
            index -= 1
        return index

    def _in_brackets(self, tokens: Sequence[Token], lows: Sequence[str], value: Value, end: int) -> bool:
        """ "Anna Schmidt (35)", "Anna Schmidt, 35, was …"."""
        previous = lows[value.start - 1] if value.start else ""
        following = lows[end] if end < len(lows) else ""
        if previous == "(" and following in (")", ","):
            return sum(t.text == "(" for t in tokens) < LISTING
        named = value.start > 1 and tokens[value.start - 2].text[:1].isupper()
        one = value.start > 2 and lows[value.start - 3] in self._definite and following == ","
        named = named or (one and not self._capital_nouns)  # "The captain, 52, was arrested"
        return previous == "," and following in (",", ".", ")", ";") and named and value.form == "digits"

    def _at_death(self, tokens: Sequence[Token], lows: Sequence[str], value: Value, end: int) -> bool:
        """ "dead at 97", "died in his sleep at 66"; not "the number of dead at 97", "dead at 97 sites"."""
        if not value.start or lows[value.start - 1] not in self._at:
            return False
        if self._capital_nouns and end < len(lows) and lows[end] in self._died:
            return True  # "mit 97 gestorben"; "put its losses at six dead" is none
        if end < len(tokens) and not self._closes(tokens[end]):
            return False
        for index in range(value.start - 2, max(-1, value.start - 2 - _REACH), -1):
            if tokens[index].kind == "number":
                return False
            if lows[index] in self._died:
                return not any(lows[i] in self._counted for i in range(max(0, index - 2), index))
        return False

    def _closes(self, token: Token) -> bool:
        """Whether nothing that is counted can begin with this word."""
        if token.kind != "word" or token.low in self._starts:
            return True
        return not self._capital_nouns and token.text[0].isupper()
