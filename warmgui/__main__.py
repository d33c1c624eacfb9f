"""`python -m warmgui`: the window, or headless where there is no display or none is wanted."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from warmgui import privacy
from warmgui.options import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_DISPLAY = "There is no display here, so WarmGUI runs headless; Ctrl-C ends it."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program that the command line asks for; returns the exit status."""
    privacy.begin()
    options = parse(arguments)
    if options.home is not None:
        os.environ["WARMGUI_HOME"] = str(options.home.absolute())
    if options.command:
        from warmgui import commands  # nothing else: somebody waits at a shell

        return commands.run(options)
    if options.diagnostics is not None:
        from warmgui import diagnose

        return diagnose.run(options.diagnostics)
    from warmgui.io import process_guard  # late, too: a command needs it not

    if options.safe:
        from warmgui import safe

        return safe.run(options)
    if not options.headless and process_guard.has_display(os.environ):
        from warmgui import launch  # late: Qt stays out of a headless run

        return launch.run(options)
    if not options.headless:
        print(NO_DISPLAY, file=sys.stderr, flush=True)  # noqa: T201 - a sentence for the terminal
    from warmgui import headless

    return headless.run(options)


if __name__ == "__main__":
    sys.exit(main())
