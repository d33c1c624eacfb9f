"""Mining real historic blocks again: which one, how long it takes, how far it is, which nonces came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from warmgui.core.lab.dates import day_amount
from warmgui.core.lab.historic import BLOCKS, remine_words, remining
from warmgui.core.model_lab import REPLAY, LabWork
from warmgui.core.text import Amount
from warmgui.gui.lab.parts import LabControls
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.parts import name_label
from warmgui.gui.widgets.basic import Card
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabStatus, Replayed
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_ALL = "all"
_PARTS = 1000


class ReplayCard(Card):
    """One historic block, or all of them."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self._formatter_source = formatter_source
        self._rate: float | None = None
        formatter = formatter_source()
        self.setAccessibleName(self.tr("Mine a historic block again"))
        self.box.addWidget(label(self.accessibleName(), "heading"))
        self.which = Choice()
        for block in BLOCKS:
            words = self.tr("{title} · {date} · {note}").format(
                title=formatter.text(block.title),
                date=formatter.amount(day_amount(block.day)),
                note=formatter.text(block.note),
            )
            self.which.addItem(words, block.name)
        self.which.addItem(self.tr("All %n of them", "", len(BLOCKS)), _ALL)
        self.which.setAccessibleName(self.tr("Historic block"))
        self.which.setMinimumContentsLength(18)
        self.which.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        name = name_label(self.which.accessibleName())
        name.setBuddy(self.which)
        self.told = label(role="muted")
        self.controls = LabControls(ports, formatter_source, self.work, (REPLAY,))
        self.bar = QProgressBar()
        self.bar.setRange(0, _PARTS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Nonces that were searched"))
        self.progress = label()
        self.results = [MarkedLabel("good", size_px=13) for _ in BLOCKS]
        self.hashes = [label(role="small", selectable=True) for _ in BLOCKS]
        for part in (name, self.which, self.told, self.controls, self.bar, self.progress):
            self.box.addWidget(part)
        for result, proof in zip(self.results, self.hashes, strict=True):
            self.box.addWidget(result)
            self.box.addWidget(proof)
        self.box.addStretch(1)
        self._show_lab(None)

    def work(self) -> LabWork:
        """What Start would hash."""
        return LabWork(REPLAY, replay=str(self.which.currentData()))

    def show_snapshot(self, snapshot: Snapshot, hashrate_hs: float | None) -> None:
        """How far it is."""
        self.controls.show_snapshot(snapshot)
        self._rate = hashrate_hs
        self.told.setText(self._formatter_source().text(remine_words(hashrate_hs)))
        lab = snapshot.lab
        self._show_lab(lab if lab is not None and lab.work.kind == REPLAY else None)

    # ---- private

    def _show_lab(self, lab: LabStatus | None) -> None:
        searching = lab is not None and lab.runs and lab.searched is not None
        self.bar.setVisible(searching)
        self.progress.setVisible(searching)
        if searching and lab is not None and lab.searched is not None:
            self._show_progress(lab, lab.searched)
        found = () if lab is None else lab.replayed[-len(self.results) :]
        for number, (result, proof) in enumerate(zip(self.results, self.hashes, strict=True)):
            known = number < len(found)
            result.say(self._found(found[number], simulated=lab.simulated) if known and lab else "", "good")
            proof.setVisible(known)
            if known:
                proof.setText(f"\u2066{found[number].hash_hex}\u2069")
                proof.setAccessibleName(self.tr("Hash: {hash}").format(hash=found[number].hash_hex))

    def _show_progress(self, lab: LabStatus, searched: float) -> None:
        formatter = self._formatter_source()
        self.bar.setValue(round(min(max(searched, 0.0), 1.0) * _PARTS))
        part = formatter.amount(Amount(searched, "fraction"))
        times = remining(lab.hashrate_hs or self._rate)
        left = None if times is None else (1.0 - searched) * times.longest_s
        words = self.tr("{name}: {part} of the nonces searched; the rest takes {time} at most.").format(
            name=self._title(lab.replaying or lab.work.replay),
            part=part,
            time=formatter.amount(Amount(left, "duration_s")),
        )
        self.progress.setText(words)
        self.bar.setAccessibleDescription(words)

    def _found(self, one: Replayed, *, simulated: bool) -> str:
        formatter = self._formatter_source()
        words = self.tr("{name}: nonce {nonce} found again after {time}, with {hashes} hashes").format(
            name=self._title(one.name),
            nonce=formatter.amount(Amount(float(one.nonce), "height")),
            time=formatter.amount(Amount(one.seconds, "duration_s")),
            hashes=formatter.amount(Amount(float(one.hashes), "height")),
        )
        return self.tr("{sentence} (simulated)").format(sentence=words) if simulated else words

    def _title(self, name: str) -> str:
        """The block's title; a name that is not known here is shown as it is."""
        known = {one.name: one.title for one in BLOCKS} | {str(one.height): one.title for one in BLOCKS}
        return self._formatter_source().text(known[name]) if name in known else name
