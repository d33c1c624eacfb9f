"""The words that states are told in: how a number is known, what is wanted, what is happening.

Apart from `model` because windows and icons need only these, and the first paint waits for every import.
"""

from __future__ import annotations

from enum import StrEnum


class Provenance(StrEnum):
    """How a number is known. The GUI shows it as a badge, exports have a column for it."""

    MEASURED = "measured"
    MODELLED = "modelled"
    SIMULATED = "simulated"
    STALE = "stale"
    UNKNOWN = "unknown"
    DATED = "dated"
    """From a fact with a date (network difficulty, price)."""
    DECLARED = "declared"
    """As the user set it (tariff, room size)."""


class Quantity(StrEnum):
    """What a sensor reads; the name carries the unit. Booleans are 0.0 or 1.0."""

    CPU_POWER_W = "cpu_power_w"
    """CPU package(s), component level (RAPL, EMI)."""
    GPU_POWER_W = "gpu_power_w"
    WALL_POWER_W = "wall_power_w"
    CPU_TEMPERATURE_C = "cpu_temperature_c"
    GPU_TEMPERATURE_C = "gpu_temperature_c"
    ROOM_C = "room_c"
    """Its device is the thermometer's key, "" where there is only one."""
    PLACE_C = "place_c"
    """Of another place than the PC's room; its device is the thermometer's key."""
    HEATER_POWER_W = "heater_power_w"
    """A plug's watts of a heater in the network; its device is the plug's key."""
    OUTDOOR_C = "outdoor_c"
    SOLAR_W_PER_M2 = "solar_w_per_m2"
    """Global radiation on the horizontal."""
    WINDOW_OPEN = "window_open"
    """A contact's word; its device is the contact's key."""
    ON_BATTERY = "on_battery"
    BATTERY_FRACTION = "battery_fraction"
    SUN_POWER_W = "sun_power_w"
    """What the home's solar cells give."""
    WIND_POWER_W = "wind_power_w"
    GRID_POWER_W = "grid_power_w"
    """Positive: from the grid; negative: to it."""
    HOME_BATTERY_POWER_W = "home_battery_power_w"
    """Positive: the home's battery gives; negative: it is charged."""
    HOME_BATTERY_FRACTION = "home_battery_fraction"
    GRID_PRESENT = "grid_present"
    HOME_POWER_W = "home_power_w"
    """What the whole home uses."""
    USER_IDLE_S = "user_idle_s"
    FULL_SCREEN = "full_screen"
    """A program covers a whole screen."""
    PROGRAM_RUNS = "program_runs"
    """A program of the user's list runs; its device is the program's name."""
    CPU_LOAD = "cpu_load"
    """Of the whole PC, 0..1."""
    MINER_CPU_LOAD = "miner_cpu_load"
    """Of our own miner process, 0..1 of the whole PC."""


class Mode(StrEnum):
    """What the user asked for."""

    OFF = "off"
    HEAT = "heat"


class Action(StrEnum):
    """What is happening. Each change carries a reason."""

    OFF = "off"
    STARTING = "starting"
    HEATING = "heating"
    SATISFIED = "satisfied"
    """Warm enough: on, but no heat is wanted."""
    RESTING = "resting"
    """On, but no heat is wanted for a reason that is not warmth: nobody must be told "warm enough" then."""
    PAUSED = "paused"
    """On, but held back by the user, a rule or the guard."""
    ATTENTION = "attention"
    """Something needs the user."""


class Severity(StrEnum):
    """How loud a fault is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
