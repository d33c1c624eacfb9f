"""Who has a password, and when one may go from where it is kept."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.nouns import LanHeater
from warmgui.core.password_places import KEPT, PASSWORD_PLACES
from warmgui.core.passwords import forgotten, leftover, leftovers, owners
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import SECTION_TITLES, Settings, fields_of, get, read_plain, to_plain
from warmgui.core.settings.sensors import PlaceCodec
from warmgui.core.thermometers import Secret, Thermometer

POOL = Server("stratum+tcp://pool.example:3333", "me")
secrets = st.builds(Secret, st.sampled_from("ab"), st.sampled_from(PASSWORD_PLACES))


def all_in(place: str) -> Settings:
    """Settings in which everything that may have a password has one there."""
    plain = Settings()
    heater = LanHeater("axeos", key="h1", address="10.0.0.2", password=place)
    return replace(
        plain,
        mqtt=replace(plain.mqtt, host="broker", password=place),
        home_assistant=replace(plain.home_assistant, url="http://ha", token=place),
        network=replace(plain.network, core_password=place),
        tariff=replace(plain.tariff, http_url="http://prices", token=place),
        carbon=replace(plain.carbon, http_url="http://carbon", token=place),
        science=replace(plain.science, boinc_password=place),
        room=replace(
            plain.room, thermometers=(Thermometer("shelly", key="t1", url="10.0.0.1", password=place),)
        ),
        house=replace(plain.house, heaters=(heater,)),
        upstream=replace(plain.upstream, kind="servers", servers=(replace(POOL, password=place),)),
    )


def test_everything_that_the_settings_can_hold_is_among_the_owners() -> None:
    settings = all_in("file")
    found = list(owners(settings))
    assert {owner.password for owner in found} == {"file"}
    declared = sum(
        isinstance(field.declaration.codec, PlaceCodec)
        for section in SECTION_TITLES
        for field in fields_of(section)
    )
    lists = sum(
        "password" in entry
        for entries in (("upstream", "servers"), ("room", "thermometers"), ("house", "heaters"))
        for entry in to_plain(settings)[entries[0]][entries[1]]
    )
    assert (len(found), lists) == (declared + 3, 3)
    assert len({owner.key for owner in found}) == len(found)


def test_the_settings_file_knows_the_place() -> None:
    settings = all_in("file")
    read = read_plain(to_plain(settings))
    assert (read.settings, read.problems, read.lost) == (settings, (), False)
    assert get(settings, "mqtt", "password") == "file"


def test_what_becomes_of_a_password() -> None:
    kept = Secret("a", "file")
    assert leftover(kept, [kept]) is None
    assert leftover(kept, [Secret("a", "keyring")]) is None, "it is typed again, and goes by that"
    assert leftover(kept, [Secret("a", "ask")]) == Secret("a", "ask")
    assert leftover(kept, [Secret("a", "none")]) == Secret("a", "none")
    assert leftover(kept, [Secret("b", "file")]) == Secret("a", "none")
    assert leftover(kept, [Secret("b", "file"), Secret("a", "keyring")]) is None, "another one uses it"
    assert leftover(kept, []) == forgotten(kept) == Secret("a", "none")
    assert leftover(Secret("a", "none"), []) is None
    assert forgotten(replace(POOL, password="file")) == POOL


@given(former=secrets, now=st.lists(secrets, max_size=4))
def test_nothing_that_is_needed_goes_and_nothing_else_stays(former: Secret, now: list[Secret]) -> None:
    left = leftover(former, now)
    needed = {owner.password for owner in now if owner.key == former.key}
    if needed & KEPT or former.password == "none":
        assert left is None
    elif former.password in KEPT:
        assert left is not None
        assert left.password not in KEPT
        assert (left.password == "ask") == ("ask" in needed)
    else:
        assert (left is None) == ("ask" in needed)


def test_of_settings_each_owner_once() -> None:
    before = all_in("file")
    assert list(leftovers(before, before)) == []
    assert {owner.key for owner in leftovers(before, Settings())} == {owner.key for owner in owners(before)}
    asked = replace(before, tariff=replace(before.tariff, token="ask"))
    assert list(leftovers(before, asked)) == [replace(before.tariff.secret, password="ask")]
