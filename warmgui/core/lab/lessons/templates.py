"""Places for numbers in a lesson's sentences: "{difficulty}" and "{coins.p}". Nothing else is in braces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.model import WORD_KIND
from warmgui.core.lab.lessons.outcome import rounded
from warmgui.core.text import Amount, Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

_PLACE = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\}")
_BRACES = re.compile(r"[{}]")


def names_in(template: str) -> set[str] | None:
    """What a sentence has places for; None where there are other braces in it."""
    if _BRACES.search(_PLACE.sub("", template)):
        return None
    return set(_PLACE.findall(template))


def sentence(template: str, values: Mapping[str, tuple[Decimal, str]]) -> Text:
    """The sentence with its numbers.

    Args:
        template: of a lesson that was checked.
        values: number and kind by name.
    """
    args: dict[str, Text | Amount] = {}

    def place(found: re.Match[str]) -> str:
        key = f"n{len(args)}"
        args[key] = shown(*values[found[1]])
        return f"{{{key}}}"

    return Text("", _PLACE.sub(place, template), tuple(args.items())) if template else Text("", "")


def shown(value: Decimal, kind: str) -> Text | Amount:
    """A number as it is printed."""
    if kind == WORD_KIND:
        return verbatim(f"{int(value):08x}")
    return Amount(rounded(value), kind)
