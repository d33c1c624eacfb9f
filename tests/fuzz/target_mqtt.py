"""Whatever comes through a broker: commands, shares, invitations, other machines' states, thermometers, topics.

The first line names the door; of messages the next one is the topic, "retained" before it where the broker kept it.
"""

from __future__ import annotations

import dataclasses
import json

from fuzz.sentences import doors, sentence, sound

from warmgui.core.fleet.asking import Asked, plan
from warmgui.core.fleet.commands import COMMANDS, MOST_SHARED_W, MOST_W
from warmgui.core.fleet.discovery import Device, device_payload
from warmgui.core.fleet.identity import Topics, is_id, made_id
from warmgui.core.fleet.roster import MOST_NODES, Roster
from warmgui.core.fleet.sharing import Coordinators, Sharing
from warmgui.core.fleet.words import status_text
from warmgui.core.house_messages import LimitPower
from warmgui.core.messages import Boost, ChoosePreset, HeatOff, HeatOn, SetTarget
from warmgui.core.schedule.week_plan import COLDEST_C, WARMEST_C
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Provenance
from warmgui.io.fleet.orders import Orders
from warmgui.io.mqtt.queue import Message
from warmgui.io.mqtt.topics import check_filter, check_topic, covers, matches
from warmgui.io.sensors.room_reading import POSSIBLE, age_of, from_words

ABOUT = "MQTT: commands, shares, invitations, states of other machines, thermometers, topics, discovery"
LONGEST = 8192
DOORS = ("order", "stranger", "roster", "share", "thermometer", "topic", "discovery")
ROLES = ("room", "outdoor", "sun", "window", "plug", "place", "heater")


@dataclasses.dataclass
class _Seen:
    consented: bool


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    match name:
        case "order" | "stranger":
            _orders(rest, allowed=name == "order")
        case "roster":
            _roster(rest)
        case "share":
            coordinators = Coordinators("m-5")
            for at, line in enumerate(rest.split(b"\n")):
                coordinators.hear(line, float(at))
                other = coordinators.other(float(at))
                assert not other or (is_id(other) and other != "m-5")
        case "thermometer":
            _thermometer(rest)
        case "topic":
            _topics(rest.decode("utf-8", "surrogateescape"))
        case "discovery":
            _discovery(rest.decode("utf-8", "replace"))


def _messages(data: bytes) -> list[Message]:
    """Lines of "[retained ]topic payload"."""
    found = []
    for at, line in enumerate(data.split(b"\n")):
        kept = line.startswith(b"retained ")
        topic, _, payload = line.removeprefix(b"retained ").partition(b" ")
        found.append(
            Message(topic.decode("utf-8", "replace"), payload.replace(b"\\n", b"\n"), kept, float(at))
        )
    return found


def _orders(data: bytes, *, allowed: bool) -> None:
    now, posted = [1000.0], list[object]()
    orders = Orders(posted.append, lambda: now[0], lambda: 1.8e9)
    orders.configure(heard=True, accepts=allowed)
    orders.show_snapshot(_Seen(consented=allowed))  # type: ignore[arg-type]
    for message in _messages(data):
        now[0] += 0.1
        before = len(posted)
        take = {"share": orders.take_share, "invite": orders.take_invitation}.get(
            message.topic.rpartition("/")[2], orders.take_command
        )
        take(message)
        made = posted[before:]
        assert len(made) <= 1, "one message made many"
        if message.retained or len(message.payload) > 512:
            assert not made, "an old or gigantic message was followed"
    for wish in posted:
        _check_wish(wish)
        assert allowed, "followed without leave"
    for refused in orders.refused:
        sentence(refused)
    if orders.invitation is not None:
        assert orders.invitation.sender.isprintable()


def _check_wish(wish: object) -> None:
    """The closed set, within its ranges."""
    match wish:
        case HeatOn() | HeatOff():
            pass
        case SetTarget():
            assert COLDEST_C <= next(iter(dataclasses.asdict(wish).values())) <= WARMEST_C
        case ChoosePreset():
            assert dataclasses.astuple(wish)[0] in {"", "frost", "eco", "comfort", "boost"}
        case Boost():
            seconds = dataclasses.astuple(wish)[0]
            assert seconds is None or 300.0 <= seconds <= 14_400.0
        case LimitPower():
            watts, by = dataclasses.astuple(wish)[:2]
            assert watts is None or 0.0 <= watts <= (MOST_SHARED_W if by == "fleet" else MOST_W)
        case _:
            raise AssertionError(f"{wish!r} is none of what may come from afar")


def _roster(data: bytes) -> None:
    roster, sharing, now_s = Roster("warmgui", "me-1"), Sharing(), 0.0
    for message in _messages(data):
        now_s += 7.0
        roster.take(
            message.topic, message.payload, retained=message.retained, now_s=now_s, now_utc=1.8e9 + now_s
        )
    rows = roster.rows(now_s, 1.8e9 + now_s)
    assert len(rows) <= MOST_NODES
    for row in rows:
        sound(row)
        assert is_id(row.id)
        assert row.name.isprintable()
        sentence(status_text(row))
    decision = sharing.decide(now_s, rows, 500.0, own_w=50.0)
    sound(decision)
    given_w = sum(watts for watts in decision.limits.values() if watts is not None)
    assert given_w <= 500.0 + 1e-6, "more was shared out than there is"
    asked = Asked()
    for what, value in (("mode", "heat"), ("target", "21"), ("limit", "none")):
        sound(plan(rows, ["all"], what, value))
        asked.ask([row.id for row in rows], what, value, now_s)
    sound(asked.shown(rows, now_s, roster.preset))


def _thermometer(data: bytes) -> None:
    """First line: role, unit and the place in the JSON; then what it says."""
    head, _, said = data.partition(b"\n")
    role, unit, path = [*head.decode("utf-8", "replace").split(" ", 2), "", "", ""][:3]
    if role not in ROLES or unit not in {"auto", "c", "f"}:
        return
    entry = Thermometer(
        "mqtt", name="Attic", key="k1", role=role, topic="a/b", unit=unit, json_path=path, offset_k=0.5
    )
    words = said.decode("utf-8", "replace")
    age_s = age_of(words, 1.8e9)
    assert age_s is None or 0.0 <= age_s < float("inf")
    reading = from_words(entry, words, 1000.0, "MQTT a/b")
    sound(dataclasses.replace(reading, impossible=None))
    if reading.value is None:
        assert reading.provenance is Provenance.UNKNOWN
        assert sentence(reading.reason), "no value, and no word about it"
    elif role == "window":
        assert reading.value in {0.0, 1.0}
    else:
        low, high = POSSIBLE[role]
        assert low - 1.0 <= reading.value <= high + 1.0


def _topics(words: str) -> None:
    for topic in words.split("\n"):
        for other in words.split("\n")[:20]:
            try:
                check_filter(topic)
                check_filter(other)
            except ValueError:
                continue
            covers(topic, other)
            try:
                check_topic(other)
            except ValueError:
                continue
            # Written anew: levels compared one by one, as section 4.7 says.
            assert matches(topic, other) == _matches(topic.split("/"), other.split("/")), (topic, other)


def _matches(pattern: list[str], topic: list[str]) -> bool:
    if topic[0].startswith("$") and pattern[0] in {"+", "#"}:
        return False
    return _rest(pattern, topic)


def _rest(pattern: list[str], topic: list[str]) -> bool:
    if pattern == ["#"]:
        return True
    if not pattern or not topic:
        return not pattern and not topic
    return (pattern[0] in {"+", topic[0]}) and _rest(pattern[1:], topic[1:])


def _discovery(words: str) -> None:
    name, place, host = [*words.split("\n"), "", "", ""][:3]
    node = made_id(host, "1a2b3c")
    assert is_id(node)
    topics = Topics("warmgui", node)
    payload = device_payload(Device(name, place, "1.0"), topics, accepts=True)
    assert json.loads(json.dumps(payload, allow_nan=False)) == payload
    for topic in (
        topics.state,
        topics.availability,
        topics.share,
        topics.invite,
        topics.config,
        *map(topics.command, COMMANDS),
    ):
        check_topic(topic)


def _state(**fields: object) -> bytes:
    told = {"v": 1, "run": "r1", "at_utc": 1.8e9, "name": "Attic", "place": "top", "group": "home", "mode": "heat", "action": "heating",
            "preset": "none", "setpoint_c": 21.0, "room_c": 19.5, "power_w": 120.0, "heat_w": 110.0, "mining_w": 100.0, "wanted_w": 150.0,
            "max_w": 400.0, "limit_w": None, "energy_kwh": 1.5, "hashrate_hs": 1e7, "job_hours": 3.0, "accepts": True, "simulated": False,
            "work": "mining", "version": "0.1.0"}  # fmt: skip
    return json.dumps(told | fields).encode()


SEEDS = (
    b"order\nwarmgui/me/set/mode heat\nwarmgui/me/set/target 21.5\nwarmgui/me/set/preset eco\nwarmgui/me/set/limit 250\nwarmgui/me/set/boost 30\nwarmgui/me/set/mode off",
    b"order\nwarmgui/all/set/limit none\nwarmgui/group/home/set/boost on\nretained warmgui/me/set/mode heat\nwarmgui/me/set/preset none",
    b'order\nwarmgui/me/share {"limit_w": 250.5, "for_s": 60, "by": "m-1"}\nwarmgui/me/share {"limit_w": null, "for_s": 60}\nwarmgui/me/invite {"sender": "Ada"}',
    b'stranger\nwarmgui/me/set/mode heat\nwarmgui/me/share {"limit_w": 10, "for_s": 60}\nwarmgui/me/invite {"sender": "Ada"}',
    b"roster\nretained warmgui/pc-1/state " + _state() + b"\nwarmgui/pc-1/availability online\nwarmgui/pc-2/state " + _state(mode="off", power_w=None, max_w=None)
    + b"\nwarmgui/pc-1/state " + _state(run="r2") + b"\nwarmgui/pc-2/state ",
    b"roster\nwarmgui/a/state " + _state(name="Room 2") + b"\nwarmgui/b/state " + _state(name="Room 10", limit_w=0.0, simulated=True) + b"\nwarmgui/me-1/state " + _state(),
    b'share\n{"by":"a-1","for_s":90}\n{"by":"z-1","for_s":90}\n{"by":"m-5","for_s":90}',
    b"thermometer\nroom auto \n21,5 \xc2\xb0C",
    b'thermometer\nroom f StatusSNS.DS18B20.Temperature\n{"Time":"2026-11-22T10:00:00Z","StatusSNS":{"DS18B20":{"Temperature":70.1}}}',
    b'thermometer\nwindow auto contact\n{"contact":false,"last_seen":1790000000000}',
    b'thermometer\nplug auto power[0]["a b"]\n{"power":[{"a b":"12.5 W"}],"timestamp":1.79e9}',
    b"thermometer\noutdoor c \n-70.1",
    b"topic\nhome/+/temperature\nhome/attic/temperature\n#\n$SYS/x\n+/x\nhome/#",
    b"discovery\nMy heater\nLiving room\nADA-PC.local",
)  # fmt: skip
WORDS = (
    b"order\n", b"stranger\n", b"roster\n", b"thermometer\n", b"topic\n", b"\nwarmgui/me/set/mode ", b"\nwarmgui/me/set/target ", b"\nwarmgui/me/set/limit ",
    b"\nwarmgui/me/set/boost ", b"\nwarmgui/me/set/preset ", b"\nwarmgui/me/share ", b"\nwarmgui/me/invite ", b"/availability online", b"/availability offline",
    b"retained ", b"heat", b"off", b"none", b"on", b'"v": 1', b'"limit_w"', b'"for_s"', b'"by"', b'"sender"', b'"max_w"', b'"accepts": true', b"null",
    b"room auto ", b"window auto ", b"plug c ", b"sun auto ", b'"last_seen"', b"[-1]", b'["x"]', b"$.", b"+", b"#", b"$SYS/", b"1e400", b"NaN",
)  # fmt: skip
