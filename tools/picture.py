"""Draws docs/images/report.png from the real report of the German example, in Debian's chromium."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import lagebild
from lagebild.present import write_report

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "report.png"


def main() -> int:
    """Writes the picture. Returns 1 where there is no chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("chromium is missing (Debian: sudo apt-get install chromium).", file=sys.stderr)
        return 1
    os.chdir(ROOT)
    reading = lagebild.read("examples/nordkorea-russland.txt")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = write_report([reading], Path(folder) / "report.html")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 1300}, color_scheme="light")
        page.goto(page_file.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()
    print(PICTURE.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
