"""The page: template, style and script put together, with a content policy that admits nothing else."""

from __future__ import annotations

import base64
import functools
import hashlib
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from lagebild.model import LagebildError
from lagebild.present.labels import labels_for
from lagebild.present.report.view import document_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagebild.model import Reading

EARLY_SCRIPT = 'document.documentElement.classList.add("js")'
"""Runs before the page is drawn, so that what needs the script is never seen without it."""


def render_report(readings: Sequence[Reading]) -> str:
    """The readings as one HTML page that needs nothing else: no network, no other file.

    The frame of the page is in the language of the first document, each document's part in its own.
    Raises ValueError if there are no readings.
    """
    if not readings:
        raise ValueError("A report needs at least one reading.")
    style, script = _resource("report.css"), _resource("report.js")
    return _template().render(
        labels=labels_for(readings[0].document.lang),
        documents=[document_view(nr, reading) for nr, reading in enumerate(readings, 1)],
        style=Markup(style),
        script=Markup(script),
        early_script=Markup(EARLY_SCRIPT),
        policy=content_policy(styles=[style], scripts=[EARLY_SCRIPT, script]),
    )


def write_report(readings: Sequence[Reading], path: Path | str) -> Path:
    """Write the report to `path` as UTF-8. Raises LagebildError if the file cannot be written."""
    target = Path(path)
    page = render_report(readings)
    try:
        target.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or error
        raise LagebildError(
            f"The report could not be written to {target}: {reason}. "
            "Name a file in a folder that you may write to."
        ) from error
    return target


def content_policy(*, styles: Sequence[str], scripts: Sequence[str]) -> str:
    """A Content-Security-Policy that runs exactly these styles and scripts and loads nothing."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {' '.join(map(_hash_source, styles))}",
            f"script-src {' '.join(map(_hash_source, scripts))}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash_source(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


@functools.cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(__package__),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")
