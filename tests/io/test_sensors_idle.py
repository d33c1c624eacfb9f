"""How long mouse and keyboard have been still: Windows, X11, Wayland's protocols byte by byte, GNOME."""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.bus import private_bus
from fakes.io import wait_until
from fakes.wayland import IDLE_KDE, IDLE_V1, IDLE_V2, SEAT, FakeCompositor, compositor, message, text

from warmgui.core.text import render
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors import desktop_x11, wayland
from warmgui.io.sensors.base import SensorAbsentError
from warmgui.io.sensors.desktop_x11 import XConnection
from warmgui.io.sensors.idle import WindowsIdleSensor, XcbIdleSensor
from warmgui.io.sensors.idle_gnome import MutterIdle
from warmgui.io.sensors.idle_wayland import ASK_AGAIN_S, WaylandIdleSensor
from warmgui.io.sensors.wayland import WaylandClient, WaylandError, socket_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.model import Reading


def idle_s(readings: list[Reading]) -> float | None:
    (reading,) = readings
    assert reading.quantity is Quantity.USER_IDLE_S
    return reading.value


def words(readings: list[Reading]) -> str:
    return render(readings[0].reason, lambda amount: str(amount.value))


# ---- Windows


def test_windows_idle_time_survives_the_wrap_of_its_counter() -> None:
    def last_input(pointer: Any) -> int:
        info = ctypes.cast(pointer, ctypes.POINTER(ctypes.c_uint32))
        assert info[0] == 8, "cbSize"
        info[1] = 0xFFFFFF00
        return 1

    class Kernel32:
        class GetTickCount:
            restype: Any = None

            def __call__(self) -> int:
                return 0x100

        GetTickCount = GetTickCount()  # type: ignore[assignment,misc]  # a function with attributes

    sensor = WindowsIdleSensor(SimpleNamespace(GetLastInputInfo=last_input), Kernel32())
    assert idle_s(sensor.read(0.0)) == 0.512
    sensor.close()
    with pytest.raises(SensorAbsentError):
        WindowsIdleSensor(SimpleNamespace(GetLastInputInfo=lambda _: 0), Kernel32()).read(0.0)


# ---- X11


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[bytes]]:
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    read_end, write_end = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-nolisten", "tcp", "-screen", "0", "64x64x24"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        monkeypatch.setenv("DISPLAY", f":{answer.readline().strip()}")
    yield process
    process.kill()
    process.wait()


def test_x11_tells_how_long_nobody_touched_anything(screen: subprocess.Popen[bytes]) -> None:
    sensor = XcbIdleSensor()
    first = idle_s(sensor.read(0.0))
    assert first is not None
    wait_until(lambda: (idle_s(sensor.read(0.0)) or 0.0) > first)
    screen.kill()
    screen.wait()
    with pytest.raises(SensorAbsentError):  # and the program still lives
        sensor.read(0.0)
    with pytest.raises(SensorAbsentError):
        sensor.read(0.0)
    sensor.close()


def test_x11_questions_that_fail_are_no_answers(screen: subprocess.Popen[bytes]) -> None:
    """Given a real server, when windows, properties or extensions are not there, then nothing breaks."""
    desk = XConnection()
    assert desk.numbers(0x123456, "WM_NAME") is None, "BadWindow is an error, not the end"
    assert desk.numbers(desk.root, "_NO_SUCH_PROPERTY") is None
    assert desk.atom("WM_NAME") == desk.atom("WM_NAME") > 0
    desk.close()
    with pytest.raises(SensorAbsentError):
        XcbIdleSensor(XConnection(b"NO-SUCH-EXTENSION")).read(0.0)


def test_an_error_instead_of_the_idle_time_is_no_such_sensor() -> None:
    desk: Any = SimpleNamespace(root=1, ask=lambda *_, **__: b"")
    with pytest.raises(SensorAbsentError):
        XcbIdleSensor(desk).read(0.0)


def test_without_libxcb_there_is_no_such_sensor(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise OSError("no such library")

    monkeypatch.setattr(desktop_x11.ctypes, "CDLL", missing)
    with pytest.raises(SensorAbsentError):
        XConnection()


# ---- Wayland


class NoMutter(MutterIdle):
    answer: float | None = None
    closed = 0

    def idle_s(self) -> float | None:
        return self.answer

    def close(self) -> None:
        NoMutter.closed += 1


class Desk:
    """A fake compositor's folder, and the sensor that looks there."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "wayland-7"
        self.environ = {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": "wayland-7"}
        self.mutter = NoMutter()
        self.sensor = WaylandIdleSensor(self.environ, lambda: self.mutter)

    def read(self, now_s: float) -> float | None:
        return idle_s(self.sensor.read(now_s))


@pytest.fixture
def desk(short_path: Path) -> Iterator[Desk]:
    made = Desk(short_path)
    yield made
    made.sensor.close()


@pytest.mark.parametrize("protocol", [IDLE_V1, IDLE_V2, IDLE_KDE])
def test_a_compositor_tells_when_it_is_still_and_when_not(protocol: tuple[str, int], desk: Desk) -> None:
    """Given a desktop with one of the protocols, then idle time counts from its word and ends with it."""
    with compositor(desk.path, ("wl_shm", 1), SEAT, protocol) as server:
        assert desk.read(100.0) == 0.0, "until it says otherwise somebody is there"
        wait_until(lambda: 2 in server.notices)
        server.idled(2)
        assert desk.read(110.0) == 2.0, "the two seconds that it waited"
        assert desk.read(150.0) == 42.0
        server.resumed(2)
        assert desk.read(151.0) == 0.0
        server.idled(2)
        assert desk.read(160.0) == 2.0
        assert desk.sensor.period_s == 1.0
    (asked,) = [request for request in server.requests if request[0] == protocol[0]]
    assert asked[1] == {IDLE_V1: 1, IDLE_V2: 2, IDLE_KDE: 0}[protocol], "input only where that is offered"
    assert 2000 in asked[2]


def test_the_newest_protocol_is_taken(desk: Desk) -> None:
    with compositor(desk.path, IDLE_KDE, SEAT, IDLE_V2) as server:
        desk.read(0.0)
        wait_until(lambda: server.notices)
        assert {request[0] for request in server.requests} == {IDLE_V2[0]}


def test_the_seat_that_moved_last_counts_and_seats_come_and_go(desk: Desk) -> None:
    with compositor(desk.path, SEAT, IDLE_V1) as server:
        desk.read(0.0)
        wait_until(lambda: 1 in server.notices)
        server.idled(1)
        assert desk.read(10.0) == 2.0
        server.add(9, *SEAT)
        assert desk.read(20.0) == 0.0, "a new seat: somebody plugged it in"
        wait_until(lambda: 9 in server.notices)
        server.idled(9)
        assert desk.read(30.0) == 2.0
        server.remove(9)
        assert desk.read(40.0) == 32.0
        wait_until(lambda: ("notification", 0, ()) in server.requests, "the notification is given back")
        server.remove(1)
        assert desk.read(50.0) is None, "no seat, nobody who could sit there"


def test_a_desktop_without_a_protocol_says_that_it_cannot_be_known(desk: Desk) -> None:
    with compositor(desk.path, SEAT) as server:
        readings = desk.sensor.read(0.0)
        assert idle_s(readings) is None
        assert words(readings) == (
            "This Wayland desktop does not tell programs whether mouse and keyboard are in use."
        )
        assert desk.sensor.period_s == ASK_AGAIN_S
        wait_until(lambda: server.connected == 1)
    assert desk.read(60.0) is None
    assert desk.sensor.period_s == 1.0, "gone, but it may come back at once"


def test_gnome_is_asked_where_the_compositor_lacks_the_protocol(desk: Desk) -> None:
    desk.mutter.answer = 77.0
    with compositor(desk.path, SEAT):
        (reading,) = desk.sensor.read(0.0)
    assert (reading.value, reading.source) == (77.0, "GNOME")


def test_a_compositor_that_ends_is_unknown_and_its_successor_is_asked(desk: Desk) -> None:
    """Given a shell that crashes, then no fault ends the sensor, and the next shell counts."""
    with compositor(desk.path, SEAT, IDLE_V1) as server:
        desk.read(0.0)
        wait_until(lambda: 1 in server.notices)
    readings = desk.sensor.read(1.0)
    assert idle_s(readings) is None
    assert words(readings) == "The Wayland desktop does not answer: the compositor hung up."
    assert "No such file" in words(desk.sensor.read(2.0)) or desk.path.exists()
    desk.path.unlink(missing_ok=True)
    with compositor(desk.path, SEAT, IDLE_V1) as server:
        assert desk.read(3.0) == 0.0
        wait_until(lambda: 1 in server.notices)


def test_nobody_listens(desk: Desk) -> None:
    assert "No such file" in words(desk.sensor.read(0.0))


def test_an_environment_that_names_no_folder() -> None:
    sensor = WaylandIdleSensor({"WAYLAND_DISPLAY": "wayland-0"}, NoMutter)
    assert "XDG_RUNTIME_DIR" in words(sensor.read(0.0))
    sensor.close()


def test_where_the_socket_is(tmp_path: Path) -> None:
    assert socket_path({"XDG_RUNTIME_DIR": str(tmp_path)}) == tmp_path / "wayland-0"
    assert socket_path({"WAYLAND_DISPLAY": str(tmp_path / "w")}) == tmp_path / "w"


def error(server: FakeCompositor) -> bytes:
    del server
    return message(1, 0, struct.pack("=II", 3, 1) + text("you are not welcome"))


GARBAGE = {
    "the words": (error, "you are not welcome"),
    "no length": (lambda _: struct.pack("=II", 2, 0), "a message has no length"),
    "odd length": (lambda _: struct.pack("=II", 2, 9 << 16) + b"x", "a message has no length"),
    "an event without its arguments": (lambda _: message(2, 0, b""), "a message ended too early"),
    "a text longer than its message": (
        lambda _: message(2, 0, struct.pack("=III", 5, 4000, 0)),
        "a message ended too early",
    ),
}


@pytest.mark.parametrize("what", GARBAGE)
def test_garbage_is_told_in_words_and_the_conversation_begins_anew(what: str, desk: Desk) -> None:
    make, said = GARBAGE[what]
    with compositor(desk.path, SEAT, IDLE_V1) as server:
        desk.read(0.0)
        wait_until(lambda: 1 in server.notices)
        server.send(make(server))
        assert words(desk.sensor.read(1.0)) == f"The Wayland desktop does not answer: {said}."
        assert desk.read(2.0) == 0.0
        wait_until(lambda: server.connected == 2 and 1 in server.notices)


def test_a_message_may_come_in_pieces_and_for_nobody(desk: Desk) -> None:
    with compositor(desk.path, SEAT, IDLE_V1) as server:
        desk.read(0.0)
        wait_until(lambda: 1 in server.notices)
        whole = message(4242, 7, b"abcd") + message(server.notices[1], 0)
        for piece in (whole[:10], whole[10:15]):  # within its body, within the next head
            server.send(piece)
            assert desk.read(10.0) == 0.0
        server.send(whole[15:])
        assert desk.read(20.0) == 2.0


def test_a_compositor_that_does_not_answer_is_not_waited_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wayland, "DEADLINE_S", 0.05)
    with compositor(desk.path, silent=True):
        assert words(desk.sensor.read(0.0)) == "The Wayland desktop does not answer: no answer."


def test_a_compositor_that_never_stops_is_cut_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wayland, "_MOST_BYTES", 64)
    with compositor(desk.path, SEAT) as server:
        client = WaylandClient(desk.path)
        wait_until(lambda: server.connected == 1)
        server.send(message(77, 0) * 10)
        with pytest.raises(WaylandError, match="does not stop"):
            client.roundtrip()
        client.close()


# ---- GNOME over D-Bus


def test_without_a_bus_gnome_cannot_tell(tmp_path: Path) -> None:
    mutter = MutterIdle(f"unix:path={tmp_path}/nobody")
    assert mutter.idle_s() is None
    mutter.close()


@pytest.fixture
def bus() -> Iterator[str]:
    with private_bus() as address:
        yield address


def serve_mutter(bus: str, answers: list[Any]) -> threading.Thread:
    """Play Mutter on a real bus: each answer once; a text is an error of that name."""
    from jeepney import DBusAddress, HeaderFields, new_error, new_method_call, new_method_return
    from jeepney.io.blocking import open_dbus_connection

    connection = open_dbus_connection(bus)
    names = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    connection.send_and_get_reply(
        new_method_call(names, "RequestName", "su", ("org.gnome.Mutter.IdleMonitor", 0))
    )

    def serve() -> None:
        for answer in answers:
            asked = connection.receive(timeout=20)
            while asked.header.fields.get(HeaderFields.member) != "GetIdletime":
                asked = connection.receive(timeout=20)
            assert asked.header.fields[HeaderFields.path] == "/org/gnome/Mutter/IdleMonitor/Core"
            reply = new_error(asked, answer) if isinstance(answer, str) else new_method_return(asked, *answer)
            connection.send(reply)
        connection.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    return thread


def test_gnome_tells_over_a_real_bus(bus: str) -> None:
    """Given Mutter's interface on a bus, then its milliseconds count; an error is no answer and no end."""
    assert MutterIdle(bus).idle_s() is None, "nobody has that name yet"
    thread = serve_mutter(bus, [("t", (12_500,)), "org.gnome.Oops", ("t", (2**63,)), ("s", ("x",))])
    mutter = MutterIdle(bus)
    assert [mutter.idle_s() for _ in range(4)] == [12.5, None, None, None]
    mutter.close()
    thread.join(20)
    assert not thread.is_alive()
