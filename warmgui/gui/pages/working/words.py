"""A working as plain text, and which working belongs to which figure of the pages. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.badge import provenance_word

if TYPE_CHECKING:
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter

_LEFT_TO_RIGHT_ISOLATE, _END_ISOLATE = "\u2066", "\u2069"


def isolated(formula: str) -> str:
    """A formula or a symbol that keeps its direction among words that run the other way."""
    return f"{_LEFT_TO_RIGHT_ISOLATE}{formula}{_END_ISOLATE}" if formula else ""


def as_text(working: Working, f: Formatter, *, result: str, source: str) -> str:
    """All of a working in lines.

    Args:
        working: what is told.
        f: the reader's units and words.
        result: the word "Result".
        source: the word "Source".
    """
    lines = [
        f.text(working.title),
        f"{result}: {f.amount(working.result)} ({provenance_word(working.provenance)})",
        "",
        working.formula,
    ]
    if working.source:
        lines.append(f"{source}: {f.text(working.source)}")
    lines.append("")
    for given in working.inputs:
        known = ", ".join(part for part in (provenance_word(given.provenance), f.text(given.source)) if part)
        lines.append(f"{given.symbol} = {f.amount(given.amount)}: {f.text(given.name)} ({known})")
    notes = [f"- {as_sentence(f.text(note))}" for note in working.notes]
    return "\n".join([*lines, *(["", *notes] if notes else [])]).strip() + "\n"
