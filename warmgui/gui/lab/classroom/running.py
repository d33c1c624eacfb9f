"""The teacher's view of a class that is open, or was: how to join, who is there, who does what wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.text import Amount, translate
from warmgui.gui.icons import Icon
from warmgui.gui.lab.classroom import model
from warmgui.gui.lab.classroom.figures import ClassFigures
from warmgui.gui.lab.classroom.parts import CopyLine, ask
from warmgui.gui.lab.classroom.students import StudentsTable
from warmgui.gui.lab.classroom.warnings import Warnings
from warmgui.gui.lab.parts import Beside
from warmgui.gui.lab.projector import model as wall
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label, new_card
from warmgui.gui.pages.what_if.inputs import InputRow
from warmgui.gui.widgets.basic import SEMIBOLD, Label, button, line
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_class import ClassState
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import ClassDesk
    from warmgui.gui.theme import Theme

_BESIDE_PX = 860
_MOST_ADDRESSES = 4
_DIFFICULTY = ScenarioInput(
    "difficulty",
    translate("class", "Difficulty from the next block on"),
    "difficulty",
    1.0,
    model.SMALLEST_DIFFICULTY,
    model.LARGEST_DIFFICULTY,
    model.SMALLEST_DIFFICULTY,
    logarithmic=True,
)


class RunningClass(QWidget):
    """A class that is open, or closed and not forgotten yet."""

    projector_asked = Signal()
    export_asked = Signal()
    again_asked = Signal()
    """Another class is to be opened."""

    def __init__(self, desk: ClassDesk, theme: Theme, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._desk, self._formatter_source = desk, formatter_source
        self._state: ClassState | None = None
        self._touched = False
        self.question: QMessageBox | None = None
        self.title = label("", "heading")
        self.news = Notice(theme, "warning", Icon.WARNING)
        self.numbers = {key: _Number() for key in ("here", "rate", "blocks", "difficulty")}
        self.lines = [CopyLine() for _ in range(_MOST_ADDRESSES + 2)]
        self.how = label(role="small")
        self.projector = button(self.tr("Projector view"), "primary")
        self.export = button(self.tr("Export…"), "")
        self.close_button = button(self.tr("Close the class…"), "danger")
        self.forget = button(self.tr("Forget it"), "danger")
        self.again = button(self.tr("Open another class"), "")
        self.difficulty = InputRow(_DIFFICULTY, formatter_source())
        self.set_difficulty = button(self.tr("Set"), "")
        self.set_to = MarkedLabel("small")
        self.figures = ClassFigures(theme)
        self.warnings = Warnings()
        self.table = StudentsTable()
        self.nobody = label(role="muted")
        self.refuse = button(self.tr("Refuse for this class…"), "")
        self._connect()
        self._lay_out()

    def show_state(self, state: ClassState) -> None:
        """Draw the newest state of the class."""
        before, self._state = self._state, state
        opened = state.state in {"open", "opening"}
        formatter = self._formatter_source()
        self._show_title(state, opened=opened)
        if before is None or (before.plan, before.port, before.state) != (
            state.plan,
            state.port,
            state.state,
        ):
            self._show_addresses(state, opened=opened)
        # A student's warning stands in the list, with the way to refuse them.
        warned = any(one.warning == state.text for one in state.students)
        said = "" if warned else formatter.text(state.text)
        if said != self.news.words.text():
            self.news.say(said)
        self._show_numbers(state, formatter)
        self.figures.show_state(state, formatter)
        self.warnings.show_students(state.students, formatter, may_refuse=opened)
        self.table.show_students(state.students, formatter)
        self.table.setVisible(bool(state.students))
        self.nobody.setText(self.tr("Nobody has joined yet.") if opened else self.tr("Nobody took part."))
        self.nobody.setVisible(not state.students)
        for made in (self.close_button, self.difficulty, self.set_difficulty, self._join_card):
            made.setVisible(opened)
        for made in (self.forget, self.again):
            made.setVisible(not opened)
        self._show_refuse(self.table.current)
        self._follow_difficulty(before, state)

    # ---- private

    def _follow_difficulty(self, before: ClassState | None, state: ClassState) -> None:
        """The slider stands where the difficulty is, until the teacher moves it."""
        if before is None or before.plan != state.plan:
            self._touched = False
            self.set_to.say("")
        if not self._touched and state.difficulty is not None:
            held = float(f"{_DIFFICULTY.held(state.difficulty):.3g}")
            if held != self.difficulty.value:
                self.difficulty.show_value(held)

    def _show_title(self, state: ClassState, *, opened: bool) -> None:
        name = "" if state.plan is None else state.plan.title
        if opened:
            words = self.tr("The class “{title}” is open") if name else self.tr("The class is open")
        else:
            words = self.tr("The class “{title}” is over") if name else self.tr("The class is over")
        self.title.setText(words.format(title=name))

    def _show_addresses(self, state: ClassState, *, opened: bool) -> None:
        addresses = model.join_addresses(state, self._desk.interfaces()) if opened else ()
        rows = [(self.tr("Address"), one) for one in addresses[:_MOST_ADDRESSES]]
        if rows and state.plan is not None:
            rows.append((self.tr("Join code"), state.plan.code))
            rows.append((self.tr("For other miners"), self._command(addresses[0], state.plan.code)))
        for number, made in enumerate(self.lines):
            made.setVisible(number < len(rows))
            if number < len(rows):
                made.show_text(*rows[number])

    def _command(self, address: str, code: str) -> str:
        """What a student without WarmGUI types; the usual options of miners."""
        return f"-a sha256d -o {address} -u {self.tr('NICKNAME')} -p {code}"

    def _show_numbers(self, state: ClassState, formatter: Formatter) -> None:
        here = sum(1 for student in state.students if student.connections > 0)
        words = {
            "here": (self.tr("Students here"), Amount(float(here), "height")),
            "rate": (self.tr("Hashrate of the class (estimated)"), Amount(state.hashrate_hs, "hashrate_hs")),
            "blocks": (self.tr("Blocks"), Amount(float(wall.found_blocks(state)), "height")),
            "difficulty": (self.tr("Difficulty"), Amount(state.difficulty, "difficulty")),
        }
        for key, (name, amount) in words.items():
            self.numbers[key].show_number(name, formatter.amount(amount))

    def _show_refuse(self, nickname: str) -> None:
        state = self._state
        opened = state is not None and state.state == "open"
        known = {} if state is None else {student.nickname: student for student in state.students}
        student = known.get(nickname)
        self.refuse.setVisible(opened and bool(known))
        self.refuse.setEnabled(student is not None and not student.banned)
        words = self.tr("Refuse “{nickname}” for this class…").format(nickname=nickname)
        self.refuse.setText(words if nickname else self.tr("Refuse for this class…"))

    def ask_to_refuse(self, nickname: str) -> None:
        """Ask before a nickname is refused for the rest of the class."""
        state = self._state
        banned = {student.nickname for student in state.students if student.banned} if state else set()
        if not nickname or nickname in banned or state is None or state.state != "open":
            return
        self.question = ask(
            self,
            self.tr("Refuse a student"),
            (
                self.tr("Refuse “{nickname}” for the rest of this class?").format(nickname=nickname),
                self.tr("Miners under this nickname are disconnected. What it found so far stays counted."),
            ),
            (self.tr("Refuse"), self.tr("Cancel")),
            lambda: self._desk.ban(nickname),
        )

    def ask_to_close(self) -> None:
        """Ask before everybody is disconnected."""
        self.question = ask(
            self,
            self.tr("Close the class"),
            (
                self.tr("Close the class now?"),
                self.tr("Everybody is disconnected. The results stay here until you forget them."),
            ),
            (self.tr("Close it"), self.tr("Cancel")),
            self._desk.close,
        )

    def ask_to_forget(self) -> None:
        """Ask before the results are gone."""
        self.question = ask(
            self,
            self.tr("Forget the class"),
            (
                self.tr("Forget everything that is known of this class?"),
                self.tr("Blocks, boards and nicknames are gone then, unless you exported them."),
            ),
            (self.tr("Forget it"), self.tr("Cancel")),
            self._desk.forget,
        )

    def _on_moved(self) -> None:
        self._touched = True
        self.set_to.say("")

    def _on_set(self) -> None:
        value = self.difficulty.value
        self._desk.set_difficulty(value)
        self._touched = False
        said = self._formatter_source().amount(Amount(value, "difficulty"))
        self.set_to.say(
            self.tr("From the next block on the difficulty is {difficulty}.").format(difficulty=said), "good"
        )

    def _connect(self) -> None:
        self.projector.clicked.connect(self.projector_asked)
        self.export.clicked.connect(self.export_asked)
        self.again.clicked.connect(self.again_asked)
        self.close_button.clicked.connect(self.ask_to_close)
        self.forget.clicked.connect(self.ask_to_forget)
        self.set_difficulty.clicked.connect(self._on_set)
        self.difficulty.changed.connect(lambda _key, _value: self._on_moved())
        self.warnings.refuse_asked.connect(self.ask_to_refuse)
        self.table.refuse_asked.connect(self.ask_to_refuse)
        self.table.chosen.connect(self._show_refuse)
        self.refuse.clicked.connect(lambda: self.ask_to_refuse(self.table.current))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for made in (self.projector, self.export, self.close_button, self.again, self.forget):
            head.addWidget(made)
        self._join_card, join = new_card(self.tr("How students join"))
        join.setSpacing(8)
        join.addWidget(self.how)
        for one in self.lines:
            join.addWidget(one)
        join.addStretch(1)
        self.how.setText(
            self.tr(
                "In WarmGUI: Odds lab, Classroom, Join a class. In any other miner: the address as the pool, "
                "the nickname as the user, the join code as the password."
            )
        )
        run, box = new_card(self.tr("The class"))
        box.setSpacing(8)
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, number in enumerate(self.numbers.values()):
            grid.addWidget(number, at // 2, at % 2)
        box.addLayout(grid)
        box.addWidget(line())
        box.addWidget(self.difficulty)
        row = QHBoxLayout()
        row.addWidget(self.set_difficulty)
        row.addWidget(self.set_to, 1)
        row.addStretch(1)
        box.addLayout(row)
        box.addStretch(1)
        people, below = new_card(self.tr("Students"))
        below.setSpacing(8)
        for part in (self.warnings, self.nobody, self.table):
            below.addWidget(part)
        actions = QHBoxLayout()
        actions.addWidget(self.refuse)
        actions.addStretch(1)
        below.addLayout(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.news)
        column.addWidget(Beside((self._join_card, run), (5, 4), _BESIDE_PX))
        column.addWidget(people)
        column.addWidget(self.figures)


class _Number(QWidget):
    """A number with its name above it."""

    def __init__(self) -> None:
        super().__init__()
        self.name = label(role="small")
        self.number = Label(size_px=20, weight=SEMIBOLD, tabular=True)
        hold_side(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.number)

    def show_number(self, name: str, number: str) -> None:
        """Show it."""
        if (self.name.text(), self.number.text()) != (name, number):
            self.name.setText(name)
            self.number.setText(number)
            self.number.setAccessibleName(f"{name}: {number}")
