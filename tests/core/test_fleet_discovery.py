"""What Home Assistant is told of this machine, and that its own code has judged exactly that.

`tests/ha/validate.py` records the verdicts of real Home Assistants; who changes the payload runs it again.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from ha import cases

from warmgui.core.fleet.commands import BY, COMMANDS, Leave, judge
from warmgui.core.fleet.discovery import Device, device_payload, entity_name
from warmgui.core.fleet.identity import Topics
from warmgui.core.house_messages import LimitPower
from warmgui.core.messages import Boost, ChoosePreset, HeatOff, HeatOn, SetTarget

HA = Path(__file__).resolve().parent.parent / "ha"

VERDICTS: dict[str, Any] = json.loads((HA / "verdicts.json").read_text("utf-8"))
JUDGES = VERDICTS["judges"]
TOPICS = Topics("warmgui", "attic-a1b2c3")
DEVICE = Device("Attic", "Upstairs", "1.2.3")
CONTROLS = {"climate", "mining", "limit", "no_limit", "boost"}


def components(*, accepts: bool) -> dict[str, dict[str, Any]]:
    payload: Any = device_payload(DEVICE, TOPICS, accepts=accepts)
    made: dict[str, dict[str, Any]] = payload["cmps"]
    return made


class TestRecordedVerdicts:
    def test_what_is_sent_today_is_what_was_judged(self) -> None:
        again = "run tests/ha/validate.py again: the payload, the wrong ones or the states have changed"
        assert VERDICTS["ours"] == cases.ours(), again
        assert VERDICTS["fingerprint"] == cases.fingerprint(), again

    def test_both_versions_have_judged(self) -> None:
        assert [judged["homeassistant"] for judged in JUDGES] == ["2025.4.4", "2026.11.0"]

    @pytest.mark.parametrize("judged", JUDGES, ids=lambda judged: str(judged["homeassistant"]))
    @pytest.mark.parametrize("name", cases.OURS)
    def test_every_component_is_taken_as_it_is(self, judged: dict[str, Any], name: str) -> None:
        verdicts = judged["verdicts"][name]
        expected = set(json.loads(cases.ours()[name])["cmps"]) | {""}
        assert set(verdicts) == expected
        assert {verdict.partition(":")[0] for verdict in verdicts.values()} == {"accepted"}

    @pytest.mark.parametrize("judged", JUDGES, ids=lambda judged: str(judged["homeassistant"]))
    @pytest.mark.parametrize("name", sorted(cases.wrong()))
    def test_what_is_wrong_was_refused(self, judged: dict[str, Any], name: str) -> None:
        """Else the judges would have taken anything. 2025.4 does not look at units yet."""
        verdicts = set(judged["verdicts"][name].values())
        if (name, judged["homeassistant"]) == ("wrong unit for a device class", "2025.4.4"):
            assert verdicts == {"accepted"}
        else:
            assert any(verdict.startswith(("refused", "dropped")) for verdict in verdicts)

    @pytest.mark.parametrize("judged", JUDGES, ids=lambda judged: str(judged["homeassistant"]))
    def test_its_templates_read_our_state(self, judged: dict[str, Any]) -> None:
        known, unknown = judged["rendered"]["all known"], judged["rendered"]["all unknown"]
        assert known["climate.mode_state_template"] == "heat"
        assert known["climate.action_template"] == "heating"
        assert known["climate.preset_mode_value_template"] == "boost"
        assert known["energy.value_template"] == "1.2346"
        assert known["hashrate.value_template"] == "123.457"
        assert unknown["climate.action_template"] == "idle"
        for name in ("power", "heat", "energy", "temperature", "hashrate", "limit"):
            assert unknown[f"{name}.value_template"] == "None", "its word for unknown, not 0"
        assert unknown["climate.current_temperature_template"] == "None"
        assert unknown["climate.preset_mode_value_template"] == "none"

    @pytest.mark.parametrize("judged", JUDGES, ids=lambda judged: str(judged["homeassistant"]))
    def test_a_whole_home_assistant_found_this_machine_commanded_it_and_saw_it_go(
        self, judged: dict[str, Any]
    ) -> None:
        whole = judged["whole"]
        made = json.loads(cases.ours()["commands"])["cmps"]
        expected = {f"{one['p']}.{entity_name('attic', key)}" for key, one in made.items()}
        assert set(whole["seen"]) == expected
        assert "unavailable" not in {one["state"] for one in whole["seen"].values()}
        climate = whole["seen"]["climate.attic_climate"]
        assert (climate["state"], climate["temperature"], climate["hvac_action"]) == ("off", 21.0, "off")
        assert climate["preset_modes"] == ["none", "frost", "eco", "comfort", "boost"]
        assert whole["seen"]["sensor.attic_energy"]["unit_of_measurement"] == "kWh"
        assert whole["followed"] == [
            repr(wish)
            for wish in (
                *(SetTarget(22.5), HeatOn(), ChoosePreset("eco"), ChoosePreset("")),
                *(LimitPower(150.0, BY), LimitPower(None, BY), Boost(), HeatOn(), HeatOff()),
            )
        ]
        assert whole["left"] == {}, "switched off, it is out of Home Assistant"


class TestPayload:
    def test_every_component_has_both_names_and_an_id_of_its_own(self) -> None:
        made = components(accepts=True)
        for key, one in made.items():
            assert one["def_ent_id"] == f"{one['p']}.{one['obj_id']}"
            assert re.fullmatch(r"[a-z0-9_]+", one["obj_id"])
            assert one["uniq_id"] == f"warmgui_attic-a1b2c3_{key}"
        assert len({one["uniq_id"] for one in made.values()}) == len(made)

    def test_without_a_yes_there_are_only_sensors_and_what_commands_is_removed(self) -> None:
        made = components(accepts=False)
        assert {key for key, one in made.items() if len(one) == 1} == CONTROLS
        for key in CONTROLS:
            assert made[key] == {"p": components(accepts=True)[key]["p"]}
        assert "/set/" not in json.dumps(made)

    def test_every_command_that_it_offers_is_one_that_is_followed(self) -> None:
        made = components(accepts=True)
        offered = {
            (topic.rpartition("/")[2], payload)
            for one in made.values()
            for topic, payloads in (
                (one.get("mode_cmd_t"), one.get("modes")),
                (one.get("pr_mode_cmd_t"), [*one.get("pr_modes", ()), "none"]),
                (one.get("temp_cmd_t"), [one.get("min_temp"), one.get("max_temp"), 20.5]),
                (one.get("cmd_t"), [one.get(name) for name in ("pl_on", "pl_off", "pl_prs", "min", "max")]),
            )
            if topic is not None and payloads is not None
            for payload in payloads
            if payload is not None
        }
        assert {what for what, _ in offered} == set(COMMANDS)
        leave = Leave(accepts=True, consented=True)
        for what, payload in offered:
            assert judge(what, str(payload).encode(), retained=False, leave=leave).wish is not None

    def test_a_place_is_an_area_and_without_one_there_is_none(self) -> None:
        about: Any = device_payload(DEVICE, TOPICS, accepts=True)["dev"]
        assert about["sa"] == "Upstairs"
        bare: Any = device_payload(Device("Attic", "", "1"), TOPICS, accepts=True)["dev"]
        assert "sa" not in bare

    def test_a_simulated_machine_says_so(self) -> None:
        about: Any = device_payload(Device("A", "", "1", simulated=True), TOPICS, accepts=False)["dev"]
        assert "simulated" in about["mdl"]

    def test_an_entity_name_is_small_letters_digits_and_underscores(self) -> None:
        assert entity_name("PC-1_b", "power") == "pc_1_b_power"
