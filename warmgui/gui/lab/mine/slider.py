"""The difficulty of one's own blocks, in bits: a slider that keeps what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from warmgui.core.lab.tickets import bits_of_nbits
from warmgui.core.text import Amount
from warmgui.gui.lab.mine.parts import PlainSlider
from warmgui.gui.lab.mine.words import Scale, bits_text, first_position
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import BOLD, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter

SETTLE_MS = 400
"""A change is told when the slider has rested so long."""
_FAR_BITS = 4
_VALUE_PX = 14


class BitsSlider(QWidget):
    """A slider of whole bits, whose last step is bitcoin's own difficulty.

    `moved` tells every movement of the user, `settled` the one after which the slider rested.
    """

    moved = Signal()
    settled = Signal()

    def __init__(self, formatter_source: Callable[[], Formatter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter_source = formatter_source
        self._scale = Scale(16, 80, None, None)
        self._chosen = False
        self._begun = False
        self.slider = PlainSlider()
        self.slider.setRange(self._scale.low, self._scale.high)
        self.slider.setPageStep(_FAR_BITS)
        self.slider.setAccessibleName(self.tr("Difficulty in bits"))
        self.slider.valueChanged.connect(self._on_moved)
        self.name = label(self.tr("Difficulty"), "muted", wrap=False)
        self.name.setBuddy(self.slider)
        self.value = Label(size_px=_VALUE_PX, weight=BOLD, tabular=True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLE_MS)
        self._rest.timeout.connect(self.settled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.slider, 1)
        row.addWidget(self.value)
        self._say()

    @property
    def bits(self) -> float:
        """As chosen."""
        return self._scale.bits(self.slider.value())

    @property
    def nbits(self) -> int:
        """The compact target that belongs to it."""
        return self._scale.nbits(self.slider.value())

    def show_scale(self, scale: Scale, rate_hs: float | None, *, running: bool) -> None:
        """What it can be now; what was chosen stays, also where it would not be offered any more.

        Args:
            scale: from the hash rate and bitcoin's difficulty.
            rate_hs: where it begins, before anybody chose.
            running: a lab runs, so that the ends do not move under the mouse.
        """
        self._chosen = self._chosen or running
        begins = rate_hs is not None and not self._begun and not self._chosen
        if running and self._begun:
            scale = Scale(self._scale.low, self._scale.high, scale.bitcoin_bits, scale.difficulty)
        at = self.slider.value()
        was_bitcoins = self._chosen and self._scale.is_bitcoins(at)
        with QSignalBlocker(self.slider):
            if begins or not (self._begun or self._chosen):
                at = min(first_position(rate_hs), scale.high)
            elif was_bitcoins:
                at = scale.high
            scale = Scale(min(scale.low, at), max(scale.high, at), scale.bitcoin_bits, scale.difficulty)
            self._scale = scale
            self.slider.setRange(scale.low, scale.high)
            self.slider.setValue(at)
        self._begun = self._begun or rate_hs is not None
        self._say()

    def adopt(self, nbits: int) -> None:
        """Show the difficulty of a lab that was begun elsewhere; nobody is told."""
        try:
            at = round(bits_of_nbits(nbits))
        except ValueError:
            return
        self._chosen = True
        self._scale = Scale(
            min(self._scale.low, at),
            max(self._scale.high, at),
            self._scale.bitcoin_bits,
            self._scale.difficulty,
        )
        with QSignalBlocker(self.slider):
            self.slider.setRange(self._scale.low, self._scale.high)
            self.slider.setValue(at)
        self._say()

    def hideEvent(self, event: Any) -> None:
        """What was chosen is told at once when one goes away."""
        if self._rest.isActive():
            self._rest.stop()
            self.settled.emit()
        super().hideEvent(event)

    def _on_moved(self, _at: int) -> None:
        self._chosen = True
        self._say()
        self._rest.start()
        self.moved.emit()

    def _say(self) -> None:
        formatter = self._formatter_source()
        bits = formatter.text(bits_text(self.bits))
        at = self.slider.value()
        if self._scale.is_bitcoins(at):
            bits = self.tr("bitcoin's: {bits}").format(bits=bits)
        widest = formatter.amount(Amount(88.8, "bits"))
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(widest))
        self.value.setText(bits)
        self.slider.setAccessibleDescription(bits)
