"""Whether a program fills the screen: Windows, X11 with Openbox, Wayland byte by byte and on Sway."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from e2e.screen import private_screen
from fakes.io import wait_until
from fakes.wayland import SEAT, WINDOWS, compositor, message

from warmgui.core.text import render
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors import wayland
from warmgui.io.sensors.fullscreen import WindowsFullScreenSensor, XcbFullScreenSensor
from warmgui.io.sensors.fullscreen_wayland import ASK_AGAIN_S, WaylandFullScreenSensor
from warmgui.io.sensors.idle_wayland import WaylandIdleSensor
from warmgui.io.sensors.wayland import WaylandClient, WaylandError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.model import Reading

WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.showFullScreen() if sys.argv[1] == "full" else window.showMaximized()
app.exec()
"""


def fills(readings: list[Reading]) -> float | None:
    (reading,) = readings
    assert reading.quantity is Quantity.FULL_SCREEN
    return reading.value


def words(readings: list[Reading]) -> str:
    return render(readings[0].reason, lambda amount: str(amount.value))


@contextmanager
def program(how: str, **environ: str) -> Iterator[None]:
    """A real program with one window."""
    kept = {k: v for k, v in os.environ.items() if k not in {"WAYLAND_DISPLAY", "DISPLAY"}}
    process = subprocess.Popen(
        [sys.executable, "-c", WINDOW, how],
        env={**kept, **environ},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.kill()
        process.wait(20)


# ---- Windows

FRONT, SHELL = 0x1234, 0x99


class Function:
    """A function of a library: ctypes sets attributes on it."""

    def __init__(self, answer: Any) -> None:
        self.restype: Any = None
        self._answer = answer

    def __call__(self, *arguments: Any) -> Any:
        return self._answer(*arguments) if callable(self._answer) else self._answer


class User32:
    """One window in front of a monitor at (1920, 0) of 1920 x 1080."""

    def __init__(
        self, *, inside: tuple[int, int, int, int] = (1920, 0, 3840, 1080), name: str = "Game"
    ) -> None:
        self.inside, self.name = inside, name
        self.GetForegroundWindow = Function(FRONT)
        self.GetShellWindow = Function(SHELL)
        self.GetDesktopWindow = Function(0x98)
        self.MonitorFromWindow = Function(7)
        self.IsZoomed = Function(0)
        self.GetWindowRect = Function(self._rect)
        self.GetMonitorInfoW = Function(self._monitor)
        self.GetClassNameW = Function(self._class)

    def _rect(self, window: ctypes.c_void_p, pointer: Any) -> int:
        assert window.value == FRONT
        ctypes.cast(pointer, ctypes.POINTER(ctypes.c_int32 * 4))[0][:] = self.inside
        return 1

    def _monitor(self, monitor: ctypes.c_void_p, pointer: Any) -> int:
        assert monitor.value == 7
        info = ctypes.cast(pointer, ctypes.POINTER(ctypes.c_int32 * 10))[0]
        assert info[0] == 40, "cbSize"
        info[1:5] = (1920, 0, 3840, 1080)
        return 1

    def _class(self, _window: Any, buffer: Any, size: int) -> int:
        assert size == 256
        buffer.value = self.name
        return len(self.name)


def shell(state: int, result: int = 0) -> Any:
    def tell(pointer: Any) -> int:
        ctypes.cast(pointer, ctypes.POINTER(ctypes.c_int))[0] = state
        return result

    return SimpleNamespace(SHQueryUserNotificationState=tell)


def on_windows(user32: Any, shell32: Any) -> float | None:
    sensor = WindowsFullScreenSensor(user32, shell32)
    try:
        return fills(sensor.read(0.0))
    finally:
        sensor.close()


@pytest.mark.parametrize(("state", "filled"), [(1, 0), (2, 1), (3, 1), (4, 1), (5, 0), (6, 0), (7, 0)])
def test_windows_shell_says_it(state: int, filled: int) -> None:
    """Given an ordinary window in front: busy, Direct3D and presentations are full screens."""
    assert on_windows(User32(inside=(2000, 10, 2500, 700)), shell(state)) == filled


def test_windows_games_without_a_border_are_seen() -> None:
    assert on_windows(User32(), shell(5)) == 1.0
    assert on_windows(User32(inside=(1912, -8, 3848, 1088)), shell(5)) == 1.0
    assert on_windows(User32(inside=(1920, 0, 3840, 1040)), shell(5)) == 0.0, "the taskbar is there"
    assert on_windows(User32(inside=(1921, 0, 3840, 1080)), shell(5)) == 0.0


@pytest.mark.parametrize(
    ("function", "answer"),
    [
        ("GetForegroundWindow", None),
        ("GetForegroundWindow", SHELL),
        ("IsZoomed", 1),
        ("GetWindowRect", 0),
        ("GetMonitorInfoW", 0),
    ],
)
def test_windows_that_cover_a_monitor_and_are_no_full_screen(function: str, answer: Any) -> None:
    user32 = User32()
    setattr(user32, function, Function(answer))
    assert on_windows(user32, shell(5)) == 0.0


def test_the_desktop_itself_is_no_full_screen() -> None:
    assert on_windows(User32(name="WorkerW"), shell(5)) == 0.0


def test_a_shell_that_does_not_answer_leaves_the_window() -> None:
    assert on_windows(User32(), shell(5, result=-1)) == 1.0
    assert on_windows(User32(inside=(0, 0, 9, 9)), shell(3, result=-1)) == 0.0


# ---- X11


class FakeDesk:
    """What the X server answers, by (window, property)."""

    root = 1

    def __init__(self, **known: tuple[int, ...] | None) -> None:
        self.known = known
        self.closed = False

    def numbers(self, window: int, name: str) -> tuple[int, ...] | None:
        return self.known.get(f"{name}{'' if window == self.root else window}")

    def atom(self, name: str) -> int:
        return {"_NET_WM_STATE_FULLSCREEN": 77, "_NET_ACTIVE_WINDOW": 66}[name]

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("known", "filled"),
    [
        ({"_NET_ACTIVE_WINDOW": (5,), "_NET_WM_STATE5": (70, 77)}, 1.0),
        ({"_NET_ACTIVE_WINDOW": (5,), "_NET_WM_STATE5": (70,)}, 0.0),
        ({"_NET_ACTIVE_WINDOW": (5,)}, 0.0),
        ({"_NET_ACTIVE_WINDOW": (0,)}, 0.0),
        ({"_NET_ACTIVE_WINDOW": ()}, 0.0),
        ({"_NET_SUPPORTED": (60, 66)}, 0.0),
    ],
)
def test_x11_tells_the_state_of_the_window_in_front(known: Any, filled: float) -> None:
    desk: Any = FakeDesk(**known)
    sensor = XcbFullScreenSensor(desk)
    assert fills(sensor.read(0.0)) == filled
    sensor.close()
    assert desk.closed


def test_a_window_manager_that_does_not_tell_is_said() -> None:
    desk: Any = FakeDesk(_NET_SUPPORTED=(60,))
    readings = XcbFullScreenSensor(desk).read(0.0)
    assert fills(readings) is None
    assert words(readings) == "This X11 desktop does not tell programs which window is in front."


@pytest.mark.skipif(
    any(shutil.which(name) is None for name in ("Xvfb", "openbox", "xdotool")),
    reason="needs Xvfb, openbox and xdotool",
)
def test_a_real_full_screen_under_a_real_window_manager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given Openbox, when a window is maximised it fills nothing; when it goes full screen it does."""
    with private_screen(400, 300, tray=False) as screen, ExitStack() as stack:
        monkeypatch.setenv("DISPLAY", screen.display)
        sensor = XcbFullScreenSensor()
        stack.callback(sensor.close)
        wait_until(lambda: fills(sensor.read(0.0)) == 0.0, "a window manager")
        with program("maximised", DISPLAY=screen.display, QT_QPA_PLATFORM="xcb"):
            wait_until(lambda: screen.xdotool("getactivewindow"), "a window in front")
            assert fills(sensor.read(0.0)) == 0.0
        with program("full", DISPLAY=screen.display, QT_QPA_PLATFORM="xcb"):
            wait_until(lambda: fills(sensor.read(0.0)) == 1.0, "a full screen")
        wait_until(lambda: fills(sensor.read(0.0)) == 0.0, "its end")


# ---- Wayland


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "w"}


@pytest.fixture
def sensor(environ: dict[str, str]) -> Iterator[WaylandFullScreenSensor]:
    made = WaylandFullScreenSensor(environ)
    yield made
    made.close()


MAXIMISED, ACTIVATED, FULL = 0, 2, 3


def test_a_compositor_on_wlroots_tells_its_windows(sensor: WaylandFullScreenSensor, tmp_path: Path) -> None:
    with compositor(tmp_path / "w", SEAT, WINDOWS) as server:
        assert fills(sensor.read(0.0)) == 0.0
        server.window(1, ACTIVATED, MAXIMISED)
        assert fills(sensor.read(1.0)) == 0.0
        server.window(2, FULL)
        assert fills(sensor.read(2.0)) == 0.0, "it is not in front"
        server.window(2, FULL, ACTIVATED)
        assert fills(sensor.read(3.0)) == 1.0
        server.close_window(2)
        assert fills(sensor.read(4.0)) == 0.0
        wait_until(lambda: ("zwlr_foreign_toplevel_handle_v1", 7, ()) in server.requests, "it is let go of")


def test_a_manager_that_retires_cannot_tell_any_more(sensor: WaylandFullScreenSensor, tmp_path: Path) -> None:
    with compositor(tmp_path / "w", WINDOWS) as server:
        assert fills(sensor.read(0.0)) == 0.0
        server.send(message(server.manager, 9))
        assert fills(sensor.read(0.5)) == 0.0, "what a newer version says means nothing"
        server.send(message(server.manager, 1))
        assert fills(sensor.read(1.0)) is None


@pytest.mark.parametrize("offered", [SEAT, (WINDOWS[0], 1)])
def test_other_desktops_cannot_tell_and_say_so(
    offered: tuple[str, int], sensor: WaylandFullScreenSensor, tmp_path: Path
) -> None:
    with compositor(tmp_path / "w", offered):
        readings = sensor.read(0.0)
    assert fills(readings) is None
    assert (
        words(readings) == "This Wayland desktop does not tell programs whether one of them fills the screen."
    )
    assert sensor.period_s == ASK_AGAIN_S


def test_a_compositor_that_ends_is_asked_again(sensor: WaylandFullScreenSensor, tmp_path: Path) -> None:
    with compositor(tmp_path / "w", WINDOWS):
        assert fills(sensor.read(0.0)) == 0.0
    assert words(sensor.read(1.0)) == "The Wayland desktop does not answer: the compositor hung up."
    (tmp_path / "w").unlink()
    assert "No such file" in words(sensor.read(2.0))
    with compositor(tmp_path / "w", WINDOWS):
        assert fills(sensor.read(3.0)) == 0.0


def test_a_compositor_that_does_not_answer_is_not_waited_for(
    sensor: WaylandFullScreenSensor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wayland, "DEADLINE_S", 0.05)
    with compositor(tmp_path / "w", silent=True):
        assert words(sensor.read(0.0)) == "The Wayland desktop does not answer: no answer."


def test_a_compositor_that_talks_nonsense_is_left(sensor: WaylandFullScreenSensor, tmp_path: Path) -> None:
    with compositor(tmp_path / "w", WINDOWS) as server:
        assert fills(sensor.read(0.0)) == 0.0
        server.send(message(server.manager, 0))
        assert words(sensor.read(1.0)) == "The Wayland desktop does not answer: a message ended too early."
        assert fills(sensor.read(2.0)) == 0.0


# ---- a real compositor


@contextmanager
def sway() -> Iterator[dict[str, str]]:
    """Sway without a screen, under a user of its own where the tests run as root: it refuses root."""
    nobody: dict[str, Any] = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory(prefix="w") as name:
        folder = Path(name)
        (folder / "config").write_text("xwayland disable\n")
        if nobody:
            os.chown(folder, nobody["user"], nobody["group"])
        kept = {k: v for k, v in os.environ.items() if k not in {"WAYLAND_DISPLAY", "DISPLAY", "SWAYSOCK"}}
        process = subprocess.Popen(
            ["sway", "-c", str(folder / "config")],
            env={
                **kept,
                "HOME": name,
                "XDG_RUNTIME_DIR": name,
                "WLR_BACKENDS": "headless",
                "WLR_LIBINPUT_NO_DEVICES": "1",
                "WLR_RENDERER": "pixman",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **nobody,
        )
        try:
            wait_until(
                lambda: process.poll() is not None or [*folder.glob("wayland-[0-9]")], "a compositor", 30.0
            )
            if process.poll() is not None:
                pytest.skip("Sway does not run here")
            environ = {"XDG_RUNTIME_DIR": name, "WAYLAND_DISPLAY": next(folder.glob("wayland-[0-9]")).name}
            wait_until(lambda: process.poll() is not None or answers(environ), "an answer", 30.0)
            if process.poll() is not None:
                pytest.skip("Sway does not run here")
            yield environ
        finally:
            process.terminate()
            process.wait(20)


def answers(environ: dict[str, str]) -> bool:
    """Whether the compositor is ready: its socket is there before it is."""
    try:
        client = WaylandClient(socket_of(environ))
    except (OSError, WaylandError):
        return False
    try:
        client.roundtrip()
    except (OSError, WaylandError):
        return False
    finally:
        client.close()
    return True


def move_the_mouse(client: WaylandClient) -> None:
    """By `zwlr_virtual_pointer_manager_v1`: as a mouse would."""
    offered = {interface: name for name, (interface, _) in client.globals.items()}
    manager = client.bind(offered["zwlr_virtual_pointer_manager_v1"], 1, lambda _: None)
    pointer = client.new_object(lambda _: None)
    client.request(manager, 0, 0, pointer)
    client.request(pointer, 0, 1, 256, 256)
    client.request(pointer, 4)
    client.roundtrip()


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("sway") is None, reason="Sway is not installed")
def test_sway_tells_idle_time_and_full_screens() -> None:
    """Given a real compositor: still for 2 s, a mouse that moves, and a program that fills the screen."""
    with sway() as environ, ExitStack() as stack:
        idle, full = WaylandIdleSensor(environ), WaylandFullScreenSensor(environ)
        client = WaylandClient(socket_of(environ))
        for one in (idle, full, client):
            stack.callback(one.close)
        client.roundtrip()
        assert idle.read(0.0)[0].value == 0.0
        wait_until(lambda: (idle.read(5.0)[0].value or 0.0) > 0.0, "two quiet seconds")
        move_the_mouse(client)
        wait_until(lambda: idle.read(6.0)[0].value == 0.0, "the mouse")
        assert fills(full.read(0.0)) == 0.0
        with program("full", QT_QPA_PLATFORM="wayland", **environ):
            wait_until(lambda: fills(full.read(0.0)) == 1.0, "a full screen")
        wait_until(lambda: fills(full.read(0.0)) == 0.0, "its end")


def socket_of(environ: dict[str, str]) -> Path:
    return Path(environ["XDG_RUNTIME_DIR"]) / environ["WAYLAND_DISPLAY"]
