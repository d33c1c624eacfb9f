"""The journal: every change of mode, target and action with its one reason, and what can be made of it.

One entry per moment that changes something; it carries all three as they are from then on, so `replay` gives
the states back. What the miner has to tell stands between them and changes nothing.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from warmgui.core.model import JournalEntry
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

KEPT = 20
"""In the snapshot."""
STARTED = translate("engine", "the program started")
JOURNAL_COLUMNS = (
    "time_utc",
    "what",
    "mode",
    "action",
    "setpoint_c",
    "power_w",
    "reason",
    "template",
    "args",
)
"""Of an export: `reason` is for people, `template` and `args` say the same to programs in every language."""


@dataclass(frozen=True, slots=True)
class JournalState:
    """What was so from one entry to the next."""

    start_utc: float
    until_utc: float | None
    """None: it still is, or the program ended at an unknown time."""
    mode: Mode
    action: Action
    setpoint_c: float | None
    power_w: float | None
    """As it was asked for at the beginning."""


@dataclass(frozen=True, slots=True)
class Now:
    """One tick as the journal sees it, with the reason of each part, should it be new."""

    at_utc: float
    mode: Mode
    action: Action
    setpoint_c: float
    power_w: float | None
    mode_reason: Text
    action_reason: Text
    target_reason: Text
    """Where the target comes from: "Comfort until 22:30"."""


class Diary:
    """Writes the entries of one run."""

    def __init__(self) -> None:
        self._last: JournalEntry | None = None
        self._kept: deque[JournalEntry] = deque(maxlen=KEPT)

    @property
    def recent(self) -> tuple[JournalEntry, ...]:
        """The last few, newest last."""
        return tuple(self._kept)

    def write(self, now: Now, news: Iterable[Text] = ()) -> tuple[JournalEntry, ...]:
        """What is new in this tick; `news` are sentences that change nothing."""
        last = self._last
        found: list[JournalEntry] = []
        if last is None:
            # Everything begins off, and the first entry says so: then the rest can be replayed.
            last = JournalEntry(now.at_utc, Action.OFF, STARTED, 0.0, Mode.OFF, now.setpoint_c)
            found.append(last)
        found += [
            JournalEntry(now.at_utc, last.action, sentence, now.power_w, last.mode, last.setpoint_c)
            for sentence in news
        ]
        reason = _reason(last, now)
        if reason:
            found.append(JournalEntry(now.at_utc, now.action, reason, now.power_w, now.mode, now.setpoint_c))
        if found:
            self._last = found[-1]
            self._kept.extend(found)
        return tuple(found)


def _reason(last: JournalEntry, now: Now) -> Text:
    """Why it is not as it was: the causes of one moment in one sentence; empty while nothing changed."""
    reasons: list[Text] = []
    if last.mode is not now.mode:
        reasons.append(now.mode_reason)
    if last.setpoint_c != now.setpoint_c:
        setpoint = Amount(now.setpoint_c, "temperature_c")
        reasons.append(
            translate(
                "engine", "the target is {setpoint} now ({why})", setpoint=setpoint, why=now.target_reason
            )
        )
    told = last.mode is not now.mode and now.action is Action.OFF  # "off" says no more than its cause
    if last.action is not now.action and not told:
        reasons.append(now.action_reason)
    whole = EMPTY
    for reason in reasons:
        whole = translate("engine", "{first}: {second}", first=whole, second=reason) if whole else reason
    return whole


def replay(entries: Sequence[JournalEntry]) -> tuple[JournalState, ...]:
    """The states that the entries tell of, in the order in which they were written.

    Entries of one moment give one state, and those that change nothing give none. A state that the start of
    the program ends has no end: when the program had ended before, nobody wrote down.
    """
    states: list[JournalState] = []
    for entry in entries:
        power_w = entry.power_w
        if states:
            last = states[-1]
            begins = entry.reason == STARTED
            same = (last.mode, last.action, last.setpoint_c) == (entry.mode, entry.action, entry.setpoint_c)
            if same and not begins:
                continue
            states.pop()
            if begins:
                states.append(last)
            elif last.start_utc != entry.at_utc:
                states.append(_ended(last, entry.at_utc))
        new = JournalState(entry.at_utc, None, entry.mode, entry.action, entry.setpoint_c, power_w)
        states.append(new)
    return tuple(states)


def _ended(state: JournalState, at_utc: float) -> JournalState:
    return JournalState(state.start_utc, at_utc, state.mode, state.action, state.setpoint_c, state.power_w)


# ---- export ------------------------------------------------------------------------------------------------


def journal_rows(
    entries: Iterable[JournalEntry], say: Callable[[Text], str]
) -> Iterable[dict[str, str | float | dict[str, Any] | None]]:
    """One row per entry, in `JOURNAL_COLUMNS`; None where something is not known.

    Args:
        entries: of the journal, oldest first.
        say: a sentence in the reader's language and units.
    """
    before: JournalEntry | None = None
    for entry in entries:
        yield {
            "time_utc": _iso(entry.at_utc),
            "what": _what(before, entry),
            "mode": entry.mode.value,
            "action": entry.action.value,
            "setpoint_c": entry.setpoint_c,
            "power_w": entry.power_w,
            "reason": _sentence(say(entry.reason)),
            "template": entry.reason.template,
            "args": {name: _plain(value) for name, value in entry.reason.args},
        }
        before = entry


def _what(before: JournalEntry | None, entry: JournalEntry) -> str:
    """Which parts an entry changed, of "mode", "target", "action"; or "start", or "news"."""
    if before is None or entry.reason == STARTED:
        return "start" if entry.reason == STARTED else "news"
    changed = [
        word
        for word, differs in (
            ("mode", entry.mode is not before.mode),
            ("target", entry.setpoint_c != before.setpoint_c),
            ("action", entry.action is not before.action),
        )
        if differs
    ]
    return " ".join(changed) or "news"


def _plain(value: str | float | Amount | Text) -> Any:
    if isinstance(value, Text):
        return {"template": value.template, "args": {name: _plain(part) for name, part in value.args}}
    return value.value if isinstance(value, Amount) else value


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _iso(at_utc: float) -> str:
    """ISO 8601 in UTC, whole milliseconds."""
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=round(at_utc * 1000.0))
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
