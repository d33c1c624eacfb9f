"""How a figure comes about, for whoever wants to check it: formula, inputs, dates and sources.

The formula is written as one would on paper; `inputs` are exactly what stands in it, in its order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.text import Amount


@dataclass(frozen=True, slots=True)
class WorkingInput:
    """One number that goes into a formula."""

    symbol: str
    """As it stands in the formula: "h", "D", "p"."""
    name: Text
    amount: Amount
    provenance: Provenance = Provenance.UNKNOWN
    source: Text = EMPTY
    """Where it comes from, with its date where it has one."""


@dataclass(frozen=True, slots=True)
class Working:
    """One figure, opened."""

    title: Text
    result: Amount
    formula: str
    """With the symbols of the inputs: "E = h · 86 400 / (D · 2⁴⁸ / 65 535) · R"."""
    inputs: tuple[WorkingInput, ...] = ()
    provenance: Provenance = Provenance.MODELLED
    notes: tuple[Text, ...] = ()
    """What one should know before one believes it."""
    source: Text = EMPTY
    """Of the formula."""
