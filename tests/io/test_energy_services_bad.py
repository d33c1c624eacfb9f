"""Services of prices and carbon with bad manners: what is told, what counts then, when it is asked again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.energy_house import BOTH, CHARTS, TODAY, House, settings
from fakes.energy_web import HOUR, MIDNIGHT, NOON, awattar_answer, charts_answer, maps_answer, octopus_answer
from fakes.sensors import english
from fakes.web import Page, Web

from warmgui.core.energy.tariff import price_now
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.vocabulary import Provenance
from warmgui.io.http_json import Request
from warmgui.io.secrets import Secrets
from warmgui.io.sources import asked_series

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FALLBACK = " Meanwhile your flat price counts."
NAME = "Energy-Charts, DE-LU"
CHARTS_IDENTITY = json.dumps(["energy_charts", "DE-LU", "", "C"])


def answering(*pages: Page) -> Callable[[str, dict[str, str]], Page]:
    """One page after the other; the last one for ever."""
    left = list(pages)
    return lambda _path, _headers: left.pop(0) if len(left) > 1 else left[0]


def milliseconds(answer: dict[str, Any]) -> dict[str, Any]:
    return {**answer, "unix_seconds": [t * 1000 for t in answer["unix_seconds"]]}


class TestBadAnswers:
    @pytest.mark.parametrize(
        ("page", "told"),
        [
            (
                Page("<html>log in</html>", headers={"Content-Type": "text/html"}),
                "a web page instead of data",
            ),
            (Page("[1, 2", headers={"Content-Type": "application/json"}), "it sent no JSON but “[1, 2”"),
            (Page(""), "it sent no JSON but “”"),
            (Page(charts_answer(BOTH), length=100_000), "ended the connection without a whole answer"),
            (Page(" " * 400_000), "its answer is far too long"),
            (Page("NaN"), "it sent no JSON"),
            (Page(milliseconds(charts_answer(BOTH))), "its times are in milliseconds"),
            (Page(charts_answer([0.08] * 48)), "was it per kWh already?"),
            (Page(charts_answer([80_000.0] * 48)), "80 EUR per kWh is no price"),
            (Page({**charts_answer(BOTH), "unit": "GBP/MWh"}), "its unit is “GBP/MWh”"),
            (Page(charts_answer([])), "its list is empty"),
            (Page({"detail": "no such zone"}, 422), "it answers with HTTP error 422"),
            (Page({"detail": "no such zone"}), "it says “no such zone”"),
            (Page("", 404), "it knows nothing under this address"),
            (Page("", 302, {"Location": "http://elsewhere.example/x"}), "redirects to another host"),
        ],
    )
    def test_each_has_its_sentence_and_the_flat_price_counts(self, page: Page, told: str) -> None:
        with Web(lambda *_: page) as web:
            house = House(web, CHARTS)
            state, words = house.look().words()
            # Then it is told once, and asked no more for an hour
            house.look(3590.0)
            assert len(web.paths) == 1
        assert state == "failed"
        assert told in words
        assert words.startswith(f"{NAME}: ")
        assert words.endswith("It is asked again in 60 min." + FALLBACK)
        now = price_now(CHARTS, house.desk.series(), NOON, LocalTime(HOUR))
        assert (now.value, now.provenance) == (0.3, Provenance.DECLARED)

    def test_who_drips_is_cut_off(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def hasty(*given: Any, **more: Any) -> Request:
            return replace(Request(*given, **more), deadline_s=0.3)

        monkeypatch.setattr(asked_series, "Request", hasty)
        with Web(lambda *_: Page(charts_answer(BOTH), drip_s=0.05)) as web:
            state, words = House(web, CHARTS).look().words()
        assert state == "failed"
        assert "its answer takes too long" in words

    def test_nobody_is_there(self) -> None:
        with Web({}) as web:
            place = web.place
        house = House(web, CHARTS)
        state, words = house.look().words()
        assert state == "failed"
        assert f"nothing answers at {place}. It is asked again in 5 min." in words
        # Nobody was reached, so it is tried sooner than after an hour.
        house.look(299.0)
        assert house.desk.words()[1] == words
        assert "in 10 min" in house.look(2.0).words()[1]

    def test_wrong_currency(self) -> None:
        pounds = settings(source="octopus", octopus_product="AGILE")
        with Web(lambda *_: Page(octopus_answer([20.0]))) as web:
            state, words = House(web, pounds).look().words()
            assert web.paths == []
        assert state == "failed"
        assert "its prices are in GBP, and yours are in EUR: enter what one GBP is worth." in words

    def test_settings_that_are_not_complete(self) -> None:
        for made, key in (
            (settings(source="http"), "prices"),
            (settings("carbon", source="electricity_maps"), "carbon"),
        ):
            state, words = House(None, made).look().words(key)
            assert state == "failed"
            assert "is not complete. Meanwhile" in words

    def test_a_table_counts_before_the_flat_price(self) -> None:
        made = replace(CHARTS, tariff=replace(CHARTS.tariff, table="0.25"))
        with Web({}) as web:
            assert House(web, made).look().words()[1].endswith("Meanwhile your table counts.")


class TestPauses:
    def test_too_many_requests(self) -> None:
        pages = answering(Page("", 429, {"Retry-After": "3600"}), Page("", 503), Page(charts_answer(BOTH)))
        with Web(pages) as web:
            house = House(web, CHARTS)
            assert "it asks for a pause of 3600 s (HTTP 429)" in house.look().words()[1]
            house.look(3599.0)
            assert len(web.paths) == 1
            house.look(1.0)
            assert len(web.paths) == 2
            house.look(2 * HOUR - 1.0)  # twice in a row: longer than the minute that was asked for
            assert len(web.paths) == 2
            assert house.look(1.0).words() == ("ok", "")

    def test_a_pause_that_was_asked_for_counts_over_a_restart(self, tmp_path: Path) -> None:
        pages = answering(Page("", 429, {"Retry-After": "3600"}), Page(charts_answer(BOTH)))
        with Web(pages) as web:
            House(web, CHARTS, tmp_path).look()
            again = House(web, CHARTS, tmp_path, now_utc=NOON + 3500.0)
            again.look()
            assert len(web.paths) == 1
            assert again.look(101.0).words() == ("ok", "")

    @pytest.mark.parametrize(
        "kept",
        [
            "",
            "[]",
            '{"identity": 3}',
            '{"identity": "x", "until_utc": 1e300}',
            '{"until_utc": NaN}',
            f'{{"identity": {json.dumps(CHARTS_IDENTITY)}, "until_utc": {"9" * 400}}}',
        ],
    )
    def test_a_file_of_a_pause_that_makes_no_sense_is_none(self, tmp_path: Path, kept: str) -> None:
        with Web(answering(Page(charts_answer(BOTH)))) as web:
            (tmp_path / "prices.pause.json").write_text(kept)
            assert House(web, CHARTS, tmp_path).look().words() == ("ok", "")

    def test_what_was_known_goes_on(self) -> None:
        with Web(answering(Page(charts_answer(TODAY)), Page("", 500))) as web:
            house = House(web, CHARTS, now_utc=MIDNIGHT + 12 * HOUR)
            house.look()
            state, words = house.look(2.5 * HOUR).words()
            assert len(web.paths) == 2
            assert state == "ok"
            assert f"{NAME}: it answers with HTTP error 500." in words
            assert "What was told at" in words
            # Until the day is over.
            state, words = house.look(12 * HOUR).words()
        assert state == "stale"
        assert words.endswith(FALLBACK)
        now = price_now(CHARTS, house.desk.series(), house.clock.utc, LocalTime(HOUR))
        assert (now.value, now.provenance) == (0.08, Provenance.STALE)


class TestPages:
    def test_in_circles(self) -> None:
        made = settings(source="octopus", octopus_product="AGILE", rate=1.0)
        pages: list[Page] = []
        with Web(lambda *_: pages[0]) as web:
            pages.append(Page(octopus_answer([20.0], following=f"{web.url}/again")))
            state, words = House(web, made).look().words()
            assert len(web.paths) == 2
        assert state == "failed"
        assert "its pages have no end" in words

    def test_without_end(self) -> None:
        made = settings(source="octopus", octopus_product="AGILE", rate=1.0)
        count = 0

        def more(_path: str, _headers: dict[str, str]) -> Page:
            nonlocal count
            count += 1
            return Page(octopus_answer([20.0], following=f"{web.url}/{count}"))

        with Web(more) as web:
            assert "its pages have no end" in House(web, made).look().words()[1]
        assert count == asked_series.MOST_PAGES

    def test_on_another_host(self) -> None:
        made = settings(source="octopus", octopus_product="AGILE", rate=1.0)
        page = Page(octopus_answer([20.0], following="http://elsewhere.example/x"))
        with Web(lambda *_: page) as web:
            assert "its next page is on another host" in House(web, made).look().words()[1]
            assert len(web.paths) == 1


class TestTokens:
    MADE = settings("carbon", source="electricity_maps", zone="DE", token="ask")

    def test_without_its_token_nobody_is_asked(self) -> None:
        secrets = Secrets(lambda: None)
        with Web(lambda *_: Page({}, 401)) as web:
            house = House(web, self.MADE, secrets=secrets)
            assert house.look().words("carbon") == (
                "failed",
                "The token of this service is needed. Meanwhile the number of your settings counts.",
            )
            assert web.paths == []

    def test_another_token_is_tried_at_once(self) -> None:
        secrets = Secrets(lambda: None, given={self.MADE.carbon.secret.key: "old"})
        good = Page(maps_answer("history", [300] * 24, NOON - 23 * HOUR))

        def door(_path: str, headers: dict[str, str]) -> Page:
            return good if headers.get("auth-token") == "new" else Page({"error": "Unauthorized"}, 401)

        with Web(door) as web:
            house = House(web, self.MADE, secrets=secrets)
            assert "it refuses the user name, password or token" in house.look().words("carbon")[1]
            house.look(60.0)
            assert len(web.paths) == 2  # history and forecast, once
            secrets.keep(self.MADE.carbon.secret.key, "new", lambda _key, _text: None, place="ask")
            assert house.look(1.0).words("carbon") == ("ok", "")

    def test_a_forecast_that_is_not_allowed_is_no_failure_but_both_are(self) -> None:
        secrets = Secrets(lambda: None, given={self.MADE.carbon.secret.key: "k"})
        with Web(lambda *_: Page("", 500)) as web:
            state, words = House(web, self.MADE, secrets=secrets).look().words("carbon")
        assert state == "failed"
        assert "HTTP error 500" in words


def test_words_of_a_service_name_no_token() -> None:
    made = settings(source="http", http_start="t", http_value="v", token="ask")
    with Web(lambda *_: Page("", 403)) as web:
        made = replace(made, tariff=replace(made.tariff, http_url=f"{web.url}/?key=s3cret"))
        house = House(None, made, secrets=Secrets(lambda: None, given={made.tariff.secret.key: "t0ken"}))
        words = house.look().words()[1]
    assert "s3cret" not in words + english(house.desk.status().name)
    assert "t0ken" not in words


def test_awattar_takes_what_it_gives_itself() -> None:
    with Web(lambda *_: Page(awattar_answer(BOTH))) as web:
        assert House(web, settings(source="awattar_at")).look().words() == ("ok", "")
