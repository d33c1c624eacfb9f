"""BOINC is steered: against Debian's real client, without a project of the world."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.boinc import RealBoinc, needs_boinc, until

from warmgui.core.commands import SetScience
from warmgui.core.house_messages import ScienceReport
from warmgui.core.settings.house import ScienceSettings
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY
from warmgui.core.units import Formatter
from warmgui.io.ports import SystemClock
from warmgui.io.science.boinc import REWRITE_S, Boinc
from warmgui.io.science.boinc_password import Password
from warmgui.io.science.boinc_rpc import BoincClient
from warmgui.io.science.load import LoadWatch
from warmgui.io.science.make import science
from warmgui.io.science.program import REST, Wish
from warmgui.io.science.science import owed
from warmgui.io.science.trouble import ScienceProblemError
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.text import Text

pytestmark = [needs_boinc, pytest.mark.xdist_group("boinc")]
SLEEPER = "#!/bin/sh\nexec sleep 600\n"
OWN = (
    "<global_preferences>\n   <!-- mine -->\n   <max_ncpus_pct>100</max_ncpus_pct>\n"
    "   <cpu_usage_limit>80</cpu_usage_limit>\n   <future_wish>7</future_wish>\n</global_preferences>\n"
)


def english(text: Text) -> str:
    return Formatter().text(text)


@pytest.fixture(scope="module")
def boinc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealBoinc]:
    """One for all tests of this file: each leaves it as it found it, or sets what it needs."""
    found = RealBoinc(tmp_path_factory.mktemp("boinc") / "data", task=SLEEPER)
    found.start()
    yield found
    found.stop()


@pytest.fixture
def fresh(boinc: RealBoinc) -> Iterator[RealBoinc]:
    """As a user would have it who has changed nothing; where it fell, only the test in which it did fails."""
    if boinc.ended:
        boinc.start()
    client = boinc.client()
    client.set_mode("run", "auto")
    client.set_mode("gpu", "auto")
    client.set_override("")
    client.close()
    yield boinc
    assert not boinc.ended, boinc.ended


def steering(boinc: RealBoinc, tmp_path: Path, lease_s: float = 30.0) -> Boinc:
    return Boinc(
        boinc.port,
        lambda: Password(boinc.password),
        tmp_path / "science" / f"boinc-{boinc.port}.json",
        LoadWatch("boinc", seconds=lambda pid, client: {}),
        shortest_lease_s=lease_s,
    )


def wish(cpu_fraction: float, *, gpu: bool = False) -> Wish:
    return Wish(cpu_fraction, gpu, until_s=float("inf"), lease_s=10.0)


def limit(boinc: RealBoinc) -> float:
    client = boinc.client()
    try:
        return client.preferences().cpu_fraction
    finally:
        client.close()


# ---- the login


def test_the_right_password_opens_and_tells_the_version(boinc: RealBoinc) -> None:
    client = boinc.client()
    assert client.version.count(".") == 2
    assert client.projects() == {"https://science.example/test/": "Burn & Test"}
    client.close()


def test_a_wrong_password_is_refused_in_words(boinc: RealBoinc, tmp_path: Path) -> None:
    with pytest.raises(ScienceProblemError) as caught:
        BoincClient(boinc.port, "not it")
    assert caught.value.state == "refused"
    wrong = Boinc(boinc.port, lambda: Password("not it", EMPTY), tmp_path / "m.json")
    report = wrong.step(wish(1.0), 0.0)
    assert (report.state, english(report.note)) == ("refused", "BOINC does not accept the password")
    assert not (tmp_path / "m.json").exists()
    wrong.close()


# ---- working and resting


def test_it_computes_on_a_lease_and_rests_for_good(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    report = steered.step(REST, 0.0)
    assert (report.state, report.cpu_fraction, report.projects) == ("ready", 0.0, ("Burn & Test",))
    assert fresh.modes() == ("never", "never")
    report = steered.step(wish(0.5), 1.0)
    assert (report.cpu_fraction, report.note) == (0.5, EMPTY)
    assert fresh.modes() == ("always", "never")
    assert limit(fresh) == 0.5
    until(lambda: steered.step(wish(0.5), 2.0).state == "working", "a task runs")
    assert steered.step(wish(0.5), 3.0).tasks == 1
    assert steered.step(REST, 4.0).state == "ready"
    assert fresh.modes() == ("never", "never")
    assert steered.leave(give_back=True)
    assert fresh.modes() == ("auto", "auto")
    assert not fresh.override.exists()
    assert list((tmp_path / "science").iterdir()) == []
    steered.close()


def test_the_lease_is_renewed_before_it_ends_and_not_at_every_look(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    steered.step(wish(1.0), 0.0)
    client = fresh.client()
    until(lambda: client.status().run.left_s < 29.9, "the lease runs")
    steered.step(wish(1.0), 5.0)
    assert client.status().run.left_s < 29.9, "no renewal yet"
    steered.step(wish(1.0), 13.0)
    assert client.status().run.left_s > 29.5
    client.close()
    assert steered.leave(give_back=True)
    steered.close()


def test_when_we_vanish_boinc_rests_by_itself(fresh: RealBoinc, tmp_path: Path) -> None:
    """The dead man: nobody says anything any more, as after a kill."""
    steered = steering(fresh, tmp_path, lease_s=2.0)
    steered.step(Wish(1.0, gpu=False, until_s=float("inf"), lease_s=1.0), 0.0)
    assert fresh.modes() == ("always", "never")
    steered.close()
    until(lambda: fresh.modes() == ("never", "never"), "the lease ends")
    client = fresh.client()
    until(lambda: client.status().suspended, "tasks are suspended")
    client.close()
    # The next start gives back what was there before, out of the memory on the disk.
    again = steering(fresh, tmp_path)
    assert again.leave(give_back=True)
    again.close()
    assert fresh.modes() == ("auto", "auto")


def test_the_engines_lease_counts_though_boincs_is_longer(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    lease = Wish(1.0, gpu=False, until_s=10.0, lease_s=10.0)
    steered.step(lease, 9.0)
    assert fresh.modes()[0] == "always"
    steered.step(lease, 10.0)
    assert fresh.modes() == ("never", "never")
    assert steered.leave(give_back=True)
    steered.close()


def test_cards_compute_only_when_they_are_wanted(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    assert steered.step(wish(1.0, gpu=True), 0.0).gpu
    client = fresh.client()
    assert (client.status().gpu.now, client.status().gpu.for_good) == ("always", "never")
    assert not steered.step(wish(1.0), 1.0).gpu
    assert client.status().gpu.now == "never"
    assert steered.leave(give_back=True)
    assert client.status().gpu.for_good == "auto"
    client.close()
    steered.close()


def test_the_real_load_of_a_real_task_is_known(fresh: RealBoinc, tmp_path: Path) -> None:
    """The one of this file sleeps: it is there, and uses next to nothing."""
    steered = Boinc(fresh.port, lambda: Password(fresh.password), tmp_path / "m.json")
    until(lambda: steered.step(wish(1.0), 0.0).tasks == 1, "a task runs")
    steered.step(wish(1.0), 5.0)
    load = steered.step(wish(1.0), 10.0).cpu_load
    assert load is not None
    assert load < 0.05
    assert steered.leave(give_back=True)
    steered.close()


# ---- the user's own file of preferences


def test_the_users_own_preferences_stay_and_come_back(fresh: RealBoinc, tmp_path: Path) -> None:
    client = fresh.client()
    client.set_override(OWN)
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.25), 0.0)
    text = fresh.override.read_text("utf-8")
    assert "<!-- mine -->" in text
    assert "<future_wish>7</future_wish>" in text
    assert "<cpu_usage_limit>25</cpu_usage_limit>" in text
    assert text.count("cpu_usage_limit") == 2
    assert steered.step(wish(1.0), REWRITE_S).cpu_fraction == 0.8, "never above the user's own limit"
    assert steered.leave(give_back=True)
    assert client.override() == OWN
    assert client.preferences().cpu_fraction == 0.8
    client.set_override("")
    client.close()
    steered.close()


def test_a_limit_stays_a_while_before_the_next_one(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    assert steered.step(wish(0.25), 0.0).cpu_fraction == 0.25
    assert steered.step(wish(0.75), REWRITE_S - 1).cpu_fraction == 0.25
    assert steered.step(wish(0.75), REWRITE_S).cpu_fraction == 0.75
    assert steered.leave(give_back=True)
    steered.close()


def test_what_the_user_changes_in_the_file_meanwhile_is_kept(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.5), 0.0)
    client = fresh.client()
    theirs = fresh.override.read_text("utf-8").replace(
        "</global_preferences>", "   <run_on_batteries>1</run_on_batteries>\n</global_preferences>"
    )
    client.set_override(theirs)
    steered.step(wish(0.6), REWRITE_S)
    assert steered.leave(give_back=True)
    back = client.override()
    assert back is not None
    assert "<run_on_batteries>1</run_on_batteries>" in back
    assert "cpu_usage_limit" not in back
    client.set_override("")
    client.close()
    steered.close()


def test_a_crash_loses_nothing_of_what_the_user_had(fresh: RealBoinc, tmp_path: Path) -> None:
    client = fresh.client()
    client.set_override(OWN)
    first = steering(fresh, tmp_path)
    first.step(wish(0.3), 0.0)
    first.close()  # killed: nothing was given back
    second = steering(fresh, tmp_path)
    second.step(wish(0.4), 0.0)
    second.close()
    third = steering(fresh, tmp_path)
    assert third.leave(give_back=True)
    third.close()
    assert client.override() == OWN
    assert fresh.modes() == ("auto", "auto")
    client.set_override("")
    client.close()


def test_our_own_end_leaves_it_at_rest_without_our_limit(fresh: RealBoinc, tmp_path: Path) -> None:
    """The same end as after a crash: no unwatched heat. The next start knows how it was before."""
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.3), 0.0)
    assert steered.leave(give_back=False)
    steered.close()
    assert fresh.modes() == ("never", "never")
    assert not fresh.override.exists()
    kept = json.loads(next((tmp_path / "science").iterdir()).read_text("utf-8"))
    assert (kept["run"], kept["written"]) == ("auto", None)
    again = steering(fresh, tmp_path)
    assert again.leave(give_back=True)
    again.close()
    assert fresh.modes() == ("auto", "auto")


# ---- other programs


def test_a_mode_that_somebody_chooses_elsewhere_holds(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.5), 0.0)
    fresh.told("always")
    report = steered.step(wish(0.5), 1.0)
    assert report.state == "distrusted"
    assert "another program" in english(report.note)
    steered.step(REST, 2.0)
    assert fresh.modes() == ("always", "always"), "it is left alone"
    steered.trust()
    assert steered.step(REST, 3.0).state == "ready"
    assert fresh.modes() == ("never", "never")
    assert steered.leave(give_back=True)
    assert fresh.modes() == ("always", "always"), "the newest choice of the user comes back"
    steered.close()


def test_a_second_choice_elsewhere_holds_as_the_first_one(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.5), 0.0)
    fresh.told("always")
    assert steered.step(wish(0.5), 1.0).state == "distrusted"
    fresh.told("never")
    assert steered.leave(give_back=True)
    assert fresh.modes() == ("never", "never")
    steered.close()


def test_suspended_by_hand_in_the_manager_it_stays_suspended(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.5), 0.0)
    fresh.told("never")
    assert steered.step(wish(0.5), 1.0).state == "distrusted"
    assert fresh.modes() == ("never", "never")
    assert steered.leave(give_back=True)
    assert fresh.modes() == ("never", "never")
    steered.close()


def test_a_choice_for_the_cards_holds_too_and_the_rest_comes_back(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.5), 0.0)
    client = fresh.client()
    client.set_mode("gpu", "always")
    assert steered.step(wish(0.5), 1.0).state == "distrusted"
    assert steered.leave(give_back=True)
    assert client.status().gpu.for_good == "always"
    assert fresh.modes() == ("auto", "auto")
    client.close()
    steered.close()


def test_a_clock_that_was_set_ends_the_lease_and_is_nobodys_doing(fresh: RealBoinc, tmp_path: Path) -> None:
    wall = [1000.0]
    steered = Boinc(fresh.port, lambda: Password(fresh.password), tmp_path / "m.json", wall=lambda: wall[0])
    steered.step(wish(0.5), 0.0)
    fresh.told("never")  # what BOINC's own clock would do
    wall[0] += 3601.0
    assert steered.step(wish(0.5), 1.0).state in {"ready", "working"}
    assert fresh.modes() == ("always", "never")
    assert steered.leave(give_back=True)
    steered.close()


def test_snoozed_by_hand_it_is_left_alone_for_so_long(fresh: RealBoinc, tmp_path: Path) -> None:
    steered = steering(fresh, tmp_path)
    steered.step(wish(0.5), 0.0)
    fresh.told("never", 3600.0)
    report = steered.step(wish(0.5), 1.0)
    assert (report.state, report.cpu_fraction) == ("idle", 0.0)
    assert "waits until then" in english(report.note)
    client = fresh.client()
    assert client.status().run.left_s > 3000
    client.close()
    fresh.told("never")  # over
    assert steered.leave(give_back=True)
    steered.close()


# ---- through the worker


def test_the_worker_steers_the_real_one_and_gives_it_back(
    fresh: RealBoinc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warmgui.io.science.science.LOOK_EVERY_S", 0.1)
    clock = SystemClock()
    section = ScienceSettings(work="science", boinc_port=fresh.port, boinc_folder=str(fresh.folder))
    steered = science(tmp_path, clock, Secrets(lambda: None))
    reports: list[object] = []

    def state(wanted: str) -> bool:
        reports.extend(steered.poll(clock.now_s()))
        return any(isinstance(r, ScienceReport) and r.state == wanted for r in reports)

    steered.configure(replace(Settings(), science=section))
    until(lambda: state("ready"), f"ready: {reports}")
    steered.execute(SetScience("boinc", 0.5, gpu=False, lease_s=60.0), clock.now_s())
    until(lambda: state("working"), f"working: {reports}")
    assert fresh.modes() == ("always", "never")
    steered.configure(Settings())
    until(lambda: state("gone"), "gone")
    assert fresh.modes() == ("auto", "auto")
    assert not fresh.override.exists()
    assert not owed(tmp_path / "science")
    steered.close(DEADLINE_S)


def test_what_could_not_be_given_back_is_given_back_later(
    fresh: RealBoinc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warmgui.io.science.science.OWED_EVERY_S", 0.1)
    monkeypatch.setattr("warmgui.io.science.science.LOOK_EVERY_S", 0.05)
    first = steering(fresh, tmp_path)
    first.step(wish(0.5), 0.0)
    first.close()  # killed
    wrong = ScienceSettings(boinc_folder=str(tmp_path))
    steered = science(tmp_path, SystemClock(), Secrets(lambda: None))
    steered.configure(replace(Settings(), science=wrong))
    right = replace(wrong, boinc_folder=str(fresh.folder))
    steered.configure(replace(Settings(), science=right))
    until(lambda: not owed(tmp_path / "science"), "it is given back")
    assert fresh.modes() == ("auto", "auto")
    steered.close(DEADLINE_S)


def test_without_a_place_to_remember_nothing_is_changed(fresh: RealBoinc, tmp_path: Path) -> None:
    (tmp_path / "science").write_text("a file where a folder should be", "utf-8")
    report = steering(fresh, tmp_path).step(wish(1.0), 0.0)
    assert report.state == "distrusted"
    assert "could not be set back" in english(report.note)
    assert fresh.modes() == ("auto", "auto")


# ---- a client that goes and comes


def test_it_is_found_again_after_a_restart_and_never_computes_meanwhile(tmp_path: Path) -> None:
    boinc = RealBoinc(tmp_path / "data")
    boinc.start()
    try:
        steered = steering(boinc, tmp_path)
        assert steered.step(wish(1.0), 0.0).state == "idle", "it has no project"
        assert boinc.modes()[0] == "always"
        boinc.stop()
        report = steered.step(wish(1.0), 1.0)
        assert report.state == "absent"
        assert "cannot be used" in english(report.note)
        assert steered.step(wish(1.0), 2.0).state == "absent", "it is not asked at every look"
        boinc.start()
        assert boinc.modes() == ("never", "never"), "a lease does not outlive a restart"
        steered.step(wish(1.0), 100.0)
        assert boinc.modes() == ("always", "never")
        assert steered.leave(give_back=True)
        assert boinc.modes() == ("auto", "auto")
        steered.close()
    finally:
        boinc.stop()


def test_a_program_that_ignores_its_rest_is_named(fresh: RealBoinc, tmp_path: Path) -> None:
    """Its seconds are the test's; that real programs without BOINC's API do so is in docs/science.md."""
    spent = [0.0]

    def seconds(pid: int, client: str) -> dict[tuple[int, float], float]:
        spent[0] += 3.0
        return {(pid, 0.0): spent[0]}

    steered = Boinc(
        fresh.port,
        lambda: Password(fresh.password),
        tmp_path / "m.json",
        LoadWatch("boinc", seconds=seconds, count=4),
    )
    until(lambda: steered.step(wish(1.0), 0.0).tasks == 1, "a task runs")
    steered.step(REST, 7.0)
    client = fresh.client()
    until(lambda: client.status().suspended, "tasks are suspended")
    client.close()
    reports = [steered.step(REST, 10.0 + 3.0 * look) for look in range(12)]
    loads = [report.cpu_load for report in reports if report.cpu_load is not None]
    assert loads
    assert max(loads) > 0.2
    assert reports[0].state == "ready", "it has a moment to save its work"
    assert reports[-1].state == "distrusted"
    assert "“wu1_0” of Burn & Test" in english(reports[-1].note)
    assert steered.step(wish(1.0), 60.0).state == "distrusted", "it is not started again"
    assert fresh.modes() == ("never", "never")
    steered.trust()
    assert steered.step(wish(1.0), 61.0).state in {"ready", "working"}
    assert steered.leave(give_back=True)
    steered.close()
