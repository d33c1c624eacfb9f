"""The picture of the lab's chain: seen, read by mouse, keys and screen readers, saved as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from warmgui.core.lab.adjust import block_times_plot, change_of
from warmgui.core.lab.adjust_chain import Cell, chain_cells
from warmgui.core.lab.adjust_words import miner_name
from warmgui.core.text import Amount
from warmgui.gui import access
from warmgui.gui.figures.export import csv_bytes, png_bytes, svg_bytes
from warmgui.gui.figures.save import FigureFile
from warmgui.gui.lab.adjust import strip_paint as strip
from warmgui.gui.lab.adjust.strip_paint import Box

if TYPE_CHECKING:
    from warmgui.core.model_lab import LabBlock, LabStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_MOST_BLOCKS = 60
_LEAST_FILE_PX, _MOST_FILE_PX = 480.0, 1600.0


class ChainStrip(QWidget, access.Told):
    """Blocks in reading direction, the newest at the end. `opened` carries a block that was chosen."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read: str | None = None
        self._blocks: dict[str, LabBlock] = {}
        self._shown: tuple[LabStatus, Formatter] | None = None
        self.boxes: tuple[Box, ...] = ()
        theme.changed.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The chain, block by block"))
        self.setFixedHeight(round(strip.height_of(1)))

    @property
    def read(self) -> str | None:
        """Hash of the block that is being read; "" of the one that is searched."""
        return self._read

    def show_status(self, lab: LabStatus | None, formatter: Formatter) -> None:
        """The chain as it stands; None shows nothing."""
        self._shown = None if lab is None else (lab, formatter)
        boxes = () if lab is None else self._made(lab, formatter)
        self._blocks = {} if lab is None else {block.hash_hex: block for block in lab.blocks}
        if boxes == self.boxes:
            return
        self.boxes = boxes
        self.setFixedHeight(round(strip.height_of(strip.lanes(boxes))))
        if self._read not in {box.key for box in boxes}:
            self._read = None
        if self._read is None:
            # The newest one first: that is what one waits for.
            newest = [box.spoken for box in boxes if box.style != "next"][-3:]
            self.setAccessibleDescription("\n".join(reversed(newest)) or self.tr("No block yet."))
        self.update()

    def file(self) -> FigureFile | None:
        """The picture to be saved, and the blocks' numbers; None before the first lab."""
        if self._shown is None:
            return None
        (lab, formatter), boxes, theme, font = self._shown, self.boxes, self._theme, self.font()
        mirrored = self._mirrored()
        wide = min(max(float(self.width()), _LEAST_FILE_PX), _MOST_FILE_PX)
        size = (wide, strip.height_of(strip.lanes(boxes)))

        def draw(painter: QPainter) -> None:
            strip.paint(painter, boxes, theme, font, wide, mirrored=mirrored)

        return FigureFile(
            "chain",
            png=lambda: png_bytes(size, theme, draw),
            svg=lambda: svg_bytes(size, theme, draw, self.accessibleName()),
            csv=lambda: csv_bytes(block_times_plot(lab), formatter),
        )

    def access_value(self) -> str:
        """The block that is read."""
        return next((box.spoken for box in self.boxes if box.key == self._read), "")

    def access_stops(self) -> int:
        """The blocks that are seen."""
        return len(self._visible())

    def access_stop(self) -> int:
        """The one that is read."""
        keys = [box.key for box in self._visible()]
        return keys.index(self._read) if self._read in keys else -1

    def access_go(self, stop: int) -> None:
        """Read another one."""
        box = self._visible()[stop]
        self._say(box, self.mapToGlobal(self._area(box).bottomLeft().toPoint()))

    # ---- Qt ------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(600, self.minimumHeight())

    def paintEvent(self, _event: Any) -> None:
        """All of it, and the ring of the keyboard."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        strip.paint(
            painter,
            self.boxes,
            self._theme,
            self.font(),
            float(self.width()),
            mirrored=self._mirrored(),
            read=self._read,
        )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def mouseMoveEvent(self, event: Any) -> None:
        """Read what is under the mouse."""
        found = self._at(event.position())
        self._say(found, event.globalPosition().toPoint())
        can = found is not None and found.style in {"own", "aside"}
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: Any) -> None:
        """Open what was pressed."""
        found = self._at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self._open(found.key)
        super().mousePressEvent(event)

    def leaveEvent(self, event: Any) -> None:
        """Nothing is read any more."""
        self._say(None, QPoint())
        super().leaveEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """The arrows go from block to block, Enter opens one."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._read:
            self._open(self._read)
            return
        ahead = Qt.Key.Key_Left if self._mirrored() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self._mirrored() else Qt.Key.Key_Left
        step = {ahead: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(key)
        visible = self._visible()
        if step is None or not visible:
            super().keyPressEvent(event)
            return
        keys = [box.key for box in visible]
        at = len(keys) - 1 if self._read not in keys else keys.index(self._read) + step
        box = visible[min(max(at, 0), len(keys) - 1)]
        self._say(box, self.mapToGlobal(self._area(box).bottomLeft().toPoint()))

    # ---- private -------------------------------------------------------------------------------------------

    def _mirrored(self) -> bool:
        return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _visible(self) -> list[Box]:
        if not self.boxes:
            return []
        first = strip.first_column(self.boxes, float(self.width()))
        return [box for box in self.boxes if box.column >= first]

    def _area(self, box: Box) -> Any:
        first = strip.first_column(self.boxes, float(self.width()))
        return strip.place(box, first, float(self.width()), mirrored=self._mirrored())

    def _at(self, point: Any) -> Box | None:
        return next((box for box in self._visible() if self._area(box).contains(point)), None)

    def _say(self, box: Box | None, place: QPoint) -> None:
        read = None if box is None else box.key
        words = "" if box is None else box.spoken
        if read != self._read:
            self._read = read
            if words:
                self.setAccessibleDescription(words)
            access.moved(self, None if box is None else self.access_stop())
            self.update()
        QToolTip.showText(place, words, self)

    def _open(self, key: str) -> None:
        block = self._blocks.get(key)
        if block is not None and block.by == "us":
            self.opened.emit(block)

    def _made(self, lab: LabStatus, formatter: Formatter) -> tuple[Box, ...]:
        cells = chain_cells(lab.blocks[-_MOST_BLOCKS:])
        flags = {each.height: formatter.amount(Amount(change_of(each), "times")) for each in lab.retargets}
        places = {cell.block.hash_hex: (cell.block.height, cell.lane) for cell in cells}
        on_chain = {cell.block.height for cell in cells if not cell.aside}
        boxes = [self._box(cell, lab, formatter, flags, places) for cell in cells]
        if lab.runs:
            height = max(lab.height, max(on_chain, default=0) + 1)
            parent = (height - 1, 0) if height - 1 in on_chain else None
            words = self.tr("Block {height} is searched").format(height=height)
            boxes.append(
                Box("", str(height), self.tr("searched"), "", "next", height, 0, parent=parent, spoken=words)
            )
        return tuple(boxes)

    def _box(
        self,
        cell: Cell,
        lab: LabStatus,
        formatter: Formatter,
        flags: dict[int, str],
        places: dict[str, tuple[int, int]],
    ) -> Box:
        block = cell.block
        ours = block.by == "us"
        took = formatter.amount(Amount(block.seconds, "seconds"))
        real = ours and not lab.simulated
        who = self.tr("this PC") if ours else self.tr("simulated")
        below = took
        if cell.aside:
            below = self.tr("orphan") if cell.decided else self.tr("in a race")
        style = "aside" if cell.aside else "own" if ours else "others"
        spoken = [
            self.tr("Block {height} of {miner}, after {time}").format(
                height=block.height, miner=formatter.text(miner_name(block)), time=took
            )
        ]
        if cell.aside:
            spoken.append(below)
        if block.height in flags and not cell.aside:
            spoken.append(self.tr("the difficulty changed: {change}").format(change=flags[block.height]))
        if ours and not real:
            spoken.append(self.tr("simulated"))
        return Box(
            block.hash_hex,
            str(block.height),
            who,
            below,
            style,
            block.height,
            cell.lane,
            flag="" if cell.aside else flags.get(block.height, ""),
            parent=places.get(cell.parent, (block.height - 1, 0) if not cell.parent else None),
            spoken=", ".join(spoken),
        )
