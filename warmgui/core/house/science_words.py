"""How the useful compute stands, in sentences."""

from __future__ import annotations

from warmgui.core.heat.power.words import mining_how
from warmgui.core.text import Text, translate

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
NOTHING = translate("house", "The processor does not heat meanwhile: only science is chosen.")
MINES = translate("house", "The processor mines meanwhile.")
HELD_BACK = translate("house", "It rests while this PC measures itself or works for the lab.")
CARDS_REST = translate("house", "Graphics cards rest: they are not to compute science.")
_POWER_HOW = {
    mining_how("idle"): translate("house", "No science is computed now."),
    mining_how("work"): translate("house", "What science adds: modelled from how much it computes."),
    mining_how("sensors"): translate("house", "What science adds: power now less the PC without it."),
}


def name(program: str) -> str:
    """Of the program."""
    return NAMES.get(program, program)


def state_words(program: str, state: str) -> Text:
    """How it stands."""
    text = _STATES.get(state, _STATES["absent"])
    return Text(text.context, text.template, (("program", name(program)),))


def problem(program: str, state: str) -> Text:
    """Why nothing heats, for a sentence like "Needs you: ..."."""
    program = name(program)
    if state == "idle":
        return translate("house", "{program} has no work, and only science is chosen", program=program)
    if state == "refused":
        return translate(
            "house", "{program} does not let this program in, and only science is chosen", program=program
        )
    if state == "distrusted":
        return translate(
            "house", "{program} does not do what it is told, and only science is chosen", program=program
        )
    return translate("house", "{program} does not answer, and only science is chosen", program=program)


def delay(program: str) -> Text:
    """What the first heat waits for."""
    return translate("house", "{program} begins to compute", program=name(program))


def runs_on(program: str) -> Text:
    """It was told to rest, and does not."""
    return translate(
        "house",
        "{program} goes on computing although it was told to rest: its heat is not under control.",
        program=name(program),
    )


def power_how(how: Text) -> Text:
    """Of its watts: what the meter says of mining, said of science."""
    return _POWER_HOW.get(how, how)
