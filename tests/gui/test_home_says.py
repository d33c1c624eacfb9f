"""The home page in words: what is true, what is unknown, and how servers stand."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import (
    POOL,
    FakePorts,
    FakeReader,
    make_devices,
    make_practice_snapshot,
    make_settings,
    make_snapshot,
)
from fakes.home import F_POWER, F, home_page

from warmgui.core.model import (
    UNKNOWN,
    Earnings,
    Fault,
    HashrateWindows,
    IntentStatus,
    Odds,
    Reach,
    ServerStatus,
    ShareCounts,
    UpstreamStatus,
    Value,
)
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity
from warmgui.gui.pages.home import state as home_state
from warmgui.gui.pages.home import words as home_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.pages.home.page import HomePage
    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts(reader=FakeReader())


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, ports: FakePorts) -> Iterator[HomePage]:
    with home_page(theme, qtbot, ports) as made:
        yield made


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


@pytest.mark.parametrize(("high_c", "words"), [(2.1, "+1.8°"), (2.9, "≈+1.8°")])
def test_the_dial_says_that_a_reach_is_rough(page: HomePage, high_c: float, words: str) -> None:
    page.show_snapshot(make_snapshot(reach=Reach(1.8, 1.5, high_c, Provenance.MODELLED)))
    assert page.body.dial.words.reach == words


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


def test_a_pc_that_rests_is_not_told_that_its_year_has_no_chance() -> None:
    resting = Odds(hashrate_hs=0.0, chance_per_day=0.0, chance_per_year=0.0, chance_per_life=0.0)
    assert home_words.reality_words(make_snapshot(odds=resting), F).second == ""


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
