"""What a place has to tell everywhere, not only on its page: legionella in its water, a due filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from warmgui.core.house.nouns import Place
    from warmgui.core.house.served import Served
    from warmgui.core.text import Text

_FILTER = translate("house", "The filter of its duct is due. Clean it, then say so on the page Places.")


def place_faults(places: Iterable[Served]) -> tuple[Fault, ...]:
    """Warnings of places that are switched on; one that is off is warned about on its page alone."""
    found: list[Fault] = []
    for served in places:
        place = served.place
        if not place.enabled:
            continue
        water = served.control.water.warning(place)
        if water:
            found.append(Fault("place_water", _of(place, water), device=place.key))
        if place.filter_h is not None and served.fan_h > place.filter_h:
            found.append(Fault("place_filter", _of(place, _FILTER), device=place.key))
    return tuple(found)


def _of(place: Place, warning: Text) -> Text:
    name = place.name.strip()
    return translate("house", "{place}: {warning}", place=name, warning=warning) if name else warning
