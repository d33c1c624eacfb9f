"""Every hash is a lottery ticket: the live histogram, the slider, and what both mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from warmgui.core.lab.luck_working import lab_workings
from warmgui.core.lab.tickets import bits_of_difficulty
from warmgui.core.lab.zero_bits import histogram, law_test
from warmgui.core.messages import LabChange
from warmgui.core.model_lab import CLASS, MINE, REPLAY, LabWork
from warmgui.core.text import EMPTY
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.mine import words
from warmgui.gui.lab.mine.controls import RunControls
from warmgui.gui.lab.mine.parts import NumbersLabel
from warmgui.gui.lab.mine.slider import BitsSlider
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import Card, button, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_PLOT_PX = 190.0
_SENTENCE_PX = 15


class LotteryCard(Card):
    """The histogram of leading zero bits, and the difficulty of one's own blocks.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force.
        theme: colours.
    """

    opened = Signal(object)
    """How the waits, and what was counted, come about is wanted: the workings."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, margins=(20, 16, 20, 16), spacing=8)
        self._post, self._formatter_source = ports.post, formatter_source
        self._snapshot: Snapshot | None = None
        self._adopted = ""
        self.title = label(self.tr("Every hash is a lottery ticket"), "heading")
        self.mark = label(role="warning", wrap=False)
        self.drew = label(role="muted")
        self.figure = FigureView(theme, titled=False, plot_height_px=_PLOT_PX)
        self.law = label(role="small")
        self.slider = BitsSlider(formatter_source)
        self.slider.moved.connect(self._on_moved)
        self.slider.settled.connect(self._on_settled)
        self.sentence = NumbersLabel(theme, _SENTENCE_PX)
        self.how = label(role="small")
        self.badge = ProvenanceBadge()
        self.working = button(self.tr("How this comes about"), "link")
        self.working.clicked.connect(self._on_working)
        self.controls = RunControls(ports, formatter_source, MINE, self.work, self.tr("Start hashing"))
        self.controls.power_changed.connect(self._on_moved)
        self._lay_out()

    def work(self) -> LabWork | None:
        """What "start" is for: the difficulty that is chosen."""
        return LabWork(MINE, nbits=self.slider.nbits)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest state."""
        self._snapshot = snapshot
        self.controls.show_snapshot(snapshot)
        lab = self._counting(snapshot)
        self._adopt(snapshot.lab)
        rate = words.known_rate(snapshot, self.controls.power_fraction)
        scale = words.scale_of(snapshot, rate.value)
        self.slider.show_scale(scale, rate.value, running=self.controls.running)
        text = self._formatter_source().text
        self.mark.setText(text(words.simulated_mark(lab)))
        draws = lab is not None and lab.state == "running"
        self._say_drew(text(words.drew_text(lab, draws=draws)))
        self._show_law(lab)
        self._show_target()

    # ---- private -------------------------------------------------------------------------------------------

    def _counting(self, snapshot: Snapshot) -> LabStatus | None:
        """The lab whose hashes are shown: of any kind that counts zero bits."""
        lab = snapshot.lab
        return lab if lab is not None and lab.work.kind not in {CLASS, REPLAY} else None

    def _adopt(self, lab: LabStatus | None) -> None:
        """The difficulty of a lab that was begun elsewhere; one's own choice stays."""
        key = str(lab.ends_utc) if lab is not None and self.controls.running else ""
        if lab is not None and key and key != self._adopted and lab.nbits and lab.nbits != self.slider.nbits:
            self.slider.adopt(lab.nbits)
        self._adopted = key

    def _on_moved(self) -> None:
        if self._snapshot is not None:
            self._show_target()

    def _on_working(self) -> None:
        if self._snapshot is not None:
            rate = words.known_rate(self._snapshot, self.controls.power_fraction)
            waits = words.wait_workings(self.slider.bits, rate, self._snapshot.network)
            lab = self._counting(self._snapshot)
            self.opened.emit(waits if lab is None else (*waits, *lab_workings(lab)))

    def _on_settled(self) -> None:
        lab = self._snapshot.lab if self._snapshot is not None else None
        if self.controls.running and lab is not None and lab.nbits != self.slider.nbits:
            self._post(LabChange(nbits=self.slider.nbits))

    def resizeEvent(self, event: Any) -> None:
        """Words may need less room now."""
        super().resizeEvent(event)
        self.drew.setMinimumHeight(0)

    def _say_drew(self, sentence: str) -> None:
        """A number that grows and shrinks by a digit moves nothing below it up and down."""
        self.drew.setText(sentence)
        needs_px = self.drew.heightForWidth(self.drew.width())
        self.drew.setMinimumHeight(max(needs_px, self.drew.minimumHeight()))

    def _show_law(self, lab: LabStatus | None) -> None:
        test = law_test(lab.zero_bits) if lab is not None and lab.zero_bits is not None else None
        said = EMPTY if test is None or lab is None or lab.simulated else test.says
        self.law.setText(self._formatter_source().text(said))
        self.law.setVisible(bool(said))

    def _show_target(self) -> None:
        """What depends on the slider: the mark, and how long one waits."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        formatter, bits = self._formatter_source(), self.slider.bits
        lab = self._counting(snapshot)
        counts = lab.zero_bits if lab is not None else None
        simulated = lab.simulated if lab is not None else snapshot.simulated
        plot = histogram(counts, target_bits=bits, facts=snapshot.network, simulated=simulated)
        self.figure.show_plot(plot, formatter)
        rate = words.known_rate(snapshot, self.controls.power_fraction)
        facts = snapshot.network
        if not rate.value:
            self.sentence.say(
                self.tr("How often a block comes here is told as soon as the hash rate is known."), {}
            )
        else:
            numbers = {"here": (formatter.amount(words.wait_amount(bits, rate.value)), "accent_text")}
            template = self.tr("A block every {here} here.")
            if facts is not None and facts.difficulty > 0:
                template = self.tr("A block every {here} here. At bitcoin's difficulty: one in {bitcoin}.")
                far = words.wait_amount(bits_of_difficulty(facts.difficulty), rate.value)
                numbers["here"] = (numbers["here"][0], "power_text")
                numbers["bitcoin"] = (formatter.amount(far), "accent_text")
            self.sentence.say(template, numbers)
        self.badge.show_provenance(rate.provenance, formatter.text(rate.how))
        self.badge.setVisible(rate.value is not None)
        self.how.setText(self._how(rate.value, formatter))
        self.working.setVisible(rate.value is not None)

    def _how(self, rate_hs: float | None, formatter: Formatter) -> str:
        if not rate_hs:
            return self.tr("Start hashing, heat for a minute, or run the benchmark under Devices.")
        return self.tr("At {rate}, on average: luck decides about each block.").format(
            rate=formatter.text(words.rate_text(rate_hs))
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.mark)
        self.box.addLayout(head)
        self.box.addWidget(self.drew)
        self.box.addWidget(self.figure)
        self.box.addWidget(self.law)
        self.box.addSpacing(4)
        self.box.addWidget(self.slider)
        self.box.addSpacing(4)
        self.box.addWidget(self.sentence)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.how, 1)
        below.addWidget(self.badge)
        below.addWidget(self.working)
        self.box.addLayout(below)
        self.box.addWidget(line())
        self.box.addSpacing(2)
        self.box.addWidget(self.controls)
        self.box.addStretch(1)
