"""`warmgui-cli` of the frozen folder on Windows: the commands alone, for a terminal.

There a program has either windows or a terminal. This one knows no window and no engine, so it is small.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from warmgui import commands
from warmgui.core.local_forms import EXIT_WORDS, NAMES
from warmgui.options import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_COMMAND = 'Name a command, as in "warmgui-cli status": {names}. The window is warmgui.exe.\n'


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the command of the command line; returns the exit status."""
    options = parse(arguments)
    if not options.command:
        sys.stderr.write(_NO_COMMAND.format(names=", ".join(NAMES)))
        return EXIT_WORDS
    if options.home is not None:
        os.environ["WARMGUI_HOME"] = str(options.home.absolute())
    return commands.run(options)
