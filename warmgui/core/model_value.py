"""A number and how it is known: the noun that all others are made of. No slots: see `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import EMPTY, Text
from warmgui.core.vocabulary import Provenance


@dataclass(frozen=True)
class Value:
    """A number with its provenance and, for the tooltip, a sentence that says how it is known."""

    value: float | None
    provenance: Provenance
    how: Text = EMPTY


UNKNOWN = Value(None, Provenance.UNKNOWN)
