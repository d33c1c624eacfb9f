"""All heaters in the network together: watts, energy, cost; and who limits the power just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.model_value import UNKNOWN
from warmgui.core.text import EMPTY, Amount, translate, verbatim
from warmgui.core.vocabulary import Provenance
from warmgui.gui import icons
from warmgui.gui.house import words
from warmgui.gui.scale import GAP_PX
from warmgui.gui.widgets.cards import Figure, MetricCard, agree_on_badges
from warmgui.gui.widgets.columns import Columns
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from warmgui.core.model_house import HouseStatus
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_CARD_PX = 180
_CARDS = 3


class TotalRow(Columns):
    """Three figures. This PC is left out of them: the page of energy has it."""

    def __init__(self) -> None:
        super().__init__(_CARD_PX, _CARDS)
        self.power, self.energy, self.cost = (MetricCard("power"), MetricCard(), MetricCard())
        self.show_parts((self.power, self.energy, self.cost))

    def show_house(self, house: HouseStatus | None, f: Formatter) -> None:
        """Show the sums; unknown ones as "–"."""
        power = UNKNOWN if house is None else house.power_w
        energy_kwh = None if house is None else house.energy_kwh
        cost = None if house is None else house.cost
        drawing = "" if house is None else self._drawing(house, f)
        limit_w = None if house is None else house.limit_w
        limit = translate("house", "all together at most {limit}", limit=Amount(limit_w, "power_w"))
        number, unit = f.split(Amount(power.value, "power_w"))
        self.power.show_figure(
            Figure(
                self.tr("Heaters in the network"),
                number,
                unit,
                f.text(limit if limit_w is not None else EMPTY) or drawing,
                power.provenance,
                f.text(power.how),
            )
        )
        known = Provenance.MODELLED if energy_kwh is not None else Provenance.UNKNOWN
        how = self.tr("Their watts, added up since midnight. Where a plug measures them they are measured.")
        number, unit = f.split(Amount(energy_kwh, "energy_kwh"))
        self.energy.show_figure(
            Figure(self.tr("Energy today"), number, unit, self.tr("this PC left out"), known, how)
        )
        number, unit = f.split(Amount(cost, "money"))
        tariff = self.tr("At your electricity price.")
        self.cost.show_figure(
            Figure(
                self.tr("Cost today"),
                number,
                unit if cost is not None else "",
                self.tr("at your price") if cost is not None else self.tr("no price is known"),
                Provenance.DECLARED if cost is not None else Provenance.UNKNOWN,
                tariff if cost is not None else "",
            )
        )

    def _drawing(self, house: HouseStatus, f: Formatter) -> str:
        known = [heater.power_w.value for heater in house.heaters if heater.power_w.value is not None]
        if house.power_w.value is None and known:
            # The sum is not known where one of them is not; what the others draw is.
            power = f.amount(Amount(sum(known), "power_w"))
            return self.tr("known of {on} of {all}: {power}").format(
                on=len(known), all=len(house.heaters), power=power
            )
        on = sum(1 for watts in known if watts > 0)
        return self.tr("{on} of {all} draw power").format(on=on, all=len(house.heaters))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Badges stand in one place in all cards."""
        super().resizeEvent(event)
        count = max(self.columns, 1)
        agree_on_badges((self.power, self.energy, self.cost), (self.width() - (count - 1) * GAP_PX) // count)


class LimitStrips(QWidget):
    """A strip for each limit that somebody set, with a button that lifts it."""

    lifted = Signal(str)
    """Who had set it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._who: tuple[str, ...] = ()
        self.strips: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_limits(self, limits: tuple[tuple[str, float], ...], f: Formatter) -> None:
        """Show who limits, and to what."""
        self._who = tuple(by for by, _ in limits)
        while len(self.strips) < len(limits):
            self._add()
        for number, strip in enumerate(self.strips):
            sentence, lift = "", ""
            if number < len(limits):
                by, limit_w = limits[number]
                sentence, lift = f.text(limit_words(by, limit_w)), self.tr("Lift it")
            strip.say(sentence, lift)
            strip.button.setAccessibleName(f"{lift}: {sentence}")
        self.setVisible(bool(limits))

    def _add(self) -> None:
        strip = Notice(self._theme, "warning", icons.Icon.LOCK)
        number = len(self.strips)
        strip.pressed.connect(lambda: self.lifted.emit(self._who[number]))
        self.strips.append(strip)
        self._column.addWidget(strip)


def limit_words(by: str, limit_w: float) -> Text:
    """Who allows how much."""
    who = words.WHO_LIMITS.get(by, verbatim(by))
    return translate(
        "house",
        "Mining on this PC is limited to {limit}: {who} said so. It lasts until it is lifted.",
        limit=Amount(limit_w, "power_w"),
        who=who,
    )
