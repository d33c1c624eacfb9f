"""Which settings mean something only while others have certain values; grey otherwise. No Qt."""

from __future__ import annotations

from typing import Any

Key = tuple[str, str]
"""Section and name of a setting."""


def _all(section: str, names: str, *sources: str) -> dict[Key, tuple[Key, frozenset[Any]]]:
    return {(section, name): ((section, "source"), frozenset(sources)) for name in names.split()}


_HTTP = "http_url http_body http_records http_start http_end http_value http_unit http_header"
_DAY_AHEAD = ("awattar_de", "awattar_at", "energy_charts", "http")
_PLACES = (
    "sun wind grid battery battery_charge grid_present home power_unit charge_unit grid_counts battery_counts"
)

NEEDS: dict[Key, tuple[Key, frozenset[Any]]] = {
    ("weather", "latitude"): (("weather", "source"), frozenset({"open_meteo"})),
    ("weather", "longitude"): (("weather", "source"), frozenset({"open_meteo"})),
    ("room", "outdoor_c"): (("weather", "source"), frozenset({"declared"})),
    ("comfort", "constant_w"): (("comfort", "control"), frozenset({"constant"})),
    ("comfort", "setpoint_c"): (("comfort", "control"), frozenset({"thermostat"})),
    ("upstream", "proxy"): (("upstream", "kind"), frozenset({"servers"})),
    ("money", "pool_fee"): (("upstream", "kind"), frozenset({"servers"})),
    ("use", "battery_w"): (("use", "battery"), frozenset({"limit"})),
    **_all("tariff", "table", "table", *_DAY_AHEAD, "octopus"),
    **_all("tariff", "zone", "energy_charts"),
    **_all("tariff", "octopus_product octopus_region", "octopus"),
    **_all("tariff", "markup_per_kwh markup_table tax", *_DAY_AHEAD),
    **_all("tariff", "rate", *_DAY_AHEAD, "octopus"),
    **_all("tariff", _HTTP, "http"),
    **_all("carbon", "table", "table", "uk", "electricity_maps", "http"),
    **_all("carbon", "zone", "electricity_maps"),
    **_all("carbon", _HTTP, "http"),
    **_all("home", "evcc_topic", "evcc"),
    **_all("home", _PLACES, "mqtt", "home_assistant"),
    **_all("home", "battery_first battery_kwh stale_s", "evcc", "mqtt", "home_assistant"),
    ("network", "mempool_url"): (("network", "facts"), frozenset({"mempool"})),
    ("network", "mempool_ca_file"): (("network", "facts"), frozenset({"mempool"})),
    ("network", "core_url"): (("network", "facts"), frozenset({"core"})),
    ("network", "core_cookie"): (("network", "facts"), frozenset({"core"})),
    ("network", "core_user"): (("network", "facts"), frozenset({"core"})),
    **{
        ("dispatch", name): (("dispatch", "policy"), frozenset({"cost", "carbon", "sun"}))
        for name in ("cooler_c", "warmer_c", "plan_hours")
    },
}
"""The setting that is needed, and the values with which the other one counts."""
