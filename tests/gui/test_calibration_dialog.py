"""Calibration against a wall meter: what is asked, what is shown beside it, what is saved and what is not."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import NOW_UTC, FakePorts, make_settings, make_snapshot
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from warmgui.core.heat.power.calibration import fit
from warmgui.core.messages import Boost, MeterRead, MeterReadingsCleared, PauseFor, Resume
from warmgui.core.model import Value
from warmgui.core.model_room import CalibrationFit, CalibrationStatus, MeterPoint, ThermometerStatus
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.devices.calibration_card import CalibrationCard
from warmgui.gui.pages.devices.calibration_parts import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.gui.pages.devices.calibration_dialog import CalibrationDialog
    from warmgui.gui.theme import Theme

LOW, HIGH = MeterPoint(50.0, 58.0, 0.2), MeterPoint(250.0, 268.0, 0.5)
TWO = CalibrationStatus((LOW, HIGH), fit((LOW, HIGH)))
ONE = CalibrationStatus((LOW,), fit((LOW,)))
CLOSE = CalibrationStatus((LOW, LOW), fit((LOW, LOW)))
PLUG = Thermometer("shelly", "Plug", "t1", role="plug", url="10.0.0.2")


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[CalibrationCard]:
    made = CalibrationCard(ports.ports(), Formatter)
    qtbot.addWidget(made)
    made.resize(900, 200)
    made.show()
    made.show_snapshot(make_snapshot())
    yield made
    if made.dialog is not None:
        made.dialog.reject()


@pytest.fixture
def dialog(card: CalibrationCard) -> CalibrationDialog:
    card.start.click()
    assert card.dialog is not None
    card.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return card.dialog


def calibrating(status: CalibrationStatus | None, settings: Settings | None = None) -> Snapshot:
    return make_snapshot(calibration=status, **({} if settings is None else {"settings": settings}))


# ---- the card


def test_the_card_says_how_the_wall_is_known_and_that_nothing_is_calibrated(card: CalibrationCard) -> None:
    assert card.wall.text() == "171 W"
    assert card.badge.text() == "modelled"
    assert card.how.text() == "From components, board and power supply."
    assert card.state.text() == "Not calibrated against a meter yet."
    assert not card.forget.isVisible()


def test_a_plug_is_named_as_its_owner_named_it_and_a_simulation_as_one(card: CalibrationCard) -> None:
    told = ThermometerStatus("t1", "Plug", Value(171.0, Provenance.MEASURED), "ok", EMPTY, used=True)
    wall = Value(171.0, Provenance.MEASURED, verbatim("Measured by http://10.0.0.2/rpc."))
    plugged = make_settings(room={"thermometers": (PLUG,)})
    card.show_snapshot(make_snapshot(settings=plugged, thermometers=(told,), wall_w=wall))
    assert card.how.text() == "Read from Plug."
    card.show_snapshot(make_snapshot(wall_w=dataclasses.replace(wall, provenance=Provenance.SIMULATED)))
    assert card.how.text() == "Invented by the simulation."


def test_a_calibration_in_force_is_told_and_can_be_forgotten(card: CalibrationCard, ports: FakePorts) -> None:
    power = {
        "wall_gain": 1.05,
        "wall_offset_w": 5.5,
        "wall_calibrated_utc": NOW_UTC,
        "plug_gain": 0.99,
        "plug_offset_w": -1.5,
        "plug_calibrated_utc": NOW_UTC,
    }
    card.show_snapshot(make_snapshot(settings=make_settings(power=power)))
    assert card.state.text() == (
        "The modelled power was calibrated on 26 Jun 2026: times 1.05, plus 5.5 W. "
        "The plug was calibrated on 26 Jun 2026: times 0.99, less 1.5 W."
    )
    card.forget.click()
    saved = ports.saved[-1].power
    assert (saved.wall_gain, saved.wall_offset_w, saved.wall_calibrated_utc) == (1.0, 0.0, None)
    assert (saved.plug_gain, saved.plug_calibrated_utc) == (1.0, None)
    assert card.state.text() == "Not calibrated against a meter yet.", "at once, before a snapshot knows"


def test_what_cannot_be_saved_is_said(card: CalibrationCard, ports: FakePorts) -> None:
    card.show_snapshot(make_snapshot(settings=make_settings(power={"wall_calibrated_utc": NOW_UTC})))
    ports.problem = verbatim("The disk is full.")
    card.forget.click()
    assert card.problem.text() == "The disk is full."
    assert card.forget.isVisible()


# ---- reading the meter


def test_what_is_computed_stands_beside_the_meter(dialog: CalibrationDialog) -> None:
    assert dialog.wall.text() == "171 W"
    assert "Processor, as its sensor or model says: 60 W" in dialog.parts.text()
    assert "GeForce RTX 3060, added by mining: 91 W" in dialog.parts.text()
    assert dialog.full_state.text() == "Mining adds 142 W of 265 W now."
    assert dialog.full_state.role == "small"


def test_the_steps_follow_what_the_pc_does(card: CalibrationCard, dialog: CalibrationDialog) -> None:
    assert dialog.rest_state.text() == "It heats now: pause it first."
    card.show_snapshot(make_snapshot(mining_w=Value(0.4, Provenance.MODELLED)))
    assert (dialog.rest_state.text(), dialog.rest_state.role) == ("It rests now.", "good")
    card.show_snapshot(make_snapshot(mining_w=Value(260.0, Provenance.MODELLED)))
    assert dialog.full_state.role == "good"
    card.show_snapshot(make_snapshot(mining_w=Value(None, Provenance.UNKNOWN), max_power_w=None))
    assert dialog.full_state.role == "small"


def test_a_typed_reading_reaches_the_engine_by_button_and_by_enter(
    dialog: CalibrationDialog, ports: FakePorts
) -> None:
    dialog.input.set_text("58,4")
    dialog.take.click()
    dialog.input.set_text("268")
    QTest.keyClick(dialog.input, Qt.Key.Key_Return)
    assert ports.posted == [MeterRead(58.4), MeterRead(268.0)]
    assert dialog.isVisible(), "Enter takes a reading, and closes nothing"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Type in what the meter shows, in watts."), ("58 watt", "“58 watt” is no number.")],
)
def test_no_number_is_no_reading(dialog: CalibrationDialog, ports: FakePorts, typed: str, said: str) -> None:
    dialog.input.set_text(typed)
    dialog.take.click()
    assert ports.posted == []
    assert dialog.problem.text() == said
    assert dialog.input.text() == typed, "what was typed stays"


def test_the_arrows_stay_within_what_a_meter_can_show(dialog: CalibrationDialog) -> None:
    dialog.input.stepBy(-5)
    assert dialog.input.text() == "1"
    dialog.input.stepBy(2)
    assert dialog.input.text() == "3"


def test_a_plug_of_the_list_can_be_read_instead(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    assert not dialog.from_plug.isVisible()
    told = ThermometerStatus("t1", "Plug", Value(171.0, Provenance.MEASURED), "ok", EMPTY, used=True)
    plugged = make_settings(room={"thermometers": (PLUG,)})
    card.show_snapshot(make_snapshot(settings=plugged, thermometers=(told,)))
    assert dialog.from_plug.isVisible()
    dialog.from_plug.click()
    assert ports.posted == [MeterRead(None)]
    silent = dataclasses.replace(told, used=False, state="silent")
    card.show_snapshot(make_snapshot(settings=plugged, thermometers=(silent,)))
    assert not dialog.from_plug.isVisible()


def test_pausing_and_boosting_help_with_the_two_steps(dialog: CalibrationDialog, ports: FakePorts) -> None:
    dialog.rest.click()
    assert dialog.rest.text() == "Go on heating"
    dialog.boost.click()
    assert dialog.rest.text() == "Pause heating for 10 minutes"
    assert ports.posted == [PauseFor(600.0), Resume(), Boost()]


def test_a_pause_ends_with_the_window_and_the_readings_stay(
    dialog: CalibrationDialog, ports: FakePorts
) -> None:
    dialog.rest.click()
    dialog.close_button.click()
    assert ports.posted == [PauseFor(600.0), Resume()]


# ---- what follows from it


def test_two_readings_give_factor_offset_and_their_error(
    card: CalibrationCard, dialog: CalibrationDialog
) -> None:
    card.show_snapshot(calibrating(TWO))
    assert dialog.points.count() == 2
    assert TWO.wall is not None
    assert TWO.wall.gain == pytest.approx(1.05)
    assert dialog.wall_fit.text().startswith("Times 1.05 (± 0.0")
    assert "plus 5.5 W; at full power right to ±" in dialog.wall_fit.text()
    assert dialog.wall_fit.role == "good"
    assert not dialog.plug_fit.isVisible()
    assert dialog.use.isEnabled()


def test_one_reading_gives_the_offset_and_says_what_is_missing(
    card: CalibrationCard, dialog: CalibrationDialog
) -> None:
    card.show_snapshot(calibrating(ONE))
    assert dialog.wall_fit.text().startswith("Plus 8 W everywhere, right to ±")
    assert dialog.note.text().startswith("One reading gives the offset only.")
    assert dialog.use.isEnabled()


def test_a_refusal_is_a_sentence_and_cannot_be_used(card: CalibrationCard, dialog: CalibrationDialog) -> None:
    assert not dialog.use.isEnabled(), "nothing was read yet"
    card.show_snapshot(calibrating(CLOSE))
    assert dialog.wall_fit.text().startswith("These readings are too close together")
    assert dialog.wall_fit.role == "danger"
    assert not dialog.use.isEnabled()


def test_a_reading_that_was_not_taken_says_why_until_the_next_one(
    card: CalibrationCard, dialog: CalibrationDialog
) -> None:
    refused = CalibrationStatus(refused=verbatim("Wait a few seconds."))
    card.show_snapshot(calibrating(refused))
    assert dialog.problem.text() == "Wait a few seconds."
    card.show_snapshot(calibrating(ONE))
    assert not dialog.problem.isVisible()


def test_what_was_typed_goes_when_it_was_taken_and_stays_when_it_was_refused(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    dialog.input.set_text("99999")
    dialog.take.click()
    card.show_snapshot(calibrating(CalibrationStatus(refused=verbatim("Too much."))))
    assert (dialog.input.text(), dialog.problem.text()) == ("99999", "Too much.")
    dialog.input.set_text("58")
    dialog.take.click()
    card.show_snapshot(calibrating(ONE))
    assert (dialog.input.text(), dialog.problem.text()) == ("", "")
    dialog.input.set_text("26")
    card.show_snapshot(calibrating(TWO))
    assert dialog.input.text() == "26", "somebody types already"
    assert ports.posted == [MeterRead(99999.0), MeterRead(58.0)]


def test_a_refusal_of_before_does_not_cover_what_is_wrong_now(
    card: CalibrationCard, dialog: CalibrationDialog
) -> None:
    refused = calibrating(CalibrationStatus(refused=verbatim("Too much.")))
    card.show_snapshot(refused)
    dialog.input.set_text("abc")
    dialog.take.click()
    card.show_snapshot(refused)
    assert dialog.problem.text() == "“abc” is no number."


def test_a_reading_that_was_a_mistake_can_be_taken_back(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    card.show_snapshot(calibrating(TWO))
    reading = dialog.findChildren(Reading)[1]
    assert reading.words.text() == "2. The meter said 268 W; computed were 250 W."
    reading.remove.click()
    reading.remove.click()
    assert ports.posted == [MeterReadingsCleared(HIGH)], "once, until the list is drawn anew"
    assert reading.remove.accessibleName() == "Remove reading 2"
    with_plug = dataclasses.replace(LOW, plug_w=56.0)
    card.show_snapshot(calibrating(CalibrationStatus((with_plug,), fit((with_plug,)))))
    QApplication.processEvents()
    (first,) = (made for made in dialog.findChildren(Reading) if made.isVisible())
    assert first.words.text() == "1. The meter said 58 W; computed were 50 W, the plug said 56 W."


def test_a_simulated_pc_calibrates_no_real_one(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    assert not dialog.only_tried.isVisible()
    card.show_snapshot(dataclasses.replace(calibrating(TWO), simulated=True))
    assert dialog.wall_fit.role == "good"
    assert not dialog.use.isEnabled()
    assert dialog.only_tried.text().startswith("This PC is simulated")
    dialog.use.click()
    assert ports.saved == []


def test_the_list_of_readings_is_made_anew_only_when_it_changes(
    card: CalibrationCard, dialog: CalibrationDialog
) -> None:
    card.show_snapshot(calibrating(ONE))
    first = dialog.points.itemAt(0)
    card.show_snapshot(calibrating(ONE))
    assert dialog.points.itemAt(0) is first
    card.show_snapshot(calibrating(TWO))
    assert dialog.points.count() == 2


def test_using_it_saves_both_and_ends_the_calibration(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    both = dataclasses.replace(TWO, plug=CalibrationFit(1.01, -0.5, 0.002, 1.0))
    card.show_snapshot(calibrating(both))
    assert dialog.plug_fit.text().startswith("The plug: Times 1.01")
    dialog.use.click()
    power = ports.saved[-1].power
    assert power.wall_gain == pytest.approx(1.05)
    assert power.wall_calibrated_utc == NOW_UTC
    assert (power.plug_gain, power.plug_offset_w) == (1.01, -0.5)
    assert ports.posted == [MeterReadingsCleared()]
    assert card.dialog is None
    assert "calibrated on 26 Jun 2026" in card.state.text()


def test_a_refused_plug_does_not_spoil_the_wall(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    card.show_snapshot(calibrating(dataclasses.replace(TWO, plug=CalibrationFit(refused=verbatim("No.")))))
    dialog.use.click()
    assert ports.saved[-1].power.plug_calibrated_utc is None
    assert ports.saved[-1].power.wall_calibrated_utc == NOW_UTC


def test_beginning_anew_clears_the_readings(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    assert not dialog.again.isVisible()
    card.show_snapshot(calibrating(ONE))
    dialog.again.click()
    assert ports.posted == [MeterReadingsCleared()]


def test_without_readings_there_is_nothing_to_use(
    card: CalibrationCard, dialog: CalibrationDialog, ports: FakePorts
) -> None:
    dialog._on_use()
    assert ports.saved == []
    card.open_dialog()
    assert card.dialog is dialog, "one at a time"
