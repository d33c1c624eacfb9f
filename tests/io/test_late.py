"""A companion that comes a moment after the start."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from fakes.io import wait_until

from warmgui.core.messages import HeatOff, HeatOn
from warmgui.io.late import Late

if TYPE_CHECKING:
    import pytest

    from warmgui.core.messages import Inbox


class Heard:
    def __init__(self) -> None:
        self.told: list[Inbox | str] = []

    def start(self) -> None:
        self.told.append("start")

    def take(self, message: Inbox) -> None:
        self.told.append(message)

    def stop(self) -> None:
        self.told.append("stop")


def test_what_it_is_told_before_it_is_there_reaches_it_first() -> None:
    heard, ready = Heard(), threading.Event()

    def make() -> Heard:
        assert ready.wait(20.0)
        return heard

    late = Late(make, "late", after_s=0.0)
    late.take(HeatOn())
    late.start()
    assert late.made is None
    ready.set()
    wait_until(lambda: "start" in heard.told)
    assert late.made is heard
    late.take(HeatOff())
    late.stop()
    assert heard.told == [HeatOn(), "start", HeatOff(), "stop"]


def test_one_that_is_stopped_before_its_time_is_never_made() -> None:
    made: list[Heard] = []

    def make() -> Heard:
        made.append(Heard())
        return made[-1]

    late = Late(make, "late", after_s=3600.0)
    late.start()
    late.stop()
    assert not made
    never = Late(make, "late")
    never.stop()
    assert not made


def test_one_that_cannot_be_made_is_told_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    def make() -> Heard:
        raise ImportError("no such library")

    late = Late(make, "planner", after_s=0.0)
    with caplog.at_level(logging.ERROR):
        late.start()
        wait_until(lambda: "planner cannot begin" in caplog.text)
    late.take(HeatOn())
    late.stop()
    assert late.made is None
