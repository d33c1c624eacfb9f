"""`warmgui status`, `warmgui heat on` and the like: asks the WarmGUI that runs, prints its answer, and ends.

Somebody waits at a shell, so nothing is imported here that is not needed: no Qt, no engine.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from warmgui import paths
from warmgui.core.local_commands import HERE, Answer, Asked, WordsError, parse
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_NOBODY, EXIT_WORDS
from warmgui.io.door import client

if TYPE_CHECKING:
    from warmgui.options import Options
    from warmgui.paths import Paths


def run(options: Options, out: TextIO | None = None, errors: TextIO | None = None) -> int:
    """Carry out the command of a command line; returns the exit status."""
    with contextlib.ExitStack() as stack:
        if sys.stdout is None or sys.stderr is None:  # a windowed program on Windows has no streams
            nowhere = stack.enter_context(Path(os.devnull).open("w", encoding="utf-8"))
            out, errors = out or nowhere, errors or nowhere
        out, errors = out or sys.stdout, errors or sys.stderr
        for stream in (out, errors):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        answer = _answer(options)
        with contextlib.suppress(OSError):
            _print(answer, options, out if answer.code == 0 or options.json else errors)
        return answer.code


def _answer(options: Options) -> Answer:
    try:
        asked = parse(options.command)
    except WordsError as error:
        return Answer(EXIT_WORDS, str(error))
    try:
        found = paths.find()
    except OSError as error:
        return Answer(EXIT_CANNOT, f"{error.filename}: {error.strerror}.")
    if asked.verb in HERE:
        from warmgui.commands_here import carry_out  # late: it knows the settings and their text

        return carry_out(asked, options, found)
    return visit(asked, found, options)


def visit(asked: Asked, found: Paths, options: Options) -> Answer:
    """Ask the WarmGUI that runs in these folders."""
    try:
        return client.ask(found.data, asked, simulated=options.simulate, wait_s=options.wait_s)
    except client.NoAnswerError as error:
        return Answer(EXIT_CANNOT, f"There is no answer: {error}.")
    except client.NobodyError:
        return Answer(EXIT_NOBODY, nobody_words(found, options))


def nobody_words(found: Paths, options: Options) -> str:
    """That nobody runs there, and who does."""
    what = "No simulation of yours" if options.simulate else "No WarmGUI of yours"
    words = f"{what} runs in {found.data}. One that was just started answers after two seconds: see --wait."
    if client.runs(found.data, simulated=not options.simulate):
        other = "A real one runs there: leave --simulate out." if options.simulate else ""
        words += f" {other or 'A simulation runs there: add --simulate.'}"
    return words


def _print(answer: Answer, options: Options, stream: TextIO) -> None:
    words = answer.text
    if options.json:
        status = answer.status
        plain = {"done": answer.code == 0, "code": answer.code, "text": answer.text, "status": status}
        ascii_only = not str(getattr(stream, "encoding", None) or "utf-8").lower().startswith("utf")
        words = json.dumps(plain, ensure_ascii=ascii_only)
    stream.write(f"{words}\n")
    stream.flush()
