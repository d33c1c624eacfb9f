"""The table of prices (or carbon) by day and hour: one row for each entry; or the same as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from warmgui.core.energy.time_table import BadTableError, Band, parse_table, table_words
from warmgui.core.schedule.week_plan import WEEKDAYS
from warmgui.core.settings.schedule import DAY_WORDS
from warmgui.gui.pages.energy.sources_band import Typed, band_of, texts_of
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.schedule.words import day_order
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from warmgui.core.settings.model import SettingField
    from warmgui.core.units import Formatter

_TIME_PX, _VALUE_PX, _MONTHS_PX = 66, 84, 110
_TEXT_PX = 84


class BandRow(QWidget):
    """One entry: its days, from and to, and the number."""

    edited = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, formatter: Formatter, unit: str) -> None:
        super().__init__()
        self._formatter = formatter
        self.days: dict[int, QPushButton] = {}
        days = QHBoxLayout()
        days.setSpacing(2)
        locale = QLocale()
        for day in day_order():
            name = formatter.text(DAY_WORDS[WEEKDAYS[day]])
            short = locale.standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            made = button(short, "chip", checkable=True)
            made.setAutoDefault(False)
            made.setAccessibleName(name)
            made.setToolTip(name)
            made.clicked.connect(lambda _checked=False: self.edited.emit())
            self.days[day] = made
            days.addWidget(made)
        self.months = self._line(self.tr("Months"), _MONTHS_PX, self.tr("all year"))
        self.start = self._line(self.tr("From"), _TIME_PX, "00:00")
        self.end = self._line(self.tr("To"), _TIME_PX, "24:00")
        self.value = self._line(self.tr("Value"), _VALUE_PX, "0.30")
        self.unit = label(unit, "muted", wrap=False)
        self.up = self._tool("↑", self.tr("Move this row up: the first one that fits counts"))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.remove = self._tool("✕", self.tr("Remove this row"))
        self.remove.clicked.connect(self.removed)
        self.problem = MarkedLabel("danger")
        times = QHBoxLayout()
        times.setSpacing(6)
        for part in (self.start, label("–", wrap=False), self.end, self.value, self.unit):
            times.addWidget(part)
        times.addStretch(1)
        times.addWidget(self.up)
        times.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        days.addStretch(1)
        days.addWidget(self.months)
        column.addLayout(days)
        column.addLayout(times)
        column.addWidget(self.problem)
        self.setProperty("tile", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_band(self, band: Band) -> None:
        """Show an entry; emits nothing."""
        typed = texts_of(band, self._formatter.prefs.decimal)
        for day, made in self.days.items():
            made.setChecked(day in typed.days)
        for line, words in (
            (self.start, typed.start),
            (self.end, typed.end),
            (self.value, typed.value),
            (self.months, typed.months),
        ):
            line.setText(words)
        self.problem.say("")

    def band(self) -> Band | None:
        """The entry as it is typed; None where it cannot be one, and then it is said."""
        days = tuple(day for day, made in sorted(self.days.items()) if made.isChecked())
        typed = Typed(days, self.start.text(), self.end.text(), self.value.text(), self.months.text())
        band, problem = band_of(typed)
        self.problem.say(self._formatter.text(problem), "danger")
        return band

    def _line(self, name: str, width_px: int, placeholder: str) -> QLineEdit:
        made = QLineEdit()
        made.setFixedWidth(width_px)
        made.setPlaceholderText(placeholder)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.textEdited.connect(lambda _text: self.edited.emit())
        return made

    def _tool(self, sign: str, name: str) -> QPushButton:
        made = button(sign, "quiet")
        made.setAutoDefault(False)
        made.setFixedWidth(34)
        made.setProperty("arrow", "true")
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made


class TimeTableEdit(QWidget):
    """`changed` carries the text of a table that can be read. A wrong one stays, and is not told."""

    changed = Signal(str)

    def __init__(self, field: SettingField, formatter: Formatter) -> None:
        super().__init__()
        self._field, self._formatter = field, formatter
        codec = field.declaration.codec
        kind = getattr(codec, "kind", "") or (
            "price_per_kwh" if field.section == "tariff" else "carbon_g_per_kwh"
        )
        self._unit = formatter.unit(kind)
        self._words = ""
        self.rows: list[BandRow] = []
        self._usual = 0.3 if field.section == "tariff" else 300.0
        self.name = label(formatter.text(field.declaration.label), "heading")
        self.help = label(self.tr("The first row that fits counts; no day chosen means every day."), "small")
        self.add = button(self.tr("Add a row"), "")
        self.add.clicked.connect(self._on_add)
        self.as_text = button(self.tr("Edit as text"), "link", checkable=True)
        self.as_text.toggled.connect(self._on_toggled)
        for made in (self.add, self.as_text):
            made.setAutoDefault(False)
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(_TEXT_PX)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.name.text())
        self.text.setPlaceholderText("Mo-Fr 07:00-22:00 0.32; Sa,Su 09:00-20:00 0.28; 0.24")
        self.text.textChanged.connect(self._on_text)
        self.text_help = label(formatter.text(field.declaration.help), "small")
        self.problem = MarkedLabel("danger")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        buttons.addWidget(self.as_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(8)
        for part in (self.name, self.help):
            column.addWidget(part)
        column.addLayout(self._list)
        for below in (self.text, self.text_help, self.problem):
            column.addWidget(below)
        column.addLayout(buttons)
        self._on_toggled(False)  # noqa: FBT003 - Qt's signal

    @property
    def has_problem(self) -> bool:
        """Whether something typed cannot be read."""
        return bool(self.problem.text()) or any(row.problem.text() for row in self.rows)

    def show_table(self, words: str) -> None:
        """Show a table; emits nothing."""
        self._words = words
        with QSignalBlocker(self.text):
            self.text.setPlainText(words.replace("; ", "\n"))
        try:
            bands = parse_table(words)
        except BadTableError as error:
            self.problem.say(self._formatter.text(error.text), "danger")
            self.as_text.setChecked(True)
            return
        self.problem.say("")
        self._put_rows(bands)

    def take_focus(self) -> None:
        """Put the keyboard where something is wrong, or to the beginning."""
        if self.as_text.isChecked():
            self.text.setFocus()
        elif self.rows:
            next((row for row in self.rows if row.problem.text()), self.rows[0]).value.setFocus()
        else:
            self.add.setFocus()

    # ---- private -------------------------------------------------------------------------------------------

    def _put_rows(self, bands: tuple[Band, ...]) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            let_go(row)
        self.rows = []
        for band in bands:
            self._put_row(band)
        self._dress()

    def _put_row(self, band: Band) -> BandRow:
        row = BandRow(self._formatter, self._unit)
        row.show_band(band)
        row.edited.connect(self._on_rows)
        row.removed.connect(lambda: self._on_removed(row))
        row.moved.connect(lambda step: self._on_moved(row, step))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _dress(self) -> None:
        seasons = any(row.months.text() for row in self.rows)
        text = self.as_text.isChecked()
        self.help.setVisible(bool(self.rows) and not text)
        self.text_help.setVisible(text or not self.rows)  # what it is for, while it is empty
        for number, row in enumerate(self.rows):
            row.up.setEnabled(number > 0)
            row.months.setVisible(seasons)

    def _on_add(self) -> None:
        row = self._put_row(Band(self._usual))
        self._dress()
        row.show()
        row.value.setFocus()
        row.value.selectAll()
        self._on_rows()

    def _on_removed(self, row: BandRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        let_go(row)
        self._dress()
        self._on_rows()
        self.add.setFocus()

    def _on_moved(self, row: BandRow, step: int) -> None:
        at = self.rows.index(row)
        to = min(max(at + step, 0), len(self.rows) - 1)
        self.rows.insert(to, self.rows.pop(at))
        self._list.removeWidget(row)
        self._list.insertWidget(to, row)
        self._dress()
        self._on_rows()

    def _on_rows(self) -> None:
        bands = [row.band() for row in self.rows]
        whole = tuple(band for band in bands if band is not None)
        if len(whole) == len(bands):
            self._take(table_words(whole))

    def _on_text(self) -> None:
        words = "; ".join(line.strip() for line in self.text.toPlainText().splitlines() if line.strip())
        self._take(words)

    def _take(self, words: str) -> None:
        """A table that the setting takes is told; of another one it is said what is wrong."""
        codec = self._field.declaration.codec
        problem = codec.check(words) if codec is not None else None
        self.problem.say(self._formatter.text(problem) if problem else "", "danger")
        if not problem:
            self._words = words
            self.changed.emit(words)

    def _on_toggled(self, text: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not text and self.problem.text():
            with QSignalBlocker(self.as_text):
                self.as_text.setChecked(True)  # rows cannot show what cannot be read
            return
        self.as_text.setText(self.tr("Edit as rows") if text else self.tr("Edit as text"))
        self.text.setVisible(text)
        self.add.setVisible(not text)
        self._dress()
        if text:
            for row in self.rows:
                row.hide()
            with QSignalBlocker(self.text):
                self.text.setPlainText(self._words.replace("; ", "\n"))
        else:
            self._put_rows(parse_table(self._words))
