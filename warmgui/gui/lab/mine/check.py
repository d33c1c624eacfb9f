"""Check it yourself: the 80 bytes of a block, and commands that hash them without this program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from warmgui.core.lab.tickets import checks, hash_of_header, header_fields
from warmgui.gui import fonts
from warmgui.gui.lab.mine.parts import CopyButton, HashLabel, breakable, fixed_font, fixed_label
from warmgui.gui.pages.parts import hold_side, in_tab_order, label, scrolled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Card, Label, button, directed, fit_on_screen, line
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from warmgui.core.lab.tickets import Check, HeaderField
    from warmgui.core.units import Formatter

_SIZE_PX = (860, 820)
_LONGEST_WHOLE = 40
"""Longer numbers may be broken; what is copied must not hold the places where."""
_COMMAND_PX, _HEADER_PX = 96, 62


class CheckDialog(ReadingOrder):
    """One header, by its fields, with its hash and the commands.

    Args:
        title: what it is of, "Block 7 found by this PC".
        header_hex: its 80 bytes.
        formatter: the reader's units and words.
        parent: the window.
        simulated: nothing was really hashed for it.

    Raises:
        ValueError: it is no header.
    """

    def __init__(
        self,
        title: str,
        header_hex: str,
        formatter: Formatter,
        parent: QWidget | None = None,
        *,
        simulated: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check it yourself"))
        self._formatter, self.header_hex = formatter, header_hex
        self.fields = header_fields(header_hex)
        self.commands = checks(header_hex)
        self.chosen: Check = self.commands[0]
        self.title = Label(title, size_px=18, weight=BOLD, wrap=True)
        hold_side(self.title)
        self.simulated = label(
            self.tr("Simulated: the header was made up, so its hash is not below its target.")
            if simulated
            else "",
            "warning",
        )
        self.hash = HashLabel(short=False, strong=True)
        self.hash.show_hash(hash_of_header(header_hex))
        self.copy_header = CopyButton(self.tr("Copy the header"), lambda: self.header_hex)
        self.copy_hash = CopyButton(self.tr("Copy the hash"), lambda: self.hash.hash_hex)
        self.header = _box(_HEADER_PX)
        self.header.setPlainText(header_hex)
        self.header.setAccessibleName(self.tr("The 80 bytes: {header}").format(header=header_hex))
        self.ways = Choice()
        self.ways.setAccessibleName(self.tr("Where it runs"))
        for each in self.commands:
            self.ways.addItem(formatter.text(each.name), each.key)
        self.ways.currentIndexChanged.connect(lambda at: self._on_way(str(self.ways.itemData(at))))
        self.command = _box(_COMMAND_PX)
        self.command.setAccessibleName(self.tr("Command"))
        self.copy_command = CopyButton(
            self.tr("Copy the command"), lambda: self.chosen.command, kind="primary"
        )
        self.prints = fixed_label(selectable=False)
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setAutoDefault(False)
        self._lay_out()
        header = (self.copy_header, self.header, self.copy_hash)
        in_tab_order((*header, self.ways, self.command, self.copy_command, self.close_button))
        self.simulated.setVisible(simulated)
        self._on_way(self.chosen.key)

    def _on_way(self, key: str) -> None:
        self.chosen = next(each for each in self.commands if each.key == key)
        self.command.setPlainText(self.chosen.command)
        self.prints.setText(breakable(self.chosen.prints))
        self.prints.setAccessibleName(self.tr("It must print: {words}").format(words=self.chosen.prints))

    # ---- how it looks --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(directed(0, 0, 8, 4))
        column.setSpacing(12)
        column.addWidget(self._header_card())
        column.addWidget(self._command_card())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(directed(24, 20, 20, 16))
        outer.setSpacing(12)
        outer.addWidget(self.title)
        outer.addWidget(self.simulated)
        outer.addWidget(scrolled(inside), 1)
        outer.addWidget(line())
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.close_button)
        outer.addLayout(last)
        fit_on_screen(self, _SIZE_PX)

    def _header_card(self) -> Card:
        card = Card(margins=(16, 12, 16, 12), spacing=8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("The 80 bytes that were hashed"), "heading"), 1)
        head.addWidget(self.copy_header)
        card.box.addLayout(head)
        card.box.addWidget(self.header)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(self.fields):
            self._field_row(grid, field, 2 * row)
        card.box.addLayout(grid)
        card.box.addWidget(line())
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Their hash"), "heading"), 1)
        head.addWidget(self.copy_hash)
        card.box.addLayout(head)
        card.box.addWidget(self.hash)
        return card

    def _field_row(self, grid: QGridLayout, field: HeaderField, row: int) -> None:
        if row:
            grid.addWidget(line(), row - 1, 0, 1, 2)
        text = self._formatter.text
        name = label(text(field.name), wrap=False)
        name.setFont(fonts.font(name.font(), fonts.BASE_PX, SEMIBOLD))
        place = self.tr("bytes {first} to {last}").format(
            first=field.start, last=field.start + len(field.raw_hex) // 2 - 1
        )
        left = QVBoxLayout()
        left.setSpacing(1)
        left.addWidget(name)
        left.addWidget(label(place, "small", wrap=False))
        right = QVBoxLayout()
        right.setSpacing(1)
        right.addWidget(fixed_label(breakable(field.raw_hex), selectable=False))
        value = text(field.shown)
        if value != field.raw_hex:
            short = len(value) <= _LONGEST_WHOLE
            words = self.tr("read as {value}").format(value=value if short else breakable(value))
            right.addWidget(label(words, "small", selectable=short))
        right.addWidget(label(text(field.says), "small"))
        grid.addLayout(left, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(right, row, 1)

    def _command_card(self) -> Card:
        card = Card(margins=(16, 12, 16, 12), spacing=8)
        card.box.addWidget(label(self.tr("Hash them without this program"), "heading"))
        words = self.tr(
            "Copy one line into a terminal. It hashes the bytes twice with SHA-256, and turns the result "
            "round, as hashes are written."
        )
        card.box.addWidget(label(words, "muted"))
        card.box.addWidget(self.ways)
        card.box.addWidget(self.command)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("It must print:"), "muted", wrap=False))
        row.addStretch(1)
        row.addWidget(self.copy_command)
        card.box.addLayout(row)
        card.box.addWidget(self.prints)
        return card


def _box(height_px: int) -> QPlainTextEdit:
    """Text that is copied letter by letter, from left to right, broken anywhere."""
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setFont(fixed_font(fonts.BASE_PX))
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
    made.setFixedHeight(height_px)
    made.setTabChangesFocus(True)
    return made
