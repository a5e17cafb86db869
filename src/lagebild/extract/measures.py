"""Which measure a number counts: by its noun, its attributes, the nouns and verbs that govern it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.clauses import Phrase
from lagebild.extract.counted import Counted
from lagebild.extract.frames import catalogue
from lagebild.extract.lexicon import Lexicon, TermHit
from lagebild.extract.numbers import NumberMention
from lagebild.extract.question import Question
from lagebild.extract.relations import Relations
from lagebild.extract.saying import SayingReader
from lagebild.languages import words_of

FARTHEST = 22.0
"""A verb that costs more than this is not said of the number."""
NEAR = 9.0
"""A number without a noun needs a verb as near as this."""
ARTICLE = 14.0
"""One person ("ein Soldat") needs a verb as near as this."""
LEAST_CROWD = 10
"""A number of people without a verb is a strength only from here on: "two members" of a cell are none."""
FINAL = frozenset(("killed", "wounded", "missing"))
WEAK = frozenset(
    """
    number size present aboard gather deploy launch deliver affect happen hold seize send operate stand harm
    """.split()
)
"""Frames whose words are common: they give way to a stronger one, and to what the noun itself says."""
FAINT = frozenset(("arrive", "dwell", "return"))
"""Frames that give way to what the noun itself says ("4,000 displaced people arrived"), to nothing else."""
_PASSING = frozenset("capture detain displace recruit deploy hold jail prison send arrive operate".split())
"""States that are over when the main verb tells the next thing: "kidnapped girls were freed"."""
_BARE = frozenset(("kill", "wound", "casualty", "detain", "capture", "displace", "prison", "miss"))
"""What may be said of a number without any noun: "killing dozens", "kills at least 57"."""
_BARE_BESIDE = frozenset(
    "gather crowd release rescue miss recruit jail deploy present aboard size operate".split()
)
"""What may be said of such a number only right beside it: "3,000 gathered", "a crowd of 3,000"."""


_WHOLE = frozenset("person event attack building munition equipment".split())
"""What is counted one by one: "a 7.1 magnitude earthquake" counts none."""
_VIOLENT = frozenset(("kill", "wound", "capture", "affect", "harm"))
"""Who does these is an attacker (codebook: attackers are a strength)."""
_MATTER = frozenset("matter kill wound miss displace affect harm rescue capture".split())
"""Words that show that a text is on the matter, so that its money is too."""
_TAKING = frozenset("seize destroy attack harm kill wound".split())
"""What is done with tanks and missiles ("mit Dutzenden Panzern die Stadt besetzt")."""
_INSTRUMENT = {"munition": "strikes", "equipment": "deployed"}
"""What is said of weapons that somebody does it with."""
_HOLDING = frozenset(("hold", "jail"))
_COMING = frozenset(("arrive", "return"))
_CAPTIVITY = frozenset("capture hold jail prison release".split())
"""Frames that show that a sentence is on captives."""
_ENDING = frozenset(("release", "kill", "rescue"))
"""What ends being held: "the release of 1,500 prisoners held in jails"."""
_STATES = frozenset("strength affected deployed displaced recruited".split())
_DEEDS = frozenset("kill wound capture detain seize destroy rescue release launch".split())
"""What those do who take part in it: "2,000 youths overran a base", "300 officers arrested 20 men"."""
_SERVING = frozenset(("military", "police", "aid_workers", "workers"))
_TOLD_INSTEAD = {"affect": "kill rescue", "harm": "kill rescue", "survive": "wound", "rescue": "wound"}
"""Frames that give way to a later word of their clause."""
_PRISON = frozenset(("hold", "jail", "prison", "detain"))
_LOOSE = frozenset(("number", "size", "present", "aboard", "gather", "crowd"))
"""Frames that only say that people are there; they give way to a word that says more."""
_NEAR_BESIDE = 9.0
_FAR_OFF = 15.0


def is_weak(frame: str | None, form: str) -> bool:
    """Whether a word gives way to others: a common verb or noun, being on duty ("im Einsatz") or on board;
    another phrase ("in need") is never weak.
    """
    return frame in WEAK | FAINT and (form in ("verb", "noun", "particle") or frame in ("deploy", "aboard"))


class Measured(NamedTuple):
    """A measure, the class of what is counted, and the rule and words that say so."""

    measure: str
    counted: str
    rule: str
    start: int
    end: int
    frame: str | None = None
    hit: TermHit | None = None
    where: Sentence | None = None
    """The sentence of the words, where it is not the figure's own."""
    cost: float = 0.0


class MeasureReader:
    """Resolves the measure of a counted phrase in sentences of one language."""

    def __init__(self, lexicon: Lexicon, relations: Relations, size: str = "", definite: str = "") -> None:
        self._size = frozenset(size.split())
        self._definite = frozenset(words_of(definite))
        self._lexicon = lexicon
        self._relations = relations
        self._saying = SayingReader(lexicon, relations)

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
        verb = self._governor(q, kind)
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
        return _NEAR_BESIDE if own.measure in FINAL else _FAR_OFF

    def _is_told_before(self, q: Question) -> bool:
        """ "The two men", "their three sons": known already, so that they are somewhere is no news."""
        before = q.number.start - 1
        return before >= 0 and q.number.value < LEAST_CROWD and q.sentence.lows[before] in self._definite

    # -- what is counted ------------------------------------------------------------------------------------

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

    @staticmethod
    def _names(q: Question) -> tuple[str, ...]:
        """The sort and the kind of what is counted, where a noun says them."""
        noun = q.counted.kind_of or q.assumed
        return (noun.sort, noun.kind) if noun is not None else ()

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
        verb = self._governor(q, kind)
        said = verb is not None and verb.rule in ("verb", "particle") and verb.cost <= _NEAR_BESIDE
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

    # -- words that say what happened -----------------------------------------------------------------------

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
                measure = catalogue().measure(hit.term.frame, kind, *self._names(q))
                if measure is not None:
                    return Measured(measure, kind, "attribute", hit.start, hit.end, hit.term.frame, hit)
        return None

    def _governor(self, q: Question, kind: str) -> Measured | None:
        all_found = self._candidates(q, kind)
        limit = NEAR if kind == "none" else ARTICLE if q.number.form == "article" else FARTHEST
        found = [m for m in all_found if m.cost <= limit]
        if not found:
            return None
        best = self._outcome(q, found)
        if best.frame in _CAPTIVITY:
            free = (m for m in found if m.frame == "release" and m.hit and m.hit.term.frame in _COMING)
            best = next(free, best)
        held = next((m for m in found if m.frame in _HOLDING), None)
        if held is not None and not (best.frame in _ENDING and best.cost < held.cost):
            kept = self._kept(q, held, best)
            if kept is not None:
                return kept
        if best.frame in _LOOSE:
            best = next((m for m in found if self._says_more(q, m)), best)
        if (
            best.frame in _PASSING
            and best.rule == "verb"
            and (best.hit is None or best.hit.term.role != "subject")
            and self._relations.verbs.is_reduced(q.sentence, q.counted, best.start)
        ):
            main = next((m for m in all_found if self._tells_next(q, m, best)), None)
            if main is not None:
                return main
        return best

    @staticmethod
    def _outcome(q: Question, found: Sequence[Measured]) -> Measured:
        """The nearest word; who was trapped and died is told as dead, who survived with wounds as wounded."""
        best, ids = found[0], q.sentence.fragments
        later = _TOLD_INSTEAD.get(best.frame or "", "").split()
        said = (m for m in found if m.frame in later and m.start > best.start)
        return next((m for m in said if ids[m.start] == ids[best.start]), best)

    @staticmethod
    def _says_more(q: Question, found: Measured) -> bool:
        """ "there were 11,000 troops serving there", "five remain in hospital": a near word that says more
        than that they are there.
        """
        ids = q.sentence.fragments
        near = found.cost <= _NEAR_BESIDE and ids[found.start] == ids[q.number.start]
        return (
            near
            and found.frame not in _LOOSE
            and (found.frame in ("deploy", "affect") or not is_weak(found.frame, found.rule))
        )

    @staticmethod
    def _may_be_bare(q: Question, hit: TermHit) -> bool:
        """ "killing dozens", "3,000 gathered", "a crowd of 3,000": said of a number without a noun."""
        if hit.term.frame in _BARE:
            return True
        beside = hit.start == q.number.end or hit.end == q.number.start
        tags, after = q.sentence.tags, q.number.end
        opens = q.number.start == 0 or tags[q.number.start - 1] in ("PUNCT", "AND")
        subject = opens and tags[after : after + 1] in (
            ["AFIN"],
            ["MFIN"],
        )  # "…; 363 konnten gerettet werden"
        return hit.term.frame in _BARE_BESIDE and (beside or subject)

    def _kept(self, q: Question, held: Measured, best: Measured) -> Measured | None:
        """Those who are held are captives or detained: the place, the keeper and the words before tell."""
        if best.frame == "capture":
            return held._replace(measure="captured")
        if held.frame == "hold":
            ids, at = q.sentence.fragments, held.start
            cell = any(t.term.frame == "cell" and ids[t.start] == ids[at] and t.start > at for t in q.terms)
            keepers = (self._lexicon.noun_at(q.sentence, i) for i in range(at) if ids[i] == ids[at])
            if cell or any(k is not None and k.noun.kind == "police" for k in keepers):
                return held._replace(measure="detained", rule="held")
        if self._captives(q) and held.rule != "phrase" and held.measure != "detained":
            return held._replace(measure="captured")
        return None

    @staticmethod
    def _tells_next(q: Question, main: Measured, first: Measured) -> bool:
        return (
            "TO" not in q.sentence.tags[max(first.end, main.start - 3) : main.start]
            and main.frame not in WEAK
            and main.frame != first.frame
            and main.start > first.end
            and main.cost <= 2 * FARTHEST
        )

    @staticmethod
    def _captives(q: Question) -> bool:
        """Whether those who are held are captives: the words or the figures before say so."""
        return q.captives or (q.counted.kind_of is not None and q.counted.kind_of.kind == "hostages")

    def _role(self, q: Question, kind: str, phrase: Phrase, hit: TermHit) -> Measured | None:
        """What they are who do it, or with what it is done, rather than to whom; without a measure for what
        counts nothing, None for those to whom it is done.
        """
        violent = hit.term.frame in _VIOLENT and (
            hit.term.role == "object" or hit.term.frame in ("affect", "harm")
        )
        if kind == "person" and violent and self._relations.verbs.is_actor(q.sentence, phrase, hit):
            return Measured("strength", kind, "attackers", hit.start, hit.end, "attack", cost=1.0)
        if kind in _INSTRUMENT and self._relations.is_instrument(q.sentence, phrase, hit):
            used = _INSTRUMENT[kind] if hit.term.frame in _TAKING else ""
            if used or kind == "equipment":
                return Measured(used, kind, "instrument", hit.start, hit.end, cost=3.0)
        deed = kind == "person" and hit.term.frame in _DEEDS
        if deed and self._relations.verbs.acts(q.sentence, phrase, hit):
            done = "deployed" if _SERVING.intersection(self._names(q)) else "strength"
            return Measured(done, kind, "acting", hit.start, hit.end, "attack", cost=5.0)
        return None

    @staticmethod
    def _comes_free(q: Question, hit: TermHit, measure: str | None) -> bool:
        """ "55 soldiers had come back" where captives were told of before, "twelve workers who were held in
        Kabul landed in Islamabad": who was held and comes home is free.
        """
        if measure is None or hit.term.frame not in _COMING:
            return False
        noun = q.counted.kind_of
        if noun is not None and (noun.class_ != "person" or noun.measure == "displaced"):
            return False
        prisoners = noun is not None and noun.kind in ("prisoners", "hostages")
        held = any(t.term.frame in _CAPTIVITY and t is not hit for t in q.terms)
        return prisoners or held or (q.captives and hit.term.frame == "return")

    def _candidates(self, q: Question, kind: str) -> list[Measured]:
        """The words that may be said of the number, the nearest first."""
        phrase = self._relations.phrase(q.sentence, q.counted)
        phrase = phrase._replace(many=q.number.value > 1 and q.number.form != "share")
        phrase = self._relations.apposed(phrase) if kind == "area" else phrase
        bare = kind == "none"
        found: list[Measured] = []
        for hit in q.terms:
            role = self._role(q, kind, phrase, hit)
            if role is not None:
                found += [role] if role.measure else []
                continue
            if not self._saying.may_be_said(q, hit):
                continue
            if bare and not self._may_be_bare(q, hit):
                continue
            measure = catalogue().measure(hit.term.frame, "person" if bare else kind, *self._names(q))
            if self._comes_free(q, hit, measure):
                measure, frame = "released", "release"
            else:
                frame = hit.term.frame
            if measure is None:
                continue
            cost = self._relations.cost(q.sentence, phrase, hit, q.others, q.terms)
            if cost is None:
                continue
            if (
                kind == "munition"
                and hit.term.frame == "destroy"
                and self._relations.is_means(q.sentence, phrase, hit)
            ):
                measure = "strikes"  # "attacked the town with 19 missiles"
            cost += 4.0 if is_weak(frame, hit.form) else 0.0
            of_kind = kind == "person" and bool(
                catalogue().frames[hit.term.frame].keys() & set(self._names(q))
            )
            cost -= 1.0 if of_kind else 0.0
            found.append(Measured(measure, kind, hit.form, hit.start, hit.end, frame, hit, cost=cost))
        return sorted(found, key=lambda m: m.cost)

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
            return verb.cost <= _NEAR_BESIDE
        return verb.frame not in WEAK and attribute.frame in _PASSING
