"""One hash in slow motion: every step of two times SHA-256, with its real numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.one_hash import one_hash
from warmgui.core.lab.one_hash_words import LEVELS, stage_starts, step_title, step_values, step_words, steps
from warmgui.gui.lab.mine.parts import HashLabel, PlainSlider, announce, breakable, fixed_label
from warmgui.gui.lab.slow.model import changed_text, place_text, rows_of
from warmgui.gui.lab.slow.picture import BitPicture
from warmgui.gui.pages.parts import hold_side, in_tab_order, label, scrolled, segments
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label, button, directed, fit_on_screen, line
from warmgui.gui.widgets.choice import Choice as Combo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.lab.one_hash import OneHash
    from warmgui.core.lab.one_hash_words import Step
    from warmgui.core.units import Formatter
    from warmgui.gui.lab.slow.model import Choice
    from warmgui.gui.theme import Theme

_SIZE_PX = (960, 860)
_TITLE_PX = 18
SPEEDS_MS = {"slow": 1500, "normal": 500, "fast": 100}
_ACROSS = Qt.AlignmentFlag.AlignHorizontal_Mask
_VALUE_COLUMNS, _LONG_VALUE = 2, 32


class SlowDialog(ReadingOrder):
    """Steps through a hash. It stands still until one asks it to play, whatever the system's motion is.

    Args:
        choices: headers that can be looked at, the first one is shown.
        formatter: the reader's units and words.
        theme: colours.
        parent: the window.
        chosen: key of the choice that is shown first; None: the first one.
    """

    def __init__(
        self,
        choices: Sequence[Choice],
        formatter: Formatter,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        chosen: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("One hash in slow motion"))
        self._choices, self._formatter = tuple(choices), formatter
        self.at = 0
        self.one: OneHash = one_hash(self._choices[0].header_hex, self._choices[0].nbits)
        self.steps: tuple[Step, ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.setInterval(SPEEDS_MS["normal"])
        self._make_head()
        self._make_body(theme)
        self._make_foot()
        self._lay_out()
        steps_ = (self.back, self.play_button, self.ahead, self.speed, self.close_button)
        in_tab_order((self.choice, self.level, self.picture, self.slider, self.stage, *steps_))
        keys = [each.key for each in self._choices]
        self.choice.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
        self._on_choice()
        # Whoever has the keyboard begins where its keys step.
        self.picture.setFocus()

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def go(self, at: int, *, spoken: bool = False) -> None:
        """Show a step; before the first and behind the last there is none."""
        self.at = min(max(at, 0), len(self.steps) - 1)
        if self.at == len(self.steps) - 1:
            self.pause()
        self._show_step()
        if spoken and not self.playing:
            announce(self, self.picture.accessibleDescription())

    def play(self) -> None:
        """Go on by itself; from the beginning where the end is shown."""
        if self.at >= len(self.steps) - 1:
            self.go(0)
        self._timer.start()
        self._say_playing()

    def pause(self) -> None:
        """Stand still."""
        self._timer.stop()
        self._say_playing()

    # ---- Qt ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: Any) -> None:
        """Arrows step, Page keys jump from stage to stage, the space bar plays."""
        if not self._take_key(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The picture stands in an area that would take the keys to scroll."""
        if watched is self.picture and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key) -> bool:
        starts = sorted(stage_starts(self.one).values())
        jumps = {
            Qt.Key.Key_Right: self.at + 1,
            Qt.Key.Key_Left: self.at - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.steps) - 1,
            Qt.Key.Key_PageDown: next((start for start in starts if start > self.at), len(self.steps) - 1),
            Qt.Key.Key_PageUp: max((start for start in starts if start < self.at), default=0),
        }
        if key == Qt.Key.Key_Space:
            self._on_play()
        elif key in jumps:
            self.pause()
            self.go(jumps[key], spoken=True)
        return key == Qt.Key.Key_Space or key in jumps

    def done(self, result: int) -> None:
        """Nothing runs on in a window that is gone."""
        self._timer.stop()
        super().done(result)

    # ---- private -------------------------------------------------------------------------------------------

    def _on_choice(self) -> None:
        chosen = self._choices[max(self.choice.currentIndex(), 0)]
        self.pause()
        self.one = one_hash(chosen.header_hex, chosen.nbits)
        self.steps = steps(self.one)
        self.hash.show_hash(self.one.hash_hex)
        self.simulated.setVisible(chosen.simulated)
        text = self._formatter.text
        with QSignalBlocker(self.stage), QSignalBlocker(self.slider):
            self.stage.clear()
            for at in stage_starts(self.one).values():
                self.stage.addItem(self._stage_name(self.steps[at]), at)
            self.slider.setRange(0, len(self.steps) - 1)
        self.choice.setAccessibleDescription(text(chosen.name))
        self.go(0)

    def _stage_name(self, step: Step) -> str:
        """Of the first step of a stage, without its number."""
        names = {
            "header": self.tr("The header's fields"),
            "schedule": self.tr("Message schedule"),
            "round": self.tr("64 rounds"),
            "comparison": self.tr("Comparison with the target"),
        }
        name = names.get(step.stage.rpartition(".")[2])
        if name is None:
            return self._formatter.text(step_title(self.one, step))
        parts = (self.tr("first block"), self.tr("second block"), self.tr("hash of the hash"))
        return name if step.compression is None else f"{name}, {parts[step.compression]}"

    def _show_step(self) -> None:
        step, text = self.steps[self.at], self._formatter.text
        title, said = text(step_title(self.one, step)), text(step_words(self.one, step, self._level()))
        rows = rows_of(self.one, step)
        changed = changed_text(rows)
        self.title.setText(title)
        self.words.setText(said)
        self.place.setText(text(place_text(self.one, self.at)))
        self.changed.setText(text(changed) if changed is not None else "")
        self.legend.setVisible(bool(rows))
        self.picture.show_step(self.one, step, rows)
        values = self._values_of(step)
        heard = ", ".join(f"{name}: {value}" for name, value in values)
        self.picture.setAccessibleDescription(f"{title}. {said} {self.changed.text()} {heard}")
        self._show_values(values)
        with QSignalBlocker(self.slider), QSignalBlocker(self.stage):
            self.slider.setValue(self.at)
            starts = list(stage_starts(self.one).values())
            self.stage.setCurrentIndex(sum(start <= self.at for start in starts) - 1)
        self.slider.setAccessibleDescription(f"{self.place.text()}: {title}")
        self.back.setEnabled(self.at > 0)
        self.ahead.setEnabled(self.at < len(self.steps) - 1)

    def _values_of(self, step: Step) -> tuple[tuple[str, str], ...]:
        """Names that are words in the reader's language; symbols stay."""
        words = {"hash": self.tr("hash"), "target": self.tr("target")}
        if step.stage == "header":
            field = self.one.fields[step.index or 0]
            words[field.key] = self._formatter.text(field.name)
        return tuple((words.get(name, name), value) for name, value in step_values(self.one, step))

    def _show_values(self, values: tuple[tuple[str, str], ...]) -> None:
        """As many rows as there are numbers; long numbers have a row of their own."""
        columns = 1 if any(len(value) > _LONG_VALUE for _, value in values) else _VALUE_COLUMNS
        while len(self.values) < len(values):
            made = (fixed_label(selectable=False), fixed_label(selectable=False))
            made[0].set_role("muted")
            self.values.append(made)
        rows = -(-len(values) // columns)
        for number, (name, value) in enumerate(self.values):
            used = number < len(values)
            if used:
                name.setText(values[number][0])
                value.setText(breakable(values[number][1]))
                column, row = divmod(number, rows)
                self._values_grid.addWidget(name, row, 2 * column, Qt.AlignmentFlag.AlignTop)
                self._values_grid.addWidget(value, row, 2 * column + 1)
            for part in (name, value):
                part.setVisible(used)

    def _level(self) -> str:
        return self.level.selected or LEVELS[1]

    def _on_play(self) -> None:
        if self.playing:
            self.pause()
        else:
            self.play()

    def _on_tick(self) -> None:
        self.go(self.at + 1)

    def _say_playing(self) -> None:
        self.play_button.setText(self.tr("Pause") if self.playing else self.tr("Play"))

    def _jump(self, at: int) -> None:
        self.pause()
        self.go(at)

    # ---- how it looks --------------------------------------------------------------------------------------

    def _make_head(self) -> None:
        text = self._formatter.text
        self.choice = Combo()
        self.choice.setAccessibleName(self.tr("Hash"))
        for each in self._choices:
            self.choice.addItem(text(each.name))
        self.choice.activated.connect(lambda _at: self._on_choice())
        levels = (
            (LEVELS[0], self.tr("Simple")),
            (LEVELS[1], self.tr("Detailed")),
            (LEVELS[2], self.tr("Exact")),
        )
        self.level = segments(levels, self.tr("Explanations"), lambda _key: self._show_step())
        self.level.select(LEVELS[1])
        self.hash = HashLabel(short=False, strong=True)
        self.simulated = label(
            self.tr("Simulated: this header was made up, and its target is not met."), "warning"
        )

    def _make_body(self, theme: Theme) -> None:
        self.title = Label(size_px=_TITLE_PX, weight=SEMIBOLD, wrap=True)
        hold_side(self.title)
        self.place = label(role="muted", wrap=False)
        self.words = label()
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        self.words.setAlignment((self.words.alignment() & _ACROSS) | Qt.AlignmentFlag.AlignTop)
        self.picture = BitPicture(theme)
        self.picture.installEventFilter(self)
        self.picture.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.picture.setAccessibleName(self.tr("The bits of this step"))
        self.changed = label(role="small")
        self.legend = label(
            self.tr("Filled: 1, empty: 0. A frame with a dot: this bit changed in this step."), "small"
        )
        self.values: list[tuple[Label, Label]] = []

    def _make_foot(self) -> None:
        self.slider = PlainSlider()
        self.slider.setAccessibleName(self.tr("Step"))
        self.slider.valueChanged.connect(self._jump)
        self.stage = Combo()
        self.stage.setAccessibleName(self.tr("Go to"))
        self.stage.activated.connect(lambda at: self._jump(int(self.stage.itemData(at))))
        self.back = button(self.tr("Back"), "")
        self.play_button = button(self.tr("Play"), "primary")
        self.ahead = button(self.tr("Forward"), "")
        self.close_button = button(self.tr("Close"), "")
        speeds = (("slow", self.tr("Slow")), ("normal", self.tr("Normal")), ("fast", self.tr("Fast")))
        self.speed = segments(speeds, self.tr("Speed"), lambda key: self._timer.setInterval(SPEEDS_MS[key]))
        self.speed.select("normal")
        self.back.clicked.connect(lambda: self._jump(self.at - 1))
        self.ahead.clicked.connect(lambda: self._jump(self.at + 1))
        self.play_button.clicked.connect(self._on_play)
        self.close_button.clicked.connect(self.accept)
        for made in (self.back, self.play_button, self.ahead, self.close_button):
            made.setAutoDefault(False)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(directed(24, 16, 20, 16))
        outer.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Hash"), "muted", wrap=False))
        top.addWidget(self.choice, 1)
        top.addWidget(self.level)
        outer.addLayout(top)
        outer.addWidget(self.hash)
        outer.addWidget(self.simulated)
        outer.addWidget(scrolled(self._body()), 1)
        outer.addWidget(line())
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.slider, 1)
        where.addWidget(self.stage)
        outer.addLayout(where)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.back, self.play_button, self.ahead):
            row.addWidget(made)
        row.addWidget(self.speed)
        row.addStretch(1)
        row.addWidget(self.close_button)
        outer.addLayout(row)
        fit_on_screen(self, _SIZE_PX)

    def _body(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(directed(0, 0, 8, 4))
        card = Card(margins=(16, 12, 16, 12), spacing=8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        card.box.addLayout(head)
        card.box.addWidget(self.words)
        card.box.addWidget(self.picture)
        card.box.addWidget(self.changed)
        card.box.addWidget(self.legend)
        card.box.addWidget(line())
        self._values_grid = QGridLayout()
        self._values_grid.setHorizontalSpacing(12)
        self._values_grid.setVerticalSpacing(4)
        self._values_grid.setColumnStretch(1, 1)
        self._values_grid.setColumnStretch(3, 1)
        card.box.addLayout(self._values_grid)
        column.addWidget(card)
        column.addStretch(1)
        return inside
