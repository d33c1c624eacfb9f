"""The list of sensors in the settings: nothing typed is lost, what is wrong is named, no password stays."""

from __future__ import annotations

import dataclasses
import tomllib
from typing import Any

import pytest
import tomli_w
from fakes.sensors import english, entry, listed
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import Settings, changed, read_plain, to_plain
from warmgui.core.settings.sensors import (
    MOST_THERMOMETERS,
    THERMOMETERS,
    PlaceCodec,
    thermometer_problem,
)
from warmgui.core.settings.servers import without_secrets
from warmgui.core.thermometers import (
    KINDS,
    ROLES,
    UNITS,
    Thermometer,
    base_url,
    host_of,
    names,
    without_userinfo,
)
from warmgui.core.thermometers_in_use import (
    active,
    of_role,
    replaced,
    secret_for,
)
from warmgui.io.settings_file import load

any_speed = hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(str.strip)
entries = st.builds(
    Thermometer,
    kind=st.sampled_from(KINDS),
    name=texts,
    role=st.sampled_from(ROLES),
    enabled=st.booleans(),
    path=texts,
    command=texts,
    topic=texts,
    entity=texts,
    url=texts,
    address=texts,
    json_path=texts,
    channel=st.integers(0, 10_000),
    unit=st.sampled_from(UNITS),
    invert=st.booleans(),
    offset_k=st.floats(-10.0, 10.0),
    period_s=st.none() | st.floats(1.0, 3600.0),
    fresh_min=st.none() | st.floats(1.0, 1440.0),
    user=texts,
    password=st.sampled_from(PASSWORD_PLACES),
)
MEMBERS = [field.name for field in dataclasses.fields(Thermometer)]
garbage = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)
tables = st.dictionaries(st.sampled_from([*MEMBERS, "odd", "token"]), garbage, max_size=5)


def keyed(found: list[Thermometer]) -> tuple[Thermometer, ...]:
    return tuple(dataclasses.replace(one, key=f"t{number}") for number, one in enumerate(found, 1))


def through_a_file(settings: Settings) -> Any:
    return tomllib.loads(tomli_w.dumps(to_plain(settings)))


def read(*plain: Any) -> tuple[tuple[Thermometer, ...], list[str]]:
    found = read_plain({"room": {"thermometers": list(plain)}})
    return found.settings.room.thermometers, [english(problem) for problem in found.problems]


class TestFile:
    def test_entries_are_readable_tables_in_which_the_usual_is_left_out(self) -> None:
        chosen = entry("mqtt", topic="zigbee2mqtt/shelf", json_path="temperature")
        plain = to_plain(listed(chosen))["room"]
        assert plain["sensor"] == "sensors"
        assert plain["thermometers"] == [
            {
                "kind": "mqtt",
                "name": "Shelf",
                "key": "t1",
                "topic": "zigbee2mqtt/shelf",
                "json_path": "temperature",
            }
        ]
        assert "[[room.thermometers]]" in tomli_w.dumps(to_plain(listed(chosen, chosen)))

    @any_speed
    @given(st.lists(entries, max_size=4))
    def test_entries_survive_the_way_through_a_file(self, chosen: list[Thermometer]) -> None:
        before = listed(*keyed(chosen))
        found = read_plain(through_a_file(before))
        assert (found.settings, found.problems, found.lost) == (before, (), False)

    @any_speed
    @given(st.lists(tables | garbage, max_size=3) | garbage)
    def test_whatever_a_file_holds_gives_a_list_that_can_be_written(self, plain: Any) -> None:
        found = read_plain({"room": {"thermometers": plain}})
        again = read_plain(to_plain(found.settings))
        assert again.settings == found.settings
        assert all(key for key in (one.key for one in found.settings.room.thermometers))

    @pytest.mark.parametrize(
        ("plain", "told"),
        [
            ({"kind": "oven"}, "Thermometer 1: “Kind” cannot be “oven”."),
            ({}, "Thermometer 1: “Kind” cannot be “”."),
            ({"kind": "file", "role": "cellar"}, "Thermometer 1: “Measures” cannot be “cellar”."),
            ({"kind": "file", "offset_k": 11}, "Thermometer 1: “Correction” cannot be “11”."),
            ({"kind": "file", "channel": True}, "Thermometer 1: “Channel” cannot be “True”."),
            ({"kind": "file", "period_s": 0.5}, "Thermometer 1: “Asked every” cannot be “0.5”."),
            ({"kind": "file", "enabled": "no"}, "Thermometer 1: “Switched on” cannot be “no”."),
            (17, "Thermometer 1 cannot be “17”."),
        ],
    )
    def test_what_is_wrong_is_named_and_the_rest_is_kept(self, plain: Any, told: str) -> None:
        found, problems = read(plain, {"kind": "file", "path": "/good"})
        assert told in problems
        assert [one.path for one in found][-1] == "/good"

    def test_the_wrong_shape_of_all_of_it(self) -> None:
        found = read_plain({"room": {"thermometers": "none"}})
        assert [english(p) for p in found.problems] == ["The list of thermometers cannot be “none”."]
        assert found.lost

    def test_more_than_there_is_room_for(self) -> None:
        found, problems = read(*({"kind": "file", "path": str(n)} for n in range(MOST_THERMOMETERS + 5)))
        assert (len(found), problems) == (MOST_THERMOMETERS, ["There is room for 30 thermometers."])

    def test_what_a_newer_version_wrote_is_kept(self) -> None:
        plain = {"kind": "file", "key": "t1", "path": "/a", "colour": "red"}
        found = read_plain({"room": {"thermometers": [plain]}})
        assert [english(p) for p in found.problems] == ["“room.thermometers.colour” is not a setting."]
        assert to_plain(found.settings)["room"]["thermometers"] == [plain]

    def test_every_entry_gets_a_key_and_no_two_have_the_same(self) -> None:
        found, problems = read(
            {"kind": "file"},
            {"kind": "file", "key": "t1"},
            {"kind": "file", "key": "t1"},
            {"kind": "file", "key": 5},
        )
        assert len({one.key for one in found}) == 4
        assert found[1].key == "t1", "the one that says so has it"
        assert problems == ["Thermometer 4: “Key” cannot be “5”."]

    def test_spaces_around_words_are_nothing(self) -> None:
        found, _ = read({"kind": "mqtt", "topic": " a/b ", "password": ""})
        assert (found[0].topic, found[0].password) == ("a/b", "none")


class TestSecrets:
    @pytest.mark.parametrize("name", ["password", "token", "api_key", "Passwd"])
    def test_a_password_in_the_file_is_not_taken_over_nor_repeated(self, name: str) -> None:
        found = read_plain({"room": {"thermometers": [{"kind": "shelly", "url": "a", name: "hunter2"}]}})
        (told,) = [english(problem) for problem in found.problems]
        assert "does not belong into the settings file" in told
        assert "hunter2" not in told + str(to_plain(found.settings)) + str(found.unknown)
        assert found.settings.room.thermometers[0].password == "ask"

    @pytest.mark.parametrize(("section", "name"), [("mqtt", "password"), ("home_assistant", "token")])
    def test_nor_one_of_a_server(self, section: str, name: str) -> None:
        found = read_plain({section: {name: "hunter2"}})
        (told,) = [english(problem) for problem in found.problems]
        assert "hunter2" not in told + str(to_plain(found.settings))
        assert getattr(getattr(found.settings, section), name) == "ask"
        assert read_plain({section: {name: " "}}).problems == ()
        assert getattr(getattr(read_plain({section: {name: "keyring"}}).settings, section), name) == "keyring"
        assert getattr(getattr(read_plain({section: {name: 5}}).settings, section), name) == "ask"

    def test_the_place_of_a_password_is_checked(self) -> None:
        codec = PlaceCodec()
        assert not codec.check("keyring")
        assert "hunter2" not in english(codec.check("hunter2"))
        assert codec.plain("ask") == "ask"

    def test_copies_of_a_file_are_cleaned(self) -> None:
        plain = {
            "room": {"thermometers": [{"kind": "file", "password": "hunter2"}, {"kind": "file"}, 5]},
            "mqtt": {"host": "h", "password": "hunter2"},
            "home_assistant": {"token": "hunter2"},
        }
        assert "hunter2" not in str(without_secrets(plain))
        harmless = {
            "room": {"thermometers": [{"kind": "file", "password": "keyring"}]},
            "mqtt": {"password": "ask"},
        }
        assert without_secrets(harmless) is harmless
        odd = {"room": 5, "mqtt": []}
        assert without_secrets(odd) is odd


class TestOlderFiles:
    def test_a_file_becomes_an_entry(self) -> None:
        found = read_plain({"room": {"sensor": "file", "sensor_path": "/room.txt", "sensor_command": ""}})
        assert (found.settings.room.sensor, found.problems) == ("sensors", ())
        assert found.settings.room.thermometers == (Thermometer("file", key="t1", path="/room.txt"),)

    def test_a_command_becomes_an_entry_and_the_file_that_was_not_chosen_is_kept(self) -> None:
        found = read_plain({"room": {"sensor": "command", "sensor_path": "/old", "sensor_command": "thermo"}})
        assert found.settings.room.thermometers == (
            Thermometer("file", key="t1", path="/old", enabled=False),
            Thermometer("command", key="t2", command="thermo"),
        )

    def test_what_was_not_in_use_is_kept_and_nothing_is_read(self) -> None:
        found = read_plain({"room": {"sensor": "manual", "sensor_path": "/old"}})
        assert found.settings.room.sensor == "manual"
        assert active(found.settings) == ()
        assert [one.path for one in found.settings.room.thermometers] == ["/old"]

    def test_it_happens_once(self) -> None:
        plain = {
            "room": {"sensor": "file", "sensor_path": "/a", "thermometers": [{"kind": "file", "path": "/a"}]}
        }
        assert [one.path for one in read_plain(plain).settings.room.thermometers] == ["/a"]
        odd = {"room": {"sensor": "file", "sensor_path": "/a", "thermometers": 5}}
        assert read_plain(odd).settings.room.thermometers[0].path == "/a"

    def test_a_sensor_that_was_never_set_up(self) -> None:
        found = read_plain({"room": {"sensor": "file"}})
        assert (found.settings.room.sensor, found.settings.room.thermometers) == ("sensors", ())

    def test_other_files_are_left_as_they_are(self) -> None:
        assert read_plain({"room": {"sensor": "none"}}).settings == Settings()
        assert read_plain({"room": 5}).lost


class TestCheck:
    def test_the_list_must_be_one(self) -> None:
        codec = THERMOMETERS
        assert not codec.check((entry(),))
        assert "cannot be" in english(codec.check("x"))
        assert "cannot be" in english(codec.check((5,)))
        assert "room for" in english(codec.check(tuple(entry(key=str(n)) for n in range(31))))
        assert "key of its own" in english(codec.check((entry(), entry())))
        assert "key of its own" in english(codec.check((entry(key=""),)))
        assert english(codec.check((entry(unit="k"),))) == "Thermometer 1: “Unit” cannot be “k”."
        assert "hunter2" not in english(codec.check((entry(password="hunter2"),)))
        with pytest.raises(ValueError, match="Text"):
            changed(Settings(), "room", "thermometers", "x")

    @pytest.mark.parametrize(
        ("found", "told"),
        [
            (entry("file"), "choose the file"),
            (entry("command"), "enter the command"),
            (entry("mqtt"), "enter its MQTT topic"),
            (entry("mqtt", topic="a/+/b"), "is many topics"),
            (entry("mqtt", topic="a/#"), "is many topics"),
            (entry("mqtt", topic="a", json_path="a..b"), "cannot be read"),
            (entry("home_assistant", entity="kitchen"), "“kitchen” is no entity"),
            (entry("shelly", url="ftp://a"), "is no address"),
            (entry("tasmota", url="http://"), "is no address"),
            (entry("http_json", url="http://a:b/"), "is no address"),
            (entry("ble", address="A4:C1"), "is no Bluetooth address"),
            (entry("usb"), "enter the port"),
            (entry(""), "does not know its kind"),
        ],
    )
    def test_what_cannot_work_is_said(self, found: Thermometer, told: str) -> None:
        assert told in english(thermometer_problem(found))

    @pytest.mark.parametrize(
        "found",
        [
            entry("file", path="/a"),
            entry("mqtt", topic="zigbee2mqtt/Küche", json_path="temperature"),
            entry("home_assistant", entity="sensor.kitchen_2"),
            entry("shelly", url="192.168.1.7"),
            entry("tasmota", url="http://[fe80::1]:80"),
            entry("http_json", url="https://a.example/x?y=1", json_path="$.a[0]"),
            entry("ble", address="a4:c1:38:00:11:22"),
            entry("usb", path="COM3"),
        ],
    )
    def test_what_can_work_needs_no_words(self, found: Thermometer) -> None:
        assert not thermometer_problem(found)

    def test_servers_that_entries_need_must_be_set(self) -> None:
        settings = listed(entry("mqtt", topic="a"), entry("home_assistant", key="t2", entity="sensor.a"))
        told = [english(problem) for problem in inconsistencies(settings)]
        assert told == [
            "Enter the MQTT broker that the thermometers speak through.",
            "Enter the address of Home Assistant.",
        ]
        good = listed(
            *settings.room.thermometers, mqtt={"host": "h"}, home_assistant={"url": "http://h:8123"}
        )
        assert inconsistencies(good) == ()

    def test_an_entry_that_is_off_is_nobodys_problem(self) -> None:
        assert inconsistencies(listed(entry("mqtt", enabled=False), sensor="none")) == ()


class TestEntries:
    def test_of_the_room_only_when_the_room_is_measured_by_the_list(self) -> None:
        both = (entry(key="a"), entry(key="b", role="plug"), entry(key="c", enabled=False))
        assert [one.key for one in active(listed(*both))] == ["a", "b"]
        assert [one.key for one in active(listed(*both, sensor="manual"))] == ["b"]
        assert [one.key for one in of_role(listed(*both), "plug")] == ["b"]

    def test_which_earlier_readings_mean_nothing_any_more(self) -> None:
        a, b = entry(key="a", path="/a"), entry(key="b", path="/b")
        assert replaced(listed(a, b), listed(a, b)) == set()
        assert replaced(listed(a, b), listed(a)) == {"b"}
        assert replaced(listed(a, b), listed(a, dataclasses.replace(b, path="/c"))) == {"b"}
        assert replaced(listed(a, b), listed(a, b, sensor="none")) == {"a", "b"}

    def test_names_keys_and_places(self) -> None:
        assert THERMOMETERS.new_key(["t1", "t3"]) == "t2"
        assert THERMOMETERS.new_key([]) == "t1"
        assert (
            entry("shelly", name="", url="http://me:hunter2@10.0.0.7/x?token=s").shown_name
            == "http://10.0.0.7/x"
        )
        assert entry("mqtt", name=" ").shown_name == "mqtt"
        assert names([entry(), entry(name="Desk")]) == "Shelf, Desk"

    def test_how_often_and_how_long(self) -> None:
        assert entry("file").asked_every_s == 2.0
        assert entry("http_json").asked_every_s == 60.0
        assert entry("shelly", role="plug").asked_every_s == 2.0
        assert entry("mqtt", role="plug").asked_every_s == 60.0
        assert entry("shelly", period_s=7.0).asked_every_s == 7.0
        assert entry().fresh_s == 900.0
        assert entry(fresh_min=90.0).fresh_s == 5400.0

    @pytest.mark.parametrize(
        ("typed", "base", "host"),
        [
            ("10.0.0.7", "http://10.0.0.7", ("10.0.0.7", None)),
            (" plug.local:8080/x ", "http://plug.local:8080", ("plug.local", 8080)),
            ("https://me:pw@h/x", "https://h", ("h", None)),
            ("http://[::1]:80", "http://[::1]:80", ("::1", 80)),
            ("ftp://h", "", ("", None)),
            ("http://h:99999", "", ("", None)),
            ("http://[::1", "", ("", None)),
            ("", "", ("", None)),
            ("a b", "", ("", None)),
        ],
    )
    def test_addresses_as_people_write_them(
        self, typed: str, base: str, host: tuple[str, int | None]
    ) -> None:
        assert base_url(typed) == base
        assert host_of(typed) == host

    def test_no_secret_of_an_address_is_shown(self) -> None:
        assert without_userinfo("http://me:pw@h:1/a?key=s") == "http://h:1/a"
        assert without_userinfo("me:pw@h/a") == "h/a"

    def test_whose_password_it_is(self) -> None:
        settings = listed(mqtt={"host": "h", "username": "me", "password": "ask"})
        assert secret_for(entry("mqtt"), settings).key == "mqtt me@h:1883"
        assert secret_for(entry("home_assistant"), settings).password == "none"
        own = secret_for(entry("shelly", url="10.0.0.7", user="admin", password="keyring"), settings)
        assert (own.key, own.password) == ("sensor admin@http://10.0.0.7", "keyring")
        assert entry("file", password="ask").secret.password == "none", "a file has none"


@pytest.mark.parametrize("words", ['token = "hunter2"', 'password = "hunter2"'])
def test_a_broken_file_is_kept_without_passwords_and_with_the_places_of_them(
    tmp_path: Any, words: str
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f'[mqtt]\npassword = "keyring"\n[home_assistant]\n{words}\nurl = "', encoding="utf-8")
    load(file)
    kept = (tmp_path / "settings.toml.broken-1").read_text("utf-8")
    assert "hunter2" not in kept
    assert 'password = "keyring"' in kept
