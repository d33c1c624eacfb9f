"""BOINC's file of local preferences, `global_prefs_override.xml`: our limit goes in, the user's own stays.

The file is the user's: it is changed as text, one element at a time, and everything else in it (other
preferences, comments, what a newer BOINC knows) stays as it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LIMITS = ("cpu_usage_limit", "niu_cpu_usage_limit")
"""The part of the time that tasks compute, per cent: while the PC is in use (older BOINC: always), and, from
BOINC 8 on, while it is not."""
_WHOLE_PCT = 100.0
_EMPTY = "<global_preferences>\n</global_preferences>\n"
_END = "</global_preferences>"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Preferences:
    """What BOINC computes by, as it says itself."""

    limits_pct: tuple[tuple[str, float], ...]
    """Those of `LIMITS` that it knows."""
    processors_pct: float
    """Part of the processors that it may use."""

    @property
    def cpu_fraction(self) -> float:
        """Part of the whole processor that it may use, 0..1: the lowest of its limits."""
        lowest = min((value for _, value in self.limits_pct), default=_WHOLE_PCT)
        return lowest * self.processors_pct / _WHOLE_PCT**2


def whole_if_unset(value: float | None) -> float:
    """A limit in per cent: BOINC means "no limit" by 0 and by what is no part of 100."""
    return value if value is not None and 0.005 <= value <= _WHOLE_PCT else _WHOLE_PCT  # noqa: PLR2004 - BOINC's


def limit_pct(cpu_fraction: float, own_pct: float, processors_pct: float) -> float:
    """The limit that gives a part of the processor; never above the user's own.

    Args:
        cpu_fraction: 0..1 of the whole processor.
        own_pct: the user's own limit.
        processors_pct: part of the processors that the user lets BOINC use.

    Returns:
        whole per cents from 1 on: less than that is resting, which the run mode does.
    """
    asked = _WHOLE_PCT * cpu_fraction / (processors_pct / _WHOLE_PCT)
    return float(max(1, min(round(asked), int(own_pct))))


def own_limit_pct(text: str | None, otherwise_pct: float) -> float:
    """The lowest limit of time that a file sets, per cent; `otherwise_pct` where it sets none."""
    found = [element(text or "", name) for name in LIMITS]
    limits = [whole_if_unset(number) for words in found if (number := _number(words)) is not None]
    return min(limits, default=otherwise_pct)


def _number(words: str | None) -> float | None:
    try:
        return None if words is None else float(words)
    except ValueError:
        return None


def element(text: str, name: str) -> str | None:
    """What stands in an element of the file; None where it has none."""
    found = _pattern(name).search(_COMMENT.sub("", text))
    return None if found is None else found.group(1).strip()


def with_values(text: str | None, values: dict[str, str | None]) -> str:
    """The file with other values.

    Args:
        text: as it is; None: there is none.
        values: what elements shall hold; None takes one out.
    """
    result = _DECLARATION.sub("", text or "") or _EMPTY
    if _END not in result:  # BOINC could not read it either; what stands in it is kept all the same
        result = f"<global_preferences>\n{result.strip()}\n{_END}\n"
    for name, value in values.items():
        line = "" if value is None else f"   <{name}>{value}</{name}>\n"
        result = _whole_lines(name).sub("", result)
        before, end, after = result.rpartition(_END)
        result = f"{before.rstrip(' ')}{line}{end}{after}"
    return result


def restored(now: str | None, written: str, original: str | None) -> str:
    """The file as the user wants it, now that we no longer steer.

    Args:
        now: as it is; None: there is none.
        written: as we wrote it last.
        original: as it was before us; None: there was none.

    Returns:
        The original where nobody else changed the file; else the file of now, with the original's limits
        where ours still stand. "" where there shall be none.
    """
    if now is None:
        return ""
    if now.strip() == written.strip():
        return original or ""
    ours = {name: element(written, name) for name in LIMITS}
    back = {
        name: element(original or "", name)
        for name, value in ours.items()
        if value is not None and _same(element(now, name), value)
    }
    return with_values(now, back)


def _same(one: str | None, other: str) -> bool:
    """Whether two numbers are the same: BOINC's own windows write "50" as "50.000000"."""
    return one == other or (_number(one) is not None and _number(one) == _number(other))


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"<{name}>([^<]*)</{name}>")


def _whole_lines(name: str) -> re.Pattern[str]:
    return re.compile(rf"[ \t]*<{name}>[^<]*</{name}>[ \t]*\n?")
