"""Plots with everything that a figure can meet, small enough to know their numbers by heart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

V = verbatim


def _pixels(image: QImage) -> memoryview:
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(whole.constBits())).cast("I")


def colors_of(image: QImage, step: int = 3) -> set[str]:
    """Names of the colours of every so many pixels."""
    return {f"#{value & 0xFFFFFF:06x}" for value in set(_pixels(image)[::step])}


def count(image: QImage, box: QRectF, color: str) -> int:
    """Pixels of a colour within a box of px."""
    scale, wide, pixels = image.devicePixelRatio(), image.width(), _pixels(image)
    left, right = max(int(box.left() * scale), 0), min(int(box.right() * scale), wide)
    rows = range(max(int(box.top() * scale), 0), min(int(box.bottom() * scale), image.height()))
    wanted = int(color[1:], 16) | 0xFF000000
    return sum(list(pixels[y * wide + left : y * wide + right]).count(wanted) for y in rows)


def histogram(*, simulated: bool = False) -> Plot:
    """Bars over numbers on powers of ten, an expected line, and two upright marks beyond a gap."""
    x = tuple(float(n) for n in range(32))
    y = tuple(2.0 ** (31 - n) for n in range(32))
    return Plot(
        "zero-bits",
        V("Every hash is a lottery ticket"),
        Axis(V("leading zero bits"), low=0.0, high=80.0, gap=(36.0, 77.0)),
        Axis(V("hashes"), logarithmic=True),
        (
            Series(
                "counted",
                V("counted"),
                "bars",
                x,
                y,
                simulated=simulated,
                provenance=Provenance.MEASURED,
            ),
            Series("expected", V("expected"), "line", x, tuple(v * 1.1 for v in y), tone="other"),
        ),
        (Mark("x", 34.0, V("your target: 34 bits"), "cost"), Mark("x", 79.0, V("bitcoin: 79 bits"))),
        V("Counted by this PC."),
    )


def lives(*, simulated: bool = True) -> Plot:
    """A band, a line, steps, hidden examples, and level marks that lie close to each other."""
    x = (0.0, 1.0, 2.0, 3.0)
    return Plot(
        "lives",
        V("Two lives"),
        Axis(V("Time"), "years"),
        Axis(V("Paid"), "sat"),
        (
            Series("band", V("90 % of all"), "band", x, low=(0.0, 1.0, 2.0, 3.0), high=(0.0, 5.0, 9.0, 12.0)),
            Series("half", V("half"), "line", x, (0.0, 3.0, None, 7.0), tone="sun"),
            Series(
                "one", V("one life"), "steps", x, (0.0, 0.0, 4.0, 4.0), tone="cost", hidden_in_legend=True
            ),
            Series("two", V("steps"), "steps", x, (0.0, 2.0, 2.0, 8.0), tone="good", simulated=True),
        ),
        (
            Mark("y", 6.0, V("the mean"), dashed=False),
            Mark("y", 6.2, V("the other mean"), "main"),
            Mark("x", 2.0, V("now")),
        ),
        V("A hundred lives."),
        simulated,
    )


def dots() -> Plot:
    """Dots with names and error bars."""
    return Plot(
        "luck",
        V("Luck against hashrate"),
        Axis(V("Hashrate"), "hashrate_hs", logarithmic=True),
        Axis(V("Luck"), "fraction"),
        (
            Series(
                "class",
                V("students"),
                "dots",
                (1e6, 1e9, 1e8),
                (0.5, 1.2, None),
                low=(0.2, 1.0, 0.5),
                high=(0.9, 1.6, 1.5),
                names=("Ada", "=Bob", "Cy"),
            ),
        ),
    )


def town() -> Plot:
    """Without axes."""
    places = [(float(n % 10), float(n // 10)) for n in range(100)]
    return Plot(
        "town",
        V("A hundred homes"),
        Axis(EMPTY, hidden=True),
        Axis(EMPTY, hidden=True),
        (
            Series(
                "none", V("No block"), "dots", tuple(x for x, _ in places[1:]),
                tuple(y for _, y in places[1:]), tone="muted",
                names=tuple(f"Home {n}" for n in range(2, 101)),
            ),
            Series("found", V("Found a block"), "dots", (0.0,), (0.0,), tone="good", names=("Home 1",)),
        ),
        simulated=True,
    )  # fmt: skip


def costs(names: tuple[str, ...] = ("Gas", "Oil")) -> Plot:
    """Bars over names, with an error bar."""
    count = len(names)
    return Plot(
        "costs",
        V("What heat costs"),
        Axis(EMPTY, names=tuple(V(name) for name in names)),
        Axis(V("Cost"), "price_per_kwh"),
        (
            Series(
                "now",
                V("Now"),
                "bars",
                tuple(float(n) for n in range(count)),
                tuple(0.1 * (n + 1) for n in range(count)),
                low=(0.05,),
                high=(0.2,),
            ),
        ),
    )
