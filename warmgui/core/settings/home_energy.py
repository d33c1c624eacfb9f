"""Declarations of the home's own power: sun, wind, battery, and the meter of the grid. See `model`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.settings.declaration import setting
from warmgui.core.text import EMPTY, translate
from warmgui.core.vocabulary import Quantity

if TYPE_CHECKING:
    from typing import Any

    from warmgui.core.text import Text

PLACES: tuple[tuple[str, Quantity], ...] = (
    ("sun", Quantity.SUN_POWER_W),
    ("wind", Quantity.WIND_POWER_W),
    ("grid", Quantity.GRID_POWER_W),
    ("battery", Quantity.HOME_BATTERY_POWER_W),
    ("battery_charge", Quantity.HOME_BATTERY_FRACTION),
    ("grid_present", Quantity.GRID_PRESENT),
    ("home", Quantity.HOME_POWER_W),
)
"""Names of the settings that say where each quantity is."""
PATH_SEPARATOR = ">"
_PLACE_HELP = translate(
    "settings",
    "An MQTT topic or an entity of Home Assistant; behind “>” the place in its JSON, where it is JSON: "
    "tele/meter/SENSOR > ENERGY.Power",
)
_TOPIC = r"[^+#\x00]*"


def _place(label: Text) -> Any:
    return setting("", label, _PLACE_HELP, pattern=_TOPIC)


@dataclass(frozen=True, slots=True)
class HomeEnergySettings:
    """Where the home's powers are read."""

    source: str = setting(
        "none",
        translate("settings", "Sun, battery and grid from"),
        translate(
            "settings",
            "MQTT and Home Assistant as they are set in their own sections. Nothing is ever switched.",
        ),
        choices=(
            ("none", translate("settings", "Not known")),
            ("evcc", translate("settings", "evcc (MQTT)")),
            ("mqtt", translate("settings", "MQTT topics")),
            ("home_assistant", translate("settings", "Home Assistant entities")),
        ),
    )
    evcc_topic: str = setting(
        "evcc",
        translate("settings", "Topic of evcc"),
        translate("settings", "What stands before /site/… in its topics."),
        pattern=r"[^+#\x00]+",
    )
    sun: str = _place(translate("settings", "Power of the solar cells"))
    wind: str = _place(translate("settings", "Power of the wind turbine"))
    grid: str = _place(translate("settings", "Power from the grid"))
    battery: str = _place(translate("settings", "Power of the home's battery"))
    battery_charge: str = _place(translate("settings", "Charge of the home's battery"))
    grid_present: str = _place(translate("settings", "Whether there is grid"))
    home: str = _place(translate("settings", "Power of the whole home"))
    power_unit: str = setting(
        "w",
        translate("settings", "These powers are in"),
        translate("settings", "Where the source names its unit, that one counts."),
        choices=(("w", translate("settings", "W")), ("kw", translate("settings", "kW"))),
    )
    charge_unit: str = setting(
        "percent",
        translate("settings", "The charge is in"),
        EMPTY,
        choices=(
            ("percent", translate("settings", "percent")),
            ("fraction", translate("settings", "0 to 1")),
        ),
    )
    grid_counts: str = setting(
        "import",
        translate("settings", "The grid's power is positive"),
        EMPTY,
        choices=(
            ("import", translate("settings", "while you take from the grid")),
            ("export", translate("settings", "while you give to the grid")),
        ),
    )
    battery_counts: str = setting(
        "discharge",
        translate("settings", "The battery's power is positive"),
        EMPTY,
        choices=(
            ("discharge", translate("settings", "while it gives")),
            ("charge", translate("settings", "while it is charged")),
        ),
    )
    battery_first: float = setting(
        0.8,
        translate("settings", "The home's battery comes first up to"),
        translate("settings", "Below this charge the power that charges it is not taken for heating."),
        kind="fraction",
        minimum=0.0,
        maximum=1.0,
        step=0.05,
    )
    battery_kwh: float | None = setting(
        None,
        translate("settings", "What the home's battery holds"),
        translate("settings", "With it a plan counts on what is stored above the reserve."),
        kind="energy_kwh",
        minimum=0.1,
        maximum=10000.0,
        step=0.5,
        optional_text=translate("settings", "not set"),
    )
    stale_s: float = setting(
        90.0,
        translate("settings", "Too old after"),
        translate("settings", "Without news for so long the powers are not believed any more."),
        kind="duration_s",
        minimum=10.0,
        maximum=3600.0,
        step=10.0,
    )
    sun_peak_w: float | None = setting(
        None,
        translate("settings", "Peak power of your solar cells"),
        translate("settings", "With a weather forecast it tells how much sun to expect."),
        kind="power_w",
        minimum=50.0,
        maximum=1e6,
        step=100.0,
        optional_text=translate("settings", "not set"),
    )
    base_w: float | None = setting(
        None,
        translate("settings", "What your home uses anyway"),
        translate("settings", "On average, without this PC's heating: so much own power is not left for it."),
        kind="power_w",
        minimum=0.0,
        maximum=1e5,
        step=50.0,
        optional_text=translate("settings", "not set"),
    )

    def place_of(self, name: str) -> tuple[str, str]:
        """Topic or entity of one of `PLACES`, and the place in its JSON; ("", "") where none is set."""
        words: str = getattr(self, name)
        place, _, path = words.partition(PATH_SEPARATOR)
        return place.strip(), path.strip()

    @property
    def known_parts(self) -> frozenset[Quantity]:
        """What the source was told to read. evcc tells what there is, so none is expected of it."""
        if self.source not in {"mqtt", "home_assistant"}:
            return frozenset()
        return frozenset(quantity for name, quantity in PLACES if self.place_of(name)[0])

    @property
    def uses_mqtt(self) -> bool:
        """Whether the broker is needed."""
        return self.source == "evcc" or (self.source == "mqtt" and bool(self.known_parts))

    @property
    def uses_home_assistant(self) -> bool:
        """Whether Home Assistant is asked."""
        return self.source == "home_assistant" and bool(self.known_parts)
