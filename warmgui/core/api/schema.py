"""JSON shapes as tables: what stands under which name, where it comes from, its JSON Schema: from one line.

A physical number is an object {"value", "provenance", "how"}: unknown is null, never 0. Counts, moments and
what was wished or decided (targets, limits) are exact and stand alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.model_value import Value
from warmgui.core.text import Text
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Schema = dict[str, Any]

_FORMATTER = Formatter()
"""Sentences are English here."""

NUMBER: Schema = {"type": ["number", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
WORD: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
QUANTITY_SCHEMA: Schema = {
    "type": "object",
    "description": "A number and how it is known. Unknown is null, never 0.",
    "properties": {
        "value": NUMBER,
        "provenance": {"type": "string", "enum": [one.value for one in Provenance]},
        "how": {"type": "string", "description": "How it is known, in a sentence; often empty."},
    },
    "required": ["value", "provenance", "how"],
    "additionalProperties": False,
}
QUANTITY: Schema = {"$ref": "#/components/schemas/Quantity"}


def each(shape: str) -> Schema:
    """The schema of a list of objects of a shape."""
    return {"type": "array", "items": reference(shape)}


def maybe(shape: str) -> Schema:
    """The schema of an object of a shape, or null."""
    return {"oneOf": [reference(shape), {"type": "null"}]}


def reference(shape: str) -> Schema:
    """The schema of an object of a shape."""
    return {"$ref": f"#/components/schemas/{shape}"}


def one_of(*words: str) -> Schema:
    """The schema of a word of a closed list."""
    return {"type": "string", "enum": list(words)}


@dataclass(frozen=True, slots=True)
class Field:
    """One member of a shape."""

    name: str
    schema: Schema
    about: str
    get: Callable[[Any], Any]
    """From what the shape shows."""


Shape = tuple[Field, ...]


def plain(shape: Shape, thing: Any) -> dict[str, Any]:
    """An object of a shape, ready for JSON."""
    return {field.name: _plain(field.get(thing)) for field in shape}


def many(shape: Shape, things: Sequence[Any]) -> list[dict[str, Any]]:
    """A list of them."""
    return [plain(shape, thing) for thing in things]


def schema_of(shape: Shape) -> Schema:
    """The JSON Schema of a shape."""
    return {
        "type": "object",
        "properties": {field.name: _described(field) for field in shape},
        "required": [field.name for field in shape],
        "additionalProperties": False,
    }


def known(value: float | None, provenance: Provenance, how: str = "") -> dict[str, Any]:
    """A physical number."""
    if value is None or not math.isfinite(value):
        return {"value": None, "provenance": Provenance.UNKNOWN.value, "how": how}
    return {"value": value, "provenance": provenance.value, "how": how}


def words(text: Text) -> str:
    """A sentence for people, in English."""
    return _FORMATTER.text(text)


def _plain(value: Any) -> Any:
    if isinstance(value, Value):
        return known(value.value, value.provenance, words(value.how) if value.how else "")
    if isinstance(value, Text):
        return words(value) if value else ""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value


def _described(field: Field) -> Schema:
    if not field.about:
        return field.schema
    if "$ref" in field.schema:
        return {"allOf": [field.schema], "description": field.about}
    return {**field.schema, "description": field.about}
