"""`--simulate`: every number that comes from the simulated PC and room says so."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from warmgui.core.model import Value
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import DeviceStatus, Earnings, Reach, Sample, Snapshot

    T = TypeVar("T", Snapshot, Sample, DeviceStatus, Earnings, Reach)


def marked(thing: T) -> T:
    """A copy whose own values and provenances say SIMULATED, except where nothing is known."""
    changes: dict[str, Any] = {}
    for f in fields(thing):
        value = _mark(getattr(thing, f.name))
        if value is not None:
            changes[f.name] = value
    return replace(thing, **changes)


def _mark(value: object) -> Value | Provenance | None:
    """The marked copy; None where there is nothing to mark."""
    if isinstance(value, Provenance):
        return value if value is Provenance.UNKNOWN else Provenance.SIMULATED
    if isinstance(value, Value) and value.value is not None:
        return replace(value, provenance=Provenance.SIMULATED)
    return None
