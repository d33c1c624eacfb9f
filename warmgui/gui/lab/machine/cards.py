"""The time machine's cards: a day of the network, until when this PC found blocks, mining as in that year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from warmgui.core.lab.dates import day_amount, day_of_utc
from warmgui.core.lab.luck import block_words
from warmgui.core.messages import LabStart
from warmgui.core.model_lab import YEAR, LabStatus, LabWork
from warmgui.core.money.mining import HASHES_PER_DIFFICULTY, difficulty_of_nbits
from warmgui.core.text import Amount
from warmgui.core.vocabulary import Provenance
from warmgui.gui import fonts
from warmgui.gui.lab.machine.figures import era_figures, machine_words
from warmgui.gui.lab.parts import LabControls
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.what_if.parts import Figures
from warmgui.gui.pages.working.dialog import WorkingDialog
from warmgui.gui.widgets.basic import SEMIBOLD, Card, button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.lab.eras import Era, Limit
    from warmgui.core.model import Snapshot
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_LIMITS = 4
_BLOCKS = 5
_HOPELESS_S = 4 * 3600.0
"""Longer than a lesson lasts."""
_ROLES = {"past": "warning", "holds": "good", "never": "danger"}


class EraCard(Card):
    """One day: the network, its machines, and what this PC would have found."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self.title = label("", "heading")
        self.sentence = label()
        self.sentence.setFont(fonts.font(self.sentence.font(), 15))
        self.figures = Figures()
        self.figures.opened.connect(self._on_opened)
        self.machine = label()
        self.source = label(role="small")
        self._formatter: Formatter | None = None
        for part in (self.title, self.sentence, self.figures, self.machine, self.source):
            self.box.addWidget(part)

    def show_era(self, era: Era, hashrate_hs: float | None, formatter: Formatter, *, simulated: bool) -> None:
        """Show a day."""
        self._formatter = formatter
        text = formatter.text
        self.title.setText(self.tr("Bitcoin on {date}").format(date=formatter.amount(day_amount(era.day))))
        self.sentence.setText(text(era.words))
        rate_known = Provenance.SIMULATED if simulated else Provenance.MEASURED
        self.figures.show_figures(era_figures(era, hashrate_hs, rate_known), formatter)
        machine, source = machine_words(era)
        self.machine.setText(self.tr("People mined with: {machine}").format(machine=text(machine)))
        self.machine.setVisible(bool(machine))
        self.source.setText(text(source))
        self.source.setVisible(bool(source))

    def _on_opened(self, working: Working) -> None:
        if self._formatter is not None:
            WorkingDialog(working, self._formatter, self).open()


class LimitsCard(Card):
    """Until when this PC found a block in a day, a month, a year, a life."""

    asked = Signal(object)
    """A `date` to go to."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self.box.addWidget(label(self.tr("When this PC stopped finding blocks"), "heading"))
        self.nothing = label(role="muted")
        self.box.addWidget(self.nothing)
        self.lines: list[tuple[MarkedLabel, QPushButton]] = []
        self._days: list[object] = [None] * _LIMITS
        for number in range(_LIMITS):
            words, go = MarkedLabel("small", size_px=14), button(self.tr("Go there"), "link")
            go.setAutoDefault(False)
            go.clicked.connect(lambda _=False, at=number: self.asked.emit(self._days[at]))
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(words, 1)
            row.addWidget(go)
            self.box.addLayout(row)
            self.lines.append((words, go))
        self.box.addStretch(1)

    def show_limits(self, limits: Sequence[Limit], formatter: Formatter) -> None:
        """Show them; while the hashrate is not known there are none."""
        self.nothing.setText(self.tr("Known once this PC has hashed."))
        self.nothing.setVisible(not limits)
        for number, (words, go) in enumerate(self.lines):
            limit = limits[number] if number < len(limits) else None
            said = formatter.text(limit.words) if limit is not None else ""
            words.say(said, _ROLES.get(limit.state, "small") if limit is not None else "small")
            self._days[number] = None if limit is None or limit.reached is None else limit.reached.day
            go.setVisible(self._days[number] is not None)
            go.setAccessibleName(self.tr("Go there: {sentence}").format(sentence=said))


class MineCard(Card):
    """Mining as if it were that day: a real target of that year, real hashes of today."""

    def __init__(
        self, ports: Ports, formatter_source: Callable[[], Formatter], era: Callable[[], Era | None]
    ) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self._ports, self._formatter_source, self._era = ports, formatter_source, era
        self._lab: LabStatus | None = None
        self.title = label("", "heading")
        self.told = label(role="muted")
        self.warning = MarkedLabel("warning", size_px=13)
        self.controls = LabControls(ports, formatter_source, self.work, (YEAR,))
        self.instead = button("", "")
        self.instead.setAutoDefault(False)
        self.instead.clicked.connect(self._on_instead)
        self.state = label()
        self.state.setFont(fonts.font(self.state.font(), 14, SEMIBOLD))
        self.since = label(role="muted")
        self.blocks = [label(role="small") for _ in range(_BLOCKS)]
        for part in (
            self.title,
            self.told,
            self.warning,
            self.controls,
            self.instead,
            self.state,
            self.since,
        ):
            self.box.addWidget(part)
        for line in self.blocks:
            self.box.addWidget(line)
        self.box.addStretch(1)

    def work(self) -> LabWork | None:
        """What Start would hash."""
        era = self._era()
        return None if era is None else era.work

    def show_era(self, era: Era, formatter: Formatter) -> None:
        """Another day is chosen."""
        day = formatter.amount(day_amount(era.day))
        self.title.setText(self.tr("Mine as if it were {date}").format(date=day))
        self.setAccessibleName(self.title.text())
        self.told.setText(
            self.tr(
                "Real headers with the target and the time of that day, hashed for real on this PC. The "
                "chain is the lab's own: what is found here is worth nothing."
            )
        )
        wait = era.block_s.value
        hopeless = wait is not None and wait > _HOPELESS_S
        words = self.tr("A block takes {time} on average here: most likely you see none. That is the lesson.")
        said = words.format(time=formatter.amount(Amount(wait, "duration_s"))) if hopeless else ""
        self.warning.say(said, "warning")
        self._show_instead()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What was found."""
        self.controls.show_snapshot(snapshot)
        lab = snapshot.lab
        self._lab = lab if lab is not None and lab.work.kind == YEAR else None
        self._show_instead()
        formatter = self._formatter_source()
        if self._lab is None:
            for part in (self.state, self.since, *self.blocks):
                part.hide()
            return
        self._show_progress(self._lab, formatter)
        self._show_blocks(self._lab, formatter)

    # ---- private

    def _on_instead(self) -> None:
        work = self.work()
        if work is not None:
            seconds = float(self.controls.duration.currentData())
            self._ports.post(LabStart(work, seconds, self.controls.power_fraction))

    def _show_instead(self) -> None:
        """While another day is mined: the way to this one."""
        work, lab = self.work(), self._lab
        other = lab is not None and lab.runs and work is not None and lab.work != work
        self.instead.setVisible(other)
        if other and work is not None and work.ntime is not None:
            day = self._formatter_source().amount(day_amount(day_of_utc(float(work.ntime))))
            self.instead.setText(self.tr("Mine as on {date} instead").format(date=day))

    def _show_progress(self, lab: LabStatus, formatter: Formatter) -> None:
        day = day_of_utc(float(lab.work.ntime or 0))
        difficulty = difficulty_of_nbits(lab.nbits or lab.work.nbits)
        per_block = difficulty * HASHES_PER_DIFFICULTY
        wait = per_block / lab.hashrate_hs if lab.hashrate_hs else None
        expected = lab.hashes / per_block
        words = self.tr("As on {date}. Blocks found: {found}; expected for the hashes so far: {expected}.")
        said = words.format(
            date=formatter.amount(day_amount(day)),
            found=formatter.amount(Amount(float(lab.blocks_found), "height")),
            expected=formatter.amount(Amount(expected, "count")),
        )
        self.state.setText(self.tr("{sentence} (simulated)").format(sentence=said) if lab.simulated else said)
        self.state.show()
        since = self.tr("One every {time} on average; {since} since the last one.")
        self.since.setText(
            since.format(
                time=formatter.amount(Amount(wait, "duration_s")),
                since=formatter.amount(Amount(lab.since_block_s, "duration_s")),
            )
        )
        self.since.setVisible(lab.runs)

    def _show_blocks(self, lab: LabStatus, formatter: Formatter) -> None:
        newest = [one for one in reversed(lab.blocks) if one.by == "us"][:_BLOCKS]
        for number, line in enumerate(self.blocks):
            line.setVisible(number < len(newest))
            if number < len(newest):
                block = newest[number]
                words = self.tr("Block {height}: {hash} · {words}").format(
                    height=formatter.amount(Amount(float(block.height), "height")),
                    hash=f"\u2066{block.hash_hex[:24]}…\u2069",
                    words=formatter.text(block_words(block)),
                )
                line.setText(words)
