"""The worker keeps the engine's lease, wakes only for what changes, and gives back what was steered."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S

from warmgui.core.commands import SetScience, StopMiner
from warmgui.core.house_messages import ScienceReport
from warmgui.core.settings.house import ScienceSettings
from warmgui.core.settings.model import Settings
from warmgui.io.ports import SystemClock
from warmgui.io.science import science as worker
from warmgui.io.science.boinc_memory import Before, read, write
from warmgui.io.science.boinc_password import Password, find, read_file, usual_folders
from warmgui.io.science.load import LoadWatch, processor_seconds
from warmgui.io.science.science import Chosen, Science, owed
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from warmgui.io.science.program import Wish


@dataclass
class Pretended:
    """Stands for a program, and tells what it was told."""

    chosen: Chosen
    told: list[object] = field(default_factory=list)
    gives_back: bool = True
    fails: bool = False
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def step(self, wish: Wish, now_s: float) -> ScienceReport:
        with self._changed:
            self.told.append(wish.cpu_fraction if wish.works(now_s) else "rest")
            self._changed.notify_all()
        if self.fails:
            raise RuntimeError("on purpose")
        return ScienceReport(self.chosen.program, now_s, "working" if wish.works(now_s) else "ready")

    def trust(self) -> None:
        self.told.append("trust")

    def leave(self, *, give_back: bool) -> bool:
        with self._changed:
            self.told.append("give back" if give_back else "let it rest")
            self._changed.notify_all()
        return self.gives_back

    def close(self) -> None:
        self.told.append("close")

    def hears(self, what: object) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: what in self.told, DEADLINE_S), (what, self.told)


@dataclass
class World:
    science: Science
    made: list[Pretended]
    files: list[Path]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made: list[Pretended] = []
    files: list[Path] = []

    def make(chosen: Chosen, memory: Path) -> Pretended:
        made.append(Pretended(chosen))
        files.append(memory)
        return made[-1]

    found = World(Science(tmp_path, SystemClock(), make), made, files)
    yield found
    found.science.close(DEADLINE_S)


def settings(**values: object) -> Settings:
    return replace(Settings(), science=replace(ScienceSettings(work="science"), **values))  # type: ignore[arg-type]


def news(science: Science) -> list[ScienceReport]:
    found: list[ScienceReport] = []

    def some() -> bool:
        found.extend(report for report in science.poll(0.0) if isinstance(report, ScienceReport))
        return bool(found)

    waited(some)
    return found


def waited(happened: Callable[[], bool]) -> None:
    waiting = threading.Event()
    for _ in range(int(DEADLINE_S / 0.01)):
        if happened():
            return
        waiting.wait(0.01)
    raise AssertionError("never")


def order(cpu_fraction: float, lease_s: float = 60.0, program: str = "boinc") -> SetScience:
    return SetScience(program, cpu_fraction, gpu=False, lease_s=lease_s)


def test_it_reports_and_carries_out_what_the_engine_wants(world: World) -> None:
    world.science.configure(settings())
    now_s = SystemClock().now_s()
    waited(lambda: bool(world.made))
    assert news(world.science)[0].state == "ready"
    world.science.execute(order(0.5), now_s)
    world.made[0].hears(0.5)
    assert news(world.science)[0].state == "working"
    assert world.files[0].name == "boinc-31416.json"


def test_a_renewal_wakes_nobody_and_a_change_does(world: World) -> None:
    world.science.configure(settings())
    now_s = SystemClock().now_s()
    world.science.execute(order(0.5), now_s)
    waited(lambda: bool(world.made))
    world.made[0].hears(0.5)
    world.science._woken = False
    for _ in range(100):
        world.science.execute(order(0.5), now_s)
    assert not world.science._woken
    world.science.execute(order(0.25), now_s)
    world.made[0].hears(0.25)


def test_when_the_engine_stops_renewing_it_rests(world: World) -> None:
    world.science.configure(settings())
    waited(lambda: bool(world.made))
    world.science.execute(order(0.5, lease_s=0.3), SystemClock().now_s())
    world.made[0].hears(0.5)
    heard = len(world.made[0].told)
    waited(lambda: "rest" in world.made[0].told[heard:])


@pytest.mark.parametrize("value", [float("nan"), -1.0, 0.0])
def test_what_is_no_part_is_rest(world: World, value: float) -> None:
    world.science.configure(settings())
    world.science.execute(order(value), SystemClock().now_s())
    assert world.science._wish.cpu_fraction == 0.0


def test_commands_for_others_are_none_of_its_business(world: World) -> None:
    world.science.configure(settings())
    world.science.execute(StopMiner(), 0.0)
    world.science.execute(order(1.0, program="fah"), SystemClock().now_s())
    assert world.science._wish.cpu_fraction == 0.0


def test_choosing_mining_again_gives_it_back_and_says_that_it_is_gone(world: World) -> None:
    world.science.configure(settings())
    waited(lambda: bool(world.made))
    world.made[0].hears("rest")
    world.science.configure(Settings())
    world.made[0].hears("give back")
    waited(lambda: any(report.state == "gone" for report in news(world.science)))
    assert len(world.made) == 1


def test_both_instead_of_science_is_no_farewell(world: World) -> None:
    world.science.configure(settings())
    waited(lambda: bool(world.made))
    world.science.configure(settings(work="both", gpu=True))
    world.science.execute(order(0.5), SystemClock().now_s())
    world.made[0].hears(0.5)
    assert "give back" not in world.made[0].told


def test_our_own_end_lets_it_rest(world: World) -> None:
    world.science.configure(settings())
    waited(lambda: bool(world.made))
    world.science.execute(order(0.5), SystemClock().now_s())
    world.made[0].hears(0.5)
    world.science.close(DEADLINE_S)
    assert world.made[0].told[-2:] == ["let it rest", "close"]


def test_a_fault_of_ours_ends_nothing(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "LOOK_EVERY_S", 0.02)
    world.science.configure(settings())
    waited(lambda: bool(world.made))
    world.made[0].fails = True
    world.science.execute(order(0.5), SystemClock().now_s())
    world.made[0].hears(0.5)
    waited(lambda: "on purpose" in caplog.text)
    world.made[0].fails = False
    heard = len(world.made[0].told)
    waited(lambda: len(world.made[0].told) > heard)


def test_reset_asks_the_program_to_trust_again(world: World) -> None:
    world.science.configure(settings())
    waited(lambda: bool(world.made))
    world.science.reset()
    world.made[0].hears("trust")


def test_what_an_earlier_run_owes_is_given_back_though_nobody_wants_science(
    world: World, tmp_path: Path
) -> None:
    write(tmp_path / "boinc-4711.json", Before(4711, "auto", "auto", 100.0, None))
    (tmp_path / "strange.json").write_text("{}", "utf-8")
    assert owed(tmp_path)
    world.science.configure(Settings())
    waited(lambda: bool(world.made))
    world.made[0].hears("give back")
    assert world.made[0].chosen.port == 4711


# ---- what is remembered


def test_a_memory_is_read_as_it_was_written(tmp_path: Path) -> None:
    kept = Before(31416, "auto", "never", 62.5, "<global_preferences/>", "x")
    write(tmp_path / "m.json", kept)
    assert read(tmp_path / "m.json") == kept
    assert read(tmp_path / "none.json") is None


def stored(**values: object) -> str:
    whole = {"port": 1, "run": "auto", "gpu": "auto", "limit_pct": 50, "override": None, "written": None}
    return json.dumps(whole | values)


@pytest.mark.parametrize(
    "content",
    [
        *("", "[]", "{}", '{"port": 1}', "\x00"),
        *(stored(port="x"), stored(run="quit"), stored(limit_pct=0), stored(limit_pct="x")),
        *(stored(written=7), stored(more=1)),
    ],
)
def test_a_memory_that_cannot_be_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "m.json").write_text(content, "utf-8")
    assert read(tmp_path / "m.json") is None


# ---- the password


def test_the_file_of_the_first_folder_counts_and_may_be_empty(tmp_path: Path) -> None:
    for name, words in (("a", ""), ("b", "secret\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "gui_rpc_auth.cfg").write_text(words, "utf-8")
    assert read_file([tmp_path / "none", tmp_path / "b", tmp_path / "a"]).words == "secret"
    assert read_file([tmp_path / "a", tmp_path / "b"]).words == ""


def test_a_file_that_we_may_not_read_says_what_helps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.open", refuse)
    found = read_file([tmp_path])
    assert found.words is None
    assert "Join the group “boinc”" in found.why.template


def test_no_file_says_where_to_look(tmp_path: Path) -> None:
    found = find(ScienceSettings(boinc_folder=str(tmp_path)), None)
    assert found.words is None
    assert "none of its usual folders" in found.why.template


def test_windows_and_linux_have_their_usual_folders(tmp_path: Path) -> None:
    assert usual_folders({"ProgramData": str(tmp_path)}, tmp_path)[0] == tmp_path / "BOINC"
    assert "/var/lib/boinc-client" in [folder.as_posix() for folder in usual_folders({}, tmp_path)]


def test_a_typed_password_comes_from_the_keyring_and_its_loss_is_told() -> None:
    chosen = ScienceSettings(boinc_password="ask")
    assert find(chosen, Secrets(lambda: None, given={"boinc 127.0.0.1:31416": "x"})).words == "x"
    lost = find(chosen, Secrets(lambda: None))
    assert lost.words is None
    assert "Enter it once more" in lost.why.template


def test_no_password_is_ever_shown() -> None:
    assert "secret" not in repr(Password("secret"))


# ---- the load


def test_loads_are_parts_of_the_whole_processor() -> None:
    spent = {1: 0.0, 2: 0.0}
    watch = LoadWatch("boinc", seconds=lambda pid, client: {(pid, 0.0): spent[pid]}, count=4)
    assert watch.look([1, 2], 0.0) is None
    spent.update({1: 10.0, 2: 20.0})
    loads = watch.look([1, 2], 10.0)
    assert loads is not None
    assert (loads.whole, loads.by_pid) == (0.75, {1: 0.25, 2: 0.5})
    assert watch.look([1, 2], 10.5) is loads, "too soon to tell"


def test_the_load_is_a_mean_over_the_pauses_that_a_limit_makes() -> None:
    spent = [0.0]
    watch = LoadWatch("boinc", seconds=lambda pid, client: {(pid, 0.0): spent[0]}, count=1)
    watch.look([1], 0.0)
    for look in range(1, 21):
        spent[0] += 3.0 * (look % 2)
        loads = watch.look([1], 3.0 * look)
        assert loads is not None
        assert loads.by_pid == {1: float(look % 2)}
    assert loads.whole == pytest.approx(0.5, abs=0.08)
    spent[0] += 0.0
    for look in range(21, 29):
        loads = watch.look([1], 3.0 * look)
    assert loads is not None
    assert loads.whole == 0.0, "the window ends"


def test_programs_that_come_are_unknown_for_a_look() -> None:
    watch = LoadWatch("boinc", seconds=lambda pid, client: {(pid, 0.0): 1.0}, count=1)
    watch.look([1], 0.0)
    assert watch.look([1], 3.0) is not None
    assert watch.look([1, 2], 6.0) is None
    assert watch.look([1, 2], 9.0) is not None


def test_what_nobody_may_know_is_unknown() -> None:
    watch = LoadWatch("boinc", seconds=lambda pid, client: None)
    watch.look([1], 0.0)
    assert watch.look([1], 10.0) is None


def test_a_program_that_the_client_did_not_start_is_not_counted() -> None:
    import os

    assert processor_seconds(os.getpid(), "boinc") is None
    assert processor_seconds(2**22 + 5, "boinc") == {}
