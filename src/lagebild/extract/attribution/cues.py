"""Finds the cues of saying in a sentence: who, with which stance, and which side of it holds what is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.words import AttributionWords, Saying
from lagebild.languages import Language

_VERBAL = frozenset(("VFIN", "VPP", "VING", "VINF", "PART", "AFIN", "OTHER"))


class Cue(NamedTuple):
    """A word of saying. `sources` run from the origin to the one nearest to the reader.

    `side`: where what is said stands, "left", "right" or "both". `previous`: it is the sentence before
    ("Das teilte das Ministerium mit").
    """

    start: int
    end: int
    stance: str
    sources: tuple[SourcePhrase, ...]
    side: str
    takes: str
    rule: str
    previous: bool = False


class CueReader:
    """Finds cues in sentences of one language."""

    def __init__(self, language: Language) -> None:
        self.words = AttributionWords(language)
        self._phrases = PhraseReader(self.words)

    def read(self, sentence: Sentence) -> list[Cue]:
        """The cues of a sentence, from left to right."""
        cues = [
            *self._prepositions(sentence),
            *self._postpositions(sentence),
            *self._verbs(sentence),
            *self._nouns(sentence),
            *self._label(sentence),
        ]
        if sentence.section in ("headline", "crosshead") and not cues:
            cues += self._colon(sentence)
        cues.sort(key=lambda c: c.start)
        return cues

    # -- "laut Polizei", "nach Angaben der Polizei", "according to police" -----------------------------------

    def _prepositions(self, sentence: Sentence) -> Iterator[Cue]:
        lows = sentence.lows
        for at in range(len(lows)):
            hit = self.words.before.at(lows, at)
            if hit is not None:
                if hit.end - hit.start == 1 and not self._stands_apart(sentence, at):
                    continue
                sources = self._phrases.after(sentence, hit.end)
                if sources:
                    yield self._of_phrases(sentence, at, hit.end, sources, "preposition")
                continue
            hit = self.words.with_noun.at(lows, at)
            if hit is not None and (sentence.tags[at] == "PREP" or at == 0):
                sources = [
                    s for s in self._phrases.after(sentence, hit.end) if self._said(sentence, hit.end, s)
                ]
                if sources:
                    yield self._of_phrases(sentence, at, hit.end, sources, "preposition-noun")

    def _stands_apart(self, sentence: Sentence, at: int) -> bool:
        """ "so" is a cue only between commas; "laut" always is one."""
        if sentence.tags[at] == "PREP":
            return True
        before = sentence.lows[at - 1] if at else ""
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
        return before in (",", "–", "“", '"') and following in ("DET", "NAME", "NOUN", "POSS", "ADJ")

    def _said(self, sentence: Sentence, start: int, source: SourcePhrase) -> bool:
        """Whether the phrase after "nach" begins with a noun of saying, rather than "nach dem Angriff"."""
        if source.kind in ("own", "noun"):
            return True
        return any(self.words.nouns[sentence.lows[i]] for i in range(start, source.start))

    def _of_phrases(
        self, sentence: Sentence, start: int, end: int, sources: list[SourcePhrase], rule: str
    ) -> Cue:
        stance = next((s.stance for s in sources if s.stance != "says"), "says")
        return Cue(start, end, stance, tuple(sources), "both", "both", rule)

    # -- "Augenzeugen zufolge" ------------------------------------------------------------------------------

    def _postpositions(self, sentence: Sentence) -> Iterator[Cue]:
        for at, low in enumerate(sentence.lows):
            if low in self.words.after and self._is_postposition(sentence, at):
                source = self._phrases.before(sentence, at)
                if source is not None and source.kind != "pronoun":
                    yield Cue(at, at + 1, source.stance, (source,), "both", "both", "postposition")

    def _is_postposition(self, sentence: Sentence, at: int) -> bool:
        if len(sentence.lows[at]) > 4:
            return True
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else "PUNCT"
        before = sentence.lows[at - 1] if at else ""
        return following in ("PUNCT", "AFIN", "VFIN", "MFIN") and bool(self.words.nouns[before])

    # -- verbs ---------------------------------------------------------------------------------------------

    def _verbs(self, sentence: Sentence) -> Iterator[Cue]:
        for at in range(len(sentence.lows)):
            saying = self._saying(sentence, at)
            if saying is None:
                continue
            cue = self._of_verb(sentence, at, saying)
            if cue is not None:
                yield cue

    def _saying(self, sentence: Sentence, at: int) -> Saying | None:
        low, tag = sentence.lows[at], sentence.tags[at]
        phrase = self.words.verb_phrases.at(sentence.lows, at)
        if phrase is not None:
            return phrase.payload
        for split in self.words.split_verbs[low]:
            if self._particle(sentence, at, split.particle):
                return split.saying
        found = self.words.verbs[low]
        if not found or not (tag in _VERBAL or (tag == "NOUN" and self._verb_after_all(sentence, at))):
            return None
        if (
            not self.words.bracket
            and at > 0
            and sentence.tags[at - 1] in ("DET", "POSS", "ADJ", "PREP", "VING")
        ):
            return None  # "the claims", "belying claims"
        if self.words.capital_nouns and at > 0 and sentence.tokens[at].text[0].isupper():
            return None
        if tag in ("VPP", "VINF") and not self._finite(sentence, at, tag):
            return None
        both = {s.takes for s in found}
        return found[0] if len(both) == 1 else Saying(found[0].stance, "both")

    def _verb_after_all(self, sentence: Sentence, at: int) -> bool:
        """ "…, the United Nations estimates.": taken for a noun, but its clause has no other verb."""
        if self.words.bracket or at == 0 or sentence.tags[at - 1] not in ("NOUN", "NAME", "PRON"):
            return False
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else "PUNCT"
        ids = sentence.fragments
        own = [i for i in range(len(ids)) if ids[i] == ids[at]]
        return following in ("PUNCT", "SUB", "NUM", "DET") and not any(
            sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in own
        )

    def _particle(self, sentence: Sentence, at: int, particle: str) -> bool:
        for place in range(at + 1, min(len(sentence.lows), at + 45)):
            if sentence.lows[place] == particle:
                following = sentence.tags[place + 1] if place + 1 < len(sentence.tags) else "PUNCT"
                if following in ("PUNCT", "AND", "SUB"):
                    return True
        return False

    def _finite(self, sentence: Sentence, at: int, tag: str) -> bool:
        """A participle says something only with "have" ("hat mitgeteilt", "has said"),
        never in the passive.
        """
        if tag == "VINF":
            return False
        ids, fragment = sentence.fragments, sentence.fragments[at]
        places = [i for i in range(max(0, at - 25), min(len(ids), at + 3)) if ids[i] == fragment]
        if not self.words.bracket:
            places = list(range(max(0, at - 4), at))
        if self.words.bracket:
            return any(sentence.lows[i] in self.words.perfect for i in places)
        # English "-ed" forms are often taken for participles: only a form of "be" before makes one
        return not any(sentence.lows[i] in self.words.passive for i in places[-2:])

    def _of_verb(self, sentence: Sentence, at: int, saying: Saying) -> Cue | None:
        if self._is_passive(sentence, at):
            return None
        verb, at = at, self._auxiliary(sentence, at)
        found, inverted = self._verb_subject(sentence, at)
        found = [f for f in found if not self._oblique(f)]
        if not found or not self._plausible(found[0]):
            return None
        previous = self._points_back(sentence, at, inverted)
        if (saying.takes != "both" or saying.stance == "plans") and not self.speaks(found[0]):
            return None
        side = "left" if inverted and not previous and self._content_left(sentence, at) else "right"
        if not inverted and self._closes(sentence, at, found[-1]):
            side = "left"
        found = self._with_relays(sentence, at, found)
        if saying.takes != "both":
            side = "right"
        elif self._subordinate(sentence, at) or saying.stance == "denies":
            side = "both"
        return Cue(verb, verb + 1, saying.stance, tuple(found), side, saying.takes, "verb", previous)

    def _verb_subject(self, sentence: Sentence, at: int) -> tuple[list[SourcePhrase], bool]:
        """Who says it, and whether the subject stands after the verb."""
        inverted = self._inverted(sentence, at)
        if inverted and not self.words.bracket:
            inverted = self._really_inverted(sentence, at)
        found = self._subject_after(sentence, at) if inverted else self._subject_before(sentence, at)
        if inverted or not self.words.bracket:
            return found, inverted
        later = self._subject_after(sentence, at)
        if not found:
            return later, True
        if later and self.speaks(later[0]):
            counts = "NUM" in sentence.tags[found[0].start : found[0].end]
            # "Berichte über 60 Tote wies ein Sprecher zurück", "Dem Bericht widersprach die Polizei"
            if counts or not (self.speaks(found[0]) or self._oblique(later[0])):
                return later, True
        return found, False

    def _auxiliary(self, sentence: Sentence, at: int) -> int:
        """German: the finite verb of a participle ("hatte … gesprochen"): the subject stands around it."""
        if self.words.bracket and sentence.tags[at] == "VPP":
            for place in range(at - 1, max(-1, at - 25), -1):
                if sentence.fragments[place] != sentence.fragments[at]:
                    break
                if sentence.lows[place] in self.words.perfect:
                    return place
        return at

    def _inverted(self, sentence: Sentence, at: int) -> bool:
        """ "…, sagte ein Sprecher", "… , said a spokesman", "Das berichtete der Abgeordnete"."""
        if (
            at + 1 >= len(sentence.tags)
            or self._subordinate(sentence, at)
            or self._after_apposition(sentence, at)
        ):
            return False
        before = sentence.lows[at - 1] if at else ""
        follows = sentence.tags[at + 1] in ("DET", "NAME", "NOUN", "POSS", "ADJ", "NUM")
        if before in (",", "“", "”", '"', "»", "«", "–", "—", "’", "'"):
            return follows and (self.words.bracket or self._ends_soon(sentence, at))
        if not self.words.bracket:
            return False
        first = self._clause_start(sentence, at)
        opener = sentence.tags[first]
        return opener in ("PREP", "ADV", "SUB", "AND") or self._demonstrative(sentence, first)

    def _demonstrative(self, sentence: Sentence, at: int) -> bool:
        """ "Das" alone, not as the article of a noun."""
        follows = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
        return sentence.lows[at] in self.words.demonstratives and follows not in (
            "NOUN",
            "NAME",
            "ADJ",
            "NUM",
            "TRUNC",
        )

    def _really_inverted(self, sentence: Sentence, at: int) -> bool:
        """English: "…, said a spokesman"; not "Baku, after a week, acknowledged the deaths"."""
        after = self._subject_after(sentence, at)
        if not after or not self.speaks(after[0]):
            return False
        before = self._subject_before(sentence, at)
        return not (before and self.speaks(before[0]) and before[0].start == 0)

    def _subordinate(self, sentence: Sentence, at: int) -> bool:
        """ "wie die Polizei mitteilte", "während die Gruppe reklamiert,": the subject opens the clause."""
        start = self._opener(sentence, at)
        opens = sentence.tags[start] in ("SUB", "REL") or sentence.lows[start] in self.words.how
        return self.words.bracket and opens and at > start + 1

    def _opener(self, sentence: Sentence, at: int) -> int:
        """The first token of the clause; an apposition may part it ("Wie Marshall, Sprecher der UN,
        mitteilte").
        """
        ids = sentence.fragments
        start = self._clause_start(sentence, at)
        if not self.words.bracket:
            return start
        for _ in range(2):
            if start == 0 or sentence.lows[start - 1] != ",":
                break
            before = [i for i in range(start) if ids[i] == ids[start - 1]]
            if any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in before):
                break
            if sentence.lows[before[0]] in self.words.how:
                return before[0]
            start = before[0]
        return self._clause_start(sentence, at)

    def _after_apposition(self, sentence: Sentence, at: int) -> bool:
        """ "Ein Hafenbeamter, der anonym bleiben wollte, sagte": the sentence opens with the subject."""
        if not self.words.bracket or at < 4 or sentence.lows[at - 1] != ",":
            return False
        ids = sentence.fragments
        if ids[at] > 3 or sentence.tags[0] not in ("DET", "NAME", "NOUN", "NUM", "POSS", "ADJ"):
            return False
        first = [i for i in range(at) if ids[i] == 0]
        return not any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in first)

    @staticmethod
    def _ends_soon(sentence: Sentence, at: int) -> bool:
        """English inversion closes the clause: no object follows the subject."""
        return not any(tag in ("VFIN", "AFIN") for tag in sentence.tags[at + 1 : at + 10])

    @staticmethod
    def _clause_start(sentence: Sentence, at: int) -> int:
        ids = sentence.fragments
        start = at
        while start > 0 and ids[start - 1] == ids[at]:
            start -= 1
        return start

    def _is_passive(self, sentence: Sentence, at: int) -> bool:
        """ "is said to", "was reported": nobody is named."""
        if sentence.tags[at] not in ("VPP", "VFIN", "VING"):
            return False
        before = at - 1
        while before >= 0 and sentence.tags[before] in ("ADV", "NEG"):
            before -= 1
        if not self.words.bracket and at + 1 < len(sentence.tags):
            infinitive = sentence.tags[at + 1] == "TO" or sentence.lows[at + 1] in self.words.infinitive
            if infinitive and (sentence.tags[at + 1] == "TO" or sentence.lows[at - 1 : at] == [","]):
                return True  # "a militia, said to number 10,000"
        if not self.words.bracket:
            return before >= 0 and sentence.lows[before] in self.words.passive and sentence.tags[at] != "VING"
        return sentence.tags[at] == "VPP" and any(
            sentence.lows[i] in self.words.passive
            for i in range(len(sentence.lows))
            if sentence.fragments[i] == sentence.fragments[at]
        )

    def _subject_before(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        floor = 0
        start = self._opener(sentence, at)
        how = sentence.lows[start] in self.words.how
        if how or (sentence.tags[start] == "SUB" and self.words.bracket):
            found = self._phrases.after(sentence, start + 1)
            if found:
                return found
        if start > 0 and (sentence.tags[start] == "REL" or sentence.lows[start] in self.words.relative):
            phrase = self._phrases.before(sentence, start - 1, floor)
            return [phrase] if phrase else []
        before = at - 1
        while before > 0 and sentence.tags[before] in ("ADV", "AFIN", "NEG"):
            before -= 1
        if before > 2 and sentence.tags[before] == "AND" and not self.words.bracket:
            return self._shared_subject(sentence, before)  # "had counted 57 bodies but feared that"
        phrase = self._phrases.before(sentence, at, floor)
        if phrase is None:
            return []
        citing = self.words.citing.before(sentence.lows, phrase.start)
        if citing is not None:
            outer = self._phrases.before(sentence, citing.start, floor)  # "A report citing residents said"
            return [phrase, outer] if outer is not None else [phrase]
        return self._conjuncts(sentence, phrase)

    def _shared_subject(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        """The subject of the verb before "and", "but": of a verb of saying, if there is one."""
        verbs = [p for p in range(at - 1, 0, -1) if sentence.tags[p] in ("VFIN", "AFIN", "MFIN")]
        saying = [p for p in verbs if self.words.verbs[sentence.lows[p]]]
        for place in (*saying, *verbs[:1]):
            phrase = self._phrases.before(sentence, place)
            if phrase is not None and self.speaks(phrase):
                return [phrase]
        return []

    def _conjuncts(self, sentence: Sentence, phrase: SourcePhrase) -> list[SourcePhrase]:
        """ "the police and the emergency services" are two sources, "Turkey, the UN and aid groups" three."""
        for place in range(phrase.start + 1, phrase.end - 1):
            own = sentence.tags[place + 1] in ("DET", "POSS") or sentence.tags[place - 1] == "NAME"
            if sentence.tags[place] == "AND" and (own or place - 1 in sentence.named):
                found = [phrase._replace(end=place), phrase._replace(start=place + 1)]
                before = phrase.start
                while before > 1 and sentence.lows[before - 1] == ",":
                    earlier = self._phrases.before(sentence, before - 1)
                    if earlier is None or not self.speaks(earlier) or earlier.end != before - 1:
                        break
                    found.insert(0, earlier)
                    before = earlier.start
                return found
        return [phrase]

    def _subject_after(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        start = at + 1
        while start < len(sentence.tags) and (
            sentence.tags[start] in ("ADV", "NEG") or sentence.lows[start] in self.words.reflexive
        ):
            start += 1
        return self._phrases.after(sentence, start)

    def nearest_speaker(self, sentence: Sentence, at: int) -> SourcePhrase | None:
        """The phrase nearest to token `at` that names one who can speak and no preposition governs."""
        best: SourcePhrase | None = None
        place = 0
        while place < len(sentence.tags):
            if sentence.tags[place] in ("DET", "NAME", "NOUN", "POSS", "ADJ") and not (
                place and sentence.tags[place - 1] in ("PREP", "DET", "ADJ", "POSS")
            ):
                phrases = self._phrases.after(sentence, place)
                if phrases:
                    phrase = phrases[0]
                    far = abs(phrase.start - at)
                    if (
                        self.speaks(phrase)
                        and not phrase.start <= at < phrase.end
                        and (best is None or far < abs(best.start - at))
                    ):
                        best = phrase
                    place = max(place + 1, phrases[-1].end)
                    continue
            place += 1
        return best

    def _points_back(self, sentence: Sentence, at: int, inverted: bool) -> bool:
        """ "Das teilte die Polizei mit": what is said stood in the sentence before."""
        start = self._clause_start(sentence, at)
        return start == 0 and inverted and self._demonstrative(sentence, 0) and at <= 2

    def _content_left(self, sentence: Sentence, at: int) -> bool:
        return self._clause_start(sentence, at) > 0 and at > 2

    def _closes(self, sentence: Sentence, at: int, source: SourcePhrase) -> bool:
        """ "[what is said], the ministry said": nothing but a time or place follows."""
        ids = sentence.fragments
        start = self._clause_start(sentence, at)
        if not start <= source.start:
            start = source.start
        if start == 0 or sentence.lows[start - 1] not in (",", "”", "“", '"', "’", "–", "—", "-", "»"):
            return False
        end = at + 1
        while end < len(ids) and ids[end] == ids[at]:
            if sentence.tags[end] in ("SUB", "VFIN", "AFIN"):
                return False
            if sentence.tags[end] in ("NUM",) and end == at + 1:
                return False
            end += 1
        return True

    def speaks(self, source: SourcePhrase) -> bool:
        """Whether a phrase names one who speaks: a known kind of speaker or a name."""
        sentence = source.sentence
        places = range(source.start, source.end)
        if source.kind in ("pronoun", "own", "noun"):
            return True
        if any(i in sentence.named or sentence.lows[i] in self.words.speakers for i in places):
            return True
        return sentence.tags[source.start] == "NAME" and source.start not in sentence.dated

    def _oblique(self, source: SourcePhrase) -> bool:
        """Whether a phrase's determiner shows that it is no subject ("den Angriff")."""
        return source.sentence.lows[source.start] in self.words.never_subject

    def _plausible(self, source: SourcePhrase) -> bool:
        words = source.sentence.tokens[source.start : source.end]
        return any(t.kind in ("word", "mixed") and len(t.text) > 1 for t in words)

    # -- nouns with a clause ("the ministry's claim that", "die Schätzung der UN, dass") --------------------

    def _nouns(self, sentence: Sentence) -> Iterator[Cue]:
        for at in range(len(sentence.lows)):
            stances = self.words.nouns[sentence.lows[at]]
            if not stances or sentence.tags[at] != "NOUN" or not self._opens_clause(sentence, at):
                continue
            source = None
            if at + 1 < len(sentence.lows) and sentence.lows[at + 1] in self.words.owner:
                found = self._phrases.after(sentence, at + 2)
                source = found[0] if found else None
            elif at > 1 and sentence.tags[at - 1] == "GEN":
                source = self._phrases.before(sentence, at - 1)
            if source is not None and self.speaks(source):
                yield Cue(at, at + 1, stances[0], (source,), "right", "both", "noun")

    def _opens_clause(self, sentence: Sentence, at: int) -> bool:
        """Whether "that" (or "is that") follows before the next verb."""
        for place in range(at + 1, min(len(sentence.lows), at + 16)):
            if sentence.lows[place] in self.words.that:
                return True
            if sentence.tags[place] == "VFIN":
                return False
        return False

    # -- speakers before a colon in a transcript ("WALT: We hear …") -----------------------------------------

    def _label(self, sentence: Sentence) -> Iterator[Cue]:
        if sentence.section != "body" or ":" not in sentence.lows[1:5]:
            return
        colon = sentence.lows.index(":")
        if all(t.text.isupper() and t.kind == "word" and len(t.text) > 1 for t in sentence.tokens[:colon]):
            phrase = SourcePhrase(sentence, 0, colon)
            yield Cue(colon, colon + 1, "says", (phrase,), "right", "both", "label")

    # -- "unter Berufung auf", "told Reuters" ---------------------------------------------------------------

    def _with_relays(self, sentence: Sentence, at: int, found: list[SourcePhrase]) -> list[SourcePhrase]:
        """Adds those whom the speaker cites (before him) and the medium that he spoke to (after him)."""
        origins: list[SourcePhrase] = []
        relays: list[SourcePhrase] = []
        for place in range(at + 1, len(sentence.lows)):
            hit = self.words.citing.at(sentence.lows, place)
            if hit is not None:
                origins = [s for s in self._phrases.after(sentence, hit.end) if s.start >= hit.end] + origins
        if sentence.lows[at] in self.words.told_verbs:
            relays = self._told(sentence, at, found)
        taken = {(s.start, s.end) for s in found}
        return [*(o for o in origins if (o.start, o.end) not in taken), *found, *relays]

    def _told(self, sentence: Sentence, at: int, found: list[SourcePhrase]) -> list[SourcePhrase]:
        after = max([at + 1, *(s.end for s in found if s.start > at)])
        if self.words.bracket:
            return self._told_in_bracket(sentence, after)
        phrases = self._phrases.after(sentence, after)
        return [p for p in phrases[:1] if self._is_told(p)]

    def _told_in_bracket(self, sentence: Sentence, after: int) -> list[SourcePhrase]:
        for place in range(after, min(len(sentence.lows), after + 14)):
            if sentence.tags[place] in ("SUB", "VFIN") or sentence.lows[place] in (".", ";"):
                break
            opens = sentence.lows[place] in self.words.told_before or sentence.tags[place] == "DET"
            if opens:
                start = place + 1 if sentence.lows[place] in self.words.told_before else place
                phrases = self._phrases.after(sentence, start)
                if phrases and self._is_told(phrases[0]):
                    return phrases[:1]
        return []

    def is_medium(self, source: SourcePhrase) -> bool:
        """Whether a source is an agency or a medium: by its name, or by what it is called."""
        sentence = source.sentence
        places = range(source.start, source.end)
        if any(i in sentence.media for i in places):
            return True
        return any(sentence.lows[i] in self.words.media for i in places)

    def _is_told(self, source: SourcePhrase) -> bool:
        """Whether one who was told something passes it on: a medium, or an unknown name
        ("told Meridian Wire").
        """
        if source.kind == "pronoun":
            return False
        sentence = source.sentence
        places = range(source.start, source.end)
        if self.is_medium(source):
            named = any(i in sentence.media or sentence.tokens[i].text[0].isupper() for i in places)
            return named or sentence.tags[source.start] == "DET"
        unknown = not any(i in sentence.named for i in places)
        return (
            unknown and not self.words.bracket and all(sentence.tokens[i].text[0].isupper() for i in places)
        )

    # -- headlines ("Geheimdienst: 2.000 Tote") -------------------------------------------------------------

    def _colon(self, sentence: Sentence) -> Iterator[Cue]:
        if ":" not in sentence.lows[:8]:
            return
        colon = sentence.lows.index(":")
        phrases = self._phrases.after(sentence, 0)
        if phrases and phrases[-1].end == colon:
            known = any(low in self.words.speakers for low in sentence.lows[:colon])
            if known:
                yield Cue(colon, colon + 1, "says", tuple(phrases), "right", "both", "headline-colon")
