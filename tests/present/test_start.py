"""The start of a command: what is not needed is not imported."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_package_loads_neither_rich_nor_jinja() -> None:
    code = "import sys, lagebild.present; print({'rich', 'jinja2'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
