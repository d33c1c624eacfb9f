"""Declarations of places, heaters in the network and useful compute. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.house.nouns import HEATER_KINDS, PLACE_KINDS, LanHeater, Place
from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.settings.declaration import setting
from warmgui.core.settings.list import (
    EntriesCodec,
    ListWords,
    Member,
    between,
    good_flag,
    good_key,
    good_text,
    one_of,
    whole_between,
)
from warmgui.core.settings.sensors import PlaceCodec
from warmgui.core.text import EMPTY, translate
from warmgui.core.thermometers import Secret

MOST_PLACES = 30
MOST_HEATERS = 100
LOWEST_PRIORITY = 5

PLACES = EntriesCodec(
    Place,
    {
        "name": Member(translate("settings", "Name"), good_text, ""),
        "key": Member(translate("settings", "Key"), good_key, ""),
        "kind": Member(translate("settings", "Kind"), one_of(*PLACE_KINDS), "room"),
        # Whoever wrote `enabled = "no"` does not want it heated.
        "enabled": Member(translate("settings", "Switched on"), good_flag, instead=False),
        "priority": Member(translate("settings", "Priority"), whole_between(1, LOWEST_PRIORITY), 3),
        "target_c": Member(translate("settings", "Target temperature"), between(2.0, 70.0), 5.0),
        "sensor": Member(translate("settings", "Thermometer"), good_text, ""),
        "most_c": Member(translate("settings", "Never warmer than"), between(2.0, 90.0, optional=True), None),
        "limit_w": Member(
            translate("settings", "Highest power"), between(0.0, 100_000.0, optional=True), None
        ),
        "volume_l": Member(translate("settings", "Volume"), between(1.0, 10_000_000.0, optional=True), None),
        "efficiency": Member(translate("settings", "Heat that arrives"), between(0.05, 1.0), 1.0),
        "fan_w": Member(translate("settings", "Power of the fan"), between(0.0, 5000.0), 0.0),
        "filter_h": Member(
            translate("settings", "Hours between cleanings of the filter"),
            between(1.0, 100_000.0, optional=True),
            None,
        ),
        "cheap_only": Member(translate("settings", "Only in good hours"), good_flag, instead=False),
    },
    ListWords("house.places", translate("settings", "Places"), translate("settings", "Place")),
    MOST_PLACES,
    prefix="p",
)
HEATERS = EntriesCodec(
    LanHeater,
    {
        "kind": Member(translate("settings", "Kind"), one_of(*HEATER_KINDS), HEATER_KINDS[0]),
        "name": Member(translate("settings", "Name"), good_text, ""),
        "key": Member(translate("settings", "Key"), good_key, ""),
        "address": Member(translate("settings", "Address"), good_text, ""),
        "enabled": Member(translate("settings", "Switched on"), good_flag, instead=False),
        "steer": Member(translate("settings", "Steered by this program"), good_flag, instead=False),
        "place": Member(translate("settings", "Place"), good_text, ""),
        "rated_w": Member(
            translate("settings", "Highest power"), between(1.0, 20_000.0, optional=True), None
        ),
        "meter": Member(translate("settings", "Plug that measures it"), good_text, ""),
        "user": Member(translate("settings", "User name"), good_text, ""),
        "password": Member(translate("settings", "Password"), one_of(*PASSWORD_PLACES), "ask"),
    },
    ListWords(
        "house.heaters", translate("settings", "Heaters in the network"), translate("settings", "Heater")
    ),
    MOST_HEATERS,
    prefix="h",
)


@dataclass(frozen=True, slots=True)
class HouseSettings:
    """Other places, and heaters in the network."""

    places: tuple[Place, ...] = setting((), translate("settings", "Places"), EMPTY, hidden=True, codec=PLACES)
    heaters: tuple[LanHeater, ...] = setting(
        (), translate("settings", "Heaters in the network"), EMPTY, hidden=True, codec=HEATERS
    )
    here_priority: int = setting(
        2,
        translate("settings", "Priority of this PC's room"),
        translate("settings", "1 is served first, 5 last, where there is not power enough for all places."),
        minimum=1,
        maximum=LOWEST_PRIORITY,
        step=1,
    )
    limit_w: float | None = setting(
        None,
        translate("settings", "Highest power of all heaters together"),
        translate(
            "settings",
            "This PC's devices included: for a fuse, or a socket that others use, too. Empty: none.",
        ),
        kind="power_w",
        minimum=0.0,
        maximum=100_000.0,
        step=10.0,
        optional_text=translate("settings", "no limit"),
    )
    base_hold_min: float = setting(
        30.0,
        translate("settings", "Heaters in the network keep their power for"),
        translate(
            "settings",
            "They carry what the room needs steadily, and this PC follows the quick changes.",
        ),
        kind="duration_min",
        minimum=5.0,
        maximum=240.0,
        step=5.0,
    )
    scan_networks: tuple[str, ...] = setting(
        (),
        translate("settings", "Networks that may be searched"),
        EMPTY,
        hidden=True,
    )
    """Those that the user agreed to, like "192.168.1.0/24": consent for each."""


@dataclass(frozen=True, slots=True)
class ScienceSettings:
    """Useful compute as heat: what the heat of this PC does."""

    work: str = setting(
        "mining",
        translate("settings", "What does this heat do?"),
        translate(
            "settings",
            "Science is computed by BOINC or Folding@home, which you install and join yourself; "
            "this program only tells them how hard to work. Both: science on the processor, mining on the "
            "graphics cards.",
        ),
        choices=(
            ("mining", translate("settings", "Mining")),
            ("science", translate("settings", "Science")),
            ("both", translate("settings", "Both")),
        ),
    )
    program: str = setting(
        "boinc",
        translate("settings", "Science is computed by"),
        EMPTY,
        choices=(
            ("boinc", translate("settings", "BOINC")),
            ("fah", translate("settings", "Folding@home (version 8)")),
        ),
    )
    gpu: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Graphics cards compute science, too"),
        translate(
            "settings", "While the heat does science only. Cards know on and off, and nothing between."
        ),
    )
    boinc_port: int = setting(
        31416,
        translate("settings", "Port of BOINC on this PC"),
        translate("settings", "Usually 31416."),
        minimum=1,
        maximum=65535,
        step=1,
    )
    boinc_folder: str = setting(
        "",
        translate("settings", "Folder of BOINC's data"),
        translate("settings", "Where its file gui_rpc_auth.cfg lies. Empty: the usual one of this system."),
    )
    boinc_password: str = setting(
        "none", translate("settings", "Password of BOINC"), hidden=True, codec=PlaceCodec()
    )
    """Where it is; "none": the one in its own folder is read."""
    fah_port: int = setting(
        7396,
        translate("settings", "Port of Folding@home on this PC"),
        translate("settings", "Usually 7396."),
        minimum=1,
        maximum=65535,
        step=1,
    )

    @property
    def boinc_secret(self) -> Secret:
        """Its password: under which name it is kept."""
        return Secret(f"boinc 127.0.0.1:{self.boinc_port}", self.boinc_password)
