"""Declarations of what others may see and tell: MQTT fleet, Home Assistant, local API. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.settings.declaration import setting
from warmgui.core.text import EMPTY, translate

TOPIC_WORD = r"[A-Za-z0-9_-]{1,40}"
"""What a node's id, a group and the first word of our topics may look like: safe in any topic."""


@dataclass(frozen=True, slots=True)
class FleetSettings:
    """This machine among others, through the MQTT broker. All of it is off until somebody here says yes."""

    announce: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Tell the broker how this PC heats"),
        translate("settings", "Its temperature, power and state, for the fleet and for Home Assistant."),
    )
    accept_commands: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Follow commands that come through the broker"),
        translate(
            "settings",
            "Heat on or off, target, preset and power limit. Nobody can change payout, pool or your "
            "consent from afar.",
        ),
    )
    home_assistant: bool = setting(
        True,  # noqa: FBT003 - the default of the field
        translate("settings", "Appear in Home Assistant by itself"),
        translate("settings", "Its MQTT integration finds this PC while it tells the broker."),
    )
    node_id: str = setting(
        "",
        translate("settings", "Name of this PC on the broker"),
        translate(
            "settings",
            "Letters, digits, - and _, and no other machine's. Empty: one that is made once and kept.",
        ),
        pattern=rf"({TOPIC_WORD})?",
    )
    name: str = setting(
        "",
        translate("settings", "Name of this PC for people"),
        translate("settings", "Shown in the fleet and in Home Assistant. Empty: the PC's own name."),
    )
    place: str = setting(
        "", translate("settings", "Where this PC stands"), translate("settings", "For example: Room 204.")
    )
    group: str = setting(
        "",
        translate("settings", "Group"),
        translate("settings", "Commands to a group reach all its machines. Letters, digits, - and _."),
        pattern=rf"({TOPIC_WORD})?",
    )
    topic: str = setting(
        "warmgui",
        translate("settings", "First word of our topics"),
        translate("settings", "The same on every machine of a fleet."),
        pattern=TOPIC_WORD,
    )
    discovery_topic: str = setting(
        "homeassistant",
        translate("settings", "Home Assistant's discovery prefix"),
        translate("settings", "As set in its MQTT integration; usually homeassistant."),
        pattern=TOPIC_WORD,
    )
    watch: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Show all machines of the fleet here"),
        EMPTY,
    )
    coordinate: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Share out power among the machines from here"),
        translate(
            "settings",
            "One machine of a fleet does this. Work goes where heat is wanted, within the limit below.",
        ),
    )
    budget_w: float | None = setting(
        None,
        translate("settings", "Highest power of the whole fleet"),
        translate("settings", "Shared out by who needs heat most. Empty: everybody takes what it needs."),
        kind="power_w",
        minimum=0.0,
        maximum=1_000_000.0,
        step=100.0,
        optional_text=translate("settings", "no limit"),
    )

    @property
    def uses_mqtt(self) -> bool:
        """Whether the broker is needed."""
        return self.announce or self.watch or self.coordinate


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """The local API. Off at first; it never listens anywhere but on this PC."""

    enabled: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Local API for programs on this PC"),
        translate("settings", "Needs a key, which is shown once when it is made."),
    )
    metrics: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Metrics for Prometheus"),
        translate("settings", "At /metrics of the same port, with the same key."),
    )
    port: int = setting(
        8674,
        translate("settings", "Port of the local API"),
        EMPTY,
        minimum=1024,
        maximum=65535,
        step=1,
    )
    key_hash: str = setting("", translate("settings", "Fingerprint of the API's key"), EMPTY, hidden=True)
    """SHA-256 of the key, hexadecimal: the key itself stands nowhere."""
