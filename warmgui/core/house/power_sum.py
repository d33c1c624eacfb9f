"""What several heaters draw together, as far as it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.house.member import Member

_WEAKEST = (Provenance.STALE, Provenance.SIMULATED, Provenance.DECLARED, Provenance.MODELLED)
_SUM = translate("house", "The heaters together.")


def power_sum(members: Sequence[Member], more: Value | None = None) -> Value:
    """The sum, known only where each of them is; `more`: of something else that belongs to it."""
    counting = [member for member in members if member.entry.enabled]
    values = [member.power for member in counting] + ([] if more is None else [more])
    if not values:
        return UNKNOWN
    unknown = next((m for m in counting if m.power.value is None), None)
    if unknown is not None:
        how = translate("house", "Nobody knows what {heater} draws now.", heater=unknown.entry.shown_name)
        return Value(None, Provenance.UNKNOWN, how)
    if any(value.value is None for value in values):
        return UNKNOWN
    weakest = next((p for p in _WEAKEST if any(v.provenance is p for v in values)), Provenance.MEASURED)
    return Value(sum(value.value or 0.0 for value in values), weakest, _SUM)
