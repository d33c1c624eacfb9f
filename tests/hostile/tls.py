"""Attacks on the way to a pool: TLS that is old, false, endless, or not there at all."""

from __future__ import annotations

import datetime as dt
import os
import ssl
import time
from functools import cache
from typing import TYPE_CHECKING

from fakes.tls import Authority, Certificate, self_signed
from hostile.attack import Attack
from hostile.servers import good_pool

if TYPE_CHECKING:
    from hostile.servers import Talk

_EXPIRED = dt.datetime(2021, 1, 1, tzinfo=dt.UTC)


@cache
def trusted() -> Certificate:
    """What the person trusted."""
    return self_signed("pool.example")


def _old_tls() -> ssl.SSLContext:
    context = self_signed().context
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    return context


def _plain_text(talk: Talk) -> None:
    talk.raw(b'{"id":1,"result":[[],"0a0b",4],"error":null}\n')
    while data := talk.connection.recv(1 << 16):
        talk.server.note(data)


def _half_handshake(talk: Talk) -> None:
    talk.server.note(talk.connection.recv(1 << 16))
    talk.raw(bytes.fromhex("160303007a0200007603"))  # the first bytes of a ServerHello
    time.sleep(60.0)


def _endless_handshake(talk: Talk) -> None:
    talk.server.note(talk.connection.recv(1 << 16))
    while True:
        talk.raw(b"\x16")
        time.sleep(1.0)


def _goes_plain(talk: Talk) -> None:
    """A good beginning; then TLS is closed in good order and the rest comes in plain text."""
    talk.welcome()
    assert isinstance(talk.connection, ssl.SSLSocket)
    talk.connection.settimeout(2.0)
    plain = talk.connection.unwrap()
    plain.sendall(b'{"id":null,"method":"client.reconnect","params":["127.0.0.2",3333,0]}\n' * 100)
    while data := plain.recv(1 << 16):
        talk.server.note(b"PLAIN" + data)


def _cut_off(talk: Talk) -> None:
    """TLS that ends without its goodbye: an attacker's, or a broken line."""
    talk.welcome()
    os.close(talk.connection.detach())


TLS = [
    Attack(
        "self-signed",
        "TLS",
        "a certificate that nobody vouches for",
        good_pool,
        tls=lambda: self_signed().context,
        code="tls_untrusted",
    ),
    Attack(
        "expired",
        "TLS",
        "an expired certificate",
        good_pool,
        tls=lambda: self_signed(end_utc=_EXPIRED).context,
        code="tls_untrusted",
    ),
    Attack(
        "wrong name",
        "TLS",
        "a certificate for another host",
        good_pool,
        tls=lambda: Authority().certificate("elsewhere.example").context,
        code="tls_untrusted",
    ),
    Attack(
        "certificate changed",
        "TLS",
        "another certificate than the trusted one",
        good_pool,
        tls=lambda: self_signed().context,
        pinned=lambda: trusted().fingerprint,
        code="tls_changed",
    ),
    Attack(
        "old TLS",
        "TLS",
        "TLS 1.0 and 1.1 only",
        good_pool,
        tls=_old_tls,
        pinned=lambda: trusted().fingerprint,
        code="tls_failed",
    ),
    Attack(
        "plain text",
        "TLS",
        "plain text where TLS was promised",
        _plain_text,
        pinned=lambda: trusted().fingerprint,
        code="tls_failed",
    ),
    Attack(
        "half a handshake",
        "TLS",
        "the first ten bytes of a handshake, then silence",
        _half_handshake,
        seconds=18,
        pinned=lambda: trusted().fingerprint,
        code="tls_failed",
    ),
    Attack(
        "endless handshake",
        "TLS",
        "a handshake of one byte a second",
        _endless_handshake,
        seconds=18,
        pinned=lambda: trusted().fingerprint,
        code="tls_failed",
    ),
    Attack(
        "leaves TLS",
        "TLS",
        "after the first job TLS ends and it goes on in plain text",
        _goes_plain,
        tls=lambda: trusted().context,
        pinned=lambda: trusted().fingerprint,
    ),
    Attack(
        "TLS cut off",
        "TLS",
        "the connection is cut without TLS's goodbye, again and again",
        _cut_off,
        tls=lambda: trusted().context,
        pinned=lambda: trusted().fingerprint,
    ),
]
