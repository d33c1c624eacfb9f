"""What deserves a notice beside the tray's icon: little, once, and not while somebody looks or wants quiet.

That the room is warm enough is good to know and no reason to interrupt anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.pc_use.hours import quiet_left_s
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Action, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.model import Fault, Snapshot

PATIENCE_S = 10.0
"""What is over after a moment needed nobody."""
FORGET_S = 3600.0
"""The same thing is told again when it had been over for so long."""
_NEEDED = translate("notices", "WarmGUI needs you")
_BLOCK = translate("notices", "This PC found a block")
_BLOCK_FOUND = "block_found"
_WAITS_FOR_SOMEBODY = ("place_water", "place_filter")
"""Warnings that do not end by themselves: hot water or a clean filter is somebody's work."""
_PAGES = (
    ("block", "home"),
    ("miner", "devices"),
    ("device", "devices"),
    ("kernel", "devices"),
    ("gpu", "devices"),
    ("hw_", "devices"),
    ("worker", "devices"),
    ("certificate", "servers"),
    ("password", "servers"),
    ("upstream", "servers"),
    ("sensor", "room"),
    ("room", "room"),
    ("heater", "house"),
    ("science", "house"),
    ("place_", "house"),
)
"""Where a fault can be dealt with, by the beginning of its code; everything else: at home."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A title, a sentence, and the page that a click opens."""

    title: Text
    words: Text
    page: str = "home"


@dataclass(frozen=True, slots=True)
class _Item:
    key: str
    notice: Notice


class Notices:
    """Remembers what was told or seen. Ask `look` with every snapshot."""

    def __init__(self) -> None:
        self._since_s: dict[str, float] = {}
        """When what stands now began."""
        self._told_s: dict[str, float] = {}
        """When what was told or seen stood last."""

    def look(self, snapshot: Snapshot, *, in_front: bool, utc_offset_s: float) -> Notice | None:
        """The notice that is due now; None for none. What it returns counts as told.

        Args:
            snapshot: the newest one.
            in_front: somebody looks at the window, and so sees it there.
            utc_offset_s: local time less UTC, for the quiet hours.
        """
        items = {item.key: item.notice for item in _items(snapshot)}
        now_s = snapshot.now_s
        self._since_s = {key: self._since_s.get(key, now_s) for key in items}
        self._told_s = {
            key: now_s if key in items else told_s
            for key, told_s in self._told_s.items()
            if key in items or now_s - told_s < FORGET_S
        }
        if in_front:
            self._told_s.update(dict.fromkeys(items, now_s))
        if not _may_tell(snapshot, utc_offset_s):
            return None
        due = [key for key in items if key not in self._told_s and now_s - self._since_s[key] >= PATIENCE_S]
        if not due:
            return None
        self._told_s.update(dict.fromkeys(due, now_s))
        first = items[due[0]]
        if len(due) == 1:
            return first
        more = translate("notices", "{first} (and {count} more)", first=first.words, count=len(due) - 1)
        return Notice(first.title, more, first.page)


def page_of(code: str) -> str:
    """The page of the window where a fault can be dealt with."""
    return next((page for beginning, page in _PAGES if code.startswith(beginning)), "home")


def _may_tell(snapshot: Snapshot, utc_offset_s: float) -> bool:
    if snapshot.simulated or not snapshot.settings.desktop.notices:
        return False
    return quiet_left_s(snapshot.settings.use.quiet_hours, snapshot.now_utc + utc_offset_s) is None


def _items(snapshot: Snapshot) -> Iterator[_Item]:
    """The loudest first."""
    errors = [fault for fault in snapshot.faults if fault.severity is Severity.ERROR]
    for fault in sorted(errors, key=lambda one: not one.latched):
        yield _Item(f"{fault.code} {fault.device}", Notice(_NEEDED, fault.text, page_of(fault.code)))
    if snapshot.action is Action.ATTENTION and snapshot.reason and not errors:
        # Where there is an error that is why, in more words.
        yield _Item(
            f"attention {snapshot.reason.template}",
            Notice(_NEEDED, _as_sentence(snapshot), _page_of_attention(snapshot.faults)),
        )
    for fault in snapshot.faults:
        if fault.code in _WAITS_FOR_SOMEBODY:
            yield _Item(f"{fault.code} {fault.device}", Notice(_NEEDED, fault.text, page_of(fault.code)))
        if fault.code == _BLOCK_FOUND:
            yield _Item(_BLOCK_FOUND, Notice(_BLOCK, fault.text, page_of(fault.code)))


def _as_sentence(snapshot: Snapshot) -> Text:
    return translate("notices", "Heating waits: {reason}.", reason=snapshot.reason)


def _page_of_attention(faults: tuple[Fault, ...]) -> str:
    why = (fault for fault in faults if fault.code not in _WAITS_FOR_SOMEBODY)
    pages = [page_of(fault.code) for fault in why if fault.severity is Severity.WARNING]
    return pages[0] if len(set(pages)) == 1 else "home"
