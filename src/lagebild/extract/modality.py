"""How surely a figure is said."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed
from lagebild.extract.mention import Mention
from lagebild.extract.modal_verbs import CONSEQUENCES, PLANNABLE, Judged, ModalVerbs
from lagebild.languages import Language, PhraseHit, PhraseIndex, words_of
from lagebild.model import Modality

_STANCES: dict[str, Modality] = {
    "estimates": "estimated",
    "fears": "possible",
    "denies": "denied",
    "plans": "planned",
}
_FINITE = ("VFIN", "AFIN", "MFIN")
_QUOTES = frozenset("„“”»«\"'’‘‚")
_ORDER: tuple[Modality, ...] = ("planned", "possible", "estimated", "alleged")


class ModalityReader:
    """Reads modality and caveats in sentences of one language."""

    def __init__(self, language: Language) -> None:
        data = language.modality
        clauses = language.grammar.clauses
        self._relative = frozenset((*clauses.relative.split(), *clauses.where.split()))
        self._chain = language.basics.clause == "chain"
        self._words = PhraseIndex[Modality](
            (word, name) for name in _ORDER for word in words_of(getattr(data.words, name))
        )
        self._splits = [
            (frozenset(forms.split()), tuple(particle.strip().split("~")))
            for pair in data.words.split.split(";")
            if "|" in pair
            for forms, particle in [pair.split("|")]
        ]
        self._wanted = PhraseIndex[None]((w, None) for w in words_of(data.words.wanted))
        self._received = frozenset(data.words.received.split())
        self._verbs = ModalVerbs(language)
        partitive = language.grammar.partitive
        articles = {*partitive.definite.split(), *language.scope.definite.split()}
        self._definite = frozenset(articles) - frozenset(partitive.pronouns.split())

    def read(self, mention: Mention, attributed: Attributed | None) -> Judged:
        """The modality of a figure: what its source's stance says, else the words around it."""
        stance = _STANCES.get(attributed.stance) if attributed else None
        if stance in ("denied", "planned") and attributed:
            return Judged(stance, "stance", attributed.start, attributed.end)
        if self._presupposed(mention):
            return Judged("asserted", "presupposed", mention.number.start, mention.number.end)
        found = self._of_words(mention, attributed)
        if found is not None and found.modality in ("planned", "possible"):
            return found
        if stance is not None and attributed:
            return Judged(stance, "stance", attributed.start, attributed.end)
        if mention.number.estimated:
            return Judged("estimated", "estimated-number", mention.number.start, mention.number.end)
        return found or Judged("asserted", "default")

    def _presupposed(self, mention: Mention) -> bool:
        """ "The army believes that 34 of the 73 people still held are dead": that 73 are held is no belief.

        A definite article before the figure, and what happened to them is said inside the noun phrase.
        """
        sentence, hit, start = mention.sentence, mention.measured.hit, mention.number.start
        if start > 1 and sentence.tags[start - 1] == "ADV":
            start -= 1  # "von den derzeit 5.100 Soldaten"
        if start == 0 or sentence.lows[start - 1] not in self._definite or mention.number.estimated:
            return False
        if mention.number.form == "share":  # "die Hälfte von ihnen"
            return False
        if sentence.tags[start - 1] not in (
            "DET",
            "POSS",
            "NUM",
            "ADJ",
        ):  # "his estimate that 10,000 people had died"
            return False
        if hit is None or hit.start < mention.number.end:
            return hit is None
        tag = sentence.tags[hit.start]
        own = mention.counted.end > hit.start
        verbs = ("AFIN", "MFIN", "VFIN", "AINF", "APP", "TO")
        between = sentence.tags[mention.number.end : hit.start]
        return (own or tag in ("VPP", "ADJ")) and not any(t in verbs for t in between)

    def _of_words(self, mention: Mention, attributed: Attributed | None) -> Judged | None:
        sentence = mention.sentence
        places = self._places(mention)
        if mention.measured.measure == "aid" and (wanted := self._asked_for(mention, places)):
            return wanted
        hits: list[PhraseHit[Modality]] = [
            h
            for h in self._words.all(sentence.lows)
            if (h.start in places or (h.payload == "estimated" and h.end - 1 in places))
            and self._is_modal(sentence, h)
        ]
        hits = [h for h in hits if not (self._of_another(mention, h) or self._of_next(mention, h))]
        if aim := self._verbs.aim(mention):
            return aim
        for name in _ORDER:
            if name == "planned" and mention.measured.measure not in PLANNABLE:
                continue
            sourced = name == "alleged" and attributed is not None and bool(attributed.sources)
            for found in hits:
                if found.payload == name and not (sourced and not self._is_beside(mention, found)):
                    return Judged(name, name, found.start, found.end)
        if mention.measured.measure in PLANNABLE - CONSEQUENCES and (split := self._split(sentence, places)):
            return split
        return self._verbs.read(mention, attributed, places)

    def _split(self, sentence: Sentence, places: frozenset[int]) -> Judged | None:
        """ "sagte 200 Millionen Dollar zu": a verb whose particle closes its clause."""
        lows, tags = sentence.lows, sentence.tags
        for at in sorted(places):
            if tags[at] not in _FINITE:
                continue
            for forms, particle in self._splits:
                if lows[at] not in forms:
                    continue
                for end in range(at + 1 + len(particle), len(lows) + 1):
                    closes = end == len(lows) or tags[end] in ("PUNCT", "AND", "SUB")
                    if closes and tuple(lows[end - len(particle) : end]) == particle and end - 1 in places:
                        return Judged("planned", "planned", at, at + 1)
        return None

    @staticmethod
    def _is_beside(mention: Mention, hit: PhraseHit[Modality]) -> bool:
        """Whether a word of hearsay is meant for the figure itself ("angeblich 2,5 Millionen Euro",
        "77 people reportedly died"), whoever is cited.
        """
        happened = mention.measured.hit
        places = [mention.number.start]
        places += [happened.start] if happened is not None and mention.measured.where is None else []
        return hit.end in places

    def _asked_for(self, mention: Mention, places: frozenset[int]) -> Judged | None:
        """Money that is asked for or promised, not given, unless the clause says that it came in."""
        sentence = mention.sentence
        received = any(sentence.lows[i] in self._received for i in places)
        for at in sorted(places):
            wanted = self._wanted.at(sentence.lows, at)
            beside = wanted is not None and 0 <= mention.number.start - wanted.end <= 1
            if wanted is not None and (beside or not received):
                return Judged("planned", "wanted", wanted.start, wanted.end)
        return None

    @staticmethod
    def _of_another(mention: Mention, hit: PhraseHit[Modality]) -> bool:
        """ "24 killed and an estimated 5,000 displaced", "fewer than 400 and possibly 5,000": a word right
        before another figure, or inside it, is meant for that one.
        """
        sentence, own = mention.sentence, mention.number.start
        if hit.payload == "possible" and own <= hit.start < mention.number.core:
            return True  # "a crowd of perhaps 10,000": a bound
        if hit.payload not in ("estimated", "possible") or hit.start <= own < hit.end + 1:
            return False
        if sentence.tags[hit.start] in ("MFIN", "VFIN", "AFIN"):
            return False
        beside = {hit.start - 1, hit.start, hit.end, hit.end + 1}
        return any(figure in beside and figure != own for figure in sentence.figures)

    def _of_next(self, mention: Mention, hit: PhraseHit[Modality]) -> bool:
        """Whether a modal word is said of something else: of a later verb, or of a claim."""
        own = self._of_later_verb(mention, hit) or self._of_next_verb(mention, hit)
        return own or self._verbs.claims(mention.sentence, hit.start)

    @staticmethod
    def _of_next_verb(mention: Mention, hit: PhraseHit[Modality]) -> bool:
        """ "ließ 74 Helfer fliegen und will 40 weitere schicken": "and" opens a predicate of its own."""
        sentence, number = mention.sentence, mention.number
        tags, ids = sentence.tags, sentence.fragments
        if (
            tags[hit.start] not in _FINITE
            or hit.start <= number.end
            or "AND" not in tags[number.end : hit.start]
        ):
            return False
        first = ids.index(ids[number.start])
        joined = max(i for i in range(number.end, hit.start) if tags[i] == "AND")
        subject = any(t in ("NOUN", "NAME", "PRON", "NUM") for t in tags[joined + 1 : hit.start])
        return not subject and any(t in _FINITE for t in tags[first : number.start])

    def _of_later_verb(self, mention: Mention, hit: PhraseHit[Modality]) -> bool:
        """English: "were killed in an incident that could strain ties": the modal verb has a verb of its own
        after it; what happened stands before it.
        """
        happened = mention.measured.hit
        return (
            self._chain
            and happened is not None
            and happened.form == "verb"
            and happened.start < hit.start
            and mention.sentence.tags[hit.start] == "MFIN"
        )

    @staticmethod
    def _is_modal(sentence: Sentence, hit: PhraseHit[Modality]) -> bool:
        """A month "May" is no modal verb; a noun of the same letters is no word of fear; an adverb before an
        adjective is said of that.
        """
        token, tags = sentence.tokens[hit.start], sentence.tags
        if tags[hit.start] == "TO" and hit.start > 0 and tags[hit.start - 1] in ("VPP", "ADJ"):
            return False  # "are feared to be among them"
        if hit.end - hit.start > 1:
            return True
        if tags[hit.start] == "ADV" and tags[hit.end : hit.end + 1] == ["ADJ"]:
            return False  # "potentially serious injuries"
        return not (
            token.text[0].isupper() and hit.start > 0 and sentence.tags[hit.start] in ("NAME", "NOUN")
        )

    def _is_relative(self, sentence: Sentence, fragment: int) -> bool:
        """Whether a fragment is a relative clause: what it plans or fears is its own."""
        own = [i for i in range(len(sentence.lows)) if sentence.fragments[i] == fragment]
        finite = any(sentence.tags[i] in _FINITE for i in own)
        return finite and (sentence.tags[own[0]] == "REL" or sentence.lows[own[0]] in self._relative)

    def _places(self, mention: Mention) -> frozenset[int]:
        """The tokens of the fragments that hold the figure and the word that says what happened."""
        sentence, hit = mention.sentence, mention.measured.hit
        ids = sentence.fragments
        own = {ids[mention.number.start], ids[max(mention.counted.end - 1, 0)]}
        if hit is not None:
            own |= {ids[hit.start]}
        between = set(range(min(own), max(own) + 1)) if max(own) - min(own) <= 2 else own
        own |= {f for f in between if not self._is_relative(sentence, f)}
        own |= _across_quotes(sentence, own, mention.number.start)
        first = min(own)
        clause = [i for i in range(len(ids)) if ids[i] == first]
        if (
            first > 0
            and not any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in clause)
            and any(sentence.tags[i] == "VINF" for i in clause)
        ):
            own |= {first - 1}  # "vorgesehen sei, 33 Geiseln freizulassen"
        apart = _parted(sentence, mention.number.start)
        return frozenset(i for i in range(len(ids)) if ids[i] in own and i not in apart)


def _parted(sentence: Sentence, number: int) -> range:
    """The tokens before the last semicolon before a figure: they tell of something else."""
    marks = [i for i in range(number) if sentence.lows[i] == ";"]
    return range(marks[-1] if marks else 0)


def _across_quotes(sentence: Sentence, own: set[int], number: int) -> set[int]:
    """The fragments before the figure at token `number`, up to a finite verb, from which only a quotation
    mark parts its own.
    """
    ids, found = sentence.fragments, set[int]()
    current = min(own)
    while current > 0 and current in ids:
        start = ids.index(current)
        if any(sentence.tags[i] in _FINITE for i in range(start, number) if ids[i] == current):
            break
        if sentence.tokens[start - 1].text not in _QUOTES:
            break
        current -= 1
        found.add(current)
    return found
