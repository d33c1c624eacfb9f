"""Solo or pool: two ways to be paid for the same hashes, drawn a hundred thousand times each. Simulated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from warmgui.core.lab.incomes import incomes_of
from warmgui.core.lab.incomes_words import income_words, simulated_words
from warmgui.core.lab.paths import PPLNS, SCHEMES, problem
from warmgui.core.vocabulary import Provenance
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.odds.model import Miner, measured
from warmgui.gui.lab.pool.model import INPUTS, plot_of, question_of
from warmgui.gui.pages.parts import label, new_card, segments
from warmgui.gui.pages.what_if.inputs import InputRow
from warmgui.gui.pages.what_if.parts import Figures
from warmgui.gui.scale import GAP_PX
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.lab.paths import PathAnswer, PathQuestion
    from warmgui.core.model import Snapshot
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_WAIT_MS = 300
_TWO_COLUMNS_PX = 860
_PLOT_PX = 300.0
LINEAR, LOGARITHMIC = "linear", "log"


class PoolTab(QWidget):
    """Asks for paths when its inputs have rested for a moment, and draws what comes back.

    Args:
        ports: `paths` computes.
        formatter_source: gives the formatter in force.
        theme: colours.
    """

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths, self._formatter_source = ports.paths, formatter_source
        self._snapshot: Snapshot | None = None
        self._own: Miner | None = None
        self._typed = False
        self._asked: PathQuestion | None = None
        self._cancel: Callable[[], None] | None = None
        self.answer: PathAnswer | None = None
        self.seed = 1
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_WAIT_MS)
        self._rest.timeout.connect(self.ask)
        formatter = formatter_source()
        self.inputs = {spec.key: InputRow(spec, formatter) for spec in INPUTS}
        for row in self.inputs.values():
            row.changed.connect(self._on_input)
        schemes = [(key, formatter.text(words)) for key, words in SCHEMES.items()]
        self.scheme = segments(schemes, self.tr("How the pool pays"), lambda _key: self._rest.start())
        self.axis = segments(
            [(LINEAR, self.tr("Even axis")), (LOGARITHMIC, self.tr("Powers of ten"))],
            self.tr("Axis"),
            lambda _key: self._draw(),
        )
        self.again = button(self.tr("Draw other lives"), "")
        self.again.clicked.connect(self._on_again)
        self.state = label(role="muted")
        self.figure = FigureView(theme, plot_height_px=_PLOT_PX)
        self.theory = Words()
        self.drawn = Words()
        self.figures = Figures()
        self.figures.opened.connect(self._on_opened)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Keep the newest state; the hashrate is this PC's until somebody chooses another."""
        self._snapshot = snapshot
        before = self._own
        self._own = measured(snapshot, before)
        if not self._typed and self._own is not None and self._own != before:
            # Three digits are as much as is known, and as the field has room for.
            self.inputs["hashrate"].show_value(float(f"{self._own.hashrate_hs:.3g}"))
        if self.isVisible():
            self._ask_if_new()

    def showEvent(self, event: Any) -> None:
        """Draw the first lives when somebody looks."""
        super().showEvent(event)
        self._ask_if_new()

    def resizeEvent(self, event: Any) -> None:
        """One column or two."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        wide = self.width() >= _TWO_COLUMNS_PX
        self._row.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def question(self) -> PathQuestion | None:
        """What the inputs ask; None while nothing is known of the network."""
        facts = None if self._snapshot is None else self._snapshot.network
        if facts is None:
            return None
        values = {key: row.value for key, row in self.inputs.items()}
        return question_of(values, facts, self.scheme.selected or PPLNS, self.seed)

    def ask(self) -> None:
        """Ask for what the inputs say now."""
        self._rest.stop()
        asked = self.question()
        if asked is None:
            self._say(self.tr("Nothing is known of bitcoin's difficulty, so nothing can be drawn."))
            return
        if self._paths is None:
            self._say(self.tr("There is nobody here to compute it."))
            return
        wrong = problem(asked)
        if wrong:
            self._say(self._formatter_source().text(wrong))
            return
        if self._cancel is not None:
            self._cancel()
        self._asked = asked
        self._say(self.tr("Drawing…"))
        self._cancel = self._paths.ask(asked, self._on_told)

    # ---- private

    def _lay_out(self) -> None:
        left, inputs = new_card(self.tr("Two ways to be paid"))
        inputs.setSpacing(8)
        for row in self.inputs.values():
            inputs.addWidget(row)
        inputs.addWidget(label(self.tr("How the pool pays")))
        inputs.addWidget(self.scheme)
        inputs.addWidget(self.again)
        inputs.addStretch(1)
        right, drawn = new_card()
        drawn.setSpacing(8)
        drawn.addWidget(self.axis, 0, Qt.AlignmentFlag.AlignLeft)
        drawn.addWidget(self.state)
        drawn.addWidget(self.figure)
        drawn.addWidget(self.drawn)
        drawn.addStretch(1)
        below, told = new_card(self.tr("What theory says"))
        self._unseen = (self.axis, self.figure, below)
        """What there is only with an answer: an empty chart would look like one that says nothing."""
        told.setSpacing(8)
        told.addWidget(self.theory)
        told.addWidget(self.figures)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP_PX)
        self._row.addWidget(left, 2)
        self._row.addWidget(right, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addLayout(self._row)
        column.addWidget(below)
        for part in self._unseen:
            part.hide()

    def _ask_if_new(self) -> None:
        """While nothing was asked, or the hashrate of this PC or the network became another."""
        if self._rest.isActive() or self._snapshot is None:
            return
        asked = self.question()
        if asked != self._asked or asked is None:
            self.ask()

    def _on_input(self, key: str, _value: float) -> None:
        self._typed = self._typed or key == "hashrate"
        self._rest.start()

    def _on_again(self) -> None:
        self.seed += 1
        self.ask()

    def _on_told(self, answer: PathAnswer | None) -> None:
        self._cancel = None
        if answer is None:
            self._say(self.tr("That could not be computed. Try again with “Draw other lives”."))
            return
        self.answer = answer
        for part in self._unseen:
            part.show()
        formatter = self._formatter_source()
        self._say("")
        self._draw()
        self.drawn.show_words([formatter.text(text) for text in simulated_words(answer)])
        self._show_theory(answer.question, formatter)

    def _show_theory(self, question: PathQuestion, formatter: Formatter) -> None:
        facts = None if self._snapshot is None else self._snapshot.network
        if facts is None:
            return
        own = None if self._typed else self._own
        known = Provenance.DECLARED if own is None else own.rate_known
        incomes = incomes_of(question, facts, known)
        self.theory.show_words([formatter.text(text) for text in income_words(incomes)])
        self.figures.show_figures([one for one in incomes.all if one.amount.value is not None], formatter)

    def _on_opened(self, working: Working) -> None:
        from warmgui.gui.pages.working.dialog import WorkingDialog

        WorkingDialog(working, self._formatter_source(), self).open()

    def _draw(self) -> None:
        if self.answer is not None:
            plot = plot_of(self.answer, logarithmic=self.axis.selected == LOGARITHMIC)
            self.figure.show_plot(plot, self._formatter_source())

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))


class Words(QWidget):
    """Sentences below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_words(self, sentences: Sequence[str]) -> None:
        """As many labels as there are sentences."""
        while len(self.labels) < len(sentences):
            made = label()
            self.labels.append(made)
            self._column.addWidget(made)
        for number, each in enumerate(self.labels):
            each.setText(sentences[number] if number < len(sentences) else "")
            each.setVisible(number < len(sentences))
