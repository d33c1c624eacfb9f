"""The page of the network: every host, its real contacts, and switches that really change the settings."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import NOW_UTC, POOL, FakePorts, FakeSensorDesk, make_settings, make_snapshot
from fakes.sensors import entry as sensor
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from warmgui.core.hosts.registry import egress
from warmgui.core.model_energy import Contact, EnergyStatus, SourceStatus
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.passwords import forgotten
from warmgui.core.settings.model import Settings
from warmgui.core.text import translate, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.energy.sources import EnergySourcesDialog
from warmgui.gui.pages.network import words as say
from warmgui.gui.pages.network.page import EgressPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.core.text import Text
    from warmgui.gui.theme import Theme

AGREED = {"given_at": "2026-01-01T00:00:00+00:00", "version": 1}
POOL_HOST = "solo.pool.example:3333"


def busy_settings(**sections: dict[str, Any]) -> Settings:
    """A pool, a broker with evcc and a thermometer, a Shelly, weather, prices, carbon, a node."""
    values: dict[str, dict[str, Any]] = {
        "upstream": {"kind": "servers", "servers": (POOL,)},
        "consent": AGREED,
        "weather": {"source": "open_meteo", "latitude": 52.5, "longitude": 13.4},
        "tariff": {"source": "energy_charts"},
        "carbon": {"source": "uk"},
        "mqtt": {"host": "192.168.1.5"},
        "home": {"source": "evcc"},
        "network": {"facts": "mempool"},
        "room": {
            "sensor": "sensors",
            "thermometers": (
                sensor("shelly", url="192.168.1.30"),
                sensor("mqtt", key="t2", topic="room/temperature"),
            ),
        },
    }
    for name, changes in sections.items():
        values[name] = {**values.get(name, {}), **changes}
    return make_settings(**values)


class Rig:
    """The page as the window shows it; a saved change is in the next snapshot."""

    def __init__(self, qtbot: QtBot, theme: Theme, settings: Settings, **more: Any) -> None:
        self.ports = FakePorts(sensor_desk=FakeSensorDesk())
        self.page = EgressPage(self.ports.ports(), Formatter, theme)
        qtbot.addWidget(self.page)
        self.more = more
        self.show(settings)

    def show(self, settings: Settings, **more: Any) -> None:
        self.page.show_snapshot(make_snapshot(settings=settings, **{**self.more, **more}))

    @property
    def saved(self) -> Settings:
        return self.ports.saved[-1]

    def click(self, key: str) -> Settings:
        """Press a row's switch; the snapshot follows."""
        self.page.rows[key].toggle.click()
        self.show(self.saved)
        return self.saved


@pytest.fixture
def rig(qtbot: QtBot, theme: Theme) -> Rig:
    return Rig(qtbot, theme, busy_settings())


def test_every_entry_of_the_registry_has_a_row_that_tells_all_of_it(rig: Rig) -> None:
    entries = egress(busy_settings())
    assert set(rig.page.rows) == {entry.key for entry in entries}
    words = Formatter().text
    for entry in entries:
        row = rig.page.rows[entry.key]
        assert row.title.text() == words(entry.title)
        assert row.purpose.text() == words(entry.purpose)
        assert words(entry.how_often).rstrip(".") in row.often.text()
        assert entry.host in row.host.text()
        assert row.accessibleName().startswith(words(entry.title))
    assert rig.page.summary.text() == "Hosts beyond this PC that are switched on: 7."


@pytest.mark.parametrize(
    ("key", "gone"),
    [
        ("weather", lambda s: s.weather.source == "declared"),
        ("prices", lambda s: s.tariff.source == "flat"),
        ("carbon", lambda s: s.carbon.source == "declared"),
        ("facts", lambda s: s.network.facts == "dated"),
        ("server1", lambda s: not s.upstream.servers[0].enabled),
        ("sensor1", lambda s: not s.room.thermometers[0].enabled),
        ("mqtt", lambda s: not s.room.thermometers[1].enabled and s.home.source == "none"),
    ],
)
def test_a_switch_changes_the_setting_and_brings_it_back(rig: Rig, key: str, gone: Any) -> None:
    """Given a host that is used; when switched off and on again, the settings are as before."""
    before = busy_settings()
    off = rig.click(key)
    assert gone(off)
    assert not next(entry for entry in egress(off) if entry.key == key).enabled
    others = {e.key for e in egress(before) if e.enabled} - {key}
    assert {e.key for e in egress(off) if e.enabled} == others, "nothing else is switched"
    assert rig.page.rows[key].state.text() == "off"
    assert rig.click(key) == before


def test_one_switch_takes_everything_off_and_back_without_touching_the_others(rig: Rig) -> None:
    rig.page.offline.click()
    rig.show(rig.saved)
    assert rig.saved == busy_settings(network={"offline": True})
    assert not [entry for entry in egress(rig.saved) if entry.enabled and entry.leaves_pc]
    assert rig.page.summary.text() == "Nothing leaves this PC. Switched on, and waiting: 7."
    assert not rig.page.no_work.isHidden()
    for key in ("weather", "prices", "mqtt", "server1"):
        row = rig.page.rows[key]
        assert row.note.text() == "Not contacted: everything stays offline."
        assert (row.state.text(), row.toggle.isChecked()) == ("waits, offline", True)
    rig.page.offline.click()
    rig.show(rig.saved)
    assert rig.saved == busy_settings()
    assert rig.page.rows["weather"].note.isHidden()


def test_offline_with_nothing_switched_on_says_so(qtbot: QtBot, theme: Theme) -> None:
    rig = Rig(qtbot, theme, make_settings(network={"offline": True}))
    assert rig.page.summary.text() == "Nothing leaves this PC, and nothing is switched on that would."
    assert rig.page.no_work.isHidden()
    assert rig.page.rows["practice"].state.text() == "used", "this PC itself is no network"


def test_a_row_shows_when_and_how_often_its_host_was_really_contacted(qtbot: QtBot, theme: Theme) -> None:
    contacts = (
        Contact("", POOL_HOST.upper(), NOW_UTC - 20.0, 3),
        Contact("weather", "api.open-meteo.com", NOW_UTC - 1300.0, 12),
        Contact("sensor1", "192.168.1.30", NOW_UTC - 300.0, 1),
        Contact("", "192.168.1.30", NOW_UTC - 240.0, 40, failed=True),
        Contact("", "old.example", NOW_UTC - 9000.0, 4),
    )
    rig = Rig(qtbot, theme, busy_settings(), contacts=contacts)
    met = {key: row.met.text() for key, row in rig.page.rows.items()}
    assert met["server1"] == "Last contacted just now; contacts since the start: 3."
    assert met["weather"] == "Last contacted 21 min ago; contacts since the start: 12."
    assert met["sensor1"] == (
        "Last contacted 4 min ago; contacts since the start: 41. The last one got no answer."
    )
    assert met["prices"] == "Not contacted since the start."
    assert rig.page.earlier.text().endswith("old.example")
    rig.show(busy_settings(), contacts=())
    assert rig.page.earlier.isHidden()


def test_what_is_not_set_up_leads_to_where_it_is(qtbot: QtBot, theme: Theme) -> None:
    rig = Rig(qtbot, theme, Settings())
    for key, page, state in (
        ("server", "servers", "not set up"),
        ("home_assistant", "room", "not set up"),
    ):
        row = rig.page.rows[key]
        assert row.toggle.isHidden()
        assert row.state.text() == state
        with qtbot.waitSignal(rig.page.page_requested) as asked:
            row.way.click()
        assert asked.args == [page]
    prices = rig.page.rows["prices"]
    assert (prices.toggle.isHidden(), prices.state.text()) == (True, "off")
    assert "api.energy-charts.info" in prices.host.text()
    assert rig.page.rows["home_assistant"].host.text() == "No address is set."


@pytest.mark.parametrize("key", ["prices", "carbon", "weather"])
def test_services_are_set_up_in_their_window(qtbot: QtBot, theme: Theme, key: str) -> None:
    rig = Rig(qtbot, theme, Settings())
    rig.page.rows[key].way.click()
    (dialog,) = rig.page.findChildren(EnergySourcesDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_the_facts_are_set_up_on_this_page(qtbot: QtBot, theme: Theme) -> None:
    rig = Rig(qtbot, theme, Settings())
    window = QWidget()
    QVBoxLayout(window).addWidget(rig.page)
    qtbot.addWidget(window)
    window.resize(700, 500)
    with qtbot.waitExposed(window):
        window.show()
    rig.page.rows["facts"].way.click()
    assert rig.page.facts.isAncestorOf(QApplication.focusWidget())


def test_a_weather_place_that_is_known_can_be_switched_on_here(qtbot: QtBot, theme: Theme) -> None:
    rig = Rig(qtbot, theme, busy_settings(weather={"source": "declared"}))
    assert rig.click("weather").weather.source == "open_meteo"


def test_what_cannot_be_saved_is_said_and_the_switch_stands_as_it_is(rig: Rig) -> None:
    rig.ports.problem = translate("settings", "The disk is full.")
    row = rig.page.rows["weather"]
    row.toggle.click()
    assert rig.page.problem.text() == "The disk is full."
    assert row.toggle.isChecked()
    rig.ports.problem = verbatim("")
    row.toggle.click()
    assert rig.page.problem.isHidden()


def test_rows_stay_while_seconds_pass_so_that_the_keyboard_does(rig: Rig, qtbot: QtBot) -> None:
    rows = dict(rig.page.rows)
    rig.show(busy_settings(), contacts=(Contact("", POOL_HOST, NOW_UTC, 1),))
    assert rig.page.rows == rows
    with qtbot.waitExposed(rig.page):
        rig.page.show()
    toggle = rows["weather"].toggle
    toggle.setFocus()
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert rig.saved.weather.source == "declared"
    rig.show(busy_settings(upstream={"servers": ()}))
    assert "server1" not in rig.page.rows


def test_every_switch_can_be_reached_and_has_a_name(rig: Rig) -> None:
    for row in rig.page.rows.values():
        for part in (row.toggle, row.way):
            if not part.isHidden():
                assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
                assert part.accessibleName()
    assert rig.page.offline.accessibleName() == "Stay offline"
    assert rig.page.offline.accessibleDescription() == rig.page.summary.text()


def test_states_differ_in_word_and_shape_not_only_in_colour() -> None:
    from warmgui.gui.pages.network.row import _PICTURES

    assert len({Formatter().text(words) for words in say.STATE_WORDS.values()}) == len(say.STATE_WORDS)
    assert len(set(_PICTURES.values())) == len(_PICTURES) == len(say.STATE_WORDS)


def test_in_arabic_the_picture_stands_right_and_the_switch_left(
    right_to_left: None, qtbot: QtBot, theme: Theme
) -> None:
    rig = Rig(qtbot, theme, busy_settings())
    rig.page.resize(900, 700)
    with qtbot.waitExposed(rig.page):
        rig.page.show()
    row = rig.page.rows["weather"]
    assert row.picture.x() > row.title.x() > row.toggle.parentWidget().x()


def test_nothing_is_cut_off_in_a_narrow_window(rig: Rig, qtbot: QtBot) -> None:
    rig.page.resize(560, 700)
    with qtbot.waitExposed(rig.page):
        rig.page.show()
    for row in rig.page.rows.values():
        assert row.width() <= rig.page.width()
        for words in (row.title, row.purpose, row.often):
            assert words.height() >= words.heightForWidth(words.width())


# ---- difficulty and price


def told(state: str, text: Text) -> EnergyStatus:
    return EnergyStatus(sources=(SourceStatus("network", verbatim("a node"), state, NOW_UTC, text),))


def test_the_facts_card_says_what_counts_how_old_it_is_and_what_is_wrong(rig: Rig) -> None:
    card = rig.page.facts
    rig.show(busy_settings(), network=DEFAULT_FACTS)
    assert "26 Jun 2026" in card.words.text()
    assert card.words.text().endswith("The program brings them along.")
    assert card.price.text() == "Price of one bitcoin on 26 Jun 2026: 60\u202f800 USD."
    fresh = dataclasses.replace(
        DEFAULT_FACTS,
        date="2026-11-22",
        price_date="2026-06-26",
        fetched_utc=NOW_UTC - 400.0,
        provenance=Provenance.MEASURED,
    )
    problem = translate("network", "It sends no JSON.")
    rig.show(busy_settings(), network=fresh, energy=told("failed", problem))
    assert card.words.text().endswith("Told 6 min ago.")
    assert "26 Jun 2026" in card.price.text(), "the price has its own date"
    assert card.badge.text() == "measured"
    assert card.status.text() == "It sends no JSON."
    assert card.coming.text() == "All miners together: about 984 EH/s."
    coming = dataclasses.replace(fresh, hashrate_hs=1.1e21, retarget_height=977_760, retarget_change=-0.032)
    rig.show(busy_settings(), network=coming)
    assert card.coming.text() == (
        "All miners together: about 1.10 ZH/s. "
        "The difficulty changes at block 977\u202f760; expected: −3.2 %."
    )
    rig.show(busy_settings(), network=dataclasses.replace(coming, hashrate_hs=None, retarget_change=None))
    assert card.coming.text() == "The difficulty changes at block 977\u202f760."
    rig.show(busy_settings(), network=dataclasses.replace(fresh, btc_price=None, hashrate_hs=None))
    assert card.coming.isHidden(), "nobody told"
    assert card.price.text() == "No price of bitcoin is known."
    assert card.status.isHidden()


def test_only_the_chosen_source_has_inputs(qtbot: QtBot, theme: Theme) -> None:
    rig = Rig(qtbot, theme, Settings())
    card = rig.page.facts

    def shown() -> set[str]:
        return {name for name, editor in card.editors.items() if not editor.isHidden()}

    assert shown() == {"facts"}
    rig.show(make_settings(network={"facts": "mempool"}))
    assert shown() == {"facts", "mempool_url", "mempool_ca_file"}
    assert card._login.isHidden()
    rig.show(make_settings(network={"facts": "core", "core_user": "me"}))
    assert shown() == {"facts", "core_url", "core_cookie", "core_user"}
    assert not card._login.isHidden()


def test_an_address_is_saved_when_the_page_is_left(rig: Rig) -> None:
    card = rig.page.facts
    card.editors["mempool_url"].edited.emit("network", "mempool_url", "http://umbrel.local:3006")
    rig.page.hideEvent(None)  # type: ignore[arg-type]  # nobody looks at it
    assert rig.saved.network.mempool_url == "http://umbrel.local:3006"


def test_the_nodes_password_goes_to_the_keyring_and_only_its_place_into_the_settings(
    qtbot: QtBot, theme: Theme
) -> None:
    settings = make_settings(network={"facts": "core", "core_user": "me"})
    rig = Rig(qtbot, theme, settings)
    desk, card = rig.ports.sensor_desk, rig.page.facts
    assert desk is not None
    desk.words = translate("secrets", "The keyring is locked.")
    card.password.place.setCurrentIndex(card.password.place.findData("keyring"))
    card.password.field.input.setText("s3cret")
    card.keep.click()
    ((secret, password),) = desk.passwords
    assert (secret.key, password) == ("bitcoin core me@http://127.0.0.1:8332", "s3cret")
    assert rig.saved.network.core_password == "keyring"
    assert "s3cret" not in repr(rig.saved)
    assert card.problem.text() == "The keyring is locked."
    # Nothing typed: only the place is remembered.
    rig.show(rig.saved)
    card.password.place.setCurrentIndex(card.password.place.findData("none"))
    card.keep.click()
    assert rig.saved.network.core_password == "none"
    assert desk.passwords[1:] == [(forgotten(secret), "")]
    rig.show(make_settings(network={"facts": "core", "core_user": "me", "core_password": "file"}))
    card.password.place.setCurrentIndex(card.password.place.findData("ask"))
    card.keep.click()
    assert rig.saved.network.core_password == "ask"
    assert desk.passwords[2:] == [(dataclasses.replace(secret, password="ask"), "")]


def test_without_anybody_to_keep_passwords_none_is_asked_for(qtbot: QtBot, theme: Theme) -> None:
    rig = Rig(qtbot, theme, make_settings(network={"facts": "core", "core_user": "me"}))
    rig.page.facts._ports = FakePorts().ports()
    rig.page.facts._on_keep()
    assert not rig.ports.saved


def test_a_refused_value_is_told_at_its_input(rig: Rig) -> None:
    card = rig.page.facts
    card._on_refused("network", "mempool_url", translate("settings", "That is no address."))
    labels = card.editors["mempool_url"].findChildren(QLabel)
    assert "That is no address." in [found.text() for found in labels]
