"""Claims and actors that people decided are one, or are not: in every answer, undone without a trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagebild import read_text
from lagebild.ledger import Kept, Ledger, LedgerError, Order, OrdersError, Where
from lagebild.model import Naming, Reading
from lagebild.reconcile.across import Placed, across

GUR = (
    "---\npublished: 2025-06-{day}\npublisher: {publisher}\nlang: en\n---\n"
    "About {dead} North Korean soldiers have been killed so far, {who} said."
)


def report(publisher: str, who: str, dead: int = 600, day: int = 19) -> Reading:
    return read_text(GUR.format(publisher=publisher, who=who, dead=dead, day=day))


REPORTS = (
    report("Elbkurier", "the GUR"),
    report("Inselbote", "the monitoring group"),
    report("Hafenblatt", "the observers in Kyiv"),
    report("Talpost", "the relief team"),
)


@pytest.fixture
def ledger(place: str) -> Ledger:
    """Four outlets, each with the same figure of somebody whom the texts call otherwise."""
    own = Ledger.open(place)
    for reading in REPORTS:
        own.add(reading)
    return own


def ids() -> list[str]:
    return [reading.claims[0].id for reading in REPORTS]


def kept(ledger: Ledger) -> dict[str, Kept]:
    return {k.claim.id: k for k in ledger.claims(Where(rejected=True))}


def origins(ledger: Ledger) -> dict[str | None, str | None]:
    """Who vouches in each outlet."""
    return {k.publisher: k.claim.claimant.actor for k in ledger.claims() if k.claim.claimant is not None}


def single_origins(ledger: Ledger) -> list[int]:
    """How many outlets each finding of the kind counts."""
    placed = [Placed.of(k) for k in ledger.claims()]
    return [len(f.claims) for f in across(placed) if f.type == "single_origin"]


def test_merged_actors_are_one_claimant_everywhere(ledger: Ledger) -> None:
    assert origins(ledger) == {"Elbkurier": "UKR.hur", "Inselbote": None, "Hafenblatt": None, "Talpost": None}
    assert single_origins(ledger) == []
    ledger.merge_actors(Naming("the monitoring group", "the observers in Kyiv"), by="Jo")
    assert len(list(ledger.claims(Where(claimant="observers in Kyiv")))) == 2
    ledger.merge_actors(Naming("The observers in Kyiv", "UKR.hur"), by="Jo")
    assert origins(ledger) | {"Talpost": None} == dict.fromkeys(origins(ledger), "UKR.hur") | {
        "Talpost": None
    }
    assert single_origins(ledger) == [3]
    assert len(list(ledger.claims(Where(claimant="UKR.hur")))) == 3
    (name,) = {k.claim.claimant.name for k in ledger.claims(Where(claimant="UKR.hur")) if k.claim.claimant}
    assert name == "HUR"


def test_merged_actors_are_one_counted_actor(ledger: Ledger) -> None:
    ledger.merge_actors(Naming("PRK", "KOR"), by="Jo", reason="to try")
    assert {k.claim.population.actor for k in ledger.claims()} == {"KOR"}
    assert len(list(ledger.claims(Where(actor="KOR")))) == 4
    assert list(ledger.claims(Where(actor="PRK"))) == []


def test_an_id_is_kept_before_words(ledger: Ledger) -> None:
    ledger.merge_actors(Naming("UKR.hur", "the monitoring group"), by="Jo")
    assert origins(ledger)["Inselbote"] == origins(ledger)["Elbkurier"] == "UKR.hur"


def test_words_that_are_somebody_else(ledger: Ledger) -> None:
    ledger.add(report("Elbkurier", "the GUR", 900, 21))
    made = ledger.split_actors(Naming("the GUR", "RUS.gru", publisher="elbkurier"), by="Jo", reason="a slip")
    assert made.naming is not None and made.naming.taken_for == "UKR.hur"
    assert origins(ledger)["Elbkurier"] == "RUS.gru"
    ledger.add(report("Inselbote", "the GUR", 700, 22))
    assert {k.claim.low for k in ledger.claims(Where(claimant="UKR.hur"))} == {700}
    assert {k.claim.low for k in ledger.claims(Where(claimant="RUS.gru"))} == {600, 900}
    ledger.undo(made.id, by="Kim")
    assert {k.claim.low for k in ledger.claims(Where(claimant="UKR.hur"))} == {600, 700, 900}


def test_only_in_one_article(ledger: Ledger) -> None:
    ledger.add(report("Elbkurier", "the GUR", 900, 21))
    ledger.split_actors(Naming("the GUR", "some other service", document=REPORTS[0].document.id), by="Jo")
    assert {k.claim.low for k in ledger.claims(Where(claimant="some other"))} == {600}
    ledger.merge_actors(Naming("the monitoring group", "RUS.gru", document=REPORTS[1].document.id), by="Jo")
    ledger.add(report("Talpost", "the monitoring group", 800, 23))
    assert {k.claim.low for k in ledger.claims(Where(claimant="RUS.gru"))} == {600}


def test_merged_claims_are_one_statement_and_split_ones_are_none(ledger: Ledger) -> None:
    first, second, third, _ = ids()
    ledger.merge(first, second, by="Jo")
    ledger.merge(third, second, by="Jo")
    assert single_origins(ledger) == [3]
    own = kept(ledger)
    assert own[first].together == own[second].together == own[third].together is not None
    copies = [report(publisher, "the GUR") for publisher in ("Bergblatt", "Seepost")]
    for copy in copies:
        ledger.add(copy)
    assert single_origins(ledger) == [5]
    ledger.split(copies[0].claims[0].id, second, by="Jo")
    assert single_origins(ledger) == [4]
    assert kept(ledger)[copies[0].claims[0].id].apart == tuple(sorted((first, second, third)))


def test_as_of_before_a_merge(ledger: Ledger) -> None:
    then = max(d.recorded for d in ledger.documents())
    ledger.merge_actors(Naming("the monitoring group", "UKR.hur"), by="Jo")
    ledger.merge(*ids()[:2], by="Jo")
    assert len(list(ledger.claims(Where(claimant="UKR.hur")))) == 2
    assert len(list(ledger.claims(Where(claimant="UKR.hur"), as_of=then))) == 1
    assert {k.together for k in ledger.claims(as_of=then)} == {None}


def test_a_pair_of_which_one_is_read_otherwise_is_looked_at_again(ledger: Ledger) -> None:
    first, second, *_ = ids()
    made = ledger.merge(first, second, by="Jo")
    otherwise = msgspec.structs.replace(REPORTS[1].claims[0], scope="incident")
    ledger.add(msgspec.structs.replace(REPORTS[1], claims=(otherwise,)))
    own = kept(ledger)
    assert (own[first].state, own[second].state, own[first].together) == ("review", "review", None)
    assert ledger.to_review() == [made]
    ledger.add(REPORTS[1])
    assert kept(ledger)[first].together is not None
    assert ledger.to_review() == []


def test_words_that_are_read_no_more_are_looked_at_again(ledger: Ledger) -> None:
    merged = ledger.merge_actors(Naming("the monitoring group", "UKR.hur"), by="Jo")
    split = ledger.split_actors(Naming("the GUR", "RUS.gru"), by="Jo")
    assert ledger.to_review() == []

    def naming(reading: Reading, actor: str | None, words: str) -> Reading:
        (claim,) = reading.claims
        source = msgspec.structs.replace(claim.sources[0], actor=actor, text=words)
        return msgspec.structs.replace(reading, claims=(msgspec.structs.replace(claim, sources=(source,)),))

    ledger.add(naming(REPORTS[1], "UKR.hur", "the monitoring group"))
    ledger.add(naming(REPORTS[0], "RUS.gru", "the GUR"))
    assert ledger.to_review() == []
    ledger.add(naming(REPORTS[1], None, "the group"))
    ledger.add(naming(REPORTS[0], "PRK", "the GUR"))
    assert ledger.to_review() == [merged, split]


def test_decisions_on_a_claim(ledger: Ledger) -> None:
    first, second, third, _ = ids()
    ledger.split(first, second, by="Jo")
    ledger.merge_actors(Naming("the monitoring group", "UKR.hur"), by="Jo")
    ledger.undo(
        ledger.accept_all()[0]
        if hasattr(ledger, "accept_all")
        else ledger.decide("accept", third, by="Jo").id,
        by="Jo",
    )
    assert [d.decision.kind for d in ledger.decisions_on(second)] == ["split", "merge_actors"]
    assert [d.decision.kind for d in ledger.decisions_on(first)] == ["split", "merge_actors"]
    assert [d.decision.kind for d in ledger.decisions_on(third)] == ["accept", "undo"]


def test_pairs_that_make_no_sense(ledger: Ledger) -> None:
    first, second, third, fourth = ids()
    one = ledger.merge(first, second, by="Jo")
    other = ledger.merge(second, third, by="Jo")
    apart = ledger.split(third, fourth, by="Jo")
    for do, pair, words in (
        (ledger.merge, (first, first), "is one claim: name two"),
        (ledger.split, (first, first), "is one claim: name two"),
        (ledger.merge, (first, "0123"), "no claim 0123"),
        (
            ledger.merge,
            (third, first),
            f"one statement already, by the decisions .*{one.id}.*{other.id}|{other.id}.*{one.id}",
        ),
        (ledger.split, (first, third), f"are one statement by the decisions {one.id} and {other.id}: undo"),
        (ledger.split, (fourth, third), f"kept apart already, by decision {apart.id}"),
        (ledger.merge, (first, fourth), f"kept apart by decision {apart.id}: undo it first"),
    ):
        with pytest.raises(LedgerError, match=words):
            do(*pair, by="Jo")
    assert ledger.verify() == 11


def test_actors_that_make_no_sense(ledger: Ledger) -> None:
    group, hur = "the monitoring group", "UKR.hur"
    made = ledger.merge_actors(Naming(group, hur), by="Jo")
    told = ledger.split_actors(Naming("the GUR", "RUS.gru"), by="Jo")
    for kind, naming, words in (
        ("merge", Naming(group, group), "already"),
        ("merge", Naming("nobody at all", hur), "No claim names “nobody at all”"),
        ("merge", Naming("monitoring", hur), "There is: “the monitoring group”"),
        ("merge", Naming(hur, "The monitoring group"), f"one already, by decision {made.id}"),
        ("merge", Naming("the GUR", "PRK"), "is taken for UKR.hur"),
        ("merge", Naming(hur, "RUS.gru"), f"told apart by decision {told.id}: undo it first"),
        ("merge", Naming(hur, "PRK", publisher="Talpost"), "is an id"),
        ("merge", Naming("the observers in Kyiv", hur, document="0123"), "no document 0123"),
        ("merge", Naming("the observers in Kyiv", hur, publisher="Talpost"), "stands in no claim there"),
        ("merge", Naming("", hur), "Two actors are needed"),
        ("split", Naming("the GUR", "RUS.gru"), f"is RUS.gru by decision {told.id}: undo it first"),
        ("split", Naming("the GUR", "PRK"), f"is RUS.gru by decision {told.id}: undo it first"),
        ("split", Naming("the GUR", hur), "is UKR.hur already"),
        ("split", Naming("the GUR", group, publisher="Elbkurier"), f"are one by decision {made.id}"),
        ("split", Naming(group, "PRK"), "taken for nobody"),
        ("split", Naming("the GUR", "PRK", taken_for="KOR"), "is taken for UKR.hur, not for KOR"),
    ):
        do = ledger.merge_actors if kind == "merge" else ledger.split_actors
        with pytest.raises(LedgerError, match=words):
            do(naming, by="Jo")
    with pytest.raises(LedgerError, match="needs the name"):
        ledger.merge_actors(Naming("the observers in Kyiv", hur), by=" ")
    assert ledger.verify() == 10


def test_many_or_none(ledger: Ledger) -> None:
    first, second, third, _ = ids()
    good = [Order("accept", first, "Jo"), Order("merge", first, "Jo", other=second, place="Line 3")]
    bad = [
        Order("correct", third, "Jo", fields={"measure": "joy"}, place="Line 4"),
        Order("undo", "zz", "Jo"),
    ]
    with pytest.raises(OrdersError) as error:
        ledger.decide_all([*good, *bad])
    assert [line[:22] for line in str(error.value).splitlines()] == [
        "Line 4: The correction",
        "There is no decision z",
    ]
    assert ledger.decisions() == []
    assert [d.kind for d in ledger.decide_all(good)] == ["accept", "merge"]
    assert ledger.verify() == 10


def test_carried_to_the_other_store(ledger: Ledger, new_place: Callable[[], str]) -> None:
    ledger.merge(*ids()[:2], by="Jo")
    ledger.merge_actors(Naming("the monitoring group", "UKR.hur"), by="Jo", reason="„so“ said Jo")
    ledger.undo(
        ledger.split_actors(Naming("the GUR", "RUS.gru", publisher="Elbkurier"), by="Jo").id, by="Kim"
    )
    with Ledger.open(new_place()) as other:
        other.carry_in(ledger.carry_out())
        assert list(other.claims()) == list(ledger.claims())
        assert other.decisions() == ledger.decisions()
        assert list(other.carry_out()) == list(ledger.carry_out())


WHO = ("the monitoring group", "the observers in Kyiv", "UKR.hur", "RUS.gru", "PRK", "KOR")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(("accept", "reject")), st.integers(0, 3), st.just(0)),
        st.tuples(st.sampled_from(("merge", "split")), st.integers(0, 3), st.integers(0, 3)),
        st.tuples(st.just("merge_actors"), st.integers(0, 5), st.integers(0, 5)),
        st.tuples(st.just("split_actors"), st.just(0), st.integers(2, 5)),
    ),
    min_size=1,
    max_size=6,
)


def order(step: tuple[str, int, int]) -> Order:
    kind, a, b = step
    if kind == "merge_actors":
        return Order("merge_actors", "", "Jo", naming=Naming(WHO[a], WHO[b]))
    if kind == "split_actors":
        return Order("split_actors", "", "Jo", naming=Naming("the GUR", WHO[b]))
    return Order(kind, ids()[a], "Jo", other=ids()[b] if kind in ("merge", "split") else None)  # type: ignore[arg-type]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, st.randoms(use_true_random=False))
def test_what_is_undone_leaves_no_trace(steps: list[tuple[str, int, int]], random: Random) -> None:
    """After each undoing all claims are as before; when all is undone in any order, as at the beginning."""
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x.db") as ledger:
        for reading in REPORTS:
            ledger.add(reading)
        beginning, made = kept(ledger), []
        for step in steps:
            before = kept(ledger)
            try:
                (first,) = ledger.decide_all([order(step)])
            except LedgerError:
                assert kept(ledger) == before
                continue
            after = kept(ledger)
            ledger.undo(first.id, by="Jo")
            assert kept(ledger) == before
            made.append(ledger.decide_all([order(step)])[0])
            assert kept(ledger) == after
        random.shuffle(made)
        for own in made:
            ledger.undo(own.id, by="Kim")
        assert kept(ledger) == beginning
        assert ledger.to_review() == []
        ledger.verify()
