"""Addresses of servers as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners.formats.server_url import NODE_PORTS, Endpoint, ServerUrl, ServerUrlError, parse_server_url


@pytest.mark.parametrize(
    ("url", "kind", "host", "port", "tls"),
    [
        ("stratum+tcp://pool.example:3333", "pool", "pool.example", 3333, False),
        ("stratum://pool.example:3333", "pool", "pool.example", 3333, False),
        ("tcp://pool.example:3333", "pool", "pool.example", 3333, False),
        ("pool.example:3333", "pool", "pool.example", 3333, False),
        ("  pool.example:3333\n", "pool", "pool.example", 3333, False),
        ("STRATUM+TCP://Pool.Example:3333", "pool", "pool.example", 3333, False),
        ("stratum+tcp://pool.example:3333/", "pool", "pool.example", 3333, False),
        ("stratum+ssl://pool.example:443", "pool", "pool.example", 443, True),
        ("stratum+tls://pool.example:443", "pool", "pool.example", 443, True),
        ("stratum+tcps://pool.example:443", "pool", "pool.example", 443, True),
        ("ssl://pool.example:443", "pool", "pool.example", 443, True),
        ("tls://pool.example:443", "pool", "pool.example", 443, True),
        ("127.0.0.1:1", "pool", "127.0.0.1", 1, False),
        ("stratum+tcp://[::1]:3333", "pool", "::1", 3333, False),
        ("[2001:db8::1]:65535", "pool", "2001:db8::1", 65535, False),
        ("http://127.0.0.1", "node", "127.0.0.1", 8332, False),
        ("http://127.0.0.1:18443", "node", "127.0.0.1", 18443, False),
        ("https://node.example", "node", "node.example", 8332, True),
        ("http://[::1]:38332/", "node", "::1", 38332, False),
    ],
)
def test_good_addresses(url: str, kind: str, host: str, port: int, *, tls: bool) -> None:
    server = parse_server_url(url)
    assert server == ServerUrl(kind, Endpoint(host, port), tls)
    assert server.host == host


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("pool example:3333", "spaces"),
        ("pool\x00:3333", "spaces"),
        ("ftp://pool.example:21", "scheme"),
        ("stratum2+tcp://pool.example:3333", "scheme"),
        ("stratum+tcp://anna:secret@pool.example:3333", "user"),
        ("http://user:password@127.0.0.1:8332", "user"),
        ("stratum+tcp://:3333", "host"),
        ("http://", "host"),
        ("pool.example", "port"),
        ("stratum+tcp://pool.example", "port"),
        ("pool.example:0", "port"),
        ("pool.example:65536", "port"),
        ("pool.example:-1", "port"),
        ("pool.example:abc", "port"),
        ("stratum+tcp://[::1:3333", "port"),
    ],
)
def test_bad_addresses_are_told_in_one_sentence(url: str, code: str) -> None:
    with pytest.raises(ServerUrlError) as caught:
        parse_server_url(url)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(ServerUrlError) as caught:
        parse_server_url("http://anna:geheim@127.0.0.1:8332")
    assert "geheim" not in str(caught.value)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_one_sentence(text: str) -> None:
    try:
        server = parse_server_url(text)
    except ServerUrlError as error:
        assert error.code  # noqa: PT017 - either way is right
    else:
        assert server.host
        assert 0 < server.endpoint.port < 65536


@given(
    st.ip_addresses(), st.integers(1, 65535), st.sampled_from(["stratum+tcp", "stratum+ssl", "http", "https"])
)
def test_endpoints_are_read_back(host: object, port: int, scheme: str) -> None:
    endpoint = Endpoint(str(host), port)
    assert parse_server_url(f"{scheme}://{endpoint}").endpoint == endpoint


def test_ports_of_bitcoin_core() -> None:
    assert NODE_PORTS == {"main": 8332, "test": 18332, "testnet4": 48332, "signet": 38332, "regtest": 18443}
