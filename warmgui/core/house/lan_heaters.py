"""Heaters in the network as one heat source: told by reports, answered with commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.commands import SetHeater
from warmgui.core.house.member import Member
from warmgui.core.house.member_words import status, warning
from warmgui.core.house.steady import HEATER_LEASE_S
from warmgui.core.model import Fault
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Quantity, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.house_messages import HeaterReport
    from warmgui.core.messages import Command
    from warmgui.core.model_house import HeaterStatus
    from warmgui.core.model_value import Value
    from warmgui.core.readings import ReadingBoard


class LanHeaters:
    """`HeatSource` of all heaters of the list; they are named by their keys."""

    def __init__(self, entries: Sequence[LanHeater] = ()) -> None:
        self._members: dict[str, Member] = {}
        self._now_s = 0.0
        self.place_names: Mapping[str, Text] = {}
        """By key, for the rows."""
        self.configure(entries)

    def configure(self, entries: Sequence[LanHeater]) -> None:
        """The list as it is now; one that is another device under the same key begins anew."""
        old, self._members = self._members, {}
        for entry in entries:
            member = old.get(entry.key)
            same = member is not None and _device(member.entry) == _device(entry)
            if member is None or not same:
                member = Member(entry)
            elif member.entry.steer and not entry.steer:
                member.told_w = None
            member.entry = entry
            self._members[entry.key] = member

    def take(self, report: HeaterReport, now_s: float) -> None:
        """A report; of one that is not on the list it says nothing."""
        member = self._members.get(report.key)
        if member is not None:
            member.take(report, now_s)

    def look(
        self,
        now_s: float,
        dt_s: float,
        board: ReadingBoard,
        *,
        on: bool = False,
        unknown: Collection[str] = (),
    ) -> None:
        """What they draw now, and what they drew in the last seconds.

        Args:
            now_s: time, s.
            dt_s: since the last look, s.
            board: where their plugs are read.
            on: heat is asked for: whoever was never told anything may go on until it was heard.
            unknown: places of which nobody knows yet whether they want heat.
        """
        self._now_s = now_s
        for member in self._members.values():
            meter = member.entry.meter
            plug = board.get(Quantity.HEATER_POWER_W, now_s, meter) if meter else None
            member.add_energy(dt_s)
            undecided = on and (not member.heard or member.entry.place in unknown)
            member.look(now_s, plug, undecided=undecided)

    def forgive(self) -> None:
        """The user has read the faults: what was distrusted may try again."""
        for member in self._members.values():
            member.distrusted = False
            member.told_s = self._now_s

    def begin_day(self) -> None:
        """Local midnight has passed."""
        for member in self._members.values():
            member.energy_kwh = None

    @property
    def members(self) -> tuple[Member, ...]:
        """All of the list, in its order."""
        return tuple(self._members.values())

    def of_place(self, place: str) -> tuple[Member, ...]:
        """Those of one place that are switched on."""
        return tuple(m for m in self._members.values() if m.entry.place == place and m.entry.enabled)

    # ---- HeatSource ----------------------------------------------------------------------------------------

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """See `HeatSource`."""
        return tuple(member.outlet() for member in self._members.values() if member.usable)

    def set_power(
        self, watts: Mapping[str, float], lease_s: float = HEATER_LEASE_S, *, user_active: bool = True
    ) -> tuple[Command, ...]:
        """See `HeatSource`. Whoever cannot be used is told to rest, too, once it was heard of or is late."""
        del user_active  # nobody sits at them
        commands: list[Command] = []
        for key, member in self._members.items():
            if member.steered and not member.awaited:
                told_w = member.tell(watts.get(key, 0.0) if member.usable else 0.0, self._now_s)
                commands.append(SetHeater(key, told_w, lease_s))
        return tuple(commands)

    def status(
        self, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]
    ) -> tuple[HeaterStatus, ...]:
        """See `HeatSource`. They know their own watts and temperatures, or their plugs do."""
        del power_w, temperature_c
        nowhere = translate("house", "no place")
        return tuple(
            status(member, self.place_names.get(member.entry.place, nowhere))
            for member in self._members.values()
        )

    # ---- faults --------------------------------------------------------------------------------------------

    def faults(self) -> tuple[Fault, ...]:
        """What is worth telling everywhere."""
        found: list[Fault] = []
        for member in self._members.values():
            name, key = member.entry.shown_name, member.entry.key
            if member.entry.enabled and member.state == "distrusted":
                text = translate(
                    "house",
                    "{heater} says or does what cannot be. It is left alone until you reset the faults.",
                    heater=name,
                )
                found.append(Fault("heater_distrusted", self._with_note(text, member), device=key))
            if member.report is not None and member.report.left_on and member.entry.enabled:
                found.append(Fault("heater_left_on", warning(member), Severity.ERROR, key))
        return tuple(found)

    @staticmethod
    def _with_note(text: Text, member: Member) -> Text:
        note = EMPTY if member.report is None or member.distrusted else member.report.note
        return translate("engine", "{first} {second}", first=text, second=note) if note else text

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, float]:
        """Energy since midnight by key."""
        return {k: m.energy_kwh for k, m in self._members.items() if m.energy_kwh is not None}

    def import_state(self, state: Mapping[str, float]) -> None:
        """Take up what `export_state` gave, of the same day."""
        for key, member in self._members.items():
            member.energy_kwh = state.get(key)


def _device(entry: LanHeater) -> tuple[str, str]:
    return entry.kind, entry.address.strip()
