"""Comparisons of intervals, on any figures: what agrees, what is surely above, what a bound leaves open."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lagebild.model import ABOUT_TOLERANCE, Bound, Quantity

NUMBERS = st.integers(min_value=1, max_value=10_000_000)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Any interval that the codebook allows: the bound says which ends are open."""
    bound: Bound = draw(
        st.sampled_from(
            ["exact", "about", "at_least", "more_than", "vague", "at_most", "less_than", "almost", "range"]
        )
    )
    first, second = sorted((draw(NUMBERS), draw(NUMBERS)))
    low = None if bound in ("at_most", "less_than", "almost") else first
    high = None if bound in ("at_least", "more_than", "vague") else second if bound == "range" else first
    return Quantity(low, high, bound)


@given(quantities())
def test_a_figure_agrees_with_itself(one: Quantity) -> None:
    assert one.agrees(one)
    assert not one.surely_above(one)


@given(quantities(), quantities())
def test_agreeing_is_mutual(one: Quantity, other: Quantity) -> None:
    assert one.agrees(other) == other.agrees(one)


@given(quantities(), quantities())
def test_two_figures_agree_or_one_is_surely_above(one: Quantity, other: Quantity) -> None:
    assert one.agrees(other) + one.surely_above(other) + other.surely_above(one) == 1


@given(quantities(), quantities(), quantities())
def test_above_is_passed_on(one: Quantity, other: Quantity, third: Quantity) -> None:
    if one.surely_above(other) and other.surely_above(third):
        assert one.surely_above(third)


@given(NUMBERS, NUMBERS, st.sampled_from(["at_least", "more_than", "vague"]))
def test_what_is_open_above_never_conflicts_with_more(low: int, more: int, bound: Bound) -> None:
    """ "more than 3,000" and "3,800"."""
    assert Quantity(low, None, bound).agrees(Quantity(low + more, low + more, "exact"))


@given(NUMBERS, NUMBERS, st.sampled_from(["at_most", "less_than"]))
def test_what_is_open_below_never_conflicts_with_less(high: int, less: int, bound: Bound) -> None:
    """ "up to 200" and "57"."""
    smaller = max(0, high - less)
    assert Quantity(None, high, bound).agrees(Quantity(smaller, smaller, "exact"))


@given(NUMBERS, NUMBERS)
def test_about_reaches_as_far_as_is_written_down(n: int, other: int) -> None:
    near = abs(other - n) <= ABOUT_TOLERANCE * n
    assert Quantity(n, n, "about").agrees(Quantity(other, other, "exact")) == near


@given(NUMBERS, NUMBERS)
def test_almost_stays_below_and_near(n: int, other: int) -> None:
    near = n * (1 - ABOUT_TOLERANCE) <= other <= n
    assert Quantity(None, n, "almost").agrees(Quantity(other, other, "exact")) == near


@given(NUMBERS, NUMBERS)
def test_exact_figures_agree_only_if_they_are_the_same(one: int, other: int) -> None:
    assert Quantity(one, one, "exact").agrees(Quantity(other, other, "exact")) == (one == other)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_range_agrees_with_what_lies_in_it(one: int, other: int, third: int) -> None:
    low, middle, high = sorted((one, other, third))
    assert Quantity(low, high, "range").agrees(Quantity(middle, middle, "exact"))
