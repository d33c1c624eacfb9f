"""The head of the energy page: pills, policies as a row or a list, what choosing saves."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.energy import (
    bad_sources,
    make_energy_snapshot,
)
from fakes.gui import FakePorts, make_settings
from PySide6.QtWidgets import QApplication

from warmgui.core.model_energy import EnergyStatus, SourceStatus
from warmgui.core.settings.dispatch import POLICIES, DispatchSettings
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy import words
from warmgui.gui.pages.energy.header import EnergyHeader, PolicyEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()


@pytest.fixture
def header(qtbot: QtBot, theme: Theme) -> EnergyHeader:
    made = EnergyHeader(theme)
    qtbot.addWidget(made)
    made.retranslate(F)
    made.resize(1150, 120)
    made.show()
    return made


def test_in_a_narrow_window_the_policies_are_a_list(header: EnergyHeader) -> None:
    chosen: list[str] = []
    header.policy.chosen.connect(chosen.append)
    header.policy.show_policy(DispatchSettings(policy="sun"), F)
    header.arrange(300)
    assert header.policy.list.isVisible()
    assert header.policy.list.currentData() == "sun"
    header.policy.list.activated.emit(1)
    assert chosen == ["cost"]
    header.arrange(1150)
    assert header.policy.segments.isVisible()
    header.policy.retranslate(F)
    assert header.policy.list.currentData() == "sun"


def test_pills_stay_in_one_row_below_the_title_as_long_as_they_fit(header: EnergyHeader) -> None:
    header.show_snapshot(make_energy_snapshot(), F)

    def rows(width_px: int) -> int:
        header.arrange(width_px)
        header.resize(width_px, 200)
        QApplication.processEvents()
        pills = (header.status, header.sources, header.set_up_button)
        return len({pill.geometry().center().y() // 12 for pill in pills})

    assert [rows(width_px) for width_px in (1150, 740, 300)] == [1, 1, 3]


def test_each_policy_says_what_it_does() -> None:
    said = {F.text(words.policy_sentence(DispatchSettings(policy=policy))) for policy in POLICIES}
    assert len(said) == len(POLICIES)
    assert set(words.policies()) == set(POLICIES)


def test_one_service_for_several_signals_is_named_once() -> None:
    name = verbatim("Simulation")
    sources = tuple(SourceStatus(key, name, "ok", 100.0) for key in ("prices", "home", "forecast"))
    assert words.sources_line(EnergyStatus(sources=sources), 104.0, F) == "Simulation, 4 s old"


def test_a_source_without_an_explanation_is_explained() -> None:
    sources = tuple(dataclasses.replace(s, text=verbatim("")) for s in bad_sources())
    said = words.source_problems(EnergyStatus(sources=sources), F)
    assert said == [
        "Energy-Charts, DE-LU: It cannot be used.",
        "evcc (MQTT): Its last word is too old.",
    ]
    assert words.source_problems(None, F) == []


def test_choosing_what_is_chosen_saves_nothing_and_two_choices_are_one_wait() -> None:
    ports = FakePorts()
    edit = PolicyEdit(ports.ports())
    snapshot = make_energy_snapshot()
    assert not edit.choose("cost", snapshot)
    assert ports.saved == []
    edit.choose("sun", snapshot)
    edit.choose("carbon", snapshot)
    assert (
        edit.told(make_energy_snapshot(settings=make_settings(dispatch={"policy": "sun"}))).policy == "carbon"
    )
    assert (
        edit.told(make_energy_snapshot(settings=make_settings(dispatch={"policy": "carbon"}))).policy
        == "carbon"
    )
