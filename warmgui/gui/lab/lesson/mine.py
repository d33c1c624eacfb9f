"""Makes a lesson one's own: date, seed, the PC's numbers, prices, today's facts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRandomGenerator, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.lab.lessons import mine
from warmgui.core.lab.lessons.model import WORD_KIND
from warmgui.core.lab.lessons.numbers import plain, typed
from warmgui.core.lab.lessons.sheet import calendar_day
from warmgui.core.lab.lessons.working import worked
from warmgui.core.text import Amount
from warmgui.gui.i18n import language_for
from warmgui.gui.lab.lesson import jobs as lesson_jobs
from warmgui.gui.lab.lesson.jobs import Opened
from warmgui.gui.lab.mine.words import known_rate
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label, scrolled
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, line

if TYPE_CHECKING:
    from decimal import Decimal

    from warmgui.core.lab.lessons.model import Given
    from warmgui.core.model import Snapshot
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter

_SIZE_PX, _FIELD_PX = (620, 640), 200
_SEEDS = 1_000_000_000
_POWER, _BITS = "hashrate_hs", "lab_bits"


class MineDialog(ReadingOrder):
    """Asks for other numbers, and makes the lesson anew of them.

    Args:
        opened: to begin with.
        formatter: the reader's.
        snapshot: for this PC's numbers and today's facts; None while there is none.
        parent: the window.
    """

    made = Signal(object)
    """An `Opened`."""

    def __init__(
        self, opened: Opened, formatter: Formatter, snapshot: Snapshot | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Make it mine"))
        self._lesson, self._formatter, self._snapshot = opened.lesson, formatter, snapshot
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setAccessibleName(self.tr("Date of the lesson"))
        self.date.setDate(self._today())
        self.seed = QLineEdit(str(self._lesson.seed))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.another = button(self.tr("Another luck"), "")
        self.measured = button(self.tr("Take what this PC measures"), "")
        self.facts = QCheckBox(self.tr("Take today's facts"))
        self.fields: dict[str, QLineEdit] = {}
        self.state = MarkedLabel()
        self.ok = button(self.tr("Make the lesson"), "primary")
        self.cancel = button(self.tr("Cancel"), "")
        self.another.clicked.connect(
            lambda: self.seed.setText(str(QRandomGenerator.global_().bounded(_SEEDS)))
        )
        self.measured.clicked.connect(self.take_measured)
        self.ok.clicked.connect(self.make)
        self.cancel.clicked.connect(self.reject)
        for each in (self.another, self.measured, self.cancel):
            each.setAutoDefault(False)
        network = snapshot.network if snapshot is not None else None
        self._todays = mine.todays_facts(self._lesson, network) if network is not None else {}
        self._lay_out()
        self._show_known()

    def take_measured(self) -> None:
        """The hash rate and power of this PC, and bits at which a block takes about ten seconds."""
        rate = known_rate(self._snapshot).value if self._snapshot is not None else None
        if rate:
            self.fields[_POWER].setText(plain(mine.tidy(rate)))
            if _BITS in self.fields:
                self.fields[_BITS].setText(plain(mine.fitting_bits(mine.tidy(rate))))

    def make(self) -> None:
        """Look the numbers through and make the lesson; what is wrong is told here."""
        settings = self._settings()
        if settings is None:
            return
        try:
            seed = int(self.seed.text())
        except ValueError:
            self.state.say(self.tr("The seed should be a whole number."), "warning")
            self.seed.setFocus()
            return
        date = self.date.date().toString(Qt.DateFormat.ISODate)
        facts = self._todays if self.facts.isChecked() else {}

        def work() -> object:
            made = mine.changed(self._lesson, facts=facts, settings=settings, seed=seed, date=date)
            return Opened(made, worked(made))

        self.ok.setEnabled(False)
        self.state.say(self.tr("Working it out…"))
        lesson_jobs.start(work, self._on_made, self._on_failed)

    # ---- private

    def _settings(self) -> dict[str, Decimal] | None:
        made = {}
        for setting in self._lesson.settings:
            field = self.fields.get(setting.key)
            value = typed(field.text()) if field is not None else setting.value
            if value is None and field is not None:
                self.state.say(self.tr("This is no number: {words}").format(words=field.text()), "warning")
                field.setFocus()
                return None
            if value is not None:
                made[setting.key] = mine.fitted(value)
        return made

    def _on_made(self, opened: object) -> None:
        self.made.emit(opened)
        self.accept()

    def _on_failed(self, sentence: Text) -> None:
        self.ok.setEnabled(True)
        self.state.say(as_sentence(self._formatter.text(sentence)), "danger")

    def _today(self) -> QDate:
        if self._snapshot is None:
            return QDate.fromString(self._lesson.date, Qt.DateFormat.ISODate)
        day = datetime.fromtimestamp(self._snapshot.now_utc, tz=UTC).astimezone().date()
        return QDate(day.year, day.month, day.day)

    def _show_known(self) -> None:
        rate = known_rate(self._snapshot).value if self._snapshot is not None else None
        has_field = _POWER in self.fields
        self.measured.setEnabled(rate is not None and has_field)
        if rate is not None and has_field:
            words = self._formatter.amount(Amount(rate, "hashrate_hs"))
            self.measured.setText(self.tr("Take what this PC measures: {rate}").format(rate=words))
        newer = {fact.date for fact in self._todays.values()}
        self.facts.setEnabled(bool(self._todays))
        if newer:
            day = self._formatter.amount(calendar_day(max(newer)))
            self.facts.setText(self.tr("Take the network's facts of {date}").format(date=day))

    # ---- how it looks

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(directed(0, 0, 8, 8))
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self._add(grid, self.tr("Date"), self.date)
        self._add(grid, self.tr("Seed"), self.seed, self.another)
        language = language_for("system", QLocale())
        for setting in self._lesson.settings:
            if setting.kind != WORD_KIND:
                self._add_setting(grid, setting, language)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(24, 20, 20, 16))
        column.setSpacing(12)
        title = Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True)
        hold_side(title)
        column.addWidget(title)
        told = self.tr(
            "With other numbers it is another lesson: worksheet, figures and solution follow, and so does "
            "the SHA-256. The file that you began with stays as it is."
        )
        column.addWidget(label(told, "small"))
        column.addWidget(self.facts)
        column.addWidget(self.measured, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(scrolled(inside), 1)
        column.addWidget(self.state)
        column.addWidget(line())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.ok)
        column.addLayout(buttons)
        fit_on_screen(self, _SIZE_PX)

    def _add(self, grid: QGridLayout, words: str, field: QWidget, beside: QWidget | None = None) -> None:
        name, row = label(words), grid.rowCount()
        name.setBuddy(field)
        field.setMaximumWidth(_FIELD_PX)
        grid.addWidget(name, row, 0)
        grid.addWidget(field, row, 1)
        if beside is not None:
            grid.addWidget(beside, row, 2)

    def _add_setting(self, grid: QGridLayout, setting: Given, language: str) -> None:
        field = QLineEdit(plain(setting.value))
        unit = self._formatter.unit(setting.kind) if setting.kind != "fraction" else ""
        name = setting.name[language]
        field.setAccessibleName(f"{name} ({unit})" if unit else name)
        field.setToolTip(setting.source[language])
        self.fields[setting.key] = field
        self._add(grid, name, field, label(unit, "muted", wrap=False))
