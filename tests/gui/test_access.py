"""What is true of every page, tab, dialog, first step and the tray's menu: for readers and keyboards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes import access
from fakes.house import MENU, House
from fakes.layout import clipped
from fakes.strays import Strays
from PySide6.QtCore import QLocale, Qt

from warmgui.core.units import Formatter
from warmgui.gui import fonts, i18n
from warmgui.gui.assets import asset
from warmgui.gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QApplication, QWidget

LANGUAGES = [
    pytest.param(name, marks=pytest.mark.xdist_group(f"house {name}")) for name in ("en", "ar", "zh_CN")
]
SMALL_PX = (640, 400)
"""A laptop's screen of 1280 x 800 at twice the size."""


@pytest.fixture(scope="module", params=LANGUAGES)
def house(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[House]:
    """One for all tests of a language: it takes seconds to build."""
    before = QLocale()
    language = i18n.Language(qapp, asset("translations"))
    language.choose(request.param)
    theme = Theme()
    theme.set_choice("light")
    fonts.install(qapp)
    theme.apply(qapp)
    made = House(theme, lambda: Formatter(Formatter().prefs, i18n.translator))
    yield made
    made.close()
    theme.set_choice("system")
    language.choose("en")
    for catalogue in language._installed:
        qapp.removeTranslator(catalogue)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


OF_WHAT_IS_TOLD: tuple[Callable[[Sequence[access.Told]], list[str]], ...] = (
    access.nameless,
    access.without_role,
    access.without_value,
    access.same_names,
    access.silent_tooltips,
)
OF_THE_WINDOW: tuple[Callable[[QWidget], list[str]], ...] = (
    access.out_of_order,
    access.traps,
    access.unreachable,
    access.too_small,
)


@pytest.fixture(scope="module")
def found(house: House) -> dict[str, list[str]]:
    """What each checker found, with its place: one walk through the house for all of them."""
    made: dict[str, list[str]] = {check.__name__: [] for check in (*OF_WHAT_IS_TOLD, *OF_THE_WINDOW)}
    looked_at = 0
    strays = Strays()
    strays.begin()
    for name, window in house.parts():
        told = access.told_of(window)
        looked_at += len(told) > 3
        for of_told in OF_WHAT_IS_TOLD:
            made[of_told.__name__] += [f"{name}: {what}" for what in of_told(told)]
        for of_window in OF_THE_WINDOW:
            made[of_window.__name__] += [f"{name}: {what}" for what in of_window(window)]
    strays.end()
    made["strays"] = strays.seen
    assert looked_at > 35, "not everything was looked at"
    return made


def test_no_part_is_a_window_of_its_own_for_a_moment(found: dict[str, list[str]]) -> None:
    """What is shown before it has a place in a layout flickers over the screen."""
    assert found["strays"] == []


def test_every_control_has_a_name(found: dict[str, list[str]]) -> None:
    assert found["nameless"] == []


def test_every_control_says_what_it_is(found: dict[str, list[str]]) -> None:
    assert found["without_role"] == []


def test_sliders_boxes_and_bars_say_where_they_stand(found: dict[str, list[str]]) -> None:
    assert found["without_value"] == []


def test_no_two_controls_sound_the_same(found: dict[str, list[str]]) -> None:
    assert found["same_names"] == []


def test_what_a_tooltip_says_is_told_to_readers_too(found: dict[str, list[str]]) -> None:
    assert found["silent_tooltips"] == []


def test_tab_goes_as_one_reads(found: dict[str, list[str]]) -> None:
    # In the tray, too, colder stands left of warmer in every language.
    assert [line for line in found["out_of_order"] if not line.startswith(MENU)] == []


def test_nothing_keeps_the_tab_key_or_is_out_of_its_reach(found: dict[str, list[str]]) -> None:
    assert found["traps"] + found["unreachable"] == []


def test_what_is_clicked_has_24_px_each_way(found: dict[str, list[str]]) -> None:
    assert found["too_small"] == []


def test_nothing_is_cut_off_at_twice_the_size(house: House) -> None:
    cut = [f"{name}: {what}" for name, window in house.parts(size_px=SMALL_PX) for what in clipped(window)]
    assert cut == []
