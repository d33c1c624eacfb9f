"""The teacher's form: where a class is opened, how fast its blocks come, with which code; and the consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRandomGenerator, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.model_class import ClassPlan
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.settings import model as declared
from warmgui.core.text import Amount, translate
from warmgui.gui import fonts
from warmgui.gui.forms import FieldEditor
from warmgui.gui.lab.classroom import model
from warmgui.gui.lab.parts import Beside
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, new_card
from warmgui.gui.pages.servers.parts import Field, name_label
from warmgui.gui.pages.what_if.inputs import InputRow
from warmgui.gui.widgets.basic import BOLD, button
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_class import ClassState, Interface
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_SECTION = "lab"
_FIELDS = ("class_port", "class_block_s", "class_retarget_blocks")
_BESIDE_PX = 800
_CODE_PX = 22
_STUDENTS = ScenarioInput(
    "students", translate("class", "Students that are expected"), "number", 20.0, 1.0, 200.0, 1.0
)
_LONGEST_TITLE = 80


class OpenForm(QWidget):
    """Everything before "Open the class"; `opened` carries the plan that the teacher agreed to."""

    opened = Signal(object)
    """A `ClassPlan`."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._ports, self._formatter_source = ports, formatter_source
        self._snapshot: Snapshot | None = None
        self._interfaces: tuple[Interface, ...] = ()
        self._busy = False
        formatter = formatter_source()
        self.title = Field(self.tr("Title"), self.tr("Class 10b"), self.tr("Stands on the projector."))
        self.title.input.setMaxLength(_LONGEST_TITLE)
        self.where = Choice()
        self.where.setAccessibleName(self.tr("Network interface"))
        self.where.currentIndexChanged.connect(lambda _at: self._on_changed())
        self.look_again = button(self.tr("Look again"), "link")
        self.look_again.clicked.connect(self.show_interfaces)
        self.code = Field(self.tr("Join code"), "", self.tr("Students type it. It is no password of yours."))
        self.code.input.setFont(fonts.font(self.code.input.font(), _CODE_PX, BOLD, tabular=True))
        self.code.judge_with(model.judged(model.code_problem), formatter.text)
        self.code.changed.connect(self._show_words)
        self.another = button(self.tr("Another code"), "")
        self.another.clicked.connect(self.new_code)
        self.code.beside.addWidget(self.another)
        self.fields = {name: self._editor(name) for name in _FIELDS}
        self.students = InputRow(_STUDENTS, formatter)
        self.students.changed.connect(lambda _key, _value: self._show_words())
        self.difficulty = label(role="small")
        self.opens: list[MarkedLabel] = []
        self.agree = QCheckBox(self.tr("I have read this and want to open the class"))
        self.agree.toggled.connect(lambda _on: self._show_words())
        self.problem = MarkedLabel("danger")
        self.open_button = button(self.tr("Open the class"), "primary")
        self.open_button.clicked.connect(self._on_open)
        self._lay_out()
        self.new_code()
        self.show_interfaces()

    # ---- what is shown

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the settings that somebody else changed, and this PC's hashrate."""
        before, self._snapshot = self._snapshot, snapshot
        for name, editor in self.fields.items():
            now = declared.get(snapshot.settings, _SECTION, name)
            was = None if before is None else declared.get(before.settings, _SECTION, name)
            if now not in {was, editor.value} and not editor.is_being_edited():
                editor.show_value(now)
        if before is None or before.settings is not snapshot.settings or self._rate(before) != self._rate():
            self._show_words()

    def show_state(self, state: ClassState) -> None:
        """Say why it could not be opened; nothing can be changed while it is being opened."""
        self._busy = state.state == "opening"
        failed = state.state == "failed"
        words = self._formatter_source().text(state.text) if failed else ""
        if failed and not words:
            words = self.tr("The class could not be opened.")
        self.problem.say(words, "danger")
        self._show_words()

    def show_interfaces(self) -> None:
        """Ask which interfaces there are; what was chosen stays chosen."""
        desk = self._ports.class_desk
        chosen = self.interface
        found = () if desk is None else desk.interfaces()
        if found == self._interfaces and found:
            return
        self._interfaces = found
        with QSignalBlocker(self.where):
            self.where.clear()
            for one in self._interfaces:
                self.where.addItem(self._formatter_source().text(model.interface_words(one)), one)
            known = [one.address for one in self._interfaces]
            if chosen is not None and chosen.address in known:
                self.where.setCurrentIndex(known.index(chosen.address))
        self._on_changed()

    def new_code(self) -> None:
        """Another code, by chance of the system."""
        self.code.set_text(model.new_code(QRandomGenerator.system().bounded))
        self._show_words()

    @property
    def interface(self) -> Interface | None:
        """Where it would be opened."""
        at = self.where.currentIndex()
        return self._interfaces[at] if 0 <= at < len(self._interfaces) else None

    def plan(self) -> ClassPlan | None:
        """What would be opened; None while something is missing or wrong."""
        chosen = self.interface
        wrong = any(editor.problem for editor in self.fields.values())
        if chosen is None or self.code.error or self._hindrance() or wrong:
            return None
        values = {name: editor.value for name, editor in self.fields.items()}
        return ClassPlan(
            host=chosen.address,
            code=model.tidy_code(self.code.text()),
            port=values["class_port"],
            title=self.title.text(),
            block_s=values["class_block_s"],
            retarget_blocks=values["class_retarget_blocks"],
            difficulty=self._first().difficulty,
        )

    # ---- private

    def _editor(self, name: str) -> FieldEditor:
        field = next(one for one in declared.fields_of(_SECTION) if one.name == name)
        made = FieldEditor(field, self._formatter_source(), field.default)
        made.edited.connect(self._save)
        made.checked.connect(self._show_words)
        return made

    def _save(self, section: str, name: str, value: object) -> None:
        """Kept like every setting: the next class begins as this one."""
        if self._snapshot is not None:
            base = self._ports.settings_to_change(self._snapshot.settings)
            problem = self._ports.save_settings(declared.changed(base, section, name, value))
            if problem:
                self.fields[name].say_problem(problem)
        self._on_changed()

    def _rate(self, snapshot: Snapshot | None = None) -> float | None:
        seen = snapshot or self._snapshot
        return None if seen is None else model.pc_hashrate(seen)

    def _first(self) -> model.FirstDifficulty:
        block_s = float(self.fields["class_block_s"].value)
        return model.first_difficulty(self.students.value, block_s, self._rate())

    def _hindrance(self) -> Text:
        chosen = self.interface
        offline = self._snapshot is not None and self._snapshot.settings.network.offline
        return model.opening_problem("" if chosen is None else chosen.address, offline=offline)

    def _on_changed(self) -> None:
        """Another place is another consent."""
        self.agree.setChecked(False)
        self._show_words()

    def _show_words(self) -> None:
        text = self._formatter_source().text
        chosen, port = self.interface, self.fields["class_port"].value
        said = [text(one) for one in (() if chosen is None else model.what_it_opens(chosen, port))]
        for number, made in enumerate(self.opens):
            made.say(said[number] if number < len(said) else "")
        hindrance = text(self._hindrance())
        self.hindrance.say(hindrance, "warning")
        first = self._first()
        self.difficulty.setText(text(_first_words(first, self.students.value, self.fields)))
        self.agree.setEnabled(not hindrance and not self._busy)
        self.open_button.setText(self.tr("Opening…") if self._busy else self.tr("Open the class"))
        self.open_button.setEnabled(self.agree.isChecked() and not self._busy and self.plan() is not None)

    def _on_open(self) -> None:
        self.code.look(insist=True)
        plan = self.plan()
        if plan is not None and self.agree.isChecked():
            self.agree.setChecked(False)
            self.opened.emit(plan)

    def _lay_out(self) -> None:
        form, box = new_card(self.tr("Open a class"))
        box.setSpacing(8)
        told = self.tr(
            "This PC becomes a small pool for everybody in the room: real blocks, real hashes, on a network "
            "of its own that has nothing to do with bitcoin. Students join with WarmGUI or with any miner "
            "that speaks Stratum V1."
        )
        box.addWidget(label(told, "muted"))
        box.addWidget(self.title)
        name = name_label(self.tr("Open it on"))
        name.setBuddy(self.where)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.where, 1)
        where.addWidget(self.look_again)
        inside = QVBoxLayout()
        inside.setSpacing(4)
        inside.addWidget(name)
        inside.addLayout(where)
        box.addLayout(inside)
        box.addWidget(self.code)
        for editor in self.fields.values():
            box.addWidget(editor)
        box.addWidget(self.students)
        box.addWidget(self.difficulty)
        box.addStretch(1)
        opens, words = new_card(self.tr("What this opens"))
        words.setSpacing(8)
        for _ in range(5):
            made = MarkedLabel("small", size_px=13)
            self.opens.append(made)
            words.addWidget(made)
        self.hindrance = MarkedLabel("warning", size_px=13)
        words.addWidget(self.hindrance)
        words.addSpacing(4)
        words.addWidget(self.agree)
        words.addWidget(self.problem)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        words.addLayout(row)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside((form, opens), (5, 4), _BESIDE_PX))


def _first_words(first: model.FirstDifficulty, students: float, fields: dict[str, FieldEditor]) -> Text:
    told = {
        "difficulty": Amount(first.difficulty, "difficulty"),
        "count": Amount(students, "number"),
        "rate": Amount(first.per_pc_hs, "hashrate_hs"),
        "time": Amount(float(fields["class_block_s"].value), "duration_s"),
    }
    if first.measured:
        return translate(
            "class",
            "Begins at difficulty {difficulty}: {count} PCs as fast as this one ({rate} each) then need "
            "{time} for a block on average.",
            **told,
        )
    return translate(
        "class",
        "Begins at difficulty {difficulty}: {count} PCs with {rate} each (a guess: this PC was not measured "
        "yet) then need {time} for a block on average.",
        **told,
    )
