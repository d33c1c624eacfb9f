"""The devices page: what each does, its switch, its threads, the benchmark and what is wrong."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_devices, make_settings, make_snapshot

from warmgui.core.heat.power.benchmark_run import BenchmarkStatus
from warmgui.core.messages import BenchmarkRequested, CancelBenchmark, MinerBenchmarkRow, ResetFaults
from warmgui.core.model import Fault, Value
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Severity
from warmgui.gui.pages.devices.page import DevicesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> DevicesPage:
    made = DevicesPage(ports.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


def test_a_device_says_what_it_is_what_it_does_and_how_that_is_known(page: DevicesPage) -> None:
    page.show_snapshot(make_snapshot())
    cpu = page.card("cpu")
    assert cpu.name.text() == "Ryzen 7 7700X"
    assert cpu.words.text() == "CPU · AVX-512 · 6 of 16 threads"
    assert cpu.hashrate.number.text() == "98.0 MH/s"
    assert cpu.power.number.text() == "51 W"
    assert cpu.power.badge.text() == "measured"
    assert cpu.power.badge.toolTip() == "RAPL package-0"
    assert cpu.temperature.number.text() == "64.0 °C"
    assert page.card("gpu0").words.text() == "GPU · CUDA"


def test_a_rate_is_shown_when_its_window_is_full(page: DevicesPage) -> None:
    young = tuple(dataclasses.replace(d, hashrate_hs=None) for d in make_devices())
    page.show_snapshot(make_snapshot(devices=young))
    assert page.card("cpu").hashrate.number.text() == "counting…"
    assert page.card("bitaxe").hashrate.number.text() == "–"


def test_unknown_is_a_dash_with_a_badge_never_zero(page: DevicesPage) -> None:
    bare = tuple(dataclasses.replace(d, power_w=Value(None, d.power_w.provenance)) for d in make_devices())
    page.show_snapshot(make_snapshot(devices=bare))
    assert page.card("cpu").power.number.text() == "–"


def test_the_switch_changes_the_setting_and_does_not_snap_back(page: DevicesPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot())
    page.card("gpu0").switch.click()
    assert ports.saved[-1].devices.disabled == ("gpu0",)
    page.show_snapshot(make_snapshot())  # older than the click
    assert not page.card("gpu0").switch.isChecked()
    settled = make_snapshot(
        settings=make_settings(devices={"disabled": ("gpu0",)}),
        devices=tuple(dataclasses.replace(d, enabled=d.id != "gpu0") for d in make_devices()),
    )
    page.show_snapshot(settled)
    page.card("gpu0").switch.click()
    assert ports.saved[-1].devices.disabled == ()


def test_threads_are_a_setting(page: DevicesPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot())
    editor = page.card("cpu").threads
    assert editor is not None
    editor.edited.emit("devices", "cpu_threads", 4)
    page._pending.save()
    assert ports.saved[-1].devices.cpu_threads == 4
    page.show_snapshot(make_snapshot(settings=make_settings(devices={"cpu_threads": 3})))
    assert editor.value == 3
    assert page.card("gpu0").threads is None


def test_limits_are_settings_and_follow_others(page: DevicesPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot(settings=make_settings(power={"limit_w": 120.0})))
    limit = page.limits["power", "limit_w"]
    assert limit.value == 120.0
    limit.edited.emit("power", "limit_w", 90.0)
    page._pending.save()
    assert ports.saved[-1].power.limit_w == 90.0
    page.show_snapshot(make_snapshot(settings=make_settings(power={"limit_w": 60.0})))
    assert limit.value == 60.0


def test_limits_that_cannot_be_saved_are_said_and_tried_again(page: DevicesPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot())
    ports.problem = verbatim("The disk is full.")
    page.limits["power", "limit_w"].edited.emit("power", "limit_w", 90.0)
    page._pending.save()
    assert page._problem.text() == "The disk is full."
    ports.problem = EMPTY
    page._pending.save()
    assert ports.saved[-1].power.limit_w == 90.0
    assert not page._problem.isVisible()


def test_a_setting_that_cannot_be_saved_is_said(page: DevicesPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot())
    ports.problem = verbatim("The disk is full.")
    page.card("cpu").switch.click()
    assert page._problem.text() == "The disk is full."
    assert page._problem.isVisible()


def test_the_benchmark_is_asked_for_and_its_rows_arrive(page: DevicesPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot())
    page.card("cpu").benchmark.click()
    page.benchmark_all.click()
    assert ports.posted == [BenchmarkRequested("cpu")], "one at a time"
    page.show_snapshot(make_snapshot(measuring=BenchmarkStatus("done", 1, 1, 1.0)))
    page.benchmark_all.click()
    assert ports.posted == [BenchmarkRequested("cpu"), BenchmarkRequested("")]
    rows = (
        MinerBenchmarkRow("cpu", "AVX-512", 16, 262e6, 120.0, 30.1),
        MinerBenchmarkRow("other", "portable", 1, 1e6, None, None),
    )
    page.show_snapshot(make_snapshot(benchmark=rows))
    table = page.table.table
    cells = [[table.item(i, j).text() for j in (0, 1, 2, 4, 8, 9)] for i in range(2)]
    assert cells[0] == ["Ryzen 7 7700X", "AVX-512", "262 MH/s", "120", "30", "16"]
    assert cells[1] == ["other", "portable", "1.00 MH/s", "–", "–", "1"]
    assert not page.card("bitaxe").benchmark.isVisible()


def test_a_running_benchmark_is_watched_and_cancelled(page: DevicesPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot())
    page.card("cpu").benchmark.click()
    assert page.panel.bar.isVisible()
    page.show_snapshot(make_snapshot(measuring=BenchmarkStatus("running", 0, 8, 0.1, 9.0, "cpu", "avx2", 16)))
    assert not page.card("cpu").benchmark.isEnabled()
    assert not page.benchmark_all.isEnabled()
    assert page.panel.state.text().startswith("Step 1 of 8: Ryzen 7 7700X, avx2.")
    page.panel.cancel.click()
    assert ports.posted == [BenchmarkRequested("cpu"), CancelBenchmark()]
    page.show_snapshot(make_snapshot(measuring=BenchmarkStatus("done", 8, 8, 1.0)))
    assert page.card("cpu").benchmark.isEnabled()
    assert not page.panel.bar.isVisible()


def test_devices_that_could_not_be_measured_are_named(page: DevicesPage) -> None:
    troubles = (("gpu0", verbatim("The card is gone.")),)
    page.show_snapshot(make_snapshot(measuring=BenchmarkStatus("done", 2, 2, 1.0, troubles=troubles)))
    assert page.panel.outcome.text() == "GeForce RTX 3060: The card is gone."
    assert page.panel.outcome.role == "warning"


def test_wrong_results_are_counted_in_words(page: DevicesPage) -> None:
    devices = (dataclasses.replace(make_devices()[0], hw_errors=2, note=verbatim("Runs hot.")),)
    page.show_snapshot(make_snapshot(devices=devices))
    assert "Runs hot." in page.card("cpu")._note.text()
    assert "2" in page.card("cpu")._note.text()


def test_a_latched_fault_waits_for_the_user(page: DevicesPage, ports: FakePorts) -> None:
    hot = Fault("hot", verbatim("The processor was too hot."), Severity.ERROR, latched=True)
    page.show_snapshot(make_snapshot(faults=(hot,)))
    assert page._faults.text() == "The processor was too hot."
    page.reset_faults.click()
    assert ports.posted == [ResetFaults()]
    page.show_snapshot(make_snapshot())
    assert not page._faults_card.isVisible()


def test_why_a_sensor_is_closed_and_how_to_open_it_is_said(page: DevicesPage) -> None:
    closed = Fault(
        "rapl_closed", verbatim("The CPU's power counter may be read by root only."), Severity.INFO
    )
    page.show_snapshot(make_snapshot(faults=(closed,)))
    words = page._sources.text()
    assert "Power at the wall: From components, board and power supply." in words
    assert "may be read by root only" in words


def test_devices_that_come_and_go(page: DevicesPage) -> None:
    page.show_snapshot(make_snapshot(devices=()))
    assert page._nothing.isVisible()
    page.show_snapshot(make_snapshot())
    page.show_snapshot(make_snapshot(devices=make_devices()[:1]))
    with pytest.raises(KeyError):
        page.card("gpu0")


def test_before_the_first_snapshot_nothing_is_saved(page: DevicesPage, ports: FakePorts) -> None:
    page._switch("cpu", False)  # noqa: FBT003 - Qt's signal
    assert ports.saved == []
