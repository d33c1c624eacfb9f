#!/usr/bin/env python3
"""Freeze WarmGUI and make its installers. Needs nothing but Python 3.11 or newer, pip and git.

    python3 build_installer.py                     everything that can be made here, into dist/
    python3 build_installer.py --only folder       the frozen folder alone, in build/installers/frozen/warmgui
    python3 build_installer.py --only tar,deb      these installers
    python3 build_installer.py --here              with the packages of the Python that runs this

The first run makes an environment of its own, as start.py does; docs/building.md says what each stage needs.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import start

HERE = "--here"


def main(arguments: list[str]) -> int:
    """Set up what building needs, then build in that environment."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an old Python gets a sentence
        start.say(f"WarmGUI needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    if HERE in arguments or "-h" in arguments or "--help" in arguments:
        from installers.command import main as build

        return build([one for one in arguments if one != HERE])
    if not os.environ.get("WARMGUI_VENV"):
        # Apart from the one that tests and people use: what lies in it could get into the frozen folder.
        start.VENV = str(Path(start.ROOT, "build", "installer-venv"))
    os.environ.setdefault("WARMGUI_REQUIRE_NATIVE", "1")
    try:
        start.install("build,ble,usb")
    except start.SetupError as error:
        start.say(str(error))
        return 1
    return start.become([start.venv_python(), str(Path(__file__).resolve()), HERE, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
