"""Prices and carbon from real servers on loopback: asked seldom, kept over a restart, believed."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.energy_house import BOTH, CHARTS, TODAY, House, settings
from fakes.energy_web import (
    HOUR,
    MIDNIGHT,
    NOON,
    awattar_answer,
    charts_answer,
    maps_answer,
    octopus_answer,
    uk_answer,
    zulu,
)
from fakes.io import FakeClock, wait_until
from fakes.sensors import english
from fakes.web import Page, Web

from warmgui.core.messages import HeatOff, SettingsChanged
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Provenance
from warmgui.io.secrets import Secrets
from warmgui.io.sources.energy import SETTLE_S, EnergySources

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.core.messages import Inbox

DAY = 24 * HOUR


class TestGood:
    def test_energy_charts(self) -> None:
        made = replace(CHARTS, tariff=replace(CHARTS.tariff, markup_per_kwh=0.12, tax=0.19))
        with Web(lambda *_: Page(charts_answer([80.0, -500.0] + [100.0] * 46))) as web:
            desk = House(web, made).look()
            assert web.paths == ["/price?bzn=DE-LU&start=2026-11-21&end=2026-11-23"]
        series = desk.series()
        assert series is not None
        assert [slot.value for slot in series.slots[:3]] == pytest.approx([0.238, -0.4522, 0.2618])
        assert series.provenance is Provenance.DATED
        assert desk.words() == ("ok", "")
        assert english(desk.status().name) == "Energy-Charts, DE-LU"
        assert desk.status().at_utc == NOON

    def test_tomorrow_is_missing(self) -> None:
        with Web(lambda *_: Page(awattar_answer(TODAY))) as web:
            desk = House(web, settings(source="awattar_de")).look()
        assert desk.words() == ("ok", "Tomorrow's prices are not published yet; they come at about 13 h.")

    def test_octopus_over_pages(self) -> None:
        made = settings(source="octopus", octopus_product="AGILE-24-10-01", rate=1.17)
        pages: dict[str, Page] = {}
        with Web(lambda path, _: pages["2" if "page=2" in path else "1"]) as web:
            pages["1"] = Page(octopus_answer([20.0] * 48, MIDNIGHT + DAY, f"{web.url}/x?page=2"))
            pages["2"] = Page(octopus_answer([10.0] * 48))
            desk = House(web, made).look()
            assert len(web.paths) == 2
        series = desk.series()
        assert series is not None
        assert len(series.slots) == 96
        assert series.slots[0].value == pytest.approx(0.117)

    def test_carbon_of_great_britain(self) -> None:
        with Web(lambda *_: Page(uk_answer([266] * 96, start_utc=NOON - HOUR))) as web:
            desk = House(web, settings("carbon", source="uk")).look()
        series = desk.series("carbon")
        assert series is not None
        assert (series.at(NOON), desk.words("carbon")) == (266.0, ("ok", ""))

    def test_electricity_maps_wants_its_token(self) -> None:
        made = settings("carbon", source="electricity_maps", zone="DE", token="ask")
        pages = {
            "/v3/carbon-intensity/history?zone=DE": Page(
                maps_answer("history", [300] * 24, NOON - 23 * HOUR)
            ),
            "/v3/carbon-intensity/forecast?zone=DE": Page({"error": "not in your plan"}, 401),
        }
        given = {made.carbon.secret.key: "t0ken"}
        with Web(pages) as web:
            desk = House(web, made, secrets=Secrets(lambda: None, given=given)).look()
            assert [headers.get("auth-token") for _, headers in web.asked] == ["t0ken", "t0ken"]
        assert desk.words("carbon") == ("ok", "")

    def test_any_other_with_date_body_and_token(self) -> None:
        made = settings(
            source="http",
            http_records="rates",
            http_start="start",
            http_value="value",
            http_url="http://HOST/{date}",
            token="ask",
        )
        pages = {
            "/2026-11-22": Page(
                {"rates": [{"start": zulu(MIDNIGHT + h * HOUR), "value": 0.3} for h in range(24)]}
            ),
            "/2026-11-23": Page("", 204),
        }
        with Web(pages) as web:
            made = replace(made, tariff=replace(made.tariff, http_url=f"{web.url}/{{date}}"))
            given = {made.tariff.secret.key: "t0ken"}
            desk = House(None, made, secrets=Secrets(lambda: None, given=given)).look()
            assert [headers.get("authorization") for _, headers in web.asked] == ["Bearer t0ken"] * 2
        assert desk.words() == ("ok", "")
        series = desk.series()
        assert series is not None
        assert series.at(NOON) == 0.3

    def test_another_header_for_the_token(self) -> None:
        made = settings(source="http", http_start="t", http_value="v", http_header="X-Key", token="ask")
        with Web(lambda *_: Page({"t": [MIDNIGHT, NOON], "v": [0.3, 0.2]})) as web:
            made = replace(made, tariff=replace(made.tariff, http_url=web.url))
            House(None, made, secrets=Secrets(lambda: None, given={made.tariff.secret.key: "k"})).look()
            ((_, headers),) = web.asked
            assert (headers.get("x-key"), headers.get("authorization")) == ("k", None)


class TestSeldom:
    def test_nothing_is_asked_that_nobody_switched_on(self) -> None:
        with Web(lambda *_: Page("no", 500)) as web:
            for made in (Settings(), settings(source="table"), settings("carbon", source="table")):
                desk = House(web, made).look()
                assert desk.words() == ("off", "")
                assert desk.words("carbon") == ("off", "")
                assert desk.series() is None
            assert web.paths == []

    def test_tomorrow_s_prices_after_one_o_clock(self) -> None:
        page = Page(charts_answer(TODAY))
        with Web(lambda *_: page) as web:
            house = House(web, CHARTS, now_utc=MIDNIGHT + 8 * HOUR)
            house.look()
            house.look(4.9 * HOUR)
            assert len(web.paths) == 1  # 12:54
            house.look(0.5 * HOUR)
            assert len(web.paths) == 2  # 13:24
            house.look(0.9 * HOUR)
            assert len(web.paths) == 2
            page = Page(charts_answer(BOTH))
            house.look(0.2 * HOUR)
            assert len(web.paths) == 3
            house.look(9 * HOUR)
            house.look(13 * HOUR)
            assert len(web.paths) == 3  # the next day, 12:30
            house.look(1 * HOUR)
            assert len(web.paths) == 4

    def test_carbon_each_hour(self) -> None:
        with Web(lambda *_: Page(uk_answer([200] * 96, start_utc=NOON - HOUR))) as web:
            house = House(web, settings("carbon", source="uk"))
            house.look()
            house.look(3590.0)
            assert len(web.paths) == 1
            house.look(10.0)
            assert len(web.paths) == 2

    def test_news_only(self) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            house = House(web, CHARTS)
            count = len(house.look().heard)
            assert len(house.look(60.0).heard) == count

    def test_another_markup_asks_nobody(self) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            house = House(web, CHARTS)
            house.look()
            dearer = replace(CHARTS, tariff=replace(CHARTS.tariff, markup_per_kwh=0.1))
            house.sources.take(SettingsChanged(dearer))
            house.sources.take(HeatOff())
            series = house.look(SETTLE_S).series()
            assert series is not None
            assert series.at(NOON) == pytest.approx(0.18)
            assert len(web.paths) == 1

    def test_grid_fees_by_the_hour(self) -> None:
        made = replace(CHARTS, tariff=replace(CHARTS.tariff, markup_table="12:00-13:00 0.1; 0.02"))
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            series = House(web, made).look().series()
        assert series is not None
        assert [series.at(NOON + h * HOUR) for h in (-0.1, 0.0, 0.9, 1.0)] == pytest.approx(
            [0.1, 0.18, 0.18, 0.1]
        )

    def test_who_comes_back_asks_no_sooner(self) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            house = House(web, CHARTS)
            house.look()
            house.sources.configure(Settings())
            assert house.look().series() is None
            assert house.desk.words() == ("off", "")
            house.sources.configure(CHARTS)
            assert house.look(60.0).series() is not None
            assert len(web.paths) == 1

    def test_an_address_is_asked_when_it_stands_still(self) -> None:
        with Web(lambda *_: Page({"t": [MIDNIGHT], "v": [0.3]})) as web:
            house = House(None, Settings())
            for length in range(8):
                typed = settings(
                    source="http", http_start="t", http_value="v", http_url=web.url + "/x" * length
                )
                house.sources.configure(typed)
                house.look(1.0)
            assert web.paths == []
            house.look(SETTLE_S)
            assert len(web.paths) == 1

    def test_a_mistake_of_ours_is_no_reason_to_ask_all_the_time(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def trouble(*_: object) -> None:
            raise RuntimeError("a mistake of ours")

        monkeypatch.setattr("warmgui.io.sources.energy.read_prices", trouble)
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            house = House(web, CHARTS)
            with pytest.raises(RuntimeError, match="a mistake of ours"):
                house.look()
            house.look(299.0)
            assert len(web.paths) == 1
            with pytest.raises(RuntimeError, match="a mistake of ours"):
                house.look(1.0)
            assert len(web.paths) == 2


class TestKept:
    def test_over_a_restart(self, tmp_path: Path) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            first = House(web, CHARTS, tmp_path).look().series()
        # Nobody answers any more.
        house = House(web, CHARTS, tmp_path)
        assert house.look(600.0).series() == first
        assert house.desk.words() == ("ok", "")

    def test_of_another_zone_nothing_is_kept(self, tmp_path: Path) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            House(web, CHARTS, tmp_path).look()
            House(web, settings(source="energy_charts", zone="AT"), tmp_path).look()
            assert len(web.paths) == 2

    @pytest.mark.parametrize(
        "words",
        ["", "{", "[]", "null", '{"identity": 5}', "[" * 100_000, " " * 500_000, '{"identity": "IDENTITY"}'],
    )
    def test_a_broken_file_is_none(self, tmp_path: Path, words: str) -> None:
        identity = json.dumps(["energy_charts", "DE-LU", "", "C"])
        (tmp_path / "prices.json").write_text(words.replace('"IDENTITY"', json.dumps(identity)))
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            assert House(web, CHARTS, tmp_path).look().words() == ("ok", "")
            assert len(web.paths) == 1

    @pytest.mark.parametrize("number", ["NaN", "Infinity", '"nan"', "-1e999", "1e300", "9" * 400])
    @pytest.mark.parametrize("place", ["0.08", '"fetched_utc": '])
    def test_a_file_with_what_is_no_number_is_none(self, tmp_path: Path, number: str, place: str) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            House(web, CHARTS, tmp_path).look()
            kept = (tmp_path / "prices.json").read_text()
            assert place in kept
            broken = number if place[0] == "0" else f'{place}{number}, "was": '
            (tmp_path / "prices.json").write_text(kept.replace(place, broken, 1))
            series = House(web, CHARTS, tmp_path).look().series()
            assert len(web.paths) == 2, "asked again"
        assert series is not None
        assert series.at(NOON) == 0.08

    def test_a_folder_that_takes_nothing(self, tmp_path: Path) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            assert House(web, CHARTS, tmp_path / "none").look().words() == ("ok", "")

    def test_no_token_is_in_the_file(self, tmp_path: Path) -> None:
        made = settings(source="http", http_start="t", http_value="v", token="ask")
        with Web(lambda *_: Page({"t": [MIDNIGHT, NOON], "v": [0.3, 0.2]})) as web:
            made = replace(made, tariff=replace(made.tariff, http_url=web.url))
            given = {made.tariff.secret.key: "s3cret"}
            House(None, made, tmp_path, secrets=Secrets(lambda: None, given=given)).look()
        kept = (tmp_path / "prices.json").read_text()
        assert "s3cret" not in kept
        assert web.url in kept

    def test_a_clock_that_was_ahead(self, tmp_path: Path) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            House(web, CHARTS, tmp_path, now_utc=NOON + 400 * DAY).look()
            House(web, CHARTS, tmp_path).look()
            assert len(web.paths) == 2


class TestStay:
    def test_offline_nothing_is_asked_and_what_is_known_counts(self, tmp_path: Path) -> None:
        offline = replace(CHARTS, network=replace(CHARTS.network, offline=True))
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            desk = House(web, offline).look()
            assert desk.words() == (
                "failed",
                "The program is set to stay offline. Meanwhile your flat price counts.",
            )
            House(web, CHARTS, tmp_path).look()
            assert len(web.paths) == 1
            kept = House(web, offline, tmp_path).look()
            assert kept.series() is not None
            assert kept.words()[0] == "ok"
            assert len(web.paths) == 1

    def test_offline_a_service_on_this_pc_still_answers(self) -> None:
        made = settings(source="http", http_start="t", http_value="v")
        with Web(lambda *_: Page({"t": [MIDNIGHT, NOON], "v": [0.3, 0.2]})) as web:
            made = replace(made, tariff=replace(made.tariff, http_url=web.url))
            made = replace(made, network=replace(made.network, offline=True))
            assert House(None, made).look().words() == ("ok", "")

    def test_a_thread_of_its_own(self) -> None:
        with Web(lambda *_: Page(charts_answer(BOTH))) as web:
            house = House(web, CHARTS)
            house.sources.start()
            wait_until(lambda: house.desk.series() is not None)
            house.sources.stop()
        assert not [t for t in threading.enumerate() if t.name == "energy sources"]

    def test_whatever_fails_the_thread_goes_on(self, caplog: pytest.LogCaptureFixture) -> None:
        heard = threading.Event()

        def post(message: Inbox) -> None:
            heard.set()
            raise RuntimeError("the engine is full")

        sources = EnergySources(None, post, Settings(), clock=FakeClock())
        sources.start()
        assert heard.wait(20.0)
        wait_until(lambda: "the engine is full" in caplog.text)
        sources.stop()

    def test_stopping_what_was_never_started(self) -> None:
        EnergySources(None, lambda _: None, Settings()).stop()
