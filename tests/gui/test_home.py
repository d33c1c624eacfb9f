"""The home page: what it says, what it sends, and that it never snaps back."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes_gui import (
    POOL,
    FakePorts,
    FakeReader,
    make_devices,
    make_practice_snapshot,
    make_settings,
    make_snapshot,
)
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from warmgui.core.messages import Boost, HeatOff, HeatOn, ManualRoom, PauseFor, ResetFaults, Resume
from warmgui.core.model import (
    UNKNOWN,
    Earnings,
    Fault,
    HashrateWindows,
    IntentStatus,
    Odds,
    ServerStatus,
    ShareCounts,
    UpstreamStatus,
    Value,
)
from warmgui.core.settings import Settings
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity
from warmgui.gui.pages import home_state, home_words
from warmgui.gui.pages.home import HomePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

F = Formatter()
F_POWER = Amount(171.0, "power_w")


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts(reader=FakeReader())


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, ports: FakePorts) -> Iterator[HomePage]:
    made = HomePage(ports.ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1264, 860)
    made.show_snapshot(make_snapshot())
    made.show()
    qtbot.waitUntil(lambda: len(made.body.charts.plots) == 3, timeout=10_000)
    yield made
    made._save.stop()


def agreeing(setpoint_c: float, **overrides: object) -> Snapshot:
    settings = make_settings(comfort={"setpoint_c": setpoint_c, "comfort_c": 21.0})
    return make_snapshot(settings=settings, setpoint_c=setpoint_c, **overrides)


# ---- the target ------------------------------------------------------------------------------------


def test_a_new_target_is_saved_once_after_a_pause(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    for _ in range(4):
        qtbot.keyClick(page.body.dial, Qt.Key.Key_Up)
    assert ports.saved == []
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    assert [s.comfort.setpoint_c for s in ports.saved] == [23.0]
    # Nothing else changed.
    expected = make_snapshot().settings
    comfort = dataclasses.replace(expected.comfort, setpoint_c=23.0)
    assert ports.saved[0] == dataclasses.replace(expected, comfort=comfort)


def test_the_knob_does_not_snap_back(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    qtbot.keyClick(page.body.dial, Qt.Key.Key_Up)
    page.show_snapshot(make_snapshot())
    assert page.body.dial.value_c == 21.5
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    # The engine has not seen it yet.
    page.show_snapshot(make_snapshot())
    assert page.body.dial.value_c == 21.5
    assert "21.5" in page.body.dial.words.target_line
    # Now it has; from then on it leads again.
    page.show_snapshot(agreeing(21.5))
    page.show_snapshot(agreeing(19.0))
    assert page.body.dial.value_c == 19.0


def test_nothing_is_saved_while_the_knob_is_held(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    dial = page.body.dial
    arc = dial.geometry_of_arc()
    qtbot.mousePress(dial, Qt.MouseButton.LeftButton, pos=arc.point_of(24.0).toPoint())
    held = page.body.dial.value_c
    page._save_setpoint()
    assert ports.saved == []
    page.show_snapshot(agreeing(held))
    page.show_snapshot(agreeing(17.0))
    assert page.body.dial.value_c == held
    qtbot.mouseRelease(dial, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    assert ports.saved[-1].comfort.setpoint_c == held


def test_a_target_that_cannot_be_saved_goes_back_and_says_why(page: HomePage, ports: FakePorts) -> None:
    ports.problem = translate("x", "The disk is full.")
    page.body.dial.step_by(1)
    page._save_setpoint()
    assert page.body.dial.value_c == 21.0
    assert page.problem.text() == "The disk is full."
    assert not page.problem.isHidden()
    ports.problem = EMPTY
    page.body.dial.step_by(1)
    page._save_setpoint()
    assert page.problem.isHidden()


def test_presets_set_the_target(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    assert page.body.presets.selected == "comfort"
    qtbot.mouseClick(page.body.presets.buttons["frost"], Qt.MouseButton.LeftButton)
    assert page.body.dial.value_c == 7.0
    assert page.body.presets.selected == "frost"
    qtbot.waitUntil(lambda: bool(ports.saved), timeout=3000)
    assert ports.saved[-1].comfort.setpoint_c == 7.0
    page.body.dial.step_by(1)
    assert page.body.presets.selected is None


def test_boost_is_a_wish_not_a_setting(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.body.presets.buttons["boost"], Qt.MouseButton.LeftButton)
    assert ports.posted == [Boost()]
    boosting = IntentStatus("boost", translate("x", "boost"), None)
    page.show_snapshot(make_snapshot(intent=boosting, setpoint_c=22.0))
    assert page.body.presets.selected == "boost"
    assert page.body.dial.value_c == 22.0
    page.body.dial.set_by_user(17.0)
    assert page.body.presets.selected == "eco"


def test_before_the_first_snapshot_nothing_is_sent(theme: Theme, qtbot: QtBot, ports: FakePorts) -> None:
    page = HomePage(ports.ports(), lambda: F, theme)
    qtbot.addWidget(page)
    page.body.presets.buttons["eco"].click()
    page.body.dial.step_by(1)
    page._save.stop()
    page._save_setpoint()
    assert ports.saved == []
    assert page.body.presets.selected is None
    assert page.pause_menu().actions()


def test_fahrenheit_readers_step_by_whole_degrees(theme: Theme, qtbot: QtBot, ports: FakePorts) -> None:
    f = Formatter(FormatPrefs(fahrenheit=True, btu=True))
    page = HomePage(ports.ports(), lambda: f, theme)
    qtbot.addWidget(page)
    page.show_snapshot(make_snapshot())
    assert page.body.dial.words.room_number == "68.5°"
    assert [label for _, label in page.body.dial.words.scale] == ["41", "50", "59", "68", "77", "86"]
    page.body.dial.step_by(1)
    assert page.body.dial.words.target_line == "Target 70.0 °F"
    page._save.stop()


def test_constant_power_makes_the_dial_a_display(page: HomePage) -> None:
    settings = make_settings(comfort={"control": "constant", "constant_w": 120.0})
    page.show_snapshot(make_snapshot(settings=settings))
    assert not page.body.dial.isEnabled()
    assert page.body.dial.words.target_line == "Constant 120 W"
    page.body.dial.grab()


# ---- other wishes ----------------------------------------------------------------------------------


def test_the_switch_asks_for_heat_and_waits_for_the_engine(
    page: HomePage, ports: FakePorts, qtbot: QtBot
) -> None:
    heat = page.header.heat
    assert heat.isChecked()
    qtbot.keyClick(heat, Qt.Key.Key_Space)
    assert ports.posted == [HeatOff()]
    page.show_snapshot(make_snapshot())
    assert not heat.isChecked()
    page.show_snapshot(make_snapshot(mode=Mode.OFF, action=Action.OFF))
    page.show_snapshot(make_snapshot())
    assert heat.isChecked()
    page.show_snapshot(make_snapshot(mode=Mode.OFF, action=Action.OFF))
    qtbot.keyClick(heat, Qt.Key.Key_Space)
    assert ports.posted[-1] == HeatOn()


def test_the_pause_chip_offers_spans_and_the_way_back(page: HomePage, ports: FakePorts) -> None:
    for action in page.pause_menu().actions():
        action.trigger()
    assert ports.posted == [PauseFor(3600.0), PauseFor(14400.0), PauseFor(None)]
    paused = IntentStatus("pause", translate("x", "Paused until 20:00"), 1.0)
    page.show_snapshot(make_snapshot(intent=paused, action=Action.PAUSED))
    assert page.header.pause.text().startswith("Paused until 20:00")
    page.pause_menu().actions()[0].trigger()
    assert ports.posted[-1] == Resume()


def test_the_pause_chip_opens_its_menu(page: HomePage, qtbot: QtBot) -> None:
    page.header.pause.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_latched_faults_wait_for_the_user(page: HomePage, ports: FakePorts) -> None:
    assert page.header.fault.isHidden()
    hot = Fault("hot", translate("x", "The CPU was too hot."), Severity.ERROR, latched=True)
    other = Fault("slow", translate("x", "Slow."), Severity.WARNING)
    note = Fault("note", translate("x", "By the way."), Severity.INFO)
    page.show_snapshot(make_snapshot(faults=(note, other, hot)))
    assert page.header.fault.words.text() == "The CPU was too hot. (and 1 more)"
    page.header.fault.button.click()
    assert ports.posted == [ResetFaults()]
    page.show_snapshot(make_snapshot(faults=(note,)))
    assert page.header.fault.isHidden()


def test_a_thermometer_reader_enters_the_room(page: HomePage, ports: FakePorts, qtbot: QtBot) -> None:
    assert page.body.room_entry.isHidden()
    page.show_snapshot(make_snapshot(settings=make_settings(room={"sensor": "manual"})))
    entry = page.body.room_entry
    assert not entry.isHidden()
    assert entry.field.value() == pytest.approx(20.3)
    entry.field.setValue(19.4)
    entry.set.click()
    assert ports.posted == [ManualRoom(19.4)]
    # A snapshot a second does not overwrite what is being typed.
    entry.field.setValue(18.0)
    page.show_snapshot(make_snapshot(settings=make_settings(room={"sensor": "manual"})))
    assert entry.field.value() == 18.0
    qtbot.keyClick(entry.field.lineEdit(), Qt.Key.Key_Return)
    assert ports.posted[-1] == ManualRoom(18.0)


# ---- what it says ----------------------------------------------------------------------------------


def test_the_page_says_what_is_true(page: HomePage) -> None:
    assert page.header.title.whole_text == "Living room"
    assert page.header.state_pill.words.whole_text == "Heating: 0.7 °C below target"
    assert page.header.upstream.words.whole_text == "solo.pool.example → bc1q…7k3f"
    assert page.body.headline.accessibleName() == (
        "Heating at 171 W. The room reaches 21.0 °C at about 19:40."
    )
    cards = [(c.title.whole_text, c.number.text(), c.unit.text(), c.badge.text()) for c in page.body.metrics]
    assert cards == [
        ("Heat into the room", "171", "W", "modelled"),
        ("Power at the wall", "171", "W", "modelled"),
        ("Expected earnings", "0.05", "sat/day", "dated"),
        ("Net, mining", "−1.06", "€/day", "tariff"),
    ]
    assert page.body.metrics[0].below.text() == "583 BTU/h · 0.6 kWh today"
    assert page.body.metrics[1].below.text() == "PC itself 29 + mining 142"
    assert page.body.metrics[3].below.text() == "earns 0.003 % of its cost"
    assert page.body.metrics[3].badge.toolTip() == "Your tariff of 0.30 € per kWh."
    assert "16.6 million years" in page.body.reality.sentence.accessibleName()


def test_practice_earns_nothing_and_says_so(page: HomePage) -> None:
    page.show_snapshot(make_practice_snapshot())
    card = page.body.metrics[2]
    assert (card.number.text(), card.unit.text()) == ("0", "sat/day")
    assert card.below.text() == "earning 0, practice network"
    assert "If this work went to bitcoin: 0.05 sat/day" in card.badge.toolTip()
    assert "only the cost is real" in page.body.metrics[3].below.text()
    assert page.header.upstream.words.whole_text == "practice network"
    page.body.charts._draw()
    assert page.body.charts.plots[2].hatched


def test_simulated_says_so(page: HomePage) -> None:
    assert page.header.simulated.isHidden()
    page.show_snapshot(make_snapshot(simulated=True))
    assert not page.header.simulated.isHidden()
    assert page.header.simulated.words.text().startswith("SIMULATED")


def nothing_known() -> Snapshot:
    return make_snapshot(
        mode=Mode.OFF,
        action=Action.OFF,
        reason=EMPTY,
        detail=EMPTY,
        room_c=UNKNOWN,
        room_source=EMPTY,
        reach=None,
        heat_w=UNKNOWN,
        wall_w=UNKNOWN,
        baseline_w=UNKNOWN,
        mining_w=UNKNOWN,
        hashrate=HashrateWindows(),
        shares=ShareCounts(),
        earnings=Earnings(practice=False, currency="EUR"),
        odds=Odds(),
        network=None,
        devices=(),
        upstream=UpstreamStatus("none", "none", ""),
    )


def test_what_is_unknown_is_a_dash_or_words_never_zero(page: HomePage) -> None:
    page.show_snapshot(nothing_known())
    assert page.body.dial.words.room_number == "–"
    assert page.body.dial.words.room_line == "Room: not known yet"
    assert [card.number.text() for card in page.body.metrics] == ["–"] * 4
    assert [card.badge.text() for card in page.body.metrics] == ["unknown"] * 4
    assert page.body.charts.facts.whole_text == "No facts about the bitcoin network"
    assert not page.body.devices.nothing.isHidden()
    assert "no share yet today" in page.body.reality.bar.accessibleName()
    assert "once its hashrate is" in page.body.reality.sentence.accessibleName()
    assert page.body.detail.isHidden()
    assert page.header.state_pill.words.whole_text == "Off"
    assert page.header.upstream.words.whole_text == "no work: nothing is mined"
    page.grab()


@pytest.mark.parametrize(
    ("provenance", "source", "line"),
    [
        (Provenance.MEASURED, verbatim("shelf"), "Room now · shelf"),
        (Provenance.MEASURED, EMPTY, "Room now"),
        (Provenance.MODELLED, EMPTY, "No sensor: modelled"),
        (Provenance.SIMULATED, EMPTY, "Simulated room"),
        (Provenance.STALE, verbatim("shelf"), "Room now · stale"),
    ],
)
def test_the_room_says_how_it_is_known(provenance: Provenance, source: Text, line: str) -> None:
    snapshot = make_snapshot(room_c=Value(20.0, provenance), room_source=source)
    assert home_state.room_line(snapshot, F) == line


@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_words_and_a_colour(action: Action, theme: Theme) -> None:
    snapshot = make_snapshot(action=action, reason=EMPTY)
    assert home_state.state_words(snapshot, F)
    assert theme.color(home_state.state_color(snapshot)).isValid()


@pytest.mark.parametrize("state", ["connecting", "waiting", "refused", "none"])
def test_a_connection_that_is_not_there_is_named(state: str) -> None:
    snapshot = make_snapshot(upstream=UpstreamStatus("stratum", state, "pool.example"))
    assert home_state.upstream_words(snapshot, F).startswith("pool.example: ")


def test_devices_in_words() -> None:
    cpu, gpu, bitaxe = (home_words.device_words(device, F) for device in make_devices())
    assert cpu.below == "CPU · AVX-512 · 6 of 16 threads"
    assert gpu.below == "GPU · CUDA · 54 % duty"
    assert bitaxe.below == "network · bedroom · off"
    assert (bitaxe.hashrate, bitaxe.power, bitaxe.temperature) == ("–", "0 W", "27 °C")
    assert cpu.power_how == "measured: RAPL package-0"
    device = dataclasses.replace(
        make_devices()[0], note=translate("x", "quarantined"), temperature_c=UNKNOWN, kind="vulkan"
    )
    noted = home_words.device_words(device, F)
    assert (noted.below, noted.temperature) == ("quarantined", "–")
    assert home_words.device_words(dataclasses.replace(device, note=EMPTY), F).below.startswith("vulkan")


def test_without_income_in_money_the_average_is_still_explained() -> None:
    earnings = dataclasses.replace(make_snapshot().earnings, income_per_day=UNKNOWN, earned_fraction=None)
    figures = home_words.figures(make_snapshot(earnings=earnings), F)
    assert figures[2].below == "on average, over very many years"
    assert figures[3].below == "price or power is not known"


def test_a_best_share_without_a_percentile() -> None:
    words = home_words.reality_words(make_snapshot(odds=Odds()), F)
    assert words.best_words.replace("\u202f", " ") == "best share 9 412"
    assert words.second == ""


def test_emphasis_escapes_what_a_pool_says() -> None:
    text = translate("x", "{who} at {power} <b>", who=verbatim("<script>"), power=F_POWER)
    rich = home_state.emphasised(text, F, "#112233")
    assert "&lt;script&gt;" in rich
    assert "&lt;b&gt;" in rich
    assert '<span style="font-weight:600;color:#112233">171 W</span>' in rich


def test_a_pause_is_not_a_boost() -> None:
    snapshot = make_snapshot(intent=IntentStatus("boost", translate("x", "boost"), None))
    assert not home_state.is_paused_by_user(snapshot)
    assert home_state.pause_words(snapshot, F) == "Pause 1 h"


# ---- layout ----------------------------------------------------------------------------------------


def test_two_columns_become_one(page: HomePage, qtbot: QtBot) -> None:
    left, right = page.body.left, page.body.right
    qtbot.waitUntil(lambda: right.x() > left.x(), timeout=5000)
    assert left.width() == 362
    page.resize(1184, 800)
    qtbot.waitUntil(lambda: left.width() == 330, timeout=5000)
    assert page.header._row.indexOf(page.header.chips) >= 0
    page.resize(584, 430)
    qtbot.waitUntil(lambda: right.y() > left.y(), timeout=5000)
    qtbot.waitUntil(lambda: page.header.chips.y() > page.header.title.y(), timeout=5000)
    assert page.body.metrics[2].y() > page.body.metrics[0].y()
    assert page.scroller.widget().width() <= page.scroller.viewport().width()
    page.resize(1264, 860)
    qtbot.waitUntil(lambda: right.x() > left.x(), timeout=5000)
    assert page.header._row.indexOf(page.header.chips) >= 0


@pytest.mark.parametrize(("width", "height"), [(1264, 860), (1184, 800)])
def test_at_the_sizes_of_the_pictures_nothing_scrolls(
    page: HomePage, qtbot: QtBot, width: int, height: int
) -> None:
    page.resize(width, height)
    bar = page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=5000)


def test_right_to_left_mirrors_the_page(theme: Theme, qtbot: QtBot, ports: FakePorts) -> None:
    page = HomePage(ports.ports(), lambda: F, theme)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(page)
    page.resize(1264, 860)
    page.retranslate()
    page.show_snapshot(make_snapshot())
    page.show()
    qtbot.waitUntil(lambda: page.body.left.x() > page.body.right.x(), timeout=5000)
    assert page.header.heat.mapTo(page, page.header.heat.rect().center()).x() < 632
    qtbot.waitUntil(lambda: len(page.body.charts.plots) == 3, timeout=10_000)


def test_a_new_language_repeats_the_last_words(page: HomePage) -> None:
    page.body.devices.title.setText("")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.body.devices.title.text() == "Devices"


def test_settings_of_the_fakes_are_real() -> None:
    assert isinstance(make_settings(comfort={"eco_c": 16.0}), Settings)
    assert make_settings(comfort={"eco_c": 16.0}).comfort.eco_c == 16.0


# ---- servers ---------------------------------------------------------------------------------------


def slow_snapshot(**server: object) -> Snapshot:
    """A pool whose shares take 45 days; `server` changes its settings."""
    pool = dataclasses.replace(POOL, **server)
    status = UpstreamStatus(
        "servers",
        "connected",
        "solo",
        EMPTY,
        1e6,
        share_interval_s=Value(45 * 86400.0, Provenance.MODELLED),
        expectation=translate(
            "upstream", "This pool's share difficulty means one share in 45 days on this PC."
        ),
        suggestion=0.05,
        servers=(ServerStatus(pool, "connected", active=True),),
    )
    return make_snapshot(
        settings=make_settings(upstream={"kind": "servers", "servers": (pool,)}), upstream=status
    )


def test_seldom_shares_are_said_with_a_way_to_ask_for_easier_ones(
    page: HomePage, ports: FakePorts, qtbot: QtBot
) -> None:
    notice = page.header.servers
    assert notice.isHidden()
    page.show_snapshot(slow_snapshot())
    assert "one share in 45 days" in notice.words.text()
    assert "some pools ignore the wish" in notice.words.text()
    notice.button.click()
    assert ports.saved[-1].upstream.servers == (dataclasses.replace(POOL, suggest_difficulty=0.05),)
    assert notice.button.isHidden(), "asked once"
    page.show_snapshot(slow_snapshot())
    assert notice.button.isHidden(), "an older snapshot does not bring it back"
    page.show_snapshot(slow_snapshot(suggest_difficulty=0.05))
    assert notice.button.isHidden()
    with qtbot.waitSignal(page.page_requested) as asked:
        notice.other.click()
    assert asked.args == ["servers"]
    page.show_snapshot(make_snapshot())
    assert notice.isHidden()


def test_a_wish_that_cannot_be_saved_is_said(page: HomePage, ports: FakePorts) -> None:
    page.show_snapshot(slow_snapshot())
    ports.problem = verbatim("The disk is full.")
    page.header.servers.button.click()
    assert page.problem.text() == "The disk is full."
    assert not page.header.servers.button.isHidden(), "it can be tried again"


@pytest.mark.parametrize(("code", "button"), [("certificate", "Look at it"), ("password_needed", "Enter it")])
def test_a_question_of_a_server_leads_to_its_page(
    page: HomePage, ports: FakePorts, qtbot: QtBot, code: str, button: str
) -> None:
    question = Fault(code, verbatim("Do you trust it?"), Severity.ERROR)
    other = Fault("other", verbatim("Something else."), Severity.WARNING)
    page.show_snapshot(dataclasses.replace(slow_snapshot(), faults=(question, other)))
    notice = page.header.servers
    assert (notice.words.text(), notice.button.text()) == ("Do you trust it?", button)
    assert page.header.fault.words.text() == "Something else.", "each is said once"
    with qtbot.waitSignal(page.page_requested) as asked:
        notice.button.click()
    assert asked.args == ["servers"]
    assert ports.saved == []


def test_a_node_takes_no_shares(page: HomePage) -> None:
    upstream = UpstreamStatus("servers", "connected", "node", node=True)
    foot = home_words.reality_words(make_snapshot(upstream=upstream), F).foot
    assert foot.startswith("Your own node takes blocks, no shares · ")
    assert "accepted" not in foot
