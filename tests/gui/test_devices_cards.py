"""Graphics cards, quarantine and version rolling in the words of the pages; the benchmark's columns."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import FakePorts, make_devices, make_settings, make_snapshot
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from warmgui.core.device_words import ROLLING_REFUSED, left_out, rolling_note
from warmgui.core.messages import MinerBenchmarkRow, TryDevicesAgain
from warmgui.core.model import DeviceStatus, Fault, Value
from warmgui.core.text import joined, verbatim
from warmgui.core.units import Formatter
from warmgui.core.version_rolling import TERMS_URL
from warmgui.core.vocabulary import Provenance, Severity
from warmgui.gui.pages.devices.benchmark_table import BenchmarkTable
from warmgui.gui.pages.devices.benchmark_words import hits_words, is_within, kernel_words
from warmgui.gui.pages.devices.page import DevicesPage
from warmgui.gui.pages.home.words import device_words
from warmgui.gui.pages.servers.page import ServersPage
from warmgui.gui.pages.settings.page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

CPU, CARD, _ = make_devices()
CARD = dataclasses.replace(
    CARD,
    interface="cuda",
    pci_address="0000:01:00.0",
    driver="580.95.05",
    compute_units=28,
    max_power_provenance=Provenance.MEASURED,
)
OUT = dataclasses.replace(
    CARD,
    state="quarantined",
    state_words="It hung for 5 s.",
    note=left_out("hung"),
    duty=0.0,
    hashrate_hs=0.0,
)


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


def row(**facts: Any) -> MinerBenchmarkRow:
    return dataclasses.replace(MinerBenchmarkRow("cpu", "avx2", 8, 22e6, None, None), **facts)


class TestCard:
    def test_it_says_which_card_it_is(self, page: DevicesPage) -> None:
        page.show_snapshot(make_snapshot(devices=(CPU, CARD)))
        card = page.card(CARD.id)
        assert card.facts.text() == "CUDA · compute units: 28 · driver 580.95.05 · PCI 0000:01:00.0"
        assert not page.card("cpu").facts.isVisible()
        assert card.most.badge.text() == "measured"
        assert not card.trouble.isVisible()

    def test_what_is_not_known_about_it_is_left_out(self, page: DevicesPage) -> None:
        page.show_snapshot(make_snapshot(devices=(dataclasses.replace(CARD, driver="", compute_units=None),)))
        assert page.card(CARD.id).facts.text() == "CUDA · PCI 0000:01:00.0"
        bare = dataclasses.replace(CARD, driver="", compute_units=None, interface="", pci_address="")
        page.show_snapshot(make_snapshot(devices=(bare,)))
        assert not page.card(CARD.id).facts.isVisible()

    def test_a_quarantine_is_explained_where_the_card_stands(
        self, page: DevicesPage, ports: FakePorts
    ) -> None:
        page.show_snapshot(make_snapshot(devices=(CPU, OUT)))
        card = page.card(OUT.id)
        said = "Left out: it did not answer any more. The others go on. The miner says: It hung for 5 s."
        assert card.trouble.words.text() == said
        assert card.trouble.button.accessibleName() == "Try GeForce RTX 3060 again"
        card.trouble.button.click()
        assert ports.posted == [TryDevicesAgain()]
        page.show_snapshot(make_snapshot(devices=(CPU, CARD)))
        assert not card.trouble.isVisible()
        page.show_snapshot(make_snapshot(devices=(CPU, dataclasses.replace(OUT, state_words=""))))
        assert card.trouble.words.text() == "Left out: it did not answer any more."

    def test_no_card_is_an_ordinary_state(self, page: DevicesPage) -> None:
        page.show_snapshot(make_snapshot(devices=(), faults=()))
        assert not page.no_card.isVisible(), "nobody has looked yet"
        page.show_snapshot(make_snapshot(devices=(CPU,), faults=()))
        assert page.no_card.isVisible()
        assert page.no_card.text() == "No graphics card that can mine was found."
        assert not page._faults_card.isVisible()
        page.show_snapshot(make_snapshot(devices=(CPU, CARD), faults=()))
        assert not page.no_card.isVisible()

    def test_a_broken_driver_is_not_a_missing_card(self, page: DevicesPage) -> None:
        broken = Fault("gpu_driver", verbatim("The driver does not work."), Severity.WARNING)
        page.show_snapshot(make_snapshot(devices=(CPU,), faults=(broken,)))
        assert not page.no_card.isVisible()
        assert page._faults.text() == "The driver does not work."

    def test_why_versions_are_not_rolled_is_said(self, page: DevicesPage) -> None:
        refused = dataclasses.replace(CARD, rolling=ROLLING_REFUSED)
        note = rolling_note(refused, verbatim("solo.pool.example"))
        told = dataclasses.replace(refused, rolling_note=note)
        page.show_snapshot(make_snapshot(devices=(CPU, told)))
        said = "Version rolling is switched on but not in use: solo.pool.example does not allow it."
        assert page.card(CARD.id)._note.text() == said

    @given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))
    def test_any_words_of_a_miner_can_be_shown(self, kind: str, interface: str, state: str) -> None:
        strange = dataclasses.replace(CARD, kind=kind, interface=interface, state=state, state_words="{x}")
        assert device_words(strange, Formatter()).name == CARD.name


class TestHome:
    def test_a_quarantine_takes_the_place_of_the_kernel(self) -> None:
        assert device_words(OUT, Formatter()).below == "Left out: it did not answer any more."

    def test_version_rolling_is_in_the_words_or_why_not(self) -> None:
        rolls = dataclasses.replace(CPU, kernel_words="AVX-512, 16 lanes, 8 versions")
        assert "8 versions" in device_words(rolls, Formatter()).below
        told = dataclasses.replace(CPU, rolling_note=verbatim("the pool does not allow it"))
        assert device_words(told, Formatter()).below.endswith(
            "no version rolling: the pool does not allow it"
        )

    def test_unknown_watts_of_a_card_are_a_dash(self) -> None:
        bare = dataclasses.replace(CARD, power_w=Value(None, Provenance.UNKNOWN))
        assert device_words(bare, Formatter()).power == "–"


def test_parts_that_run_the_other_way_are_held_together() -> None:
    assert joined(["CPU", "", "8 of 8"]) == "CPU · 8 of 8"
    assert joined(["معالج", "AVX2, 8 lanes"]) == "\u2068معالج\u2069 · \u2068AVX2, 8 lanes\u2069"


class TestBenchmark:
    def test_columns_of_which_nothing_is_known_are_not_there(self, qtbot: QtBot) -> None:
        made = BenchmarkTable()
        qtbot.addWidget(made)
        made.show_rows((row(),), {}, Formatter())
        assert shown(made) == ["Device", "Kernel", "Hashrate", "Threads"]
        full = row(cycles_per_hash=90.0, limit_fraction=0.93, power_w=140.0, energy_j_per_th=3e5, hits=9)
        full = dataclasses.replace(full, ratio_to_hashlib=30.0, expected_hits=9.5, version_rolling=True)
        made.show_rows((row(), full), {"cpu": "Test CPU"}, Formatter())
        assert len(shown(made)) == made.table.columnCount()
        cells = [made.table.item(1, j).text() for j in range(made.table.columnCount())]
        assert cells == [
            "Test CPU",
            "avx2 · version rolling",
            "22.0 MH/s",
            "93 %",
            "90",
            "140 W",
            "300 000 J/TH".replace(" ", "\u202f", 1),
            "9 of 9.5, within 5 sigma",
            "30",
            "8",
        ]

    @pytest.mark.parametrize("width", [240, 600, 1200])
    def test_it_fits_or_scrolls_sideways(self, qtbot: QtBot, width: int) -> None:
        made = BenchmarkTable()
        qtbot.addWidget(made)
        made.resize(width, 300)
        made.show()
        facts = {"cycles_per_hash": 90.0, "power_w": 140.0, "hits": 9, "expected_hits": 9.5}
        made.show_rows(
            (row(**facts), row(kernel="a kernel with a very long name indeed", **facts)), {}, Formatter()
        )
        widths = sum(made.table.columnWidth(j) for j in range(made.table.columnCount()))
        bar = made.table.horizontalScrollBar()
        assert (widths > width) == (bar.maximum() > 0)
        cells = sum(made.table.rowHeight(i) for i in range(2)) + made.table.horizontalHeader().height()
        assert made.table.height() >= cells + (bar.sizeHint().height() if bar.maximum() else 0)

    def test_hits_that_are_no_chance_are_told(self, qtbot: QtBot) -> None:
        lost = row(hits=2650, expected_hits=3073.0)
        assert is_within(lost) is False
        assert hits_words(lost, Formatter()).endswith(": not by chance")
        made = BenchmarkTable()
        qtbot.addWidget(made)
        made.show_rows((lost,), {}, Formatter())
        assert made.table.item(0, 7).toolTip()

    @given(st.integers(0, 10**9), st.floats(0.01, 1e9))
    def test_five_sigma_is_the_square_root_of_what_is_expected(self, hits: int, expected: float) -> None:
        inside = (hits - expected) ** 2 <= 25.0 * expected
        found = is_within(row(hits=hits, expected_hits=expected))
        edge = math.isclose((hits - expected) ** 2, 25.0 * expected, rel_tol=1e-9)
        assert found is inside or edge

    def test_hits_that_were_not_counted_are_unknown(self) -> None:
        assert is_within(row(hits=3)) is None
        assert hits_words(row(), Formatter()) == "–"
        assert kernel_words(row(), Formatter()) == "avx2"


class TestVersionRollingSwitch:
    def test_the_settings_page_says_the_licence_and_links_its_terms(
        self, qtbot: QtBot, ports: FakePorts, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        made = SettingsPage(ports.ports(), Formatter, make_settings())
        qtbot.addWidget(made)
        editor = made.editor("upstream", "version_rolling")
        assert editor.value is False
        said = editor.input.accessibleDescription()
        assert "Blockchain Defensive Patent License: reciprocal, not public domain" in said
        assert "no legal advice" in said
        assert editor.link is not None
        assert opened == [], "nothing is opened by itself"
        editor.link.click()
        assert opened == [QUrl(TERMS_URL)]
        assert made.editor("upstream", "proxy").link is None

    def test_the_page_of_the_pools_has_the_same_switch(
        self, qtbot: QtBot, theme: Theme, ports: FakePorts
    ) -> None:
        made = ServersPage(ports.ports(), Formatter, theme)
        qtbot.addWidget(made)
        made.show_snapshot(make_snapshot(settings=make_settings()))
        assert made.rolling.value is False
        made.rolling.input.click()
        assert [saved.upstream.version_rolling for saved in ports.saved] == [True]
        made.show_snapshot(make_snapshot(settings=make_settings()))
        assert made.rolling.value is True, "a snapshot that is older than the click"
        made.show_snapshot(make_snapshot(settings=make_settings(upstream={"version_rolling": True})))
        made.show_snapshot(make_snapshot(settings=make_settings()))
        assert made.rolling.value is False, "somebody else switched it off"
        assert len(ports.saved) == 1

    def test_what_cannot_be_saved_is_said(self, qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
        made = ServersPage(ports.ports(), Formatter, theme)
        qtbot.addWidget(made)
        made.show_snapshot(make_snapshot(settings=make_settings()))
        ports.problem = verbatim("The disk is full.")
        made.rolling.input.click()
        assert made._problem.text() == "The disk is full."
        assert made.rolling.value is False


def shown(made: BenchmarkTable) -> list[str]:
    table = made.table
    visible = [j for j in range(table.columnCount()) if not table.isColumnHidden(j)]
    return [table.horizontalHeaderItem(j).text() for j in visible]


def test_a_card_of_a_later_miner_is_shown_by_its_own_words(page: DevicesPage) -> None:
    strange: DeviceStatus = dataclasses.replace(CARD, kind="npu", interface="telepathy", state="asleep")
    page.show_snapshot(make_snapshot(devices=(strange,)))
    assert page.card(CARD.id).words.text() == "npu · CUDA"
    assert not page.card(CARD.id).trouble.isVisible()
