"""Readings that try to break a screen: hostile strings everywhere, and very many claims."""

from __future__ import annotations

import datetime

import msgspec

from lagebild.model import Evidence, Reading, Source, Span

from .draft import Draft

HOSTILE = (
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;"
    "\u202egnal\u202c\u200b\x1b[31m\x9b2J\ud800</style>"
)


def hostile() -> Reading:
    """Markup, quotes, bidirectional and control characters in every string that came from outside."""
    parts = (
        ("headline", f"12 tot {HOSTILE}"),
        ("paragraph", f"Es sagte {HOSTILE}, 12 seien tot in {HOSTILE}x."),
    )
    facts = {
        "url": f"javascript:alert(1)//{HOSTILE}",
        "source": HOSTILE,
        "notes": (HOSTILE,),
        "published_from": HOSTILE,
    }
    draft = Draft("de", parts, datetime.date(2031, 1, 1), HOSTILE, facts)
    for _, quote in parts:
        draft.claim(
            "12",
            "killed",
            12,
            12,
            quote=quote,
            whose=HOSTILE,
            name=HOSTILE,
            actor="x",
            place=HOSTILE,
            unit=HOSTILE,
            sources=((HOSTILE, "origin"),),
            evidence=(Evidence("number", HOSTILE, HOSTILE), Evidence(HOSTILE, "r", "w")),
        )
    claims = [
        msgspec.structs.replace(
            c,
            id=HOSTILE + str(n),
            sources=tuple(msgspec.structs.replace(s, name=HOSTILE + "z") for s in c.sources),
        )
        for n, c in enumerate(draft.claims)
    ]
    draft.claims = claims
    return draft.finding("contradiction", (1, 2), HOSTILE).reading()


def large(claims: int = 2000, size: int = 1_000_000) -> Reading:
    """One line of `size` characters as one sentence that holds all claims: the worst for quotes."""
    filler = "x" * (size // claims - 30)
    sentence = " ".join(f"{n} Menschen starben laut Amt {n} {filler}," for n in range(1, claims + 1))
    reading = Draft("de", (("paragraph", sentence),)).claim("1", "killed", 1, 1, quote=sentence).reading()
    pattern, at, made = reading.claims[0], 0, []
    for n in range(1, claims + 1):
        at = sentence.index(f"{n} Menschen", at)
        speaker = sentence.index("Amt", at)
        source = Source(f"Amt {n}", "origin", speaker, speaker + len(f"Amt {n}"))
        made.append(
            msgspec.structs.replace(
                pattern,
                id=f"c-{n}",
                number=str(n),
                low=n,
                high=n,
                spans={"number": Span(at, at + len(str(n)))},
                sources=(source,),
            )
        )
    return msgspec.structs.replace(reading, claims=tuple(made))
