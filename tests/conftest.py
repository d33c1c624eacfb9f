"""Shared by all tests: a screen that is not there, and guards against what a test leaves behind."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
from brief_coverage import look_at_children, looking_away, looking_once
from deadlines import DEADLINE_S
from pieces import InPieces, turn

# Shared machines are noisy: how long one example takes says nothing. The same examples each time, so that a
# change is judged by what it changed; `WARMGUI_FUZZ=1` looks for new ones, and for more of them.
hypothesis.settings.register_profile("warmgui", deadline=None, derandomize=True)
hypothesis.settings.register_profile("fuzz", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("fuzz" if os.environ.get("WARMGUI_FUZZ") == "1" else "warmgui")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


def pytest_make_parametrize_id(val: object) -> str | None:
    """A megabyte of garbage is no name: pytest puts the test's name into the environment of every child."""
    if not isinstance(val, str | bytes) or len(val) <= _LONGEST_NAME:
        return None
    beginning = val[:_LONGEST_NAME] if isinstance(val, str) else val[:_LONGEST_NAME].decode("latin-1")
    return f"{ascii(beginning)[1:-1]}... ({len(val)})"


_LONGEST_NAME = 60


@pytest.hookimpl(trylast=True)  # pytest-cov has begun then
def pytest_sessionstart(session: pytest.Session) -> None:
    """Coverage looks once, so that it can look away."""
    looking_once(session.config)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> InPieces | None:
    """Deals the tests out in pieces, in the order that stands here."""
    if config.option.dist != "loadgroup":
        return None
    config.option.loadscopereorder = False
    return InPieces(config, log)


@pytest.hookimpl(trylast=True)  # the names of groups stand behind those of their tests then
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is only for `start.py test --deep`; begin with what takes long."""
    if os.environ.get("WARMGUI_DEEP") != "1" and "deep" not in config.option.markexpr:
        deep = [item for item in items if item.get_closest_marker("deep") is not None]
        if deep and len(deep) < len(items):  # who names a deep test wants it
            config.hook.pytest_deselected(items=deep)
            items[:] = [item for item in items if item.get_closest_marker("deep") is None]
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: turn(item.nodeid, slow=item.get_closest_marker("slow") is not None))


def pytest_collection_finish(session: pytest.Session) -> None:
    """See that groups are kept together, and have less to look through.

    A group's tests share what takes long to make; a new pytest once tore them apart in silence.

    What stands before the first test stays: thousands of tests need not look through it for leftovers.

    Nor need a simulated day, whose thousands of snapshots are all kept, be looked through every few ticks.
    """
    if getattr(session.config.option, "loadgroup", False):
        apart = [item.nodeid for item in session.items if item.get_closest_marker("xdist_group")]
        apart = [name for name in apart if "@" not in name]
        assert not apart, f"pytest-xdist does not keep groups together with this pytest: {apart[0]}"
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Coverage looks at the beginning of each test, and at children of those that stand for many."""
    with looking_away(item.config):
        look_at_children(item.config, wanted=item.get_closest_marker("measured") is not None)
        return (yield)


@pytest.fixture(scope="session", autouse=True)
def _speeds_of_kernels_stay_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests and their children measure is not left in the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WARMGUI_KERNEL_CACHE", str(tmp_path_factory.mktemp("kernel-cache")))
        yield


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits as long as every other test: what must come on a free machine must come on a busy one, later."""

    def patient(wait: Callable[..., Any]) -> Callable[..., Any]:
        def waits(*arguments: Any, **named: Any) -> Any:
            if named.get("raising") is not False:
                named["timeout"] = max(named.get("timeout", 0), round(DEADLINE_S * 1000))
            return wait(*arguments, **named)

        return waits

    for name in ("waitUntil", "waitSignal", "waitSignals", "waitCallback", "waitExposed", "waitActive"):
        setattr(qtbot, name, patient(getattr(qtbot, name)))
    return qtbot


@pytest.fixture
def short_path() -> Iterator[Path]:
    """A folder for sockets: their path may have a hundred characters, and pytest's folders can reach that."""
    root = "/tmp" if os.name == "posix" else None  # noqa: S108 - a folder of its own is made in it
    with tempfile.TemporaryDirectory(prefix="warmgui-", dir=root) as made:
        yield Path(made)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, put on the application."""
    from warmgui.gui import fonts
    from warmgui.gui.theme import Theme

    made = Theme()
    made.set_choice("light")
    fonts.install(qapp)
    made.apply(qapp)
    yield made
    made.set_choice("system")


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """As in Arabic."""
    from PySide6.QtCore import Qt

    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture(autouse=True)
def _the_process_stays_as_it_is() -> Iterator[None]:
    """No test puts the tests' own process behind everything else, and none keeps its signals.

    Whatever comes after it, and every child, would starve beside other tests, as the miner is meant to.
    """
    signals = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    nice = _nice()
    yield
    for number, handler in signals.items():
        if signal.getsignal(number) is not handler:
            signal.signal(number, handler)
    assert _nice() == nice, "a test changed the priority of the tests' own process"


def _nice() -> int:
    return os.getpriority(os.PRIO_PROCESS, 0) if os.name == "posix" else 0


_MANY_OBJECTS = 50_000
"""To look through so many after every test that uses Qt takes longer than most of these tests."""


_MOUSE_AT_REST = (799, 799)
"""The last corner of the screen that is not there: where the mouse stands already it cannot be moved to."""


@pytest.fixture(autouse=True)
def _no_qt_leftovers(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that used Qt leaves no running timer, thread or pool job behind."""
    uses_qt = {"qtbot", "qapp", "theme"} & set(request.fixturenames)
    if uses_qt and len(gc.get_objects()) > _MANY_OBJECTS:
        # Modules that the last tests brought; nothing of those tests themselves is left at this point.
        gc.collect()
        gc.freeze()
    yield
    if not uses_qt:
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtGui import QCursor

    QCursor.setPos(*_MOUSE_AT_REST)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QThreadPool.globalInstance().waitForDone(10_000), "a pool job is still running"
    gc.collect()
    left = _running()
    assert not left, f"left behind: {left}"


def _running() -> list[Any]:
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    kinds = (QTimer, QThread)
    found = [o for o in gc.get_objects() if isinstance(o, kinds) and shiboken6.isValid(o)]
    return [o for o in found if (o.isActive() if isinstance(o, QTimer) else o.isRunning())]
