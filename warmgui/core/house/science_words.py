"""How the useful compute stands, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.power.words import mining_how
from warmgui.core.text import Text, together, translate

if TYPE_CHECKING:
    from warmgui.core.house.science import Science
    from warmgui.core.settings.house import ScienceSettings

NAMES = {"boinc": "BOINC", "fah": "Folding@home"}
_STATES = {
    "absent": translate("house", "{program} does not answer on this PC."),
    "refused": translate("house", "{program} does not let this program in."),
    "idle": translate("house", "{program} has no work."),
    "ready": translate("house", "{program} is ready."),
    "working": translate("house", "{program} computes."),
    "distrusted": translate("house", "{program} does not do what it is told, and is left alone."),
    "gone": translate("house", "{program} is not used any more."),
}
_NOTHING = translate("house", "The processor does not heat meanwhile: only science is chosen.")
_MINES = translate("house", "The processor mines meanwhile.")
_HELD_BACK = translate("house", "It rests while this PC measures itself or works for the lab.")
_CARDS_REST = translate("house", "Graphics cards rest: they are not to compute science.")
_POWER_HOW = {
    mining_how("idle"): translate("house", "No science is computed now."),
    mining_how("work"): translate("house", "What science adds: modelled from how much it computes."),
    mining_how("sensors"): translate("house", "What science adds: power now less the PC without it."),
}


def name(science: Science) -> str:
    """Of the program."""
    return NAMES.get(science.program, science.program)


def state_words(science: Science, settings: ScienceSettings) -> Text:
    """How it stands, and what heats instead of it where it does not."""
    said = science.report.note if science.report is not None and science.fresh else None
    first = said or Text(*_template(science), (("program", name(science)),))
    if science.runs_on:
        return together(first, runs_on(science))
    if science.owner("cpu") == "mining":
        return together(first, _HELD_BACK if science.able and science.state != "idle" else _MINES)
    if not science.able or science.state == "idle":
        return together(first, _NOTHING if science.alone else _MINES)
    return together(first, _CARDS_REST) if science.alone and not settings.gpu and science.told else first


def _template(science: Science) -> tuple[str, str]:
    text = _STATES.get(science.state, _STATES["absent"])
    return text.context, text.template


def problem(science: Science) -> Text:
    """Why nothing heats, for a sentence like "Needs you: ..."."""
    program = name(science)
    if science.state == "idle":
        return translate("house", "{program} has no work, and only science is chosen", program=program)
    if science.state == "refused":
        return translate(
            "house", "{program} does not let this program in, and only science is chosen", program=program
        )
    if science.state == "distrusted":
        return translate(
            "house", "{program} does not do what it is told, and only science is chosen", program=program
        )
    return translate("house", "{program} does not answer, and only science is chosen", program=program)


def delay(science: Science) -> Text:
    """What the first heat waits for."""
    return translate("house", "{program} begins to compute", program=name(science))


def runs_on(science: Science) -> Text:
    """It was told to rest, and does not."""
    return translate(
        "house",
        "{program} goes on computing although it was told to rest: its heat is not under control.",
        program=name(science),
    )


def power_how(how: Text) -> Text:
    """Of its watts: what the meter says of mining, said of science."""
    return _POWER_HOW.get(how, how)
