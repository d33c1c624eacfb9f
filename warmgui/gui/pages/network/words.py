"""What stands in a row of the list of hosts, in words. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from warmgui.core.hosts.entry import HostEntry
    from warmgui.core.model_energy import Contact

_MINUTE_S = 60.0
USED, OFF, HELD, NO_ADDRESS = "used", "off", "held", "no_address"

NOBODY_ELSE = translate(
    "egress",
    "There are no others: no statistics, no developer fee. Newer versions are looked for only where you "
    "switch it on or press “Check now”. Web pages that you open from here are opened by your browser.",
)


@dataclass(frozen=True, slots=True)
class Met:
    """All contacts of one host together."""

    last_utc: float
    count: int
    failed: bool


def state_of(entry: HostEntry) -> str:
    """One of the four states of a row."""
    if entry.held_back:
        return HELD
    if entry.enabled:
        return USED
    return OFF if entry.host or entry.others else NO_ADDRESS


STATE_WORDS: dict[str, Text] = {
    USED: translate("egress", "used"),
    OFF: translate("egress", "off"),
    HELD: translate("egress", "waits, offline"),
    NO_ADDRESS: translate("egress", "not set up"),
}


def met(entry: HostEntry, contacts: Iterable[Contact]) -> Met | None:
    """What is known of contacts with a row's host; None: there were none since the program started."""
    host = entry.host.casefold()
    ours = [c for c in contacts if host and c.host.casefold() == host and c.key in {"", entry.key}]
    if not ours:
        return None
    newest = max(ours, key=lambda contact: contact.last_utc)
    return Met(newest.last_utc, sum(contact.count for contact in ours), newest.failed)


def unlisted(entries: Sequence[HostEntry], contacts: Iterable[Contact]) -> list[Contact]:
    """Contacts whose host is in no row any more: a server that was removed, an address that changed."""
    known = {entry.host.casefold() for entry in entries}
    return [contact for contact in contacts if contact.host.casefold() not in known]


def met_words(found: Met | None, now_utc: float) -> Text:
    """When it was contacted last, and how often."""
    if found is None:
        return translate("egress", "Not contacted since the start.")
    passed_s = max(now_utc - found.last_utc, 0.0)
    count = Amount(float(found.count), "height")
    if passed_s < _MINUTE_S:
        words = translate(
            "egress", "Last contacted just now; contacts since the start: {count}.", count=count
        )
    else:
        time = Amount(passed_s // _MINUTE_S * _MINUTE_S, "duration_s")
        words = translate(
            "egress", "Last contacted {time} ago; contacts since the start: {count}.", time=time, count=count
        )
    if not found.failed:
        return words
    return translate("egress", "{first} The last one got no answer.", first=words)


def summary(entries: Sequence[HostEntry], *, offline: bool) -> Text:
    """The sentence beside the big switch."""
    leaving = sum(entry.enabled and entry.leaves_pc for entry in entries)
    held = sum(entry.held_back for entry in entries)
    if offline and not held:
        return translate("egress", "Nothing leaves this PC, and nothing is switched on that would.")
    if offline:
        count = Amount(float(held), "height")
        return translate("egress", "Nothing leaves this PC. Switched on, and waiting: {count}.", count=count)
    if not leaving:
        return translate("egress", "Nothing leaves this PC now: no host beyond it is switched on.")
    return translate(
        "egress",
        "Hosts beyond this PC that are switched on: {count}.",
        count=Amount(float(leaving), "height"),
    )


def page_for(key: str) -> str:
    """The page on which a host is set up, for those that are not set up on this one."""
    if key == "updates":
        return "settings"
    return "servers" if key.startswith(("server", "proxy", "practice")) else "room"
