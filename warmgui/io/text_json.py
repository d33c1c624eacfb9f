"""Sentences (`core.text.Text`) as plain JSON values and back, for the journal in the history."""

from __future__ import annotations

import json
from string import Formatter
from typing import Any

from warmgui.core.kinds import KINDS
from warmgui.core.text import Amount, Text, verbatim

_LONGEST = 1000
"""Characters of a line that is shown as it is."""


def dump_text(text: Text) -> str:
    """One JSON line that `load_text` turns into an equal Text."""
    return json.dumps(_plain(text), separators=(",", ":"), ensure_ascii=False)


def load_text(line: str) -> Text:
    """The Text of a line; words that are no such line (another program's, damaged) are shown as they are."""
    try:
        return _text(json.loads(line))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return verbatim(line.encode("utf-8", "replace").decode()[:_LONGEST])


def english(text: Text) -> str:
    """The sentence in English with plain numbers, for logs and for the column that people read with SQL."""
    if not text:
        return ""
    words = {name: _english_value(value) for name, value in text.args}
    try:
        return text.template.format_map(words)
    except (KeyError, IndexError, ValueError):
        return text.template


def _english_value(value: str | float | Amount | Text) -> str:
    if isinstance(value, Text):
        return english(value)
    if isinstance(value, Amount):
        return "unknown" if value.value is None else f"{value.value:g} ({value.kind})"
    return str(value)


def _plain(text: Text) -> dict[str, Any]:
    arguments = {name: _plain_value(value) for name, value in text.args}
    return {"context": text.context, "template": text.template, "args": arguments}


def _plain_value(value: str | float | Amount | Text) -> Any:
    if isinstance(value, Text):
        return {"text": _plain(value)}
    if isinstance(value, Amount):
        return {"amount": value.value, "kind": value.kind}
    return value


def _text(plain: dict[str, Any]) -> Text:
    arguments = tuple((str(name), _value(value)) for name, value in plain["args"].items())
    template = str(plain["template"])
    template.encode()
    for _, place, how, conversion in Formatter().parse(template):
        # Without this a damaged line could be one that nobody can show, or want a gigabyte of blanks.
        if place is not None and (place not in plain["args"] or how or conversion):
            raise ValueError(f"nothing stands for {place}")
    return Text(str(plain["context"]), template, arguments)


def _value(value: Any) -> str | int | Amount | Text:
    if isinstance(value, dict):
        if "text" in value:
            return _text(value["text"])
        kind, number = str(value["kind"]), value["amount"]
        if kind not in KINDS:
            raise ValueError(f"{kind} is no kind of number")
        return Amount(None if number is None else float(number), kind)
    words = str(value)
    words.encode()
    return value if isinstance(value, int) else words
