"""Quiet hours and names of programs as people type them: "mon-fri 22:00-7:00; sat 23:30-9:00", "steam, vlc".

Names of days are English; their numbers (1 is Monday) do for everybody.

Both are kept as the text that was typed. A part that cannot be read is named, and the others count.
"""

from __future__ import annotations

import functools
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.words import LONGEST_TEXT, is_text, shown
from warmgui.core.text import EMPTY, Text, filled, translate

if TYPE_CHECKING:
    from collections.abc import Callable

DAY_MIN = 24 * 60
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_RANGES = 50
MOST_PROGRAMS = 50
LONGEST_NAME = 200
_GROUPS = {"daily": range(7), "weekdays": range(5), "weekend": range(5, 7)}
_THURSDAY = 3
"""The day of 1970-01-01."""
_MOST_JOINED = 14
_RANGE = re.compile(
    r"(?:(?P<days>(?:[^0-9]|[1-7](?!\d|:\d))*?)[\s,:]+)?"  # words, or 1 to 7 where no time begins with it
    r"(?P<from>\d{1,2}:\d{2})\s*-\s*(?P<to>\d{1,2}:\d{2})"
)


@dataclass(frozen=True, slots=True)
class QuietRange:
    """On these weekdays (0 is Monday) from a local minute to another, which may be of the next day."""

    days: frozenset[int]
    start_min: int
    end_min: int
    """Above `start_min`; above 1440 where it ends on the next day."""


@functools.lru_cache(maxsize=8)
def quiet_ranges(text: str) -> tuple[QuietRange, ...]:
    """The ranges of a text; what cannot be read is left out. Never raises."""
    return tuple(found for part in _parts(text) if (found := _range(part)) is not None)[:MOST_RANGES]


def quiet_left_s(text: str, local_s: float) -> float | None:
    """Seconds until the quiet hours end that hold now; None outside of them. Never raises.

    Args:
        text: the setting.
        local_s: local time as seconds since 1970-01-01 00:00 local.
    """
    if not math.isfinite(local_s):
        return None
    ranges, end_s = quiet_ranges(text), local_s
    for _ in range(_MOST_JOINED):  # 22:00-24:00 and 0:00-7:00 are one night
        left_s = max((_left_s(one, end_s) for one in ranges), default=0.0)
        if left_s <= 0:
            break
        end_s += left_s
    return end_s - local_s if end_s > local_s else None


@functools.lru_cache(maxsize=8)
def program_names(text: str) -> tuple[tuple[str, str], ...]:
    """(key, name as it was typed) of each program of a text, each once. Never raises."""
    named: dict[str, str] = {}
    for name in _names(text):
        if _good_name(name):
            named.setdefault(program_key(name), name)
    return tuple(named.items())[:MOST_PROGRAMS]


def program_key(name: str) -> str:
    """What two spellings of one program have in common: no folders, no ".exe", no capitals."""
    base = re.split(r"[/\\]", name.strip().strip('"').strip())[-1].casefold()
    return base.removesuffix(".exe").strip()


@dataclass(frozen=True, slots=True)
class TypedListCodec:
    """`Codec` of a text that is a list: what cannot be read of a file is named and left out.

    Args:
        label: of the field.
        parts: the parts of a text.
        good: whether a part can be read.
        wrong: about a part that cannot, with a place for the {value}.
        most: so many parts there may be.
    """

    label: Text
    parts: Callable[[str], list[str]]
    good: Callable[[str], bool]
    wrong: Text
    most: int

    def check(self, value: Any) -> Text:
        """What is wrong with it, in a sentence."""
        if not is_text(value):
            return translate(
                "settings", "“{label}” cannot be “{value}”.", label=self.label, value=shown(value)
            )
        parts = self.parts(value)
        if len(value) > LONGEST_TEXT or len(parts) > self.most:
            return translate("settings", "“{label}” is too long.", label=self.label)
        bad = next((part for part in parts if not self.good(part)), None)
        return EMPTY if bad is None else filled(self.wrong, value=shown(bad))

    def read(self, plain: Any) -> FileValue:
        """Text of a file, or a list of texts."""
        listed = isinstance(plain, list | tuple) and all(is_text(part) for part in plain)
        value = "; ".join(plain) if listed else plain
        problem = self.check(value)
        if not problem:
            return FileValue(value.strip())
        parts = self.parts(value) if is_text(value) else []
        kept = ""
        for part in [part for part in parts if self.good(part)][: self.most]:
            longer = f"{kept}; {part}" if kept else part
            kept = longer if len(longer) <= LONGEST_TEXT else kept
        return FileValue(kept, (problem,), lost=True)

    def plain(self, value: Any) -> Any:
        """As it was typed."""
        return value


def quiet_hours_codec(label: Text) -> TypedListCodec:
    """`Codec` of quiet hours."""
    wrong = translate(
        "settings", "“{value}” are no quiet hours. Type them as 22:00-07:00 or mon-fri 22:00-07:00."
    )
    return TypedListCodec(label, _parts, lambda part: _range(part) is not None, wrong, MOST_RANGES)


def programs_codec(label: Text) -> TypedListCodec:
    """`Codec` of names of programs."""
    wrong = translate("settings", "“{value}” is no name of a program.")
    return TypedListCodec(label, _names, _good_name, wrong, MOST_PROGRAMS)


def _names(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]


def _good_name(name: str) -> bool:
    return bool(program_key(name)) and len(name) <= LONGEST_NAME


def _left_s(one: QuietRange, local_s: float) -> float:
    """Seconds that a range still lasts; 0 outside of it."""
    day, second = divmod(local_s, DAY_MIN * 60.0)
    weekday = (int(day) + _THURSDAY) % 7
    for begun, passed_s in ((weekday, second), ((weekday - 1) % 7, second + DAY_MIN * 60.0)):
        if begun in one.days and one.start_min * 60.0 <= passed_s < one.end_min * 60.0:
            return one.end_min * 60.0 - passed_s
    return 0.0


def _parts(text: str) -> list[str]:
    plain = re.sub("[‐‑‒–—−]", "-", text).casefold().replace("every day", "daily")
    # A comma parts times as well as days ("sat, sun 23:00-9:00"): it ends a range only behind its last time.
    return [part.strip(" ,") for part in re.split(r"[;\n]|(?<=:\d\d),", plain) if part.strip(" ,")]


def _range(part: str) -> QuietRange | None:
    match = _RANGE.fullmatch(part)
    if match is None:
        return None
    days = _days((match["days"] or "daily").strip())
    start_min, end_min = _minute(match["from"]), _minute(match["to"])
    if days is None or start_min is None or end_min is None or start_min in {end_min, DAY_MIN}:
        return None
    return QuietRange(days, start_min, end_min if end_min > start_min else end_min + DAY_MIN)


def _days(words: str) -> frozenset[int] | None:
    found: set[int] = set()
    for word in (w for w in re.split(r"[,\s]+", re.sub(r"\s*-\s*", "-", words)) if w):
        if word in _GROUPS:
            found.update(_GROUPS[word])
            continue
        ends = [_day(name) for name in word.split("-")]
        if None in ends or len(ends) > len(("first", "last")):
            return None
        first, last = ends[0] or 0, ends[-1] or 0
        found.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    return frozenset(found) or None


def _day(name: str) -> int | None:
    """0 for "mon", "monday" and what lies between, and for "1", which is the same in every language."""
    if len(name) == 1 and name in "1234567":
        return int(name) - 1
    if len(name) < len(DAYS[0]):
        return None
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return next((number for number, day in enumerate(full) if day.startswith(name)), None)


def _minute(time: str) -> int | None:
    hour, minute = (int(part) for part in time.split(":"))
    whole = hour * 60 + minute
    return whole if minute < 60 and whole <= DAY_MIN else None  # noqa: PLR2004 - minutes of an hour
