"""Two whole machines on a real broker: one sees, steers and shares out power, the other follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fakes.fleet_node import Machine, machines
from fakes.io import wait_until
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.sensors import english

from warmgui.core.house_messages import LimitPower
from warmgui.core.messages import SetTarget
from warmgui.core.model_value import Value
from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.io.fleet import watcher as watcher_module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from warmgui.core.model_fleet import NodeStatus

pytestmark = [needs_mosquitto, pytest.mark.xdist_group("mosquitto-fleet-watcher")]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Machine]]:
    monkeypatch.setattr(watcher_module, "TICK_S", 0.05)
    monkeypatch.setattr(watcher_module, "GAP_S", 0.01)
    with Mosquitto(tmp_path / "broker") as broker, machines(tmp_path, broker.port, "w") as new:
        yield new


def measured(watts: float) -> Value:
    return Value(watts, Provenance.MEASURED)


def row_of(machine: Machine, id_: str) -> NodeStatus | None:
    return next((row for row in machine.status.nodes if row.id == id_), None)


def test_one_steers_another_and_shares_out_power_with_itself_in_it(make: Callable[..., Machine]) -> None:
    heats: dict[str, Any] = {
        "mode": Mode.HEAT,
        "action": Action.HEATING,
        "max_power_w": 300.0,
        "target_power_w": 200.0,
        "wall_w": measured(250.0),
        "mining_w": measured(200.0),
    }
    attic = make(accept_commands=True, place="Attic", name="Attic").start()
    office = make(
        node_id="office",
        name="Office",
        accept_commands=True,
        watch=True,
        coordinate=True,
        budget_w=400.0,
    ).start()
    both = (attic, office)

    def until(true: Callable[[], object]) -> None:
        def ticked() -> bool:
            for machine in both:
                machine.clock.more_s += 0.2
                machine.tick(**heats)
            return bool(true())

        wait_until(ticked)

    until(lambda: (row := row_of(office, "attic")) is not None and row.mining_w == 200.0)
    assert [row.name for row in office.status.nodes] == ["Attic", "Office"]
    assert [row.is_self for row in office.status.nodes] == [False, True]
    until(lambda: all(LimitPower(150.0, "fleet") in machine.posted for machine in both))
    assert office.status.shares == (("attic", 150.0), ("office", 150.0))
    assert english(office.status.sharing).startswith("300 W of 300 W go to 2 of 2 machines.")

    assert not office.follower.command(("attic",), "target", "22.5")
    wait_until(lambda: SetTarget(22.5) in attic.posted)
    attic.tick(**heats, setpoint_c=22.5)
    wait_until(lambda: (row := row_of(office, "attic")) is not None and row.setpoint_c == 22.5)

    office.change(coordinate=False)
    until(lambda: all(machine.posted[-1] == LimitPower(None, "fleet") for machine in both))
    assert attic.status.nodes == ()
