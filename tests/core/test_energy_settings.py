"""Settings of prices, carbon and the home's powers: codecs, a file's way, and what cannot work."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.sensors import english

from warmgui.core.settings.energy_check import energy_problems
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import Settings, changed, read_plain, to_plain
from warmgui.core.settings.time_table import BodyCodec, PathCodec, UrlCodec, url_problem
from warmgui.core.text import verbatim
from warmgui.core.thermometers import Secret
from warmgui.core.vocabulary import Quantity

HTTP = {"source": "http", "http_url": "https://a/x", "http_start": "s", "http_value": "v"}


def settings(section: str, **values: Any) -> Settings:
    made = Settings()
    return replace(made, **{section: replace(getattr(made, section), **values)})


def problems(made: Settings) -> list[str]:
    found = [english(problem) for problem in energy_problems(made)]
    assert set(found) <= {english(problem) for problem in inconsistencies(made)}
    return found


class TestFile:
    def test_there_and_back(self) -> None:
        made = settings("tariff", **HTTP, table="Mo-Fr 07:00-22:00 0.32; 0.24", rate=11.5, token="keyring")
        made = replace(made, home=settings("home", source="mqtt", sun="a/b > x.y", sun_peak_w=5000.0).home)
        found = read_plain(to_plain(made))
        assert (found.settings, found.problems, found.lost) == (made, (), False)

    def test_what_cannot_be_read_is_kept_and_named(self) -> None:
        plain = {
            "tariff": {"source": "table", "table": "Mo-Fr 0.3.2", "http_url": "ftp://x", "http_start": "a..b"}
        }
        found = read_plain(plain)
        assert found.settings.tariff.table == "Mo-Fr 0.3.2"
        assert found.settings.tariff.bands == ()
        assert not found.lost
        told = [english(problem) for problem in found.problems]
        assert told == [
            "“Mo-Fr 0.3.2” cannot be read: it must end in a number.",
            "“ftp://x” is no address that begins with http:// or https://.",
            "The place “a..b” in the JSON cannot be read.",
        ]

    def test_what_is_no_text_is_lost(self) -> None:
        found = read_plain({"carbon": {"table": [1, 2]}})
        assert (found.settings.carbon.table, found.lost) == ("", True)
        assert english(found.problems[0]) == "“Carbon intensity by day and hour” cannot be “[1, 2]”."

    def test_a_token_in_the_file_is_not_taken(self) -> None:
        found = read_plain({"tariff": {"token": "s3cret"}, "carbon": {"token": "s3cret"}})
        assert (found.settings.tariff.token, found.settings.carbon.token) == ("ask", "ask")
        assert "s3cret" not in str([english(problem) for problem in found.problems])

    def test_values_beyond_sense(self) -> None:
        with pytest.raises(ValueError, match="not between") as caught:
            changed(Settings(), "carbon", "table", "9999")
        assert english(caught.value.args[0]) == (
            "“Carbon intensity by day and hour”: 9999 is not between 0 g/kWh and 3\u202f000 g/kWh."
        )
        assert changed(Settings(), "tariff", "table", "31").tariff.bands[0].value == 31.0

    def test_the_url_codec_keeps_other_hosts_passwords_out(self) -> None:
        assert english(url_problem("https://me:pw@a/x")).startswith("An address with a password")
        for wrong in ("x", "http://", "http://a:99999/", "http://a b/", "http://[1", "http://a\n"):
            assert ("no address" in english(url_problem(wrong))) == (wrong != "http://a\n"), wrong
        assert not url_problem(" ")
        codec = UrlCodec(verbatim("Address"))
        assert not codec.check("http://192.168.1.5:7070/api/tariff/grid")
        assert english(codec.check(5)) == "“Address” cannot be “5”."
        assert codec.plain("x") == "x"

    def test_what_is_sent_is_json(self) -> None:
        codec = BodyCodec(verbatim("Body"))
        assert not codec.check("")
        assert not codec.check('{"query": "{viewer}"}')
        assert english(codec.check("{")) == "“{” is no JSON."
        assert not PathCodec(verbatim("Place")).check("a.b; c[0]")


class TestProblems:
    @pytest.mark.parametrize(
        ("section", "values", "told"),
        [
            ("tariff", {"source": "table"}, "Electricity prices: fill in the table."),
            ("tariff", {"source": "table", "table": "x"}, "“x” cannot be read: it must end in a number."),
            ("tariff", {"source": "table", "table": "32"}, "in the table, 32 EUR per kWh is no price"),
            ("tariff", {"source": "octopus", "rate": 1.1}, "enter the code of your Octopus product"),
            ("tariff", {"source": "octopus", "octopus_product": "X"}, "its prices are in GBP"),
            ("tariff", {"source": "http"}, "enter address, place of the start"),
            ("tariff", {**HTTP, "http_url": "ftp://x"}, "enter address, place of the start"),
            ("carbon", {"source": "table"}, "Carbon of the grid: fill in the table."),
            ("carbon", {"source": "electricity_maps", "token": "ask"}, "enter your zone"),
            ("carbon", {"source": "electricity_maps", "zone": "DE"}, "wants a token"),
            ("carbon", {"source": "http"}, "enter address, place of the start"),
            ("home", {"source": "mqtt"}, "say where at least one of them is read"),
        ],
    )
    def test_each_has_a_sentence(self, section: str, values: dict[str, Any], told: str) -> None:
        (found,) = problems(settings(section, **values))
        assert told in found

    def test_of_the_home(self) -> None:
        assert problems(settings("home", source="evcc")) == ["Sun, battery and grid: enter the MQTT broker."]
        made = settings("home", source="home_assistant", grid="grid_power > a..b")
        assert problems(made) == [
            "Sun, battery and grid: enter the address of Home Assistant.",
            "Sun, battery and grid: “grid_power” is no entity as sensor.grid_power.",
            "Sun, battery and grid: the place “a..b” in the JSON cannot be read.",
        ]

    @pytest.mark.parametrize(
        ("section", "values"),
        [
            ("tariff", {}),
            ("tariff", HTTP),
            ("tariff", {"source": "energy_charts", "table": "0.3"}),
            ("carbon", {"source": "uk"}),
            ("carbon", HTTP),
        ],
    )
    def test_what_works(self, section: str, values: dict[str, Any]) -> None:
        assert problems(settings(section, **values)) == []

    def test_a_home_that_works(self) -> None:
        made = settings("home", source="evcc")
        assert problems(replace(made, mqtt=replace(made.mqtt, host="127.0.0.1"))) == []
        made = settings("home", source="home_assistant", grid="sensor.grid")
        server = replace(made.home_assistant, url="http://127.0.0.1:8123")
        assert problems(replace(made, home_assistant=server)) == []


class TestProperties:
    def test_who_is_asked(self) -> None:
        asked = {
            ("tariff", "flat"): False,
            ("tariff", "table"): False,
            ("tariff", "awattar_de"): True,
            ("tariff", "octopus"): False,
            ("tariff", "http"): False,
            ("carbon", "declared"): False,
            ("carbon", "uk"): True,
            ("carbon", "electricity_maps"): False,
            ("carbon", "http"): False,
        }
        for (section, source), expected in asked.items():
            assert getattr(settings(section, source=source), section).asks_service is expected
        assert settings("tariff", **HTTP).tariff.asks_service
        assert settings("tariff", source="octopus", octopus_product="X").tariff.asks_service
        assert settings("carbon", source="electricity_maps", zone="DE").carbon.asks_service

    def test_tokens_are_kept_by_the_place_that_they_are_for(self) -> None:
        made = settings("tariff", **HTTP, token="keyring").tariff
        assert made.secret == Secret("electricity prices https://a", "keyring")
        assert (
            settings("carbon", source="electricity_maps").carbon.secret.key == "grid carbon electricity maps"
        )
        assert "secret" not in str(made.http.identity)

    def test_where_the_home_is_read(self) -> None:
        home = settings("home", source="mqtt", sun=" a/b > x.y ", grid="c").home
        assert home.place_of("sun") == ("a/b", "x.y")
        assert home.place_of("grid") == ("c", "")
        assert home.known_parts == {Quantity.SUN_POWER_W, Quantity.GRID_POWER_W}
        assert (home.uses_mqtt, home.uses_home_assistant) == (True, False)
        evcc = settings("home", source="evcc", sun="a").home
        assert (evcc.known_parts, evcc.uses_mqtt) == (frozenset(), True)
        assert not settings("home", source="mqtt").home.uses_mqtt
        assert settings("home", source="home_assistant", sun="sensor.a").home.uses_home_assistant
