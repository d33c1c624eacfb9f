"""A laptop's battery: pause, less power, a least charge, charging first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.pc_use.battery import BatteryRules
from warmgui.core.settings.model import UseSettings
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.text import Text


def english(text: Text) -> str:
    return Formatter().text(text)


class Laptop:
    def __init__(self, **settings: Any) -> None:
        self.rules = BatteryRules()
        self.settings = UseSettings(**settings)

    def at(self, now_s: float, *, on: bool | None, charge: float | None = 0.9) -> tuple[float | None, str]:
        """The strictest limit and its reason."""
        caps = list(self.rules.caps(now_s, self.settings, on_battery=on, charge=charge))
        if not caps:
            return None, ""
        power_w, why = min(caps, key=lambda cap: cap[0])
        return power_w, english(why)

    def change(self, **settings: Any) -> None:
        new = UseSettings(**settings)
        self.rules.follow(self.settings, new)
        self.settings = new


def test_the_default_is_a_pause_until_the_plug_has_been_in_for_a_while() -> None:
    laptop = Laptop()
    assert laptop.at(0.0, on=False) == (None, "")
    assert laptop.at(1.0, on=True) == (0.0, "the PC is on battery")
    assert laptop.at(100.0, on=True)[0] == 0.0
    assert laptop.at(129.0, on=False)[0] == 0.0, "docks wobble"
    assert laptop.at(131.0, on=False)[0] is None


def test_a_battery_that_does_not_say_whether_it_is_in_use_is_left_alone() -> None:
    assert Laptop().at(0.0, on=None)[0] is None


def test_less_power_on_battery_and_none_below_the_least_charge() -> None:
    """Given 10 W down to 40 %, when the charge falls below, then nothing until it is 5 % above again."""
    laptop = Laptop(battery="limit", battery_w=10.0, battery_min=0.4)
    assert laptop.at(0.0, on=True, charge=0.41) == (10.0, "the PC is on battery")
    assert laptop.at(1.0, on=True, charge=0.39) == (0.0, "the battery is at 39 %, less than 40 %")
    assert laptop.at(100.0, on=True, charge=0.44)[0] == 0.0
    assert laptop.at(200.0, on=True, charge=0.46)[0] == 10.0


def test_plugging_in_ends_the_least_charge() -> None:
    laptop = Laptop(battery="limit", battery_min=0.4)
    assert laptop.at(0.0, on=True, charge=0.2)[0] == 0.0
    assert laptop.at(29.0, on=False, charge=0.2)[0] == 0.0
    assert laptop.at(31.0, on=False, charge=0.2)[0] is None


def test_the_least_charge_counts_too_where_the_battery_makes_no_difference() -> None:
    laptop = Laptop(battery="go_on", battery_min=0.3)
    assert laptop.at(0.0, on=True, charge=0.5)[0] is None
    assert laptop.at(1.0, on=True, charge=0.2)[0] == 0.0


def test_an_unknown_plug_with_a_low_charge_counts_as_battery() -> None:
    laptop = Laptop(battery="limit", battery_min=0.3)
    assert laptop.at(0.0, on=None, charge=0.2)[0] == 0.0
    assert laptop.at(100.0, on=None, charge=0.8)[0] is None


def test_an_unknown_charge_on_battery_is_too_low() -> None:
    laptop = Laptop(battery="go_on", battery_min=0.3)
    assert laptop.at(0.0, on=True, charge=None) == (0.0, "the PC is on battery and its charge is not known")
    assert Laptop(battery="go_on", battery_min=0.0).at(0.0, on=True, charge=None)[0] is None


def test_charging_comes_first_and_begins_again_only_after_a_clear_fall() -> None:
    """Given "first charge to 80 %", when plugged in at 78 %, then it waits for 80 and later not before 75."""
    laptop = Laptop(charge_first=0.8)
    assert laptop.at(0.0, on=False, charge=0.78) == (0.0, "the battery charges first: 78 % of 80 %")
    assert laptop.at(60.0, on=False, charge=0.8)[0] is None
    assert laptop.at(61.0, on=False, charge=0.77)[0] is None
    assert laptop.at(62.0, on=False, charge=0.74)[0] == 0.0
    assert laptop.at(100.0, on=False, charge=0.79)[0] == 0.0


def test_being_unplugged_begins_the_charging_rule_anew() -> None:
    laptop = Laptop(charge_first=0.8, battery="go_on", battery_min=0.0)
    assert laptop.at(0.0, on=False, charge=0.9)[0] is None
    assert laptop.at(1.0, on=True, charge=0.78)[0] is None
    assert laptop.at(2.0, on=False, charge=0.78)[0] == 0.0


def test_a_desktop_without_a_battery_never_charges() -> None:
    for on in (False, None):
        assert Laptop(charge_first=1.0).at(0.0, on=on, charge=None)[0] is None


def test_changed_settings_count_at_once() -> None:
    laptop = Laptop(charge_first=0.8)
    assert laptop.at(0.0, on=False, charge=0.5)[0] == 0.0
    laptop.change(charge_first=0.4)
    assert laptop.at(1.0, on=False, charge=0.5)[0] is None
    assert laptop.at(2.0, on=True, charge=0.5)[0] == 0.0
    laptop.change(battery="go_on")
    assert laptop.at(3.0, on=True, charge=0.5)[0] is None
    laptop.change(battery="go_on", battery_min=0.9)
    assert laptop.at(4.0, on=True, charge=0.5)[0] == 0.0
    laptop.change(battery="go_on", battery_min=0.1)
    assert laptop.at(5.0, on=True, charge=0.5)[0] is None
