"""Which measure a number counts: by its noun, its attributes, the nouns and verbs that govern it."""

from __future__ import annotations

from lagebild.extract.candidates import names_of
from lagebild.extract.counted import Counted
from lagebild.extract.frames import catalogue
from lagebild.extract.governors import GovernorReader
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.measured import BESIDE, FAINT, FINAL, PASSING, WEAK, Measured, is_weak
from lagebild.extract.numbers import NumberMention
from lagebild.extract.question import Question
from lagebild.extract.relations import Relations
from lagebild.languages import words_of

LEAST_CROWD = 10
"""A number of people without a verb is a strength only from here on: "two members" of a cell are none."""
_WHOLE = frozenset("person event attack building munition equipment".split())
"""What is counted one by one: "a 7.1 magnitude earthquake" counts none."""
_MATTER = frozenset("matter kill wound miss displace affect harm rescue capture".split())
"""Words that show that a text is on the matter, so that its money is too."""
_STATES = frozenset("strength affected deployed displaced recruited".split())
_PRISON = frozenset(("hold", "jail", "prison", "detain"))
_FAR_OFF = 15.0


class MeasureReader:
    """Resolves the measure of a counted phrase in sentences of one language."""

    def __init__(self, lexicon: Lexicon, relations: Relations, size: str = "", definite: str = "") -> None:
        self._size = frozenset(size.split())
        self._definite = frozenset(words_of(definite))
        self._lexicon = lexicon
        self._relations = relations
        self._governors = GovernorReader(lexicon, relations)

    def read(self, q: Question) -> Measured | None:
        """The measure of a number, or None where the text does not say one."""
        kind = self._class(q)
        if kind == "nothing" or (kind == "event" and q.number.form == "share"):
            return None
        if kind == "money":
            return self._money(q)
        own = self._own(q, kind)
        if own is not None and own.measure in FINAL and not q.counted.partitive:
            return self._died_since(q, own, kind) or own
        noun = self._noun_before(q, kind) or self._size_of(q, kind)
        if noun is not None:
            return noun
        found = self._said(q, kind, own)
        if found is None or (found.measure in _STATES and self._is_told_before(q)):
            return None
        return self._stationed(q, found)

    def _size_of(self, q: Question, kind: str) -> Measured | None:
        """ "eine 5.000 Mann starke Truppe": the size of a group."""
        end = q.counted.end
        if kind == "person" and q.sentence.lows[end : end + 1] and q.sentence.lows[end] in self._size:
            return Measured("strength", kind, "size", end, end + 1)
        return None

    def _said(self, q: Question, kind: str, own: Measured | None) -> Measured | None:
        """What the attributes, the verbs and the noun itself say, the strongest of them."""
        attribute = self._attribute(q, kind)
        verb = self._governors.read(q, kind)
        if own is not None and verb is not None and verb.cost > self._reach_of(own):
            verb = None
        if own is not None and own.measure == "losses" and self._tells_wounded(q):
            own = own._replace(measure="casualties")
        if attribute is not None and not (verb and self._overrides(verb, attribute)):
            return attribute if own is None or attribute.frame not in WEAK else own
        if own is not None and verb is not None and own.measure == "losses" and verb.frame in FAINT:
            return verb  # "Erdbebenopfer hausen in Zelten"
        if own is not None and (
            verb is None or is_weak(verb.frame, verb.rule) or self._restates(q, own, verb)
        ):
            return own
        if q.number.form == "headed" and kind in ("person", "any") and q.number.value >= 100:
            return Measured("strength", kind, "headed", q.number.start, q.number.end)
        default = self._default(q.counted, kind, q.number)
        far = verb is not None and verb.cost > _FAR_OFF and is_weak(verb.frame, verb.rule)
        return default if far and default is not None else verb or own or default

    @staticmethod
    def _reach_of(own: Measured) -> float:
        """How far a verb may stand that outweighs the noun: "nine of the dead worked for a charity in the
        camp", "12 were killed and 5,000 displaced".
        """
        return BESIDE if own.measure in FINAL else _FAR_OFF

    def _is_told_before(self, q: Question) -> bool:
        """ "The two men", "their three sons": known already, so that they are somewhere is no news."""
        before = q.number.start - 1
        return before >= 0 and q.number.value < LEAST_CROWD and q.sentence.lows[before] in self._definite

    @staticmethod
    def _class(q: Question) -> str:
        if q.number.currency is not None:
            return "money"
        noun = q.counted.kind_of or (q.assumed if q.counted.head is None else None)
        if noun is not None:
            fraction = not q.number.value.is_integer() and q.number.form != "share" and q.number.value < 1000
            return "nothing" if noun.class_ in _WHOLE and fraction else noun.class_
        if not q.number.value.is_integer() and q.number.form != "share" and q.number.value < 1000:
            return "nothing"
        if q.counted.head is not None:
            return "person" if q.counted.head in q.sentence.people else "any"
        return "person" if q.number.form == "vague" or q.counted.partitive else "none"

    def _own(self, q: Question, kind: str) -> Measured | None:
        noun = q.counted.noun
        if noun is None or noun.noun.measure is None:
            return None
        if noun.noun.stands_for and self._relations.stands_in(q.sentence, q.counted):
            return None  # "in elf Fällen wurde Anklage erhoben"
        if noun.noun.open and any(hit.term.frame == "cell" for hit in q.terms):
            return Measured("detained", kind, "noun", noun.start, noun.end)
        return Measured(noun.noun.measure, kind, "noun", noun.start, noun.end)

    @staticmethod
    def _default(counted: Counted, kind: str, number: NumberMention) -> Measured | None:
        noun = counted.noun
        if noun is None or noun.noun.default is None or number.form in ("headed", "article", "both"):
            return None
        few = number.value < LEAST_CROWD and noun.noun.kind not in ("militants", "equipment", "none")
        if few and kind == "person" and not noun.noun.aboard:
            return None
        return Measured(noun.noun.default, kind, "noun-default", noun.start, noun.end)

    def _stationed(self, q: Question, found: Measured) -> Measured:
        """ "has 500 troops in Iraq": soldiers with a place are deployed there, whatever weak word counts
        them; "has 40,000 soldiers" without one tells how large an army is.
        """
        noun = q.counted.kind_of
        counts = found.rule == "noun-default" or found.frame in ("number", "size")
        if noun is None or noun.kind != "military" or not counts:
            return found
        place = self._relations.place_after(q.sentence, q.counted.end)
        if place is not None:
            return Measured("deployed", found.counted, "stationed", place, place + 1, cost=found.cost)
        owner = self._relations.having(q.sentence, q.counted)
        if owner is not None and found.rule == "noun-default" and noun.sort != "sent":
            return Measured("strength", found.counted, "owned", owner, owner + 1, cost=found.cost)
        return found

    def _died_since(self, q: Question, own: Measured, kind: str) -> Measured | None:
        """ "Ein Schwerverletzter erlag seinen Wunden", "three missing climbers were found dead"."""
        if own.measure == "killed":
            return None
        verb = self._governors.read(q, kind)
        said = verb is not None and verb.rule in ("verb", "particle") and verb.cost <= BESIDE
        if verb is None or not said or verb.frame != "kill":
            return None
        low, high = sorted((verb.start, q.counted.start))
        return verb if not any(low < n.start < high for n in q.numbers) else None

    def _tells_wounded(self, q: Question) -> bool:
        """ "Unter den 4.700 Opfern gebe es vor allem Verletzte": the victims are more than the dead."""
        nouns = (self._lexicon.noun_at(q.sentence, i) for i in range(len(q.sentence.tokens)))
        return any(n is not None and n.noun.measure == "wounded" for n in nouns)

    def _money(self, q: Question) -> Measured | None:
        """Money is aid where the sentence tells of giving or asking; a cost must be one of the matter."""
        on_matter = q.told or any(hit.term.frame in _MATTER for hit in q.terms)
        for hit in q.terms:
            measure = catalogue().measure(hit.term.frame, "money")
            if measure is not None and (on_matter or hit.term.frame != "cost"):
                return Measured(measure, "money", hit.form, hit.start, hit.end, hit.term.frame, hit)
        return None

    def _noun_before(self, q: Question, kind: str) -> Measured | None:
        """ "Verluste von 6.000 Mann", "the bodies of 6,700 people": a noun that has a measure of its own."""
        if kind not in ("person", "none") or q.counted.head is None or q.counted.head < q.number.start:
            return None
        at = self._relations.before_preposition(q.sentence, q.counted)
        if at is None:
            return None
        for index in range(at, max(-1, at - 12), -1):
            if (
                q.sentence.fragments[index] != q.sentence.fragments[q.counted.start]
                or index in q.sentence.figures
            ):
                return None
            if q.sentence.tags[index] in ("VPP", "VINF"):
                return None
            hit = self._lexicon.noun_at(q.sentence, index)
            if hit is not None and hit.noun.class_ == "person":
                if hit.noun.measure in ("casualties", "losses", "killed", "wounded", "strength"):
                    return Measured(hit.noun.measure, "person", "noun-before", hit.start, hit.end)
                return None
        return None

    def _attribute(self, q: Question, kind: str) -> Measured | None:
        """ "60 getötete Freiwillige", "an injured woman"."""
        head = q.counted.head
        if head is None:
            return None
        for hit in q.terms:
            inside = q.number.end <= hit.start and hit.end <= head
            participle = hit.form == "verb" and q.sentence.tags[hit.start] not in ("NOUN", "NAME", "VINF")
            if inside and (participle or hit.form == "adjective"):
                measure = catalogue().measure(hit.term.frame, kind, *names_of(q))
                if measure is not None:
                    return Measured(measure, kind, "attribute", hit.start, hit.end, hit.term.frame, hit)
        return None

    @staticmethod
    def _restates(q: Question, own: Measured, verb: Measured) -> bool:
        """ "In den Gefängnissen sitzen 300 Kriegsgefangene": the verb only says where they are held."""
        war = q.counted.kind_of is not None and not q.counted.kind_of.open
        if own.measure == "affected":
            return verb.frame == "wound"  # who is ill is treated, not hurt
        return own.measure == "captured" and verb.frame in _PRISON and war

    @staticmethod
    def _overrides(verb: Measured, attribute: Measured) -> bool:
        """ "21 kidnapped girls were freed": the main verb is the news, the attribute over and done."""
        if verb.frame == "kill" and attribute.frame in ("wound", "miss"):
            return verb.cost <= BESIDE
        return verb.frame not in WEAK and attribute.frame in PASSING
