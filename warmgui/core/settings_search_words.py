"""What people call settings elsewhere: words for the search, not for showing. Translators add their own."""

from __future__ import annotations

from warmgui.core.text import Text, translate

WORDS: dict[tuple[str, str], Text] = {
    ("room", "sensor"): translate("settings_search", "temperature sensor probe thermostat"),
    ("room", "heat_loss_w_per_k"): translate("settings_search", "insulation UA leak cold walls"),
    ("room", "floor_area_m2"): translate("settings_search", "size square metres feet"),
    ("room", "construction"): translate("settings_search", "walls insulation mass"),
    ("room", "other_heating"): translate("settings_search", "radiator stove boiler central heating"),
    ("weather", "source"): translate("settings_search", "forecast outdoor internet online"),
    ("weather", "latitude"): translate("settings_search", "place location position coordinates"),
    ("weather", "longitude"): translate("settings_search", "place location position coordinates"),
    ("comfort", "setpoint_c"): translate("settings_search", "desired wanted setpoint thermostat warm"),
    ("comfort", "control"): translate("settings_search", "mode manual automatic"),
    ("comfort", "boost_min"): translate("settings_search", "how long duration"),
    ("comfort", "auto_resume"): translate(
        "settings_search", "boot startup autostart restart resume power cut"
    ),
    ("schedule", "enabled"): translate("settings_search", "calendar timer timetable program times"),
    ("schedule", "warm_by"): translate("settings_search", "preheat start early morning"),
    ("power", "limit_w"): translate("settings_search", "maximum cap most throttle slower quieter"),
    ("power", "psu_efficiency"): translate("settings_search", "PSU 80 plus"),
    ("use", "in_use_w"): translate("settings_search", "slow lag gaming work busy quiet"),
    ("use", "away_w"): translate("settings_search", "idle absent"),
    ("use", "away_after_min"): translate("settings_search", "idle timeout"),
    ("use", "full_screen"): translate("settings_search", "games gaming video film presentation"),
    ("use", "programs"): translate("settings_search", "games gaming apps exceptions list"),
    ("use", "battery"): translate("settings_search", "laptop notebook unplugged mains"),
    ("use", "quiet_hours"): translate("settings_search", "night sleep silent noise fan"),
    ("use", "quiet_w"): translate("settings_search", "night sleep silent noise fan"),
    ("use", "quiet_device_max_c"): translate("settings_search", "night sleep silent noise fan"),
    ("devices", "cpu_threads"): translate("settings_search", "cores processor"),
    ("safety", "soft_limit_c"): translate("settings_search", "overheat throttle hot"),
    ("safety", "hard_limit_c"): translate("settings_search", "overheat emergency hot"),
    ("safety", "max_hours"): translate("settings_search", "timeout unattended switch off"),
    ("safety", "circuit_w"): translate("settings_search", "fuse breaker socket plug ampere amps"),
    ("money", "currency"): translate("settings_search", "euro dollar pound yuan"),
    ("money", "tariff_per_kwh"): translate("settings_search", "tariff cost bill kWh"),
    ("money", "usd_rate"): translate("settings_search", "exchange rate"),
    ("tariff", "source"): translate("settings_search", "dynamic tariff spot market day ahead"),
    ("tariff", "feed_in_per_kwh"): translate("settings_search", "export solar photovoltaic"),
    ("home", "sun"): translate("settings_search", "photovoltaic PV solar panels inverter"),
    ("home", "sun_peak_w"): translate("settings_search", "photovoltaic PV solar panels kWp"),
    ("dispatch", "policy"): translate("settings_search", "mode strategy cheap green save money optimise"),
    ("upstream", "kind"): translate("settings_search", "pool node mining practice stratum address wallet"),
    ("upstream", "proxy"): translate("settings_search", "tor socks vpn"),
    ("upstream", "version_rolling"): translate("settings_search", "asicboost overt"),
    ("network", "offline"): translate("settings_search", "internet privacy disconnect airplane no network"),
    ("network", "facts"): translate("settings_search", "bitcoin price difficulty update"),
    ("lab", "pin_odds"): translate("settings_search", "school chances luck"),
    ("appearance", "theme"): translate("settings_search", "dark light mode night theme appearance"),
    ("appearance", "language"): translate("settings_search", "english arabic chinese translation locale"),
    ("appearance", "text_size"): translate(
        "settings_search", "font big large zoom scale readable accessibility"
    ),
    ("appearance", "motion"): translate("settings_search", "animation reduced accessibility effects"),
    ("appearance", "temperature_unit"): translate("settings_search", "celsius fahrenheit metric imperial"),
    ("appearance", "heat_unit"): translate("settings_search", "metric imperial BTU"),
    ("appearance", "close_to_tray"): translate("settings_search", "minimise hide background icon quit exit"),
    ("desktop", "autostart"): translate("settings_search", "boot startup login launch automatically"),
    ("desktop", "keep_awake"): translate("settings_search", "sleep suspend standby hibernate inhibit"),
    ("desktop", "notices"): translate("settings_search", "notifications alerts messages toast"),
    ("desktop", "update_check"): translate("settings_search", "update upgrade version release download"),
}
SECTION_WORDS: dict[str, Text] = {
    "appearance": translate("settings_search", "look display interface"),
    "desktop": translate("settings_search", "system windows linux"),
    "money": translate("settings_search", "cost earnings"),
    "safety": translate("settings_search", "protection limit"),
    "mqtt": translate("settings_search", "smart home broker mosquitto"),
    "home_assistant": translate("settings_search", "smart home hass"),
}
KIND_WORDS: dict[str, Text] = {
    "power_w": translate("settings_search", "watt watts power"),
    "temperature_c": translate("settings_search", "degrees temperature"),
    "temperature_difference_c": translate("settings_search", "degrees temperature"),
    "price_per_kwh": translate("settings_search", "price cost"),
    "energy_kwh": translate("settings_search", "kilowatt hours energy"),
    "area_m2": translate("settings_search", "area"),
}
