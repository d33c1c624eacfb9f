"""Proxies on the way to a pool: SOCKS5 and SOCKS4 (Tor, SSH) and HTTP CONNECT (company networks).

Names are looked up by the proxy, so that nobody else learns where we go. Only a proxy that somebody typed is
used, never one of the environment.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
from typing import TYPE_CHECKING

from miners.formats.plain_text import plain_text, without_secrets
from miners.upstream.wire.dial import connect_failure, is_address, resolve

if TYPE_CHECKING:
    import socket

    from python_socks.async_.asyncio import Proxy

    from miners.formats.proxy_url import ProxyAddress
    from miners.formats.server_url import Endpoint


class ProxyFailedError(Exception):
    """The proxy is not there, or will not; the message is a plain sentence's beginning."""


async def dial_through(proxy: ProxyAddress, target: Endpoint, patience_s: float) -> socket.socket:
    """A socket that the proxy connected to `target`.

    Raises:
        ProxyFailedError: the proxy is not there, does not answer within `patience_s`, or will not.
    """
    # Some milliseconds and memory that only those pay who have a proxy.
    from python_socks import ProxyConnectionError, ProxyError

    try:
        async with asyncio.timeout(patience_s):
            return await _connect(proxy, target, patience_s)
    except TimeoutError as error:
        raise ProxyFailedError(f"the proxy {proxy} did not answer within {patience_s:.0f} s") from error
    except OSError as error:
        cause = error.__cause__ if isinstance(error, ProxyConnectionError) else error
        _, words = connect_failure(cause if isinstance(cause, Exception) else error, patience_s)
        raise ProxyFailedError(f"cannot reach the proxy {proxy}: {words}") from error
    except ProxyError as error:
        raise ProxyFailedError(_refusal(proxy, target, error.error_code, _words(proxy, error))) from error
    except ValueError as error:  # SOCKS4 has no IPv6, and no proxy takes a name of a thousand letters
        raise ProxyFailedError(f"the proxy {proxy} cannot reach {target}: {_words(proxy, error)}") from error


async def _connect(proxy: ProxyAddress, target: Endpoint, patience_s: float) -> socket.socket:
    from python_socks import ProxyConnectionError

    hosts = [proxy.endpoint.host]
    if not is_address(proxy.endpoint.host):
        # "localhost" is often ::1 first, where nobody listens.
        hosts = [str(info[4][0]) for info in await resolve(proxy.endpoint.host, proxy.endpoint.port)]
    *others, last = hosts
    for host in others:
        with contextlib.suppress(ProxyConnectionError):
            return await _client(proxy, host).connect(target.host, target.port, timeout=patience_s)
    return await _client(proxy, last).connect(target.host, target.port, timeout=patience_s)


def _client(proxy: ProxyAddress, host: str) -> Proxy:
    from python_socks import ProxyType
    from python_socks.async_.asyncio import Proxy

    has_login = proxy.user or proxy.password
    return Proxy(
        ProxyType[proxy.kind],
        host,
        proxy.endpoint.port,
        username=proxy.user if has_login else None,
        password=proxy.password if has_login else None,
        rdns=True,
    )


def _words(proxy: ProxyAddress, error: Exception) -> str:
    """What it says; a proxy may repeat the password, as it is or as it was sent."""
    as_sent = base64.b64encode(f"{proxy.user}:{proxy.password}".encode()).decode()
    return plain_text(without_secrets(str(error), proxy.password, as_sent if proxy.password else ""))


def _refusal(proxy: ProxyAddress, target: Endpoint, code: int | None, words: str) -> str:
    if (proxy.kind == "HTTP" and code == 407) or "authentication" in words.lower():  # noqa: PLR2004 - HTTP
        return (
            f"the proxy {proxy} does not take the user name and password"
            if proxy.user
            else f"the proxy {proxy} wants a user name and a password"
        )
    return f"the proxy {proxy} did not connect to {target}: {words}"
