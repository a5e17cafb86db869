"""Which words of a sentence are verbs of saying."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.words import AttributionWords, Saying

_VERBAL = frozenset(("VFIN", "VPP", "VING", "VINF", "PART", "AFIN", "OTHER"))


class SayingReader:
    """Tells verbs of saying from the same letters as noun, infinitive or passive participle."""

    def __init__(self, words: AttributionWords, clauses: Clauses) -> None:
        self._words = words
        self._clauses = clauses

    def at(self, sentence: Sentence, at: int) -> Saying | None:
        """What the verb of saying at a token tells, or None where the word is none here."""
        low, tag = sentence.lows[at], sentence.tags[at]
        found = self._words.verbs[low]
        of_form = self._of_form(sentence, at)
        if of_form is not None or not found:
            return of_form
        if tag == "ADJ" and self._verb_before_figure(sentence, at):
            return found[0]
        if not (tag in _VERBAL or (tag == "NOUN" and self._verb_after_all(sentence, at))):
            return None
        if self._is_noun(sentence, at) or self._attribute(sentence, at):
            return None
        if tag in ("VPP", "VINF") and not self._finite(sentence, at, tag) and not self._plural(sentence, at):
            return None
        if low in self._words.taking and self._takes_lives(sentence, at):
            return None
        if found[0].takes == "cases":  # "zählt 79 Todesopfer", not "zählt 100.000 Mann"
            return found[0]._replace(takes="count") if self._takes_lives(sentence, at) else None
        both = {s.takes for s in found}
        return found[0] if len(both) == 1 else Saying(found[0].stance, "both")

    def _of_form(self, sentence: Sentence, at: int) -> Saying | None:
        """What several words tell together: "gab bekannt", "teilte … mit", "will … getötet haben"."""
        low, tag = sentence.lows[at], sentence.tags[at]
        if tag in _VERBAL:
            phrases = self._words.verb_phrases
            phrase = phrases.at(sentence.lows, at) or phrases.before(sentence.lows, at + 1)
            if phrase is not None and (tag != "VPP" or self._finite(sentence, at, tag)):
                return phrase.payload
        for split in self._words.split_verbs[low]:
            if self._clauses.particle(sentence, at, split.particle):
                return split.saying
        if tag == "MFIN" and low in self._words.claims_done and self._done(sentence, at):
            return Saying("says", "figure")
        return None

    def _is_noun(self, sentence: Sentence, at: int) -> bool:
        """Whether what stands before it, or its capital, makes a noun of it ("the claims")."""
        if at == 0:
            return False
        if self._words.bracket:
            return self._words.capital_nouns and sentence.tokens[at].text[0].isupper()
        before = sentence.tags[at - 1]
        after_name = at > 1 and sentence.tags[at - 2] in ("NOUN", "NAME", "PRON")
        return before in ("DET", "POSS", "PREP", "VING") or (before == "ADJ" and not after_name)

    def _takes_lives(self, sentence: Sentence, at: int) -> bool:
        """ "The war has claimed 50,000 lives", "Der Anschlag forderte 20 Tote": nothing is said or asked."""
        ids = sentence.fragments
        near = [i for i in range(len(ids)) if ids[i] == ids[at] and i != at]
        return any(self._words.lives[sentence.lows[i]] for i in near) and any(
            i in sentence.figures for i in near
        )

    @staticmethod
    def _done(sentence: Sentence, at: int) -> bool:
        """German: "Die Rebellen wollen 70 Soldaten getötet haben": a claim of what is done, no wish."""
        ids, tags = sentence.fragments, sentence.tags
        own = [i for i in range(at + 1, len(ids)) if ids[i] == ids[at]]
        return any(tags[i] == "VPP" and tags[i + 1 : i + 2] == ["AINF"] for i in own)

    def _attribute(self, sentence: Sentence, at: int) -> bool:
        """German: "die von ihm unterstützten Rebellen": a participle taken for a finite verb."""
        if not self._words.bracket or sentence.tags[at] != "VFIN" or at + 1 >= len(sentence.tags):
            return False
        ids = sentence.fragments
        finite = any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in range(at) if ids[i] == ids[at])
        return finite and sentence.tags[at + 1] in ("ADJ", "NOUN")

    def participle(self, sentence: Sentence, at: int) -> Saying | None:
        """What a past participle tells, for a passive ("was confirmed by the ministry")."""
        found = self._words.verbs[sentence.lows[at]] if sentence.tags[at] == "VPP" else []
        return found[0] if found and found[0].stance != "acts" else None

    def _verb_after_all(self, sentence: Sentence, at: int) -> bool:
        """ "…, the United Nations estimates.": taken for a noun, but its clause has no other verb."""
        if self._words.bracket or at == 0 or sentence.tags[at - 1] not in ("NOUN", "NAME", "PRON"):
            return False
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else "PUNCT"
        ids = sentence.fragments
        own = [i for i in range(at) if ids[i] == ids[at]]
        content = sentence.lows[at + 1] in self._words.content if at + 1 < len(sentence.lows) else False
        clause = following in ("NAME", "PRON") and self._finite_after(sentence, at)
        return (following in ("PUNCT", "SUB", "NUM", "DET") or content or clause) and not any(
            sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in own
        )

    @staticmethod
    def _finite_after(sentence: Sentence, at: int) -> bool:
        """ "The general staff says Russia has lost": taken for a noun, but a clause follows."""
        ids = sentence.fragments
        after = range(at + 1, len(ids))
        return any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in after if ids[i] == ids[at])

    def _verb_before_figure(self, sentence: Sentence, at: int) -> bool:
        """ "Human Rights Watch estimated about 2,000 …": after a name no adjective stands before a figure."""
        if self._words.bracket or at == 0 or at + 2 >= len(sentence.tags):
            return False
        figure = bool({at, at + 1} & sentence.figures)
        return figure and (sentence.tags[at - 1] in ("NOUN", "NAME", "PRON") or at - 1 in sentence.named)

    def _plural(self, sentence: Sentence, at: int) -> bool:
        """ "Wie Behörden berichten", "papers seen by X show": the plural looks like the infinitive."""
        ids = sentence.fragments
        start = ids.index(ids[at])
        if not self._words.bracket:
            verbs = ("VFIN", "AFIN", "MFIN", "TO")
            return (
                sentence.tags[at] == "VINF"
                and start < at
                and not any(sentence.tags[i] in verbs for i in range(start, at))
            )
        followed = at + 1 < len(ids) and sentence.tags[at + 1] == "PUNCT"
        subject = sentence.tags[start] in ("DET", "NOUN", "NAME", "POSS") and followed
        opens = self._words.bracket and (sentence.lows[start] in self._words.how or subject)
        finite = any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in range(start, at))
        return opens and sentence.tags[at] == "VINF" and not finite

    def _finite(self, sentence: Sentence, at: int, tag: str) -> bool:
        """A participle says something only with "have" ("hat mitgeteilt", "has said"),
        never in the passive.
        """
        if tag == "VINF":
            return False
        ids, fragment = sentence.fragments, sentence.fragments[at]
        places = [i for i in range(max(0, at - 25), min(len(ids), at + 3)) if ids[i] == fragment]
        if not self._words.bracket:
            places = list(range(max(0, at - 4), at))
        if self._words.bracket:
            return any(sentence.lows[i] in self._words.perfect for i in places)
        # English "-ed" forms are often taken for participles: only a form of "be" before makes one
        return not any(sentence.lows[i] in self._words.passive for i in places[-2:])
