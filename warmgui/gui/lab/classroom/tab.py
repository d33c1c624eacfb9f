"""Classroom: a teacher opens a class on this PC, students join one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.model_class import ClassState
from warmgui.core.model_lab import CLASS
from warmgui.gui import background
from warmgui.gui.file_dialogs import SaveQuestion
from warmgui.gui.lab.classroom.file import WriteFile, results
from warmgui.gui.lab.classroom.join import JoinCard
from warmgui.gui.lab.classroom.open import OpenForm
from warmgui.gui.lab.classroom.running import RunningClass
from warmgui.gui.lab.projector.window import ProjectorWindow
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, new_card, segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_class import ClassPlan
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

OPEN, JOIN = "open", "join"


class ClassTab(QWidget):
    """Two halves: opening a class, and joining one. `noted` says on every page of the lab that one is open.

    Args:
        ports: the ways out; `class_desk` opens classes.
        formatter_source: gives the formatter in force.
        theme: colours.
    """

    noted = Signal(str)
    """What stands beside the tab's name: "open" in words, or nothing."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._formatter_source, self._theme = ports.class_desk, formatter_source, theme
        self._snapshot: Snapshot | None = None
        self._chosen_by_hand = False
        self._anew = False
        self.state = ClassState()
        self.projector: ProjectorWindow | None = None
        words = [(OPEN, self.tr("Open a class (teacher)")), (JOIN, self.tr("Join a class (student)"))]
        self.halves = segments(words, self.tr("Classroom"), self._on_half)
        self.form = OpenForm(ports, formatter_source)
        self.join = JoinCard(ports, formatter_source)
        self.running: RunningClass | None = None
        self.exported = MarkedLabel()
        self.nobody, box = new_card(self.tr("Open a class"))
        box.addWidget(label(self.tr("Classes cannot be opened from this window."), "muted"))
        self._lay_out()
        self.form.opened.connect(self._on_open)
        if self._desk is not None:
            self.running = RunningClass(self._desk, theme, formatter_source)
            self.running.projector_asked.connect(self.open_projector)
            self.running.export_asked.connect(self.ask_where)
            self.running.again_asked.connect(self._on_again)
            self._column.insertWidget(2, self.running)
            self.destroyed.connect(self._desk.watch(self._on_state))
        self._show_half()

    # ---- what is told

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the newest state of this PC."""
        self._snapshot = snapshot
        lab = snapshot.lab
        if not self._chosen_by_hand and lab is not None and lab.runs and lab.work.kind == CLASS:
            self.halves.select(JOIN)
            self._show_half()
        if self.isVisible():
            self.form.show_snapshot(snapshot)
            self.join.show_snapshot(snapshot)

    @property
    def note(self) -> str:
        """What `noted` said last."""
        return self.tr("open") if self.state.state in {"open", "opening"} else ""

    def showEvent(self, event: Any) -> None:
        """What was told meanwhile."""
        super().showEvent(event)
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)
        self.form.show_interfaces()
        self._show_state()

    def _on_state(self, state: ClassState) -> None:
        self.state = state
        self.noted.emit(self.note)
        if state.state in {"open", "opening"}:
            self._anew = False
        if self.projector is not None:
            self.projector.show_state(state)
        if self.isVisible():
            self._show_state()

    def _show_state(self) -> None:
        self.form.show_state(self.state)
        if self.running is not None and self._has_class():
            self.running.show_state(self.state)
        self._show_half()

    # ---- what the teacher does

    def open_projector(self) -> ProjectorWindow:
        """The window for the wall; one for each class."""
        if self.projector is None:
            interfaces = self._desk.interfaces if self._desk is not None else tuple
            made = ProjectorWindow(self._formatter_source, self._theme, interfaces)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.destroyed.connect(self._on_projector_gone)
            self.destroyed.connect(made.deleteLater)
            self.projector = made
        self.projector.show_state(self.state)
        self.projector.show()
        self.projector.raise_()
        self.projector.activateWindow()
        return self.projector

    def ask_where(self) -> None:
        """Ask where the results go."""
        question = SaveQuestion(self, self.tr("Export the class"), self.tr("warmgui_class"))
        question.chosen.connect(self.export_to)
        question.open()

    def export_to(self, path: str) -> None:
        """Write the class as it stands now: nicknames and numbers only."""
        state = self.state
        job = WriteFile(path, lambda: results(state, path))
        job.answer.written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        job.answer.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self.exported.say(self.tr("Writing…"))
        background.start(job)

    # ---- private

    def _on_written(self, path: str) -> None:
        self.exported.say(
            self.tr("The class was written to {path}.").format(path=f"\u2068{path}\u2069"), "good"
        )

    def _on_failed(self, words: str) -> None:
        said = self.tr("The class could not be written: {words}").format(words=words)
        self.exported.say(said, "danger")

    def _on_open(self, plan: ClassPlan) -> None:
        if self._desk is not None:
            self._anew = False
            self.exported.say("")
            self._desk.open(plan)

    def _on_again(self) -> None:
        self._anew = True
        self._show_half()

    def _on_half(self, _key: str) -> None:
        self._chosen_by_hand = True
        self._show_half()

    def _on_projector_gone(self) -> None:
        self.projector = None

    def _has_class(self) -> bool:
        """Whether there is a class to be shown: an open one, or one that is not forgotten yet."""
        state = self.state
        took_part = bool(state.students or state.blocks)
        return {
            "open": True,
            "closed": state.plan is not None,
            "failed": took_part,
        }.get(state.state, False)

    def _show_half(self) -> None:
        teaches = self.halves.selected == OPEN
        shown = teaches and self.running is not None and self._has_class() and not self._anew
        waits = teaches and self._desk is not None and not shown
        left = self._focus_leaves(shown=shown)
        if self.running is not None:
            self.running.setVisible(shown)
        self.form.setVisible(waits)
        self.nobody.setVisible(teaches and self._desk is None)
        self.exported.setVisible(teaches and bool(self.exported.text()))
        self.join.setVisible(not teaches)
        if left and self.running is not None:
            (self.running.projector if shown else self.form.title.input).setFocus()

    def _focus_leaves(self, *, shown: bool) -> bool:
        """Whether the keyboard is in what goes away, form or class: it must not land anywhere."""
        focused = self.focusWidget()
        leaving = self.form if shown else self.running
        return (
            leaving is not None
            and leaving.isVisible()
            and focused is not None
            and leaving.isAncestorOf(focused)
            and self.halves.selected == OPEN
        )

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.halves, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.exported)
        column.addWidget(self.form)
        column.addWidget(self.join)
        column.addWidget(self.nobody)
        column.addStretch(1)
