"""The tray menu as data: what it says and offers in every state."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import NOW_UTC, make_settings, make_snapshot

from warmgui.core.energy.series import Series, Slot
from warmgui.core.heat.power.benchmark_run import BenchmarkStatus
from warmgui.core.messages import HeatFor, HeatUntil, HeatUntilWarm, PauseFor, Resume
from warmgui.core.model import UNKNOWN, Fault, IntentStatus, JournalEntry, Today, Value
from warmgui.core.model_energy import EnergyStatus
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity
from warmgui.gui import icons
from warmgui.gui.pages.history import journal_model
from warmgui.gui.pages.home import state as home_state
from warmgui.gui.status_words import icon_action, status_line, window_title
from warmgui.gui.tray_menu import Deed, Entry, menu_of, temperatures

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot

EVENING_UTC = NOW_UTC + 3 * 3600.0
say = Formatter().text


def entries(snapshot: Snapshot | None) -> dict[str, Entry]:
    """All lines by key, those of submenus too."""
    found: dict[str, Entry] = {}
    for entry in menu_of(snapshot, EVENING_UTC, "22:00").entries:
        found[entry.key] = entry
        found.update({child.key: child for child in entry.children})
    return found


def test_first_line_says_power_room_target_and_reason() -> None:
    menu = menu_of(make_snapshot(), EVENING_UTC, "22:00")
    assert say(menu.title) == "Heating at 171 W"
    assert say(menu.temperatures) == "20.3 °C → 21.0 °C"
    assert say(menu.because) == "because 0.7 °C below target"


def test_no_heat_without_a_thermometer_is_not_called_warm() -> None:
    snapshot = make_snapshot(action=Action.RESTING, reason=verbatim("the thermometer is silent"))
    assert say(status_line(snapshot)) == "At rest"
    assert icons.tray_state(icon_action(snapshot)) is icons.TrayState.PAUSED, "the tick means that it is warm"
    assert home_state.state_color(snapshot) == "muted"
    assert home_state.state_words(snapshot, Formatter()).startswith("At rest: the thermometer is silent")
    entry = JournalEntry(0.0, Action.RESTING, snapshot.reason, 0.0)
    assert journal_model.days([(entry, frozenset())], Formatter())[0].lines[0].what == "At rest"


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (Action.OFF, "Off"),
        (Action.STARTING, "Starting to heat"),
        (Action.SATISFIED, "Warm enough"),
        (Action.PAUSED, "Paused"),
        (Action.ATTENTION, "Needs you"),
    ],
)
def test_each_action_has_its_words(action: Action, words: str) -> None:
    assert say(status_line(make_snapshot(action=action))) == words


def test_unknown_power_is_not_invented() -> None:
    assert say(status_line(make_snapshot(heat_w=UNKNOWN))) == "Heating"


def test_a_simulation_says_so_in_the_line_and_in_the_title() -> None:
    assert say(status_line(make_snapshot(simulated=True))) == "Heating at 171 W (simulated)"
    assert say(window_title(make_snapshot(simulated=True))) == "Heating at 171 W (simulated) – WarmGUI"
    assert say(window_title(make_snapshot(simulated=True, action=Action.OFF))) == "WarmGUI (simulated)"


def test_the_title_bar_is_a_visible_sign_while_it_mines() -> None:
    assert say(window_title(make_snapshot())) == "Heating at 171 W – WarmGUI"
    assert say(window_title(make_snapshot(action=Action.OFF))) == "WarmGUI"
    assert say(window_title(None)) == "WarmGUI"


@pytest.mark.parametrize(
    ("state", "title"),
    [("running", "Measuring the devices – WarmGUI"), ("starting", "WarmGUI"), ("done", "WarmGUI")],
)
def test_measuring_is_seen_though_the_heat_is_off(state: str, title: str) -> None:
    snapshot = make_snapshot(action=Action.OFF, measuring=BenchmarkStatus(state))
    assert say(window_title(snapshot)) == title


def test_an_unknown_room_leaves_the_target() -> None:
    assert say(temperatures(make_snapshot(room_c=UNKNOWN))) == "Target 21.0 °C"


def test_before_the_first_snapshot_only_open_and_quit() -> None:
    assert list(entries(None)) == ["open", "quit"]
    assert say(status_line(None)) == "Starting"


def test_without_consent_the_only_way_to_heat_leads_to_the_first_steps() -> None:
    found = entries(make_snapshot(consented=False))
    assert say(found["heat"].text) == "Set up heating…"
    assert found["heat"].deed is Deed.TOGGLE
    assert not {"target", "heat_for", "pause_for"} & set(found)


def test_timed_wishes_are_the_engines_messages() -> None:
    found = entries(make_snapshot())
    assert found["heat_1h"].wish == HeatFor(3600.0)
    assert found["heat_warm"].wish == HeatUntilWarm()
    assert found["heat_evening"].wish == HeatUntil(EVENING_UTC)
    assert say(found["heat_evening"].text) == "until 22:00"
    assert found["pause_30m"].wish == PauseFor(1800.0)
    assert found["pause_1h"].wish == PauseFor(3600.0)
    assert found["pause_open"].wish == PauseFor(None)


def test_until_warm_needs_a_known_room_and_a_thermostat() -> None:
    assert entries(make_snapshot())["heat_warm"].enabled
    assert not entries(make_snapshot(room_c=UNKNOWN))["heat_warm"].enabled
    constant = make_snapshot(settings=make_settings(comfort={"control": "constant"}))
    assert not entries(constant)["heat_warm"].enabled
    assert not entries(constant)["target"].enabled


def test_pause_is_offered_only_while_heat_is_on() -> None:
    off = entries(make_snapshot(mode=Mode.OFF, action=Action.OFF))
    assert not off["pause_for"].enabled
    assert say(off["heat"].detail) == "off ○"
    on = entries(make_snapshot())
    assert on["pause_for"].enabled
    assert on["heat"].checked


def test_pausing_until_electricity_is_cheap_is_offered_where_prices_are_known() -> None:
    # Given six hours of prices, of which the fourth is cheap
    start_utc = NOW_UTC - 60.0
    prices = Series(
        tuple(
            Slot(start_utc + i * 3600.0, start_utc + (i + 1) * 3600.0, price)
            for i, price in enumerate((0.30, 0.35, 0.33, 0.08, 0.30, 0.31))
        )
    )
    found = entries(make_snapshot(energy=EnergyStatus(prices=prices)))
    # Then it is held still until then, and the menu says when that is
    assert found["pause_cheap"].wish == PauseFor(3 * 3600.0 - 60.0)
    assert say(found["pause_cheap"].text) == "until electricity is cheap"
    assert ":" in say(found["pause_cheap"].detail)
    assert "pause_cheap" not in entries(make_snapshot())


def test_a_running_pause_offers_to_go_on_and_says_until_when() -> None:
    paused = make_snapshot(
        action=Action.PAUSED, intent=IntentStatus("pause", verbatim("until 20:00"), NOW_UTC + 3600.0)
    )
    found = entries(paused)
    assert found["resume"].wish == Resume()
    assert say(found["resume"].detail) == "until 20:00"
    assert "pause_for" not in found


def test_a_running_timed_wish_is_shown_at_its_line() -> None:
    boosted = make_snapshot(intent=IntentStatus("for", verbatim("until 20:00"), NOW_UTC + 3600.0))
    assert say(entries(boosted)["heat_for"].detail) == "until 20:00"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (Today(0.62, 0.6, 0.5, 0.18, 0.02), "0.62 kWh · 0.18 € · 0.02 sat"),
        (Today(0.62, 0.6, 0.5, None, None), "0.62 kWh"),
        (Today(0.62, 0.6, 0.5, None, 0.000007), "0.62 kWh · 0.000007 sat"),
    ],
)
def test_today_shows_what_is_known_and_micro_amounts_stay(today: Today, words: str) -> None:
    assert say(entries(make_snapshot(today=today))["today"].detail) == words


def test_an_error_needs_the_user_whatever_else_goes_on() -> None:
    error = Fault("miner_gone", verbatim("The miner is gone."), Severity.ERROR)
    warning = dataclasses.replace(error, severity=Severity.WARNING)
    assert icon_action(make_snapshot(faults=(error,))) is Action.ATTENTION
    assert icon_action(make_snapshot(faults=(warning,))) is Action.HEATING
    assert icon_action(None) is Action.OFF


def test_a_stale_room_still_shows_its_last_value() -> None:
    stale = make_snapshot(room_c=Value(19.0, Provenance.STALE))
    assert say(temperatures(stale)) == "19.0 °C → 21.0 °C"
