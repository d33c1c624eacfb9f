"""What can be set back to how it was at first, one thing at a time: names, and what is lost with each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.settings.model import SECTION_TITLES, Settings
from warmgui.core.text import Text, translate

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Thing:
    """One of them.

    `sections` of the settings go back to their defaults with it; what has none lies in files of its own, and
    is reset when nothing uses them.
    """

    key: str
    title: Text
    lost: Text
    """What it is, and what will be gone."""
    sections: tuple[str, ...] = ()

    @property
    def live(self) -> bool:
        """Whether a running WarmGUI can do it at once, by other settings."""
        return bool(self.sections)


@dataclass(frozen=True)
class Found:
    """How much there is of a thing."""

    size_bytes: int = 0
    since_utc: float | None = None
    """Of the oldest of it; None: nobody knows."""
    there: bool = False
    """Whether there is anything to reset."""


Listed = tuple[tuple[Thing, Found], ...]


@dataclass(frozen=True)
class Outcome:
    """How something ended, in a sentence."""

    done: bool
    text: Text


THINGS: tuple[Thing, ...] = (
    Thing(
        "settings",
        translate("recovery", "All settings"),
        translate(
            "recovery",
            "Everything that was set: target, week plan, sensors, pools and nodes, prices, places and "
            "heaters, appearance, and your consent.",
        ),
        tuple(SECTION_TITLES),
    ),
    Thing(
        "week-plan",
        translate("recovery", "Week plan and holidays"),
        translate("recovery", "The times and temperatures of the schedule. The target of now stays."),
        ("schedule",),
    ),
    Thing(
        "room",
        translate("recovery", "What was learned of the room"),
        translate(
            "recovery",
            "Heat loss, heat capacity and all versions of them. It learns again, which takes about a week.",
        ),
    ),
    Thing(
        "thermostat",
        translate("recovery", "The thermostat's memory"),
        translate(
            "recovery",
            "What it knows of the last hours and days: its trim, measured powers, today's sums, whether it "
            "heated.",
        ),
    ),
    Thing(
        "history",
        translate("recovery", "The whole history"),
        translate(
            "recovery",
            "Every second, minute and hour that was recorded, and the journal: charts, costs and reports "
            "begin anew.",
        ),
    ),
    Thing(
        "journal",
        translate("recovery", "The journal"),
        translate("recovery", "The list of what happened and why. Charts and sums stay."),
    ),
    Thing(
        "speeds",
        translate("recovery", "Measured speeds and what was fetched"),
        translate(
            "recovery",
            "Speeds of the kernels and cards, the last forecast, prices and facts. All of it is measured or "
            "fetched again.",
        ),
    ),
    Thing(
        "window",
        translate("recovery", "The window"),
        translate("recovery", "Its place and size, the page that was open, and which hints you have seen."),
    ),
    Thing(
        "passwords",
        translate("recovery", "Passwords"),
        translate(
            "recovery",
            "Those of the servers, sensors and heaters in the settings, in the system's keyring and in the "
            "private file. They are in no export: you type them again.",
        ),
    ),
    Thing(
        "consent",
        translate("recovery", "Your consent"),
        translate("recovery", "That you agreed to mining. Nothing mines before you agree again."),
        ("consent",),
    ),
    Thing(
        "fleet",
        translate("recovery", "Fleet and broker"),
        translate(
            "recovery",
            "That this PC tells a broker how it heats and follows it, and the broker's address. Its name "
            "there stays.",
        ),
        ("fleet", "mqtt"),
    ),
)
NAMES = tuple(thing.key for thing in THINGS)
SECTION = "settings."
"""Before the name of a section: `settings.comfort` is that one alone."""
RESTORABLE = ("settings", "history", "room", "window")
"""What an export can bring back."""


def thing_of(key: str) -> Thing | None:
    """The thing with this name, or that section of the settings; None where there is none."""
    section = key.removeprefix(SECTION)
    if key.startswith(SECTION) and section in SECTION_TITLES:
        words = translate("recovery", "What was set in this section; all others stay.")
        return Thing(key, SECTION_TITLES[section], words, (section,))
    return next((thing for thing in THINGS if thing.key == key), None)


def as_at_first(settings: Settings, thing: Thing) -> Settings:
    """The settings with the sections of a thing as they are at a first start."""
    first = Settings()
    return replace(settings, **{section: getattr(first, section) for section in thing.sections})


def is_as_at_first(settings: Settings, thing: Thing) -> bool:
    """Whether nothing of it was ever set."""
    return as_at_first(settings, thing) == settings


def listed(found: Mapping[str, Found]) -> Listed:
    """Every thing with how much there is of it, in order."""
    return tuple((thing, found.get(thing.key, Found())) for thing in THINGS)


_KILO = 1000.0


def size_words(size_bytes: int) -> str:
    """In a unit that leaves few digits."""
    size = float(size_bytes)
    for unit in ("B", "kB", "MB"):
        if size < _KILO:
            return f"{size:.0f} {unit}"
        size /= _KILO
    return f"{size:.1f} GB"


DONE: Text = translate("recovery", "It is as at first.")
RUNS: Text = translate("recovery", "WarmGUI runs and uses it. End it first; nothing was changed.")
NOT_AN_EXPORT: Text = translate(
    "recovery", "This is no export of WarmGUI, or it is damaged. Nothing was changed."
)
NEWER_EXPORT: Text = translate(
    "recovery", "This export is of a newer version of WarmGUI. Nothing was changed."
)
BROUGHT_BACK: Text = translate("recovery", "It is back as it was in the export.")
NOT_INSIDE: Text = translate("recovery", "The export does not hold that. Nothing was changed.")


def failed(reason: str) -> Text:
    """It could not be done."""
    return translate("recovery", "It could not be done ({reason}). Nothing was changed.", reason=reason)


def only_file(reason: str) -> Text:
    """Of the passwords only those of the private file are gone."""
    return translate(
        "recovery",
        "The passwords in the private file are gone; those in the keyring are not ({reason}).",
        reason=reason,
    )


def exported(path: str) -> Text:
    """Where an export lies."""
    return translate("recovery", "Everything was kept as {path}. Passwords are not in it.", path=path)
