"""How difficulty adjusts: a live chain of this PC in compressed time, with hash power added and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.adjust import block_times_plot, first_nbits, power_plot, with_power
from warmgui.core.lab.adjust_words import next_text, retarget_working, rule_text
from warmgui.core.messages import LabChange
from warmgui.core.model_lab import CHAIN, LabWork
from warmgui.core.text import Amount
from warmgui.gui.figures.save import FigureSaver
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.adjust.inputs import ChainInputs
from warmgui.gui.lab.adjust.story import StoryCard
from warmgui.gui.lab.adjust.strip import ChainStrip
from warmgui.gui.lab.mine import words
from warmgui.gui.lab.mine.controls import RunControls
from warmgui.gui.lab.parts import Beside, in_card
from warmgui.gui.pages.parts import label
from warmgui.gui.scale import GAP_PX
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.lab.adjust import Power
    from warmgui.core.lab.adjust_words import Happened
    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabBlock, LabStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_TWO_COLUMNS_PX = 820
_PLOT_PX = 210.0


class AdjustTab(QWidget):
    """The chain, what can be changed, what happened, and two figures.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force.
        theme: colours.
        parent: the Qt parent.
    """

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._post, self._formatter_source = ports.post, formatter_source
        self._snapshot: Snapshot | None = None
        self._adopted = ""
        self._begun_here = False
        self._owed = False
        self._seen: tuple[Power, ...] = ()
        self.dialog: QDialog | None = None
        self.rule = label(role="muted")
        self.mark = label(role="warning", wrap=False)
        self.strip = ChainStrip(theme)
        self.strip.opened.connect(self.open_block)
        self.next = label()
        self.save = button(self.tr("Save figure…"), "link")
        self.save.setAccessibleName(self.tr("Save the picture of the chain…"))
        self.saver = FigureSaver(self)
        self.saver.told.connect(self._on_saved)
        self.said = label(role="small")
        self.save.clicked.connect(self._on_save)
        self.controls = RunControls(ports, formatter_source, CHAIN, self.work, self.tr("Start the chain"))
        self.controls.lab.started.connect(self._on_started)
        self.inputs = ChainInputs(formatter_source)
        self.inputs.others_changed.connect(self._on_others)
        self.inputs.changed.connect(self._show_rule)
        self.story = StoryCard(formatter_source)
        self.story.opened.connect(self.open_change)
        self.times = FigureView(theme, plot_height_px=_PLOT_PX)
        self.powers = FigureView(theme, plot_height_px=_PLOT_PX)
        self._lay_out()

    def work(self) -> LabWork | None:
        """What "start" is for: a difficulty that fits the hash power, as far as that is known."""
        if self._snapshot is None:
            return None
        own_hs = self._own_hs() or 0.0
        others_hs = own_hs * self.inputs.others_times
        return LabWork(
            CHAIN,
            nbits=first_nbits(own_hs + others_hs, self.inputs.block_s),
            retarget_blocks=self.inputs.retarget_blocks,
            block_s=self.inputs.block_s,
            others_hs=others_hs,
            delay_s=self.inputs.delay_s,
            seed=int(self._snapshot.now_utc) & 0x7FFF_FFFF,
        )

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the newest state of the world."""
        self._snapshot = snapshot
        lab = self._lab()
        self._seen = () if lab is None else with_power(self._seen, lab)
        if not self.isVisible():
            return
        self.controls.show_snapshot(snapshot)
        self._adopt(lab)
        self._pay()
        self.inputs.show_running(running=self.controls.running)
        self.inputs.show_in_force(self._others_words(lab))
        self._show_rule()
        text = self._formatter_source().text
        self.mark.setText(text(words.simulated_mark(lab)))
        self.strip.show_status(lab, self._formatter_source())
        self.strip.setVisible(bool(self.strip.boxes))
        self.next.setText(text(next_text(lab)) if lab is not None and lab.runs else self._idle_words(lab))
        self.save.setVisible(lab is not None)
        self.story.show_status(lab)
        self._figures.setVisible(lab is not None)
        if lab is not None:
            self.times.show_plot(block_times_plot(lab), self._formatter_source())
            self.powers.show_plot(power_plot(lab, self._seen), self._formatter_source())

    def showEvent(self, event: object) -> None:
        """What came while one looked elsewhere."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's event, handed on
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def open_block(self, block: LabBlock) -> None:
        """The header of a block of this PC, and how to hash it."""
        from warmgui.gui.lab.mine.check import CheckDialog

        lab = self._lab()
        if lab is None or block.by != "us":
            return
        formatter = self._formatter_source()
        title = self.tr("Block {height} of this PC").format(height=block.height)
        self._open(CheckDialog(title, block.header_hex, formatter, self, simulated=lab.simulated))

    def open_change(self, told: Happened) -> None:
        """How a change of the difficulty comes about."""
        from warmgui.gui.pages.working.dialog import WorkingDialog

        lab = self._lab()
        if told.retarget is not None and lab is not None:
            working = retarget_working(told.retarget, simulated=lab.simulated)
            self._open(WorkingDialog(working, self._formatter_source(), self))

    # ---- private -------------------------------------------------------------------------------------------

    def _lab(self) -> LabStatus | None:
        lab = self._snapshot.lab if self._snapshot is not None else None
        return lab if lab is not None and lab.work.kind == CHAIN else None

    def _own_hs(self) -> float | None:
        """Power of this PC as it is asked for."""
        if self._snapshot is None:
            return None
        return words.known_rate(self._snapshot, self.controls.power_fraction).value

    def _adopt(self, lab: LabStatus | None) -> None:
        """A chain that was begun elsewhere shows its rule once; afterwards the choice here rules."""
        key = str(lab.ends_utc) if lab is not None and self.controls.running else ""
        if lab is not None and key and key != self._adopted:
            own_hs = self._own_hs()
            if not self._begun_here:
                self.inputs.show_rule(lab.work.retarget_blocks, lab.work.block_s)
                if own_hs:
                    self.inputs.show_others(lab.others_hs / own_hs, lab.delay_s)
            self._begun_here = False
        self._adopted = key

    def _on_started(self) -> None:
        self._begun_here = True
        self._owed = self._own_hs() is None and self.inputs.others_times > 0.0

    def _pay(self) -> None:
        """Times an unknown power were none: the others begin when the power of this PC is known."""
        if self._owed and self.controls.running and self._own_hs():
            self._owed = False
            self._on_others()

    def _on_others(self) -> None:
        lab = self._lab()
        if lab is None or not self.controls.running:
            return
        own_hs = self._own_hs()
        others_hs = None if own_hs is None else own_hs * self.inputs.others_times
        self._post(LabChange(others_hs=others_hs, delay_s=self.inputs.delay_s))

    def _show_rule(self) -> None:
        lab = self._lab()
        work = lab.work if lab is not None and lab.runs else self.work()
        if work is not None:
            self.rule.setText(self._formatter_source().text(rule_text(work)))

    def _others_words(self, lab: LabStatus | None) -> str:
        if lab is None or not lab.runs:
            return ""
        rate = self._formatter_source().amount
        if lab.others_hs <= 0.0:
            return self.tr("Nobody else mines now.")
        return self.tr("Now: the others {others} (simulated), this PC {own}.").format(
            others=rate(Amount(lab.others_hs, "hashrate_hs")),
            own=rate(Amount(lab.hashrate_hs, "hashrate_hs")),
        )

    def _idle_words(self, lab: LabStatus | None) -> str:
        if lab is not None:
            return self.tr("The chain stands still. Start it again: it begins anew.")
        own_hs = self._own_hs()
        if own_hs is None:
            return self.tr(
                "The hash rate of this PC is not known yet: the chain begins easy, and its difficulty "
                "follows."
            )
        block = self._formatter_source().amount(Amount(self.inputs.block_s, "seconds"))
        return self.tr("The chain begins with a difficulty for a block every {time}.").format(time=block)

    def _on_save(self) -> None:
        file = self.strip.file()
        if file is not None:
            self.saver.ask(file)

    def _on_saved(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _lay_out(self) -> None:
        top = Card(margins=(20, 16, 20, 16), spacing=8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("A chain of your own, in compressed time"), "heading"), 1)
        head.addWidget(self.mark)
        top.box.addLayout(head)
        top.box.addWidget(self.rule)
        top.box.addWidget(self.strip)
        row = QHBoxLayout()
        row.addWidget(self.next, 1)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        top.box.addLayout(row)
        top.box.addWidget(self.said)
        self.said.hide()
        top.box.addWidget(self.controls)
        self._figures = Beside((in_card(self.times), in_card(self.powers)), (1, 1), _TWO_COLUMNS_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(top)
        column.addWidget(Beside((self.inputs, self.story), (1, 1), _TWO_COLUMNS_PX))
        column.addWidget(self._figures)
        column.addStretch(1)
        self._figures.hide()
