"""A scenario and what it comes to as plain text, to paste somewhere. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.money.scenario import Outcome, Scenario, ScenarioInput
    from warmgui.core.units import Formatter

_HEADS = {
    "inputs": translate("scenario", "With these numbers:"),
    "figures": translate("scenario", "That comes to:"),
    "notes": translate("scenario", "To know:"),
}
LINE = translate("scenario", "{name}: {value}")
_WITH_SOURCE = translate("scenario", "{name}: {value} ({source})")


def as_text(
    scenario: Scenario, values: Mapping[str, float], outcome: Outcome, tone_word: str, formatter: Formatter
) -> str:
    """Title, claim, verdict, figures, inputs with their sources, notes."""
    text = formatter.text
    lines = [text(scenario.title), f"“{text(scenario.claim)}”"]
    if scenario.source:
        lines.append(text(scenario.source))
    lines += ["", f"{tone_word}. {text(outcome.verdict)}", "", text(_HEADS["figures"])]
    for figure in outcome.figures:
        amount = formatter.amount(figure.amount)
        note = text(figure.note)
        lines.append("- " + _line(formatter, text(figure.label), amount, note))
    lines += ["", text(_HEADS["inputs"])]
    for spec in scenario.inputs:
        shown = input_words(spec, values[spec.key], formatter)
        # The source is the default's: a number that was changed has another one.
        source = text(spec.source) if values[spec.key] == spec.default else ""
        lines.append("- " + _line(formatter, text(spec.label), shown, source))
    if outcome.notes:
        lines += ["", text(_HEADS["notes"]), *("- " + text(note) for note in outcome.notes)]
    return "\n".join(lines) + "\n"


def input_words(spec: ScenarioInput, value: float, formatter: Formatter) -> str:
    """An input's value: with its unit, or the words of the choice."""
    for choice, words in spec.choices:
        if choice == value:
            return formatter.text(words)
    return formatter.amount(Amount(value, spec.kind))


def _line(formatter: Formatter, name: str, value: str, source: str) -> str:
    template: Text = _WITH_SOURCE if source else LINE
    places = {"name": name, "value": value, "source": source}
    return formatter.text(Text(template.context, template.template, tuple(places.items())))
