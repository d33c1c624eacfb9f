"""`warmgui reset`, `export`, `import`: one thing back to how it was at first, or back from an export."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.console import reason_words
from warmgui.core import recovery as words
from warmgui.core.local_commands import Answer, Asked
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_WORDS
from warmgui.core.recovery import SECTION, THINGS, size_words, thing_of
from warmgui.core.settings.model import SECTION_TITLES
from warmgui.io.password_file import file_in
from warmgui.io.recovery import resets as recovery
from warmgui.io.recovery.export import default_place, export
from warmgui.io.recovery.found import found as found_in
from warmgui.io.recovery.passwords import forget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.recovery import Found, Thing
    from warmgui.core.text import Text
    from warmgui.here import Here


def carry_out(asked: Asked, here: Here) -> Answer:
    """Do it."""
    value = str(asked.value or "")
    if asked.verb == "export":
        return _export(here, Path(value).absolute() if value else None)
    if asked.verb == "import":
        key, _, file = value.partition(" ")
        return _import(here, Path(file).absolute(), key)
    return _reset(here, value) if value else Answer(EXIT_DONE, "\n".join(_list(here)))


def _list(here: Here) -> Iterator[str]:
    """What can be reset, how much there is, and what will be lost."""
    yield 'What can be set back to how it was at first, as in "warmgui reset week-plan":'
    for thing, found in words.listed(found_in(here.found, here.settings)):
        yield f"  {thing.key:11} {here.words(thing.title)}{_amount(found)}. {here.words(thing.lost)}"
    yield f"  {SECTION}NAME one section of the settings: {', '.join(SECTION_TITLES)}."
    yield "Before anything is reset all of it is kept as a zip, without passwords."


def _amount(found: Found) -> str:
    if not found.there:
        return " (nothing there)"
    parts = [size_words(found.size_bytes)] if found.size_bytes else []
    if found.since_utc is not None:
        parts.append(time.strftime("since %Y-%m-%d", time.localtime(found.since_utc)))
    return f" ({', '.join(parts)})" if parts else ""


def _export(here: Here, path: Path | None) -> Answer:
    path = path or default_place(here.found)
    if path.exists():
        return Answer(EXIT_CANNOT, f"{path} is there already; nothing was written.")
    try:
        names = export(here.found, path)
    except (OSError, sqlite3.Error) as error:
        reason = reason_words(error) if isinstance(error, OSError) else str(error)
        return Answer(EXIT_CANNOT, f"The export cannot be written: {reason}.")
    return Answer(
        EXIT_DONE, f"{here.words(words.exported(str(path)))} It holds: {', '.join(names) or 'nothing'}."
    )


def _reset(here: Here, key: str) -> Answer:
    thing = thing_of(key)
    if thing is None:
        known = ", ".join([*(thing.key for thing in THINGS), f"{SECTION}NAME"])
        return Answer(EXIT_WORDS, f'"{key}" cannot be reset. There are: {known}.')
    lost = f"{here.words(thing.title)}: {here.words(thing.lost)}"
    if not here.agrees(lost, "Shall that be set back to how it was at first? An export is made before."):
        return Answer(EXIT_CANNOT, "Nothing was changed: nobody here said yes.")
    return _after_export(here, lambda: here.words(_reset_now(here, thing)))


def _reset_now(here: Here, thing: Thing) -> Text:
    passwords = file_in(here.found.data)
    return recovery.reset(here.found, thing, forget_passwords=lambda: forget(here.settings, passwords))


def _import(here: Here, archive: Path, key: str) -> Answer:
    if key not in words.RESTORABLE:
        return Answer(
            EXIT_WORDS, f"{key!r} cannot be brought back. There are: {', '.join(words.RESTORABLE)}."
        )
    if not archive.is_file():
        return Answer(EXIT_CANNOT, f"{archive} is not there.")
    return _after_export(here, lambda: here.words(recovery.restore(here.found, archive, key)))


def _after_export(here: Here, act: Callable[[], str]) -> Answer:
    """Keep everything as it is now, then do it; without the first there is no second."""
    kept = _export(here, None)
    if kept.code != EXIT_DONE:
        return Answer(EXIT_CANNOT, f"Nothing was changed. {kept.text}")
    try:
        return Answer(EXIT_DONE, f"{act()} {kept.text}")
    except recovery.RefusedError as error:
        return Answer(EXIT_CANNOT, here.words(error.args[0]))
