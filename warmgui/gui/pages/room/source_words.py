"""Where a number of the room comes from, by the names that the user gave: "Shelf", not "file /srv/t.txt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import translate
from warmgui.core.thermometers_in_use import of_role
from warmgui.core.vocabulary import Provenance
from warmgui.gui.widgets.badge import provenance_sentence

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot, Value
    from warmgui.core.units import Formatter


def counting(snapshot: Snapshot, role: str) -> tuple[str, ...]:
    """Names of the listed sensors that count for a role now."""
    keys = {entry.key for entry in of_role(snapshot.settings, role)}
    return tuple(status.name for status in snapshot.thermometers if status.used and status.key in keys)


def room_source(snapshot: Snapshot, formatter: Formatter) -> str:
    """The room's thermometer by its name, also while it is silent; of several, how many."""
    names = counting(snapshot, "room")
    if not names:
        listed = of_role(snapshot.settings, "room")
        names = tuple(entry.shown_name for entry in listed)
    return names[0] if len(names) == 1 else formatter.text(snapshot.room_source)


def source_sentence(value: Value, names: tuple[str, ...], formatter: Formatter) -> str:
    """How a value is known, with the name of the one sensor that says it."""
    if value.provenance is Provenance.SIMULATED:
        return provenance_sentence(value.provenance)
    if value.provenance is Provenance.MEASURED and len(names) == 1:
        return formatter.text(translate("engine", "Read from {source}.", source=names[0]))
    return formatter.text(value.how)
