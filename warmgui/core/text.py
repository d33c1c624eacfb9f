"""Sentences as data: the core says *what* is true, the GUI (or the console) says it in the user's language.

`translate("context", "Heating at {power}.", power=Amount(171.0, "power_w"))` is what the translation tools
look for, so every sentence of the core stands once, in English, where it arises. Numbers stay numbers until
somebody renders the text: units and digits depend on the reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that becomes text later. `kind` is one of `units.KINDS` ("power_w", "temperature_c", ...)."""

    value: float | None
    kind: str


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence: translation context, English template with {named} places, and what stands there."""

    context: str
    template: str
    args: tuple[tuple[str, str | int | Amount | Text], ...] = ()

    def __bool__(self) -> bool:
        """An empty sentence is false."""
        return bool(self.template)


EMPTY = Text("", "")


def translate(context: str, template: str, /, **args: str | int | Amount | Text) -> Text:
    """Make a `Text`; named so that Qt's lupdate finds the template."""
    return Text(context, template, tuple(args.items()))


def filled(text: Text, /, **args: str | int | Amount | Text) -> Text:
    """A sentence of a table, with what stands in its places: only those that it has."""
    return Text(
        text.context, text.template, tuple((k, v) for k, v in args.items() if f"{{{k}}}" in text.template)
    )


def verbatim(words: str) -> Text:
    """Words that are not ours (a pool's message, a device's name): shown as they are."""
    return Text("", "{words}", (("words", words),)) if words else EMPTY


def render(
    text: Text,
    format_amount: Callable[[Amount], str],
    translator: Callable[[str, str], str] = lambda _context, template: template,
) -> str:
    """The sentence in words.

    Args:
        text: what to say.
        format_amount: makes text of a number (`units.Formatter.amount`).
        translator: (context, English template) -> template in the reader's language.
    """
    if not text:
        return ""
    template = translator(text.context, text.template) if text.context else text.template
    mirrored = _is_right_to_left(template)
    words: dict[str, str] = {}
    for name, value in text.args:
        if isinstance(value, Text):
            words[name] = render(value, format_amount, translator)
        elif isinstance(value, Amount):
            words[name] = format_amount(value)
        elif mirrored and isinstance(value, str) and not _is_right_to_left(value):
            # Without this "[::1]:8332" or a path falls apart between words that run the other way.
            words[name] = f"{_FIRST_STRONG_ISOLATE}{value}{_POP_ISOLATE}"
        else:
            words[name] = str(value)
    try:
        return template.format_map(words)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError):
        # A translation with a broken placeholder must not take the sentence away: fall back to English.
        return text.template.format_map(words)


def together(*parts: Text) -> Text:
    """Sentences one after another; empty ones are left out."""
    whole = EMPTY
    for part in parts:
        if part:
            whole = translate("engine", "{first} {second}", first=whole, second=part) if whole else part
    return whole


def joined(parts: Iterable[str]) -> str:
    """Parts of a line with " · " between them, as "CPU · AVX-512 · 8 of 8 threads"; empty ones are left out.

    Where one of them runs from right to left each is held together, else numbers go over to their neighbours.
    """
    words = [part for part in parts if part]
    if any(_is_right_to_left(part) for part in words):
        words = [f"{_FIRST_STRONG_ISOLATE}{part}{_POP_ISOLATE}" for part in words]
    return " · ".join(words)


_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def _is_right_to_left(words: str) -> bool:
    """Whether words are in Hebrew, Arabic or their relatives."""
    return any("\u0590" <= char <= "\u08ff" for char in words)
