"""The words that may be said of a number, each with what it would make of it and how far it stands."""

from __future__ import annotations

from lagebild.extract.clauses import Phrase
from lagebild.extract.frames import catalogue
from lagebild.extract.lexicon import Lexicon, TermHit
from lagebild.extract.measured import Measured, is_weak
from lagebild.extract.question import Question
from lagebild.extract.relations import Relations
from lagebild.extract.saying import SayingReader

_BARE = frozenset(("kill", "wound", "casualty", "detain", "capture", "displace", "prison", "miss"))
"""What may be said of a number without any noun: "killing dozens", "kills at least 57"."""
_BARE_BESIDE = frozenset(
    "gather crowd release rescue miss recruit jail deploy present aboard size operate".split()
)
"""What may be said of such a number only right beside it: "3,000 gathered", "a crowd of 3,000"."""
_MANY_BESIDE = frozenset("arrive affect dwell return".split())
"""The same of a large number: "some 20,000 crossed into Chad", but not "one would need"."""
_MANY = 20
_VIOLENT = frozenset(("kill", "wound", "capture", "affect", "harm"))
"""Who does these is an attacker (codebook: attackers are a strength)."""
_TAKING = frozenset("seize destroy attack harm kill wound".split())
"""What is done with tanks and missiles ("mit Dutzenden Panzern die Stadt besetzt")."""
_INSTRUMENT = {"munition": "strikes", "equipment": "deployed"}
"""What is said of weapons that somebody does it with."""
COMING = frozenset(("arrive", "return"))
"""Frames of those who come from elsewhere, free if they were held there."""
CAPTIVITY = frozenset("capture hold jail prison release".split())
"""Frames that show that a sentence is on captives."""
_DEEDS = frozenset("kill wound capture detain seize destroy rescue release launch".split())
"""What those do who take part in it: "2,000 youths overran a base", "300 officers arrested 20 men"."""
_SERVING = frozenset(("military", "police", "aid_workers", "workers"))


class CandidateReader:
    """Weighs the words of a sentence for a number in it."""

    def __init__(self, lexicon: Lexicon, relations: Relations) -> None:
        self._relations = relations
        self._saying = SayingReader(lexicon, relations)

    def read(self, q: Question, kind: str) -> list[Measured]:
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
            measure = catalogue().measure(hit.term.frame, "person" if bare else kind, *names_of(q))
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
            of_kind = kind == "person" and bool(catalogue().frames[hit.term.frame].keys() & set(names_of(q)))
            cost -= 1.0 if of_kind else 0.0
            found.append(Measured(measure, kind, hit.form, hit.start, hit.end, frame, hit, cost=cost))
        return sorted(found, key=lambda m: m.cost)

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
            done = "deployed" if _SERVING.intersection(names_of(q)) else "strength"
            return Measured(done, kind, "acting", hit.start, hit.end, "attack", cost=5.0)
        return None

    @staticmethod
    def _comes_free(q: Question, hit: TermHit, measure: str | None) -> bool:
        """ "55 soldiers had come back" where captives were told of before, "twelve workers who were held in
        Kabul landed in Islamabad": who was held and comes home is free.
        """
        if measure is None or hit.term.frame not in COMING:
            return False
        noun = q.counted.kind_of
        if noun is not None and (noun.class_ != "person" or noun.measure == "displaced"):
            return False
        prisoners = noun is not None and noun.kind in ("prisoners", "hostages")
        held = any(t.term.frame in CAPTIVITY and t is not hit for t in q.terms)
        return prisoners or held or (q.captives and hit.term.frame == "return")

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
        said = hit.term.frame in _BARE_BESIDE
        said = said or (hit.term.frame in _MANY_BESIDE and q.number.value >= _MANY)
        return said and (beside or subject)


def names_of(q: Question) -> tuple[str, ...]:
    """The sort and the kind of what is counted, where a noun says them."""
    noun = q.counted.kind_of or q.assumed
    return (noun.sort, noun.kind) if noun is not None else ()
