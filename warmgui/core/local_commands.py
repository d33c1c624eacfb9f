"""Words typed at this machine, like `warmgui target 21`: what they may be, and what they mean. English only.

What is asked of a running WarmGUI travels as `Asked` in JSON; both ends check it with the same rules. Nothing
here can name a payout, a pool or a consent, so nothing of the kind can be asked through the door.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.local_forms import COLDEST_C, NAMES, WARMEST_C

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST_S = 86_400.0
MOST_W = 100_000.0
HERE = ("fleet", "consent", "api-key", "service", "reset", "export", "import")
"""Those that are carried out by whoever typed them, and not by the running WarmGUI."""
VERBS = ("status", "heat", "target", "boost", "pause", "resume", "limit", "devices", "reload")
"""What the door understands; `reload` follows a change of the settings file."""
_CHOICES = {
    "heat": ("on", "off"),
    "fleet": ("", "join", "leave"),
    "consent": ("", "withdraw"),
    "service": ("", "install", "uninstall"),
    "limit": ("none",),
}
_NUMBER = r"([+-]?[0-9]+(?:[.,][0-9]+)?)"
_TEMPERATURE = _NUMBER + r"\s*°?\s*([cf]?)"
_POWER = _NUMBER + r"\s*w?"
_DURATION = r"(?:([0-9]{1,5})h)?(?:([0-9]{1,5})m(?:in)?)?(?:([0-9]{1,6})s)?"
_WITH_FILES = ("reset", "export", "import")
_RIGHT = {
    "reset": 'write "warmgui reset" for the list, or one thing of it, as in "warmgui reset week-plan"',
    "export": 'write "warmgui export" or "warmgui export FILE.zip"',
    "import": 'write it like "warmgui import FILE.zip settings"; also history, room, window',
    "heat": 'write "warmgui heat on" or "warmgui heat off"',
    "target": f'write it like "warmgui target 21" or "warmgui target 70F", {COLDEST_C:g} to {WARMEST_C:g} °C',
    "boost": 'write it like "warmgui boost 30m", "warmgui boost 1h30m" or "warmgui boost 90s", up to a day',
    "pause": 'write it like "warmgui pause 10m", "warmgui pause 1h30m" or "warmgui pause 90s", up to a day',
    "limit": 'write it like "warmgui limit 150", in watts, or "warmgui limit none"',
    "fleet": 'write "warmgui fleet", "warmgui fleet join" or "warmgui fleet leave"',
    "consent": 'write "warmgui consent" or "warmgui consent withdraw"',
    "service": 'write "warmgui service", "warmgui service install" or "warmgui service uninstall"',
}


class WordsError(ValueError):
    """Words that are no command; `str()` says what would be right."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A command that was understood.

    `value`: °C of `target`, seconds of `boost` and `pause`, watts of `limit`; a word of `heat` and of what is
    done here; None where nothing was given.
    """

    verb: str
    value: float | str | None = None


def parse(words: Sequence[str]) -> Asked:
    """What was typed.

    Raises:
        WordsError: it is no command; says the right form.
    """
    name, given = words[0].lower(), [word.lower() for word in words[1:]]
    if name not in NAMES:
        raise WordsError(f'"{words[0]}" is no command. There are: {", ".join(NAMES)}. See warmgui --help.')
    if name in _WITH_FILES:
        return _with_files(name, words[1:])
    if name in {"status", "devices", "resume", "api-key"}:
        if given:
            raise WordsError(f'Nothing follows "{name}": write "warmgui {name}".')
        return Asked(name)
    word = "".join(given)  # also "70 F", "1h 30m", "150 W"
    if not word and name in {"boost", "pause"}:
        return Asked(name)
    value = _value(name, word)
    if value is None:
        said = f'"{" ".join(words)}" is not understood' if given else f'"{name}" alone is not enough'
        raise WordsError(f"{said}: {_RIGHT[name]}.")
    return Asked(name, None if (name, value) == ("limit", "none") else value)


def _with_files(name: str, given: Sequence[str]) -> Asked:
    """Commands that name files: those keep their letters. `value` of import: the thing, a blank, the file."""
    if name == "import" and len(given) == 2:  # noqa: PLR2004 - a file and a thing
        return Asked(name, f"{given[1].lower()} {given[0]}")
    if name == "import" or len(given) > 1:
        raise WordsError(f"That is not understood: {_RIGHT[name]}.")
    word = given[0] if given else ""
    return Asked(name, word.lower() if name == "reset" else word)


def _value(name: str, word: str) -> float | str | None:
    """What follows a command; None where it cannot be."""
    if word in _CHOICES.get(name, ()):
        return word
    match name:
        case "target":
            return _celsius(word)
        case "limit":
            return _watts(word)
        case "boost" | "pause":
            return _seconds(word)
    return None


def to_plain(asked: Asked) -> dict[str, Any]:
    """As it goes through the door."""
    return {"verb": asked.verb, "value": asked.value}


def from_plain(plain: object) -> Asked | None:
    """What came through the door; None where it is nothing that may be asked."""
    if not isinstance(plain, dict) or plain.get("verb") not in VERBS:
        return None
    asked = Asked(plain["verb"], plain.get("value"))
    return asked if _may(asked.verb, asked.value) else None


def _may(verb: str, value: object) -> bool:
    limits = {
        "target": (COLDEST_C, WARMEST_C),
        "boost": (1.0, LONGEST_S),
        "pause": (1.0, LONGEST_S),
        "limit": (0.0, MOST_W),
    }
    if verb == "heat":
        return value in ("on", "off")
    if verb not in limits or (value is None and verb != "target"):
        return value is None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    low, high = limits[verb]
    return low <= value <= high  # false also for what is no number


def _number(word: str) -> float:
    return float(word.replace(",", "."))


def _celsius(word: str) -> float | None:
    found = re.fullmatch(_TEMPERATURE, word)
    if found is None:
        return None
    value = _number(found[1])
    value_c = (value - 32.0) / 1.8 if found[2] == "f" else value
    return value_c if _may("target", value_c) else None


def _watts(word: str) -> float | None:
    found = re.fullmatch(_POWER, word)
    value = None if found is None else _number(found[1])
    return value if value is not None and _may("limit", value) else None


def _seconds(word: str) -> float | None:
    found = re.fullmatch(_DURATION, word)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    total_s = hours * 3600.0 + minutes * 60.0 + seconds
    return total_s if _may("boost", total_s) else None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a command."""

    code: int
    """The exit status of the program that asked."""
    text: str
    """One or a few English sentences."""
    status: Mapping[str, Any] | None = None
    """The state as `--headless --json` writes it; None where there is none."""
