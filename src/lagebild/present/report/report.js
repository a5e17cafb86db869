"use strict";
(() => {
  const LIT = { q: "in-quote", n: "in-number", s: "in-source", p: "in-population", l: "in-place", t: "in-time" };
  // A sentence of more pieces than this is not lit up: to lay it out anew would take seconds.
  const MOST_LIT = 400;
  const narrow = window.matchMedia("(max-width: 63.99rem)");

  class Desk {
    constructor(section) {
      this.section = section;
      this.key = section.id;
      this.side = section.querySelector(".side");
      this.rows = [...section.querySelectorAll("tbody tr")];
      this.cards = [...section.querySelectorAll(".card")];
      this.pieces = [...section.querySelectorAll("[data-o]")];
      this.offsets = this.pieces.map((piece) => Number(piece.dataset.o));
      this.open = 0;
      this.lit = [];
      this.prepareControls();
    }

    find(kind, nr) {
      return document.getElementById(`${this.key}-${kind}${nr}`);
    }

    prepareControls() {
      for (const part of this.section.querySelectorAll(".filter, .keys")) part.hidden = false;
      const toolbar = this.section.querySelector(".toolbar");
      if (!toolbar) return;
      this.toolbar = toolbar;
      toolbar.addEventListener("click", (event) => {
        const button = event.target.closest("button");
        if (!button) return;
        if ("close" in button.dataset) this.close();
        else this.step(Number(button.dataset.step), button);
      });
      this.section.querySelector(".filter select").addEventListener("change", (event) => this.filter(event.target.value));
      for (const head of this.section.querySelectorAll("th[data-sort]")) this.makeSortable(head);
    }

    // Claims in the order of the table as it stands, without those that the filter hides.
    shown() {
      return this.rows.filter((row) => !row.hidden).map((row) => Number(row.dataset.nr));
    }

    show(nr, { scroll = true, focus = true } = {}) {
      const card = this.find("c", nr);
      if (!card) return;
      this.clear();
      this.open = nr;
      this.side.classList.add("has-card");
      document.body.classList.add("has-open");
      card.classList.add("open");
      this.toolbar.hidden = false;
      this.toolbar.querySelector(".position").textContent = card.querySelector(".kicker").textContent;
      this.find("r", nr).setAttribute("aria-current", "true");
      this.find("m", nr)?.setAttribute("aria-current", "true");
      this.light(card.dataset.spans);
      history.replaceState(null, "", `#${card.id}`);
      if (focus) card.focus({ preventScroll: true });
      card.parentElement.scrollTop = this.side.scrollTop = 0;
      if (scroll) this.reveal(nr);
    }

    reveal(nr) {
      const mark = this.find("m", nr);
      if (!mark) return;
      const box = mark.getBoundingClientRect();
      const bottom = window.innerHeight * (narrow.matches ? 0.3 : 0.85);
      if (box.top < 40 || box.bottom > bottom) mark.scrollIntoView({ block: narrow.matches ? "start" : "center" });
    }

    light(spans) {
      for (const part of spans.split(" ").filter(Boolean)) {
        const [kind, start, end] = part.split(/[:-]/);
        const within = this.pieces.slice(this.pieceAt(Number(start)), this.pieceAt(Number(end)));
        if (within.length > MOST_LIT) continue;
        for (const piece of within) piece.classList.add(LIT[kind]);
        this.lit.push(...within);
      }
    }

    // The first piece that starts at or after an offset; every span starts with a piece.
    pieceAt(offset) {
      let [low, high] = [0, this.offsets.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.offsets[middle] < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    clear() {
      for (const piece of this.lit) piece.classList.remove(...Object.values(LIT));
      this.lit = [];
      for (const old of this.section.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
      for (const old of this.section.querySelectorAll(".card.open")) old.classList.remove("open");
    }

    close() {
      if (!this.open) return;
      const nr = this.open;
      this.open = 0;
      this.clear();
      this.side.classList.remove("has-card");
      document.body.classList.remove("has-open");
      this.toolbar.hidden = true;
      history.replaceState(null, "", location.pathname + location.search);
      const back = this.opener?.isConnected && this.opener.offsetParent ? this.opener : this.find("m", nr);
      back?.focus({ preventScroll: Boolean(this.opener) });
      this.opener = null;
    }

    step(by, keep) {
      const order = this.shown();
      if (!order.length) return;
      const at = order.indexOf(this.open);
      const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
      this.opener = null;
      this.show(order[next], { focus: !keep });
      keep?.focus();
    }

    filter(measure) {
      let n = 0;
      for (const row of this.rows) {
        row.hidden = Boolean(measure) && row.dataset.measure !== measure;
        if (!row.hidden) n += 1;
      }
      this.section.classList.toggle("dimmed", Boolean(measure));
      for (const mark of this.section.querySelectorAll(".figure, .tag")) {
        mark.classList.toggle("kept", Boolean(measure) && mark.classList.contains(`m-${measure}`));
      }
      const said = measure ? this.section.dataset.showing.replace("{n}", n).replace("{all}", this.rows.length) : "";
      this.section.querySelector(".showing").textContent = said;
    }

    makeSortable(head) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => this.sort(head));
    }

    sort(head) {
      const key = head.dataset.sort;
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const numeric = key === "nr" || key === "point";
      const compare = (a, b) => numeric ? a.dataset[key] - b.dataset[key] : a.dataset[key].localeCompare(b.dataset[key]);
      const order = (a, b) => (down ? -1 : 1) * compare(a, b) || a.dataset.nr - b.dataset.nr;
      this.rows.sort(order);
      this.section.querySelector("tbody").append(...this.rows);
    }
  }

  const desks = [...document.querySelectorAll(".document")].filter((s) => s.querySelector(".card")).map((s) => new Desk(s));
  const openDesk = () => desks.find((desk) => desk.open);
  const deskOf = (id) => desks.find((desk) => id.startsWith(`${desk.key}-c`));

  const showFrom = (id, opener, options) => {
    const desk = deskOf(id);
    if (!desk) return false;
    for (const other of desks) if (other !== desk && other.open) { other.opener = null; other.close(); }
    desk.opener = opener;
    desk.show(Number(id.slice(desk.key.length + 2)), options);
    return true;
  };

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a[href^='#']");
    const row = event.target.closest("tbody tr");
    if (link && link.hash.slice(1).match(/-m\d+$/)) {
      event.preventDefault();
      const mark = document.getElementById(link.hash.slice(1));
      mark.scrollIntoView({ block: "center" });
      mark.focus({ preventScroll: true });
    } else if (link && showFrom(link.hash.slice(1), link.tabIndex < 0 ? null : link, { scroll: !link.closest(".text, .headline") || narrow.matches })) {
      event.preventDefault();
    } else if (!link && row && String(getSelection()) === "") {
      showFrom(row.id.replace("-r", "-c"), row.querySelector("a"));
    }
  });

  const STEPS = { j: 1, k: -1, ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const wanted = () => [...document.querySelectorAll(".keys-on")].every((box) => box.checked);

  document.addEventListener("change", (event) => {
    if (!event.target.matches(".keys-on")) return;
    for (const box of document.querySelectorAll(".keys-on")) box.checked = event.target.checked;
  });

  // Where a key would move: the desk with the open card, else the one that has the focus, else the first in view.
  const deskForKeys = () => {
    const focused = document.activeElement.closest(".document");
    return openDesk() || desks.find((d) => d.section === focused)
      || desks.find((d) => d.section.getBoundingClientRect().bottom > 100);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input, textarea")) return;
    if (event.key === "Escape") { openDesk()?.close(); return; }
    if (event.key === " " && event.target.matches("a.tag, a.chip, td.nr a")) { event.preventDefault(); event.target.click(); return; }
    if (!(event.key in STEPS)) return;
    const letter = event.key.length === 1;
    const atClaim = event.target.closest(".tag, .chip, tbody tr");
    if (letter ? !wanted() : !openDesk() && !atClaim) return;
    event.preventDefault();
    const desk = deskForKeys();
    if (desk && !desk.open && atClaim && desk.section.contains(atClaim)) startAt(desk, atClaim);
    desk?.step(STEPS[event.key]);
  });

  // From a claim in focus the next one is meant, though no card is open yet.
  const startAt = (desk, element) => {
    const link = element.closest("tr") ? element.querySelector("a") : element;
    desk.open = Number(link.hash.split("-c")[1]);
  };

  if (location.hash) showFrom(location.hash.slice(1), null);
  window.addEventListener("hashchange", () => showFrom(location.hash.slice(1), null));
})();
