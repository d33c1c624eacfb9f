"""Calibration: points against a wall meter, gain and offset with their errors, and what is refused."""

from __future__ import annotations

import math
import random

import pytest
from fakes.core import Rig, reading, settings
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.heat.power.calibration import (
    PLUG,
    WALL,
    Calibrator,
    calibrated,
    fit,
    uncalibrated,
)
from warmgui.core.heat.power.meter import PowerView
from warmgui.core.model_room import CalibrationFit, MeterPoint
from warmgui.core.settings.model import PowerSettings
from warmgui.core.text import render
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance, Quantity


def found(*points: tuple[float, float]) -> CalibrationFit:
    made = fit([MeterPoint(*p) for p in points])
    assert made is not None
    return made


class TestFit:
    def test_idle_and_full_give_gain_and_offset(self) -> None:
        """By hand: (50, 62) and (200, 227) lie on 1.1 x + 7."""
        line = found((50.0, 62.0), (200.0, 227.0))
        assert (line.gain, line.offset_w) == (pytest.approx(1.1), pytest.approx(7.0))
        assert not line.refused
        assert not line.note

    def test_errors_are_those_of_the_meter(self) -> None:
        """By hand: gain from two points has the error sqrt(s1² + s2²) / distance."""
        line = found((50.0, 50.0), (250.0, 250.0))
        first, second = math.hypot(0.5, 0.5), math.hypot(0.5, 2.5)
        assert line.gain_error == pytest.approx(math.hypot(first, second) / 200.0)
        assert line.error_w == pytest.approx(second)

    def test_a_third_point_beside_the_line_makes_the_errors_larger(self) -> None:
        straight = found((50.0, 50.0), (150.0, 150.0), (250.0, 250.0))
        bent = found((50.0, 50.0), (150.0, 165.0), (250.0, 250.0))
        assert straight.error_w is not None
        assert bent.error_w is not None
        assert bent.error_w > 3 * straight.error_w

    def test_one_point_gives_the_offset_only_and_says_so(self) -> None:
        line = found((50.0, 58.0))
        assert (line.gain, line.offset_w, line.gain_error) == (1.0, pytest.approx(8.0), None)
        assert "offset only" in line.note.template

    def test_no_points_give_nothing(self) -> None:
        assert fit([]) is None

    @pytest.mark.parametrize(
        ("points", "word"),
        [
            ([(50.0, 55.0), (60.0, 66.0)], "too close together"),
            ([(400.0, 400.0), (440.0, 460.0)], "too close together"),
            ([(50.0, 60.0), (200.0, 510.0)], "cannot be"),
            ([(50.0, 60.0), (200.0, 110.0)], "cannot be"),
            ([(50.0, 200.0), (200.0, 50.0)], "cannot be"),
            ([(50.0, 120.0)], "cannot be"),
            ([(50.0, 20.0)], "cannot be"),
            ([(0.0, 20.0)], "cannot be"),
            ([(50.0, 260.0), (200.0, 410.0)], "all the time"),
        ],
    )
    def test_what_cannot_be_is_refused_in_a_sentence(
        self, points: list[tuple[float, float]], word: str
    ) -> None:
        assert word in found(*points).refused.template

    @given(
        st.floats(0.6, 1.8),
        st.floats(-30, 60),
        st.integers(0, 10**6),
        st.lists(st.floats(60, 600), min_size=2, max_size=8),
    )
    def test_the_truth_is_within_the_errors(
        self, gain: float, offset_w: float, seed: int, levels: list[float]
    ) -> None:
        """Given a meter as noisy as it is taken for, then five standard errors hold."""
        chance = random.Random(seed)
        points = []
        for x in levels:
            true_w = gain * x + offset_w
            points.append((x, true_w + chance.gauss(0, math.hypot(0.5, 0.01 * true_w))))
        line = found(*points)
        if line.refused:
            return
        assert line.gain_error is not None
        assert line.error_w is not None
        assert abs(line.gain - gain) <= 6 * line.gain_error
        top = max(levels)
        assert abs(line.gain * top + line.offset_w - gain * top - offset_w) <= 6 * line.error_w


class TestSettings:
    def test_a_fit_goes_into_the_settings_and_out_again(self) -> None:
        line = CalibrationFit(gain=1.1, offset_w=7.0)
        power = calibrated(PowerSettings(), WALL, line, 1e9)
        assert (power.wall_gain, power.wall_offset_w, power.wall_calibrated_utc) == (1.1, 7.0, 1e9)
        power = calibrated(power, PLUG, CalibrationFit(gain=0.9), 2e9)
        assert (power.plug_gain, power.plug_calibrated_utc, power.wall_gain) == (0.9, 2e9, 1.1)
        assert uncalibrated(uncalibrated(power, PLUG), WALL) == PowerSettings()

    def test_a_refused_one_changes_nothing(self) -> None:
        power = PowerSettings()
        assert calibrated(power, WALL, found((50.0, 55.0), (51.0, 55.0)), 1e9) is power


def view(computed_w: float, plug_w: float | None = None) -> PowerView:
    return PowerView(computed_w=computed_w, plug_w=plug_w)


class TestReading:
    def test_a_point_is_the_mean_of_the_last_seconds(self) -> None:
        calibrator = Calibrator()
        for n in range(40):
            calibrator.look(float(n), view(100.0 if n < 20 else 200.0 + n % 2), fresh=True)
        calibrator.read(220.0, PowerSettings())
        status = calibrator.status()
        assert status is not None
        (point,) = status.wall_points
        assert point.computed_w == pytest.approx(200.5, abs=0.1)
        assert 0 < point.computed_error_w < 0.5
        assert (point.meter_w, point.plug_w, status.plug) == (220.0, None, None)

    @pytest.mark.parametrize(
        ("watts", "meter_w", "word"),
        [
            ([100.0] * 3, 110.0, "averaged first"),
            ([100.0] * 6 + [130.0] * 6, 110.0, "Keep it steady"),
            ([100.0] * 12, 0.0, "must be between"),
            ([100.0] * 12, math.nan, "must be between"),
            ([100.0] * 12, -5.0, "must be between"),
            ([100.0] * 12, 1e9, "must be between"),
            ([100.0] * 12, None, "no plug"),
            ([], 100.0, "averaged first"),
        ],
    )
    def test_a_reading_that_means_nothing_is_refused(
        self, watts: list[float], meter_w: float | None, word: str
    ) -> None:
        calibrator = Calibrator()
        for n, w in enumerate(watts):
            calibrator.look(float(n), view(w), fresh=True)
        calibrator.read(meter_w, PowerSettings())
        status = calibrator.status()
        assert status is not None
        assert word in status.refused.template
        assert (status.wall_points, status.wall) == ((), None)

    def test_old_readings_are_no_mean(self) -> None:
        calibrator = Calibrator()
        for n in range(12):
            calibrator.look(float(n), view(100.0), fresh=n < 11)
        calibrator.read(110.0, PowerSettings())
        status = calibrator.status()
        assert status is not None
        assert status.refused

    def test_with_a_plug_both_are_compared_with_the_meter(self) -> None:
        calibrator = Calibrator()
        for n in range(12):
            calibrator.look(float(n), view(100.0, 108.0), fresh=True)
        calibrator.read(110.0, PowerSettings())
        status = calibrator.status()
        assert status is not None
        assert [p.computed_w for p in status.wall_points] == [pytest.approx(100.0)]
        assert [p.plug_w for p in status.wall_points] == [pytest.approx(108.0)]
        assert status.plug is not None
        assert status.plug.offset_w == pytest.approx(2.0)

    def test_a_plug_may_stand_for_the_meter(self) -> None:
        """With its own calibration; and it is not compared with itself."""
        calibrator = Calibrator()
        for n in range(12):
            calibrator.look(float(n), view(100.0, 108.0), fresh=True)
        calibrator.read(None, PowerSettings(plug_gain=0.5, plug_offset_w=60.0))
        status = calibrator.status()
        assert status is not None
        assert [p.meter_w for p in status.wall_points] == [pytest.approx(114.0)]
        assert [p.plug_w for p in status.wall_points] == [None]
        assert status.plug is None

    def test_a_reading_that_was_a_mistake_goes_with_its_plug_and_its_refusal(self) -> None:
        calibrator = Calibrator()
        for meter_w, computed_w in ((110.0, 100.0), (999.0, 100.0), (210.0, 200.0)):
            for n in range(12):
                calibrator.look(float(n), view(computed_w, computed_w + 5.0), fresh=True)
            calibrator.read(meter_w, PowerSettings())
            calibrator._seen.clear()
        calibrator.read(1e9, PowerSettings())
        before = calibrator.status()
        assert before is not None
        assert before.refused
        assert before.wall is not None
        assert "contradict each other" in before.wall.refused.template
        calibrator.drop(before.wall_points[1])
        status = calibrator.status()
        assert status is not None
        assert [p.meter_w for p in status.wall_points] == [110.0, 210.0]
        assert not status.refused
        assert status.wall is not None
        assert status.plug is not None
        assert (status.wall.gain, status.plug.gain) == (pytest.approx(1.0), pytest.approx(1.0))
        assert (status.wall.offset_w, status.plug.offset_w) == (pytest.approx(10.0), pytest.approx(5.0))
        calibrator.drop(before.wall_points[1])
        assert calibrator.status() == status, "one that is gone is no trouble"

    def test_nobody_calibrates_at_first_and_after_the_end(self) -> None:
        calibrator = Calibrator()
        assert calibrator.status() is None
        calibrator.read(100.0, PowerSettings())
        calibrator.clear()
        assert calibrator.status() is None


def words(text: object) -> str:
    return render(text, Formatter().amount)  # type: ignore[arg-type]  # it is a Text


def test_a_meter_makes_the_modelled_wall_right() -> None:
    """Given a PC whose power supply is worse than declared, two readings and the dialog's yes."""
    constant = {"control": "constant", "constant_w": 60.0}
    rig = Rig(settings(comfort=constant))

    def truth_w() -> float:
        return (rig.miner.component_w() + 30.0) / 0.8

    rig.run(60, m.MeterRead(truth_w()))
    refused = rig.last.snapshot.calibration
    assert refused is not None
    assert refused.refused, "nothing was averaged yet in the first second"
    rig.run(2, m.MeterRead(truth_w()))
    rig.run(60, m.HeatOn())
    rig.run(2, m.MeterRead(truth_w() * 3.0))
    mistaken = rig.last.snapshot.calibration
    assert mistaken is not None
    assert mistaken.wall is not None
    assert mistaken.wall.refused
    rig.run(2, m.MeterReadingsCleared(mistaken.wall_points[-1]), m.MeterRead(truth_w()))
    status = rig.last.snapshot.calibration
    assert status is not None
    assert status.wall is not None
    assert not status.wall.refused
    assert status.wall.gain == pytest.approx(0.88 / 0.8, rel=1e-3)
    power = calibrated(settings().power, WALL, status.wall, rig.now_utc)
    rig.run(5, m.SettingsChanged(settings(comfort=constant, power=_changes(power))), m.MeterReadingsCleared())
    wall = rig.last.snapshot.wall_w
    assert rig.last.snapshot.calibration is None
    assert wall.value == pytest.approx(truth_w(), rel=0.005)
    assert wall.provenance is Provenance.MODELLED, "calibrated, but still a model"
    assert "Calibrated against your meter on" in words(wall.how)
    rig.run(120, m.HeatOff())
    assert rig.last.snapshot.wall_w.value == pytest.approx(truth_w(), rel=0.005)
    assert rig.last.snapshot.mining_w.value == 0.0


def test_a_plug_that_is_off_is_corrected() -> None:
    power = calibrated(settings().power, PLUG, CalibrationFit(gain=1.05, offset_w=-2.0), 1_795_262_400.0)
    rig = Rig(settings(power=_changes(power)))
    rig.extra = [reading(Quantity.WALL_POWER_W, 100.0, 0.0, source="plug")]
    wall = rig.run(10).snapshot.wall_w
    assert (wall.value, wall.provenance) == (pytest.approx(103.0), Provenance.MEASURED)
    assert words(wall.how) == "Measured by plug. Calibrated against your meter on 21 Nov 2026."


def test_a_plug_of_something_else_is_told() -> None:
    rig = Rig()
    rig.extra = [reading(Quantity.WALL_POWER_W, 5.0, 0.0, source="plug")]
    snapshot = rig.run(70).snapshot
    (fault,) = (f for f in snapshot.faults if f.code == "plug_too_low")
    assert words(fault.text).startswith("plug says 5 W, but processor and cards alone draw 12 W")
    assert snapshot.wall_w.provenance is Provenance.MODELLED


def _changes(power: PowerSettings) -> dict[str, object]:
    return {name: getattr(power, name) for name in PowerSettings.__dataclass_fields__}
