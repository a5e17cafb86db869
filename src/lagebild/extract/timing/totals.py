"""What has added up by the day on which it is told: tolls of wars, arrests so far (codebook, `scope`)."""

from __future__ import annotations

from lagebild.extract.mention import Mention
from lagebild.extract.timing.case import DEATHS, Case, Verdict
from lagebild.extract.timing.story import OPENING
from lagebild.extract.timing.words import ScopeVocabulary

TAKEN = frozenset(("detained", "captured", "released"))
"""What goes on for days after an event, so that its count so far adds up."""
_COUNTED = DEATHS | TAKEN | {"buildings", "intercepted"}
"""What adds up while an offensive or unrest goes on."""
SEVERAL = 10
FEW = 20
MANY = 100
"""A toll without an event's day is a war's total from this number on, where the words speak of a war."""


class TotalRules:
    """Rules by which what happened is a total; each gives None where it does not hold."""

    def __init__(self, words: ScopeVocabulary) -> None:
        self._words = words

    def taken_since(self, case: Case) -> Verdict | None:
        """Those arrested or let go after the event that a text tells of: "ten people have been arrested".

        The present perfect takes no past time: one beside it is another clause's.
        """
        hit, number, sentence = case.measured.hit, case.mention.number, case.mention.sentence
        if case.measure in TAKEN and self._words.moves_count(sentence, number.start):
            return "total", "count"
        if case.measure not in TAKEN or hit is None or number.form == "article" or number.value < 2:
            return None
        if case.event and self._words.tells_one(sentence):
            return None
        opens = sentence.index <= OPENING and case.story.is_lead(sentence)
        made = hit.form == "noun" and number.value >= SEVERAL and self._words.was_made(sentence, hit.end)
        perfect = self.has_taken(case.mention) or (made and self._words.perfect_totals)
        return ("total", "perfect") if perfect and not opens else None

    def has_taken(self, mention: Mention) -> bool:
        """English: "have surrendered", "has been freed"."""
        hit = mention.measured.hit
        if hit is None or mention.measured.where is not None or mention.measured.measure not in TAKEN:
            return False
        return self._words.perfect_totals and self._words.is_present_perfect(mention.sentence, hit.start)

    def total_words(self, case: Case) -> Verdict | None:
        many = case.mention.number.value >= SEVERAL
        if many and case.measure in TAKEN and self._words.so_far.all(case.lows):
            return "total", "so-far"
        if many and self._words.so_far.all(case.lows) and self._words.campaign.all(case.lows):
            return "total", "so-far"
        words, told = self._words.total.all(case.lows), case.event or case.story.told
        so_far = case.mention.number.value >= MANY and self._words.so_far.all(case.lows)
        if so_far and not case.event and not case.story.told_first:
            return "total", "so-far"
        return ("total", "total-word") if words and (not told or case.several) else None

    def slow(self, case: Case) -> Verdict | None:
        """The toll of a flood or a drought adds up."""
        single = case.mention.number.form == "article"
        return ("total", "slow-disaster") if case.story.slow and not case.event and not single else None

    def dated_statement(self, case: Case) -> Verdict | None:
        """A toll given in January, without an event: what had added up by then."""
        said, story = case.said, case.story
        if said is None or said.last is None or case.event:
            return None
        if story.event is not None and case.mention.number.value < MANY:
            return None
        deaths = case.measure in DEATHS
        return ("total", "dated-statement") if deaths and len(said.last) < 10 else None

    def blamed(self, case: Case) -> Verdict | None:
        """ "is responsible for the deaths of dozens": what somebody has on his conscience adds up."""
        if case.event or case.measure not in DEATHS or case.mention.number.form == "article":
            return None
        ids = case.mention.sentence.fragments
        here = (low for i, low in enumerate(case.lows) if abs(ids[i] - case.fragment) <= 1)
        asides = any(low in ("–", "—") for low in case.lows)
        return ("total", "blamed") if not asides and any(low in self._words.blame for low in here) else None

    def war(self, case: Case) -> Verdict | None:
        """A large toll without an event: "6,500 lives in the war", "Tausende seiner Soldaten bereits tot"."""
        mention = case.mention
        if mention.measured.measure not in DEATHS or case.modality == "possible":
            return None
        if self.has_gone_on(case):
            return "total", "war"
        if case.event:
            return None
        war = self._words.tells_war(mention.sentence)
        large = case.story.wars and case.mention.number.value >= 10 * MANY
        if large and not self._words.names_incident(mention.sentence):
            return "total", "war"
        if case.story.told and not war:
            return None
        military = mention.noun is not None and mention.noun.kind == "military"
        least = MANY if war else 2 * MANY if military else 10 * MANY
        enough = mention.number.value >= least and (war or case.story.event is None)
        return ("total", "war") if enough else None

    def has_gone_on(self, case: Case) -> bool:
        """ "Their assault has killed more than 50,000", long after the last event that was told."""
        event, hit = case.story.event_at(case.mention.sentence), case.measured.hit
        if event is None or event.first is None or case.story.is_news(event) or hit is None:
            return False
        perfect = self._words.is_present_perfect(case.mention.sentence, hit.start)
        return self._words.perfect_totals and perfect and case.mention.number.value >= 10 * MANY

    def perfect(self, case: Case) -> Verdict | None:
        """English: "have been killed" without an event is what has added up.

        A few are one event's; who "has been freed" or "has been captured" in a lead is the news.
        """
        hit, sentence, value = case.measured.hit, case.mention.sentence, case.mention.number.value
        if not self._words.perfect_totals or hit is None:
            return None
        perfect = self._words.is_present_perfect(sentence, hit.start)
        if perfect and value >= FEW and self.is_of_strikes(case):
            return "total", "perfect"
        if self.is_of_event(case):
            return None
        if value < SEVERAL and not self._words.total.all(case.lows) and not self._words.since.all(case.lows):
            return None
        news = case.measure not in DEATHS and case.story.is_lead(sentence)
        return ("total", "perfect") if perfect and not news else None

    def is_of_strikes(self, case: Case) -> bool:
        """ "64 people have been killed in the strikes": of several that go on."""
        sentence = case.mention.sentence
        several = any(low in self._words.several for low in sentence.lows)
        return several and not self._words.names_one(sentence)

    def is_of_event(self, case: Case) -> bool:
        """Whether an event is told that the figure may be of; fights are none, nor what lies far back."""
        story, sentence = case.story, case.mention.sentence
        if story.event is not None and (story.event.first is None or story.is_news(story.event)):
            return True
        if case.event:
            fights = self._words.tells_fights(sentence) and not self._words.tells_one(sentence)
            return not fights or case.mention.number.value < MANY
        later = case.measure in TAKEN and not story.is_lead(sentence)
        return story.told_first and not later

    def so_far(self, case: Case) -> Verdict | None:
        """In a text about an offensive or unrest that goes on: what nobody ties to one event has added up."""
        mention, story = case.mention, case.story
        sentence, number = mention.sentence, mention.number
        if (
            case.time is not None
            or not story.goes_on
            or sentence.section == "headline"
            or case.modality == "possible"
        ):
            return None
        if number.form == "article" or number.value < SEVERAL or case.measure not in _COUNTED:
            return None
        if self._words.names_incident(sentence) or self._words.goes_on(sentence, case.fragment):
            return None
        if sentence.index <= OPENING or self._words.tells_fights(sentence):
            return None
        event = story.event_at(sentence)
        side = event is not None and event.first is not None and event is not story.first_event
        old = event is not None and not story.is_news(event)
        beside = (
            event is not None
            and event.sentence is not None
            and event.sentence.paragraph == sentence.paragraph
        )
        return None if side and (beside or not old) else ("total", "goes-on")

    def untold(self, case: Case) -> Verdict | None:
        """ "The group has kidnapped thousands of people": no day and no event is told that they may be of."""
        mention, story = case.mention, case.story
        if case.time is not None or case.modality == "possible" or (case.event and not self._only_deed(case)):
            return None
        if story.event_at(mention.sentence) is not None or mention.number.form == "article":
            return None
        many = mention.number.value >= FEW and case.measure in _COUNTED | {"strikes"}
        news = story.told_first or story.is_lead(mention.sentence)
        return ("total", "untold") if many and not news else None

    def _only_deed(self, case: Case) -> bool:
        """Whether the verb of the figure alone names an event, in the perfect: "has kidnapped thousands"."""
        hit, sentence, words = case.measured.hit, case.mention.sentence, self._words
        if hit is None or case.measured.where is not None or not words.perfect_totals:
            return False
        others = (
            low
            for i, low in enumerate(sentence.lows)
            if not hit.start <= i < hit.end and i not in sentence.dated
        )
        return words.is_present_perfect(sentence, hit.start) and not any(o in words.incident for o in others)
