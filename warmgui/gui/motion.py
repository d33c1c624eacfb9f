"""Movement, all of it: what glides, and whether anything may.

The setting `appearance.motion` decides; "system" asks the desktop: Windows' "Animation effects", GNOME's
`enable-animations`, Plasma's animation speed. With "reduced" nothing glides or pulses: values jump to where
they belong. What somebody starts to see it move (a hash in slow motion) is no ornament and goes on.

Nobody else makes animations: tests see to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QProgressBar

CHOICES = ("system", "full", "reduced")
GLIDE_MS = 160
STILL_STYLE = "\nQWidget { widget-animation-duration: 0; }\n"
"""Qt's own movements (scrolling, opening) in the style sheet's words."""


class _Wishes:
    choice = "system"
    system_reduced = False
    heard: Callable[[], None] | None = None


def reduced() -> bool:
    """Whether nothing may move for show."""
    return _Wishes.choice == "reduced" or (_Wishes.choice == "system" and _Wishes.system_reduced)


def choose(choice: str) -> None:
    """Put the setting `appearance.motion` in force.

    Raises:
        ValueError: there is no such choice.
    """
    if choice not in CHOICES:
        raise ValueError(f"no such choice of movement: {choice}")
    _change(choice, system_reduced=_Wishes.system_reduced)


def system_wants(*, less: bool) -> None:
    """What the desktop wishes."""
    _change(_Wishes.choice, system_reduced=less)


def when_changed(heard: Callable[[], None] | None) -> None:
    """Who is told when movement begins or ends: the theme, which dresses Qt's own controls."""
    _Wishes.heard = heard


def glide(
    owner: QObject, begin: float, end: float, step: Callable[[float], None], ms: int = GLIDE_MS
) -> QVariantAnimation | None:
    """Go from one value to another, or jump where nothing may move.

    Args:
        owner: the animation dies with it.
        begin: first value.
        end: last value; `step` gets it in any case.
        step: shows a value.
        ms: how long it takes.

    Returns:
        The running animation, so that a newer one can stop it; None where it jumped.
    """
    if reduced() or ms <= 0:
        step(end)
        return None
    made = QVariantAnimation(owner)
    made.setStartValue(begin)
    made.setEndValue(end)
    made.setDuration(ms)
    made.setEasingCurve(QEasingCurve.Type.OutCubic)
    made.valueChanged.connect(lambda value: step(float(value)))
    made.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)
    return made


def busy(bar: QProgressBar) -> None:
    """A bar for work of unknown length: it moves, or stands full where nothing may; words say the rest."""
    if reduced():
        bar.setRange(0, 1)
        bar.setValue(1)
    else:
        bar.setRange(0, 0)


def _change(choice: str, *, system_reduced: bool) -> None:
    before = reduced()
    _Wishes.choice, _Wishes.system_reduced = choice, system_reduced
    if reduced() != before:
        app = QApplication.instance()
        if isinstance(app, QApplication) and _Wishes.heard is not None:
            _Wishes.heard()
