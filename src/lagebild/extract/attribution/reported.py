"""Verb forms that carry somebody's words on: German Konjunktiv, English past perfect."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.words import AttributionWords

_FINITE = ("VFIN", "AFIN", "MFIN")


class ReportedForms:
    """Finds verb forms of reported speech, in sentences of one language."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words

    def subjunctive(self, sentence: Sentence, at: int) -> int | None:
        """The Konjunktiv form that governs token `at`: in its fragment, or in the sentence if it has no
        verb.
        """
        ids = sentence.fragments
        own = [i for i in range(len(ids)) if ids[i] == ids[at]]
        finite = [i for i in own if sentence.tags[i] in _FINITE]
        places = finite or [i for i in range(len(ids)) if sentence.tags[i] in _FINITE]
        forms = [
            i for i in ((finite and own) or range(len(ids))) if sentence.lows[i] in self._words.subjunctive
        ]
        forms = [i for i in forms if sentence.tags[i] in (*_FINITE, "VINF", "OTHER")]
        return forms[0] if forms and places else None

    def shifted_back(self, sentence: Sentence, at: int) -> bool:
        """English: "It had also lost ten tanks": the past perfect of whoever spoke just before."""
        ids, lows = sentence.fragments, sentence.lows
        verbs = [i for i in range(len(ids)) if sentence.tags[i] in _FINITE]
        if not verbs or lows[verbs[0]] not in self._words.backshift:
            return False
        subject = set(lows[: verbs[0]]) & self._words.pronouns - self._words.first_person
        own = [i for i in verbs if ids[i] == ids[at]]
        joined = sentence.tags[ids.index(ids[at])] == "AND"
        return bool(subject) and (not own or joined or lows[own[0]] in self._words.backshift)
