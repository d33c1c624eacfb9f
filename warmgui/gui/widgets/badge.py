"""The badge that says how a number is known; its tooltip says it in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from warmgui.core.vocabulary import Provenance
from warmgui.gui.widgets.basic import Label
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def provenance_word(provenance: Provenance) -> str:
    """One word for the badge."""
    return {
        Provenance.MEASURED: QCoreApplication.translate("provenance", "measured"),
        Provenance.MODELLED: QCoreApplication.translate("provenance", "modelled"),
        Provenance.SIMULATED: QCoreApplication.translate("provenance", "simulated"),
        Provenance.STALE: QCoreApplication.translate("provenance", "stale"),
        Provenance.UNKNOWN: QCoreApplication.translate("provenance", "unknown"),
        Provenance.DATED: QCoreApplication.translate("provenance", "dated"),
        Provenance.DECLARED: QCoreApplication.translate("provenance", "declared"),
    }[provenance]


def provenance_sentence(provenance: Provenance) -> str:
    """What the word means, for tooltips where the number itself brings no explanation."""
    return {
        Provenance.MEASURED: QCoreApplication.translate("provenance", "Read from a sensor."),
        Provenance.MODELLED: QCoreApplication.translate("provenance", "Computed from a model, not measured."),
        Provenance.SIMULATED: QCoreApplication.translate("provenance", "Invented by the simulation."),
        Provenance.STALE: QCoreApplication.translate(
            "provenance", "Measured some time ago; no newer value has arrived."
        ),
        Provenance.UNKNOWN: QCoreApplication.translate("provenance", "Nobody knows this number yet."),
        Provenance.DATED: QCoreApplication.translate(
            "provenance", "Computed from facts of a certain date, not from today's."
        ),
        Provenance.DECLARED: QCoreApplication.translate("provenance", "As you set it."),
    }[provenance]


class ProvenanceBadge(Label):
    """A small outlined word; reachable by keyboard, so that its explanation is too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role="badge", size_px=10, parent=parent)
        self.setFixedHeight(18)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._of = ""
        self.show_provenance(Provenance.UNKNOWN)

    def show_provenance(self, provenance: Provenance, how: str = "", word: str = "") -> None:
        """Show how a number is known.

        Args:
            provenance: how it is known.
            how: the sentence of this very number; a general one stands in when it is empty.
            word: instead of the usual word ("tariff" for a declared price).
        """
        sentence = how or provenance_sentence(provenance)
        self.setText(word or provenance_word(provenance))
        self.setToolTip(plain_tip(sentence))
        self._name_it()
        self.setAccessibleDescription(sentence)

    def belongs_to(self, figure: str) -> None:
        """Say to screen readers of which figure it speaks: there are many badges on a page."""
        self._of = figure
        self._name_it()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._of}: {self.text()}" if self._of else self.text())
