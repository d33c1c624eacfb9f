"""The dialog that adds a server or changes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from warmgui.core.servers.advice import NODE, POOL
from warmgui.gui.pages.parts import label, scrolled
from warmgui.gui.pages.servers.editor import ServerEditor
from warmgui.gui.pages.servers.examples import EXAMPLES
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, foot, line
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.servers.entries import Server
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import ServerDesk

_SIZE_PX = (640, 680)


class ServerDialog(ReadingOrder):
    """First what it is, then its form. `decided` carries the server as it is to be saved."""

    decided = Signal(object, object)
    """The `Server`, and a `Text` about its password that may be empty."""

    def __init__(
        self,
        desk: ServerDesk | None,
        formatter_source: Callable[[], Formatter],
        server: Server | None = None,
        kind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            desk: tests servers and keeps passwords.
            formatter_source: numbers and sentences in the reader's language.
            server: the one that is changed; None to add one.
            kind: of a new one: "pool", "node", or "" to let the user choose.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        new = server is None
        title = self.tr("Add a pool or a node") if new else self.tr("Change this server")
        self.setWindowTitle(title)
        self._formatter_source = formatter_source
        self._over = False
        self.title = Label(title, size_px=20, weight=BOLD, wrap=True)
        self.kind = Segments([POOL, NODE])
        self.kind.setAccessibleName(self.tr("What it is"))
        self.kind.set_words({POOL: self.tr("A pool"), NODE: self.tr("My own node")})
        self.kind.chosen.connect(self._choose)
        self.examples = button(self.tr("Examples"), "quiet")
        self.examples.setAutoDefault(False)
        self.examples.clicked.connect(self._open_examples)
        self.first = label(
            self.tr(
                "A pool hands out the work of many people and pays by its own rules. Your own node "
                "(Bitcoin Core) hands out the work itself; a found block is all yours, and comes once in an "
                "age. WarmGUI gets nothing from either."
            ),
            "muted",
        )
        self.editor = ServerEditor(desk, formatter_source)
        self.editor.hide()
        self.problem = label(role="danger")
        self.problem.hide()
        self.cancel = button(self.tr("Cancel"), "")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.save = button(self.tr("Add") if new else self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._on_save)
        self.editor.test_button.setAutoDefault(False)
        self.editor.changed.connect(self._on_changed)
        self.finished.connect(self._on_finished)
        self._lay_out()
        if server is not None:
            self.editor.load(server)
            kind = self.editor.kind
        if kind:
            self.kind.select(kind)
            self._choose(kind)
        else:
            self.kind.buttons[POOL].setFocus()

    def _choose(self, kind: str) -> None:
        self.first.hide()
        self.editor.set_kind(kind)
        self.editor.show()
        self.save.setEnabled(True)
        self.editor.form.url.input.setFocus()

    def examples_menu(self) -> QMenu:
        """What the button opens."""
        menu = QMenu(self)
        words = self._formatter_source().text
        for example in EXAMPLES:
            entry = menu.addAction(words(example.title))
            entry.triggered.connect(lambda _checked=False, key=example.key: self.show_example(key))
        return menu

    def show_example(self, key: str) -> None:
        """Show how such a server is written."""
        example = next(e for e in EXAMPLES if e.key == key)
        self.kind.select(example.kind)
        self._choose(example.kind)
        self.editor.show_example(example)

    def _open_examples(self) -> None:
        menu = self.examples_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.examples.mapToGlobal(self.examples.rect().bottomLeft()))

    def _on_changed(self) -> None:
        if not self.problem.isHidden():
            self._say(self.editor.problem())

    def _on_save(self) -> None:
        problem = self.editor.problem(insist=True)
        self._say(problem)
        if problem:
            self.editor.focus_problem()
            return
        self.save.setEnabled(False)
        self.editor.keep_password(self._on_kept)

    def _on_kept(self, server: Server, text: Text) -> None:
        if self._over:  # cancelled while the keyring took its time
            self.editor.take_back(server)
            return
        self.decided.emit(server, text)
        self.accept()

    def _say(self, problem: Text) -> None:
        self.problem.setText(self._formatter_source().text(problem))
        self.problem.setVisible(bool(problem))

    def _on_finished(self) -> None:
        self._over = True
        self.editor.end()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.examples)
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(directed(0, 4, 2, 4))
        form.setSpacing(12)
        form.addWidget(self.first)
        form.addWidget(self.editor)
        form.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.kind)
        column.addWidget(scrolled(inside), 1)
        column.addWidget(line())
        column.addLayout(foot(self.problem, self.cancel, self.save))
        fit_on_screen(self, _SIZE_PX)
