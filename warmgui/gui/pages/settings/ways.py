"""What people look for on the settings page, and what stands elsewhere: ways there. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import Text, translate


@dataclass(frozen=True)
class Way:
    """A place beyond the settings' inputs. `target` is a page's key, or one of the names below."""

    target: str
    title: Text
    words: Text


FIRST_RUN, ABOUT, SOURCES, WHATS_NEW = "first_run", "about", "sources", "whats_new"
WAYS: tuple[Way, ...] = (
    Way(
        FIRST_RUN,
        translate("settings_search", "First-run steps, and your consent"),
        translate("settings_search", "wizard welcome setup agree withdraw start again"),
    ),
    Way(
        "room",
        translate("settings_search", "Thermometers, sensors and their passwords"),
        translate(
            "settings_search", "password token shelly tasmota bluetooth mqtt plug window contact outdoor"
        ),
    ),
    Way(
        "servers",
        translate("settings_search", "Pools and nodes, their passwords and payout addresses"),
        translate(
            "settings_search", "password wallet address stratum bitcoin core solo user worker failover"
        ),
    ),
    Way(
        "egress",
        translate("settings_search", "Every host that may be contacted, with its switch"),
        translate(
            "settings_search", "egress privacy network internet connections offline firewall password node"
        ),
    ),
    Way(
        SOURCES,
        translate("settings_search", "Set up and try prices, carbon, sun and forecast"),
        translate("settings_search", "tariff token password evcc octopus awattar test"),
    ),
    Way(
        "schedule",
        translate("settings_search", "Week plan and holidays"),
        translate("settings_search", "calendar timer vacation away times"),
    ),
    Way(
        "devices",
        translate("settings_search", "Devices: on, off, benchmark, calibration"),
        translate("settings_search", "processor graphics card GPU CPU measure wall meter speed hashrate"),
    ),
    Way(
        "house",
        translate("settings_search", "Places, heaters in the network, and science as heat"),
        translate(
            "settings_search",
            "bitaxe nerdqaxe avalon axeos asic miner tank pool greenhouse duct boinc folding scan mdns",
        ),
    ),
    Way(
        "fleet",
        translate("settings_search", "Fleet: all machines on one broker"),
        translate("settings_search", "MQTT nodes invite join group school classroom coordinator"),
    ),
    Way(
        "history",
        translate("settings_search", "History, export and the monthly report"),
        translate("settings_search", "CSV JSON PDF print data save journal log"),
    ),
    Way(
        ABOUT,
        translate("settings_search", "About: version, licences, diagnostics, data folder"),
        translate("settings_search", "bug report crash log files backup help licence open source credits"),
    ),
    Way(
        WHATS_NEW,
        translate("settings_search", "What is new in this version"),
        translate("settings_search", "changes changelog release update upgrade"),
    ),
)
