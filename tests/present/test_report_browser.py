"""The HTML report in a real browser: what a reader does with it, at two widths, light and dark, in print."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

from lagebild.present import write_report

from .hard_readings import hostile, large
from .readings import english, german

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = "No Chromium is installed, so the report was not tried in a browser (apt-get install chromium)."
if CHROMIUM is None and os.environ.get("CI") != "true":
    pytest.skip(MISSING, allow_module_level=True)
QUIET_START = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET_START)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("reports")
    made = {
        "german": [german()],
        "english": [english()],
        "both": [german(), english()],
        "hostile": [hostile()],
        "large": [large()],
    }
    return {name: write_report(r, folder / f"{name}.html").as_uri() for name, r in made.items()}


class Visit:
    """An open report that notes every complaint and every request of the page."""

    def __init__(self, browser: Browser, url: str, size: dict[str, int] = DESK, **options: Any) -> None:
        self.context = browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            **{"reduced_motion": "reduce", **options},
        )
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("dialog", self._complain_of)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(url)

    def _complain_of(self, dialog: Dialog) -> None:
        self.complaints.append(f"the page opened a dialog: {dialog.message}")
        dialog.dismiss()

    def __enter__(self) -> Page:
        return self.page

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.context.close()
        if kind is None:
            assert self.complaints == []
            assert len(self.requests) == 1


def open_card(page: Page) -> str:
    """The id of the card that is open; there must be one at most."""
    cards = page.locator(".card.open")
    return str(cards.get_attribute("id")) if cards.count() == 1 else f"{cards.count()} cards"


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


@SIZES
def test_a_click_on_a_number_opens_its_card(
    browser: Browser, reports: dict[str, str], size: dict[str, int]
) -> None:
    with Visit(browser, reports["german"], size) as page:
        page.get_by_text("mindestens 84", exact=True).first.click()
        card = page.locator("#d1-c3")
        expect(card).to_be_visible()
        expect(card).to_be_in_viewport()
        expect(page.get_by_text("Angabe 3 von 13").first).to_be_visible()
        assert card.locator(".chain .said").all_inner_texts() == [
            "des Katastrophenschutzes",
            "die Zeitung „Talbote“",
            "die Agentur Nordpress",
            "dieser Text",
        ]
        tops = [box["y"] for stop in card.locator(".chain li").all() if (box := stop.bounding_box())]
        assert tops == sorted(tops) and len(set(tops)) == 4
        expect(page.locator(".text .in-number")).to_have_text(["mindestens 84"])
        lit = set(page.locator(".in-source").all_inner_texts())
        assert lit == {"des Katastrophenschutzes", "die Zeitung „Talbote“", "die Agentur Nordpress"}
        expect(page.locator("#d1-m3")).to_be_in_viewport()
        page.get_by_role("button", name="Nächste Angabe").click()
        assert open_card(page) == "d1-c4"
        page.get_by_role("button", name="Schließen").click()
        assert open_card(page) == "0 cards"
        assert page.locator(".in-number, .in-quote, .in-source, .in-population").count() == 0


def test_keys_go_through_the_claims(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["german"]) as page:
        steps = (
            ("j", 1),
            ("j", 2),
            ("ArrowRight", 3),
            ("ArrowDown", 4),
            ("k", 3),
            ("ArrowLeft", 2),
            ("ArrowUp", 1),
        )
        for key, nr in (*steps, ("k", 13), ("j", 1)):
            page.keyboard.press(key)
            assert open_card(page) == focused(page) == f"d1-c{nr}"
        page.keyboard.press("Escape")
        assert open_card(page) == "0 cards"
        assert focused(page) == "d1-m1"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_number_is_reached_and_opened_by_key_and_the_focus_comes_back(
    browser: Browser, reports: dict[str, str], key: str
) -> None:
    with Visit(browser, reports["german"]) as page:
        page.locator("#d1-m6").focus()
        page.keyboard.press("Tab")
        assert focused(page) == "d1-m7"
        page.keyboard.press(key)
        assert open_card(page) == focused(page) == "d1-c7"
        page.keyboard.press("Escape")
        assert focused(page) == "d1-m7"
        page.keyboard.press("ArrowRight")
        assert open_card(page) == "d1-c8"


def test_letter_keys_can_be_switched_off_and_leave_fields_alone(
    browser: Browser, reports: dict[str, str]
) -> None:
    with Visit(browser, reports["german"]) as page:
        page.locator(".filter select").focus()
        page.keyboard.press("j")
        assert open_card(page) == "0 cards"
        page.get_by_label("Tasten j und k").uncheck()
        page.locator("#d1-m3").focus()
        page.keyboard.press("j")
        assert open_card(page) == "0 cards"


def test_both_claims_on_one_number_can_be_opened(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["german"]) as page:
        for nr, measure in ((8, "freigelassen"), (9, "gefangen")):
            page.get_by_role("link", name=f"Angabe {nr}: {measure}").click()
            assert open_card(page) == f"d1-c{nr}"
            expect(page.locator(".text .in-number")).to_have_text(["200"])


@SIZES
def test_a_finding_leads_to_its_claims(
    browser: Browser, reports: dict[str, str], size: dict[str, int]
) -> None:
    with Visit(browser, reports["german"], size) as page:
        page.locator(".findings .chip", has_text="mehr als 500").click()
        assert open_card(page) == "d1-c12"
        expect(page.locator("#d1-m12")).to_be_in_viewport()
        expect(page.locator("#d1-c12 .origin")).to_contain_text("bestreitet")


@SIZES
def test_row_and_text_lead_to_each_other(
    browser: Browser, reports: dict[str, str], size: dict[str, int]
) -> None:
    with Visit(browser, reports["german"], size) as page:
        page.locator("#d1-r10 .who").click()
        assert open_card(page) == "d1-c10"
        assert page.locator("#d1-r10").get_attribute("aria-current") == "true"
        page.keyboard.press("Escape")
        page.locator("#d1-r10 a.where").click()
        assert focused(page) == "d1-m10"
        expect(page.locator("#d1-m10")).to_be_in_viewport()


def test_the_filter_keeps_one_measure_and_says_how_many(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["german"]) as page:
        page.get_by_label("Größe").select_option("deployed")
        assert page.locator("tbody tr:visible").count() == 2
        expect(page.get_by_role("status")).to_have_text("2 von 13 Angaben")
        page.locator("#d1-m3").focus()
        page.keyboard.press("j")
        assert open_card(page) == "d1-c10"
        page.keyboard.press("j")
        assert open_card(page) == "d1-c11"
        page.keyboard.press("Escape")
        page.get_by_label("Größe").select_option("")
        assert page.locator("tbody tr:visible").count() == 13


def test_the_table_sorts_by_figure_both_ways(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["german"]) as page:
        head = page.get_by_role("columnheader", name="Zahl")
        order = "[...document.querySelectorAll('tbody tr')].map(row => Number(row.dataset.nr))"
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == "ascending"
        assert page.evaluate(order)[:3] == [7, 2, 6]
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == "descending"
        assert page.evaluate(order)[0] == 13


def test_two_documents_do_not_mix(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["both"]) as page:
        page.get_by_role("navigation").get_by_role("link", name="Scores killed").click()
        page.locator("#d2-m4").click()
        assert open_card(page) == "d2-c4"
        page.locator("#d1-m3").click()
        assert open_card(page) == "d1-c3"
        expect(page.locator("#d2 .side")).not_to_have_class("has-card")


def test_an_address_with_a_claim_opens_its_card(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, f"{reports['german']}#d1-c5") as page:
        assert open_card(page) == "d1-c5"
        expect(page.locator("#d1-m5")).to_be_in_viewport()


@pytest.mark.parametrize("name", ["german", "english", "both", "hostile", "large"])
@SIZES
def test_nothing_scrolls_sideways(
    browser: Browser, reports: dict[str, str], name: str, size: dict[str, int]
) -> None:
    with Visit(browser, reports[name], size) as page:
        width = "document.documentElement.scrollWidth"
        assert page.evaluate(width) <= size["width"]
        page.keyboard.press("j")
        assert open_card(page) == "d1-c1"
        assert page.evaluate(width) <= size["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@SIZES
def test_accessibility_and_contrast(
    browser: Browser, reports: dict[str, str], size: dict[str, int], scheme: str
) -> None:
    with Visit(browser, reports["both"], size, color_scheme=scheme) as page:
        background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert (background == "rgb(252, 251, 248)") == (scheme == "light")
        for state in ("closed", "open"):
            if state == "open":
                page.locator("#d1-m3").click()
                page.locator("#d1-c3").focus()
            checked = Axe().run(page).response
            assert "color-contrast" in {rule["id"] for rule in checked["passes"]}
            found = checked["violations"]
            assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found] == []


def test_every_colour_of_a_measure_has_contrast(browser: Browser, reports: dict[str, str]) -> None:
    contrast = """() => {
      const light = (c) => c.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255)
        .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const ratio = (a, b) => {
        const [dark, bright] = [light(a), light(b)].sort((p, q) => p - q);
        return (bright + 0.05) / (dark + 0.05);
      };
      const probe = document.body.appendChild(document.createElement("span"));
      const { backgroundColor: paper, color: ink } = getComputedStyle(document.documentElement);
      const style = document.querySelector("style").textContent;
      const names = new Set([...style.matchAll(/\\.(m-[a-z_]+)/g)].map((m) => m[1]));
      const found = {};
      for (const name of names) {
        probe.className = `measure ${name}`;
        const { color, backgroundColor } = getComputedStyle(probe);
        found[name] = Math.min(...[color, ink].map((c) => ratio(c, backgroundColor)), ratio(color, paper));
      }
      probe.remove();
      return found;
    }"""
    for scheme in ("light", "dark"):
        with Visit(browser, reports["german"], color_scheme=scheme) as page:
            found = page.evaluate(contrast)
            assert len(found) == 22
            assert {name: ratio for name, ratio in found.items() if ratio < 4.5} == {}


@SIZES
def test_without_javascript_table_cards_and_anchors_are_there(
    browser: Browser, reports: dict[str, str], size: dict[str, int]
) -> None:
    with Visit(browser, reports["german"], size, java_script_enabled=False) as page:
        assert page.locator("tbody tr:visible").count() == 13
        assert page.locator(".card:visible").count() == 13
        assert page.locator(".filter:visible, .toolbar:visible, .keys:visible").count() == 0
        page.locator("#d1-m3").click()
        assert page.url.endswith("#d1-c3")
        expect(page.locator("#d1-c3")).to_be_in_viewport()


def test_print_shows_the_table_and_no_controls(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["german"], color_scheme="dark") as page:
        page.locator("#d1-m3").click()
        page.emulate_media(media="print")
        assert page.locator("tbody tr:visible").count() == 13
        assert page.locator(".cards:visible, .toolbar:visible, .filter:visible, .keys:visible").count() == 0
        assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(28, 27, 25)"
        assert len(page.pdf(format="A4")) > 10_000


def test_nothing_from_a_text_runs(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["hostile"]) as page:
        page.keyboard.press("j")
        assert page.locator("script").count() == 2
        assert page.locator("img").count() == 0
        expect(page.locator("#d1-c1 .said").first).to_contain_text("<script>alert(1)</script>")


@pytest.mark.parametrize(("wish", "behaviour"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_motion_is_left_out_where_a_reader_asks_for_that(
    browser: Browser, reports: dict[str, str], wish: str, behaviour: str
) -> None:
    with Visit(browser, reports["german"], reduced_motion=wish) as page:
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour


def test_the_skip_link_leads_to_the_article(browser: Browser, reports: dict[str, str]) -> None:
    with Visit(browser, reports["german"]) as page:
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Zum Artikeltext springen")).to_be_in_viewport()
        page.keyboard.press("Enter")
        assert focused(page) == "d1-text"
