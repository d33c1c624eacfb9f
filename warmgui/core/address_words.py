"""Why an address cannot be read, in one sentence: of a server, and of a payout."""

from __future__ import annotations

from miners.formats.address import AddressError, parse_address
from miners.formats.server_url import ServerUrlError, parse_server_url
from warmgui.core.settings.words import shown
from warmgui.core.text import EMPTY, Text, filled, translate

_URL_WORDS: dict[str, Text] = {
    "empty": translate("settings", "The address is missing."),
    "spaces": translate("settings", "The address “{url}” has a space in it."),
    "scheme": translate(
        "settings",
        "“{url}” is of no known kind: write stratum+tcp://host:port, stratum+ssl://host:port, or "
        "http://host:8332 for your own node.",
    ),
    # Not shown: there may be a password in it.
    "user": translate(
        "settings", "User name and password belong into their own fields, not into the address."
    ),
    "host": translate("settings", "The address “{url}” names no host; write stratum+tcp://host:port."),
    "port": translate("settings", "The address “{url}” names no usable port; write stratum+tcp://host:port."),
}
_ADDRESS_WORDS: dict[str, Text] = {
    "empty": translate("settings", "The payout address is missing."),
    "characters": translate(
        "settings", "The payout address “{address}” has a character that no such address has."
    ),
    "checksum": translate(
        "settings", "The payout address “{address}” has a typing error: its checksum does not match."
    ),
    "length": translate("settings", "The payout address “{address}” has a wrong length."),
    "version": translate("settings", "“{address}” is an address, but not one of bitcoin."),
    "mixed_case": translate(
        "settings", "The payout address “{address}” mixes capital and small letters; copy it anew."
    ),
}


def url_problem(url: str) -> Text:
    """Why an address of a server cannot be read; empty when it can."""
    try:
        parse_server_url(url)
    except ServerUrlError as error:
        return filled(_URL_WORDS.get(error.code, _URL_WORDS["host"]), url=shown(url.strip()))
    return EMPTY


def address_problem(address: str) -> Text:
    """Why a payout address is none; empty when it is one. Its network is the node's to judge."""
    try:
        parse_address(address)
    except AddressError as error:
        words = _ADDRESS_WORDS.get(error.code, _ADDRESS_WORDS["checksum"])
        return filled(words, address=shown(address.strip()))
    return EMPTY
