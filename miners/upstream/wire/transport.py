"""The way to a server: directly or through a proxy, in plain text or in TLS that is checked before a word.

A server whose certificate nobody vouches for is not talked to: its certificate is fetched, and a person is
asked (`TransportError.question`). With a pin exactly one certificate is good, whoever signed it.
"""

from __future__ import annotations

import asyncio
import ssl
from typing import TYPE_CHECKING

from miners.formats.plain_text import plain_text
from miners.formats.proxy_url import parse_proxy
from miners.protocol_upstream import CertificateQuestion
from miners.upstream.wire.certificate import fingerprint, normal_pin, read_certificate
from miners.upstream.wire.dial import connect_failure, dial
from miners.upstream.wire.proxy import ProxyFailedError, dial_through

if TYPE_CHECKING:
    import socket

    from miners.formats.server_url import Endpoint

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]

GOODBYE_S = 0.5
"""Patience with the other side's goodbye at the end of a connection."""

_REASONS = {
    18: "self_signed",  # X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT
    2: "unknown_issuer",  # X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT
    19: "unknown_issuer",  # X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN
    20: "unknown_issuer",  # X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY
    21: "unknown_issuer",  # X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE
    10: "expired",  # X509_V_ERR_CERT_HAS_EXPIRED
    62: "wrong_host",  # X509_V_ERR_HOSTNAME_MISMATCH
    64: "wrong_host",  # X509_V_ERR_IP_ADDRESS_MISMATCH
}
"""OpenSSL's codes of why a certificate is not trusted (`openssl/x509_vfy.h`)."""
_OLD_TLS = {"UNSUPPORTED_PROTOCOL", "TLSV1_ALERT_PROTOCOL_VERSION", "WRONG_SSL_VERSION"}


class TransportError(Exception):
    """There is no way to the server; the message is a plain sentence's beginning.

    `code` is one of `api.CODES`; `question` is for a person, where a certificate is in the way.
    """

    def __init__(self, text: str, code: str, question: CertificateQuestion | None = None) -> None:
        super().__init__(text)
        self.code = code
        self.question = question


class Transport:
    """How to reach the server `url`, and whom to trust there.

    Args:
        url: of the server, as configured; goes into questions.
        tls: encrypt.
        tls_pin: SHA-256 of the one certificate (DER) that is trusted; "": the system decides.
        proxy: socks5://, socks4:// or http://; "": none.
        connect_s: patience, seconds; twice, where there is TLS.
        limit: longest line in bytes that a reader takes.

    Raises:
        ValueError: pin or proxy are none; says why.
    """

    def __init__(
        self,
        url: str,
        *,
        tls: bool = False,
        tls_pin: str = "",
        proxy: str = "",
        connect_s: float = 15.0,
        limit: int = 1 << 16,
    ) -> None:
        self._url = url
        self._tls = tls
        self._pin = normal_pin(tls_pin)
        self._proxy = parse_proxy(proxy)
        self._connect_s = connect_s
        self._limit = limit

    async def open(self, endpoint: Endpoint) -> Streams:
        """A connection over which nothing was said yet.

        Raises:
            TransportError: there is none.
        """
        if not self._tls:
            return await asyncio.open_connection(sock=await self._dial(endpoint), limit=self._limit)
        if self._pin:
            return await self._pinned(endpoint)
        try:
            return await self._shake_hands(endpoint, ssl.create_default_context())
        except ssl.SSLCertVerificationError as error:
            raise await self._untrusted(endpoint, error) from error

    async def _dial(self, endpoint: Endpoint) -> socket.socket:
        try:
            if self._proxy is not None:
                return await dial_through(self._proxy, endpoint, self._connect_s)
            async with asyncio.timeout(self._connect_s):
                return await dial(endpoint.host, endpoint.port)
        except ProxyFailedError as error:
            raise TransportError(str(error), "proxy_failed") from error
        except (OSError, ValueError) as error:  # the second: host names that no DNS can carry
            code, words = connect_failure(error, self._connect_s)
            raise TransportError(f"cannot reach {endpoint}: {words}", code) from error

    # ---- TLS -----------------------------------------------------------------------------------------

    async def _shake_hands(self, endpoint: Endpoint, context: ssl.SSLContext) -> Streams:
        """Raises: TransportError, SSLCertVerificationError."""
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        sock = await self._dial(endpoint)
        try:
            async with asyncio.timeout(self._connect_s):
                return await asyncio.open_connection(
                    sock=sock,
                    limit=self._limit,
                    ssl=context,
                    server_hostname=endpoint.host.rstrip("."),
                    ssl_shutdown_timeout=GOODBYE_S,
                )
        except ssl.SSLCertVerificationError:
            raise
        except (OSError, ValueError) as error:
            raise TransportError(self._handshake_words(endpoint, error), "tls_failed") from error

    async def _pinned(self, endpoint: Endpoint) -> Streams:
        reader, writer = await self._shake_hands(endpoint, _unverified())
        der = _certificate(writer)
        if fingerprint(der) == self._pin:
            return reader, writer
        await hang_up(writer)
        question = self._question(der, "changed", "")
        raise TransportError(
            f"the certificate of {endpoint} is not the one that you trusted: either the server has a new "
            "one, or somebody is listening in between; nothing was sent",
            "tls_changed",
            question,
        )

    async def _untrusted(self, endpoint: Endpoint, error: ssl.SSLCertVerificationError) -> TransportError:
        """The error to raise, with a question about the certificate that the server shows."""
        words = plain_text(error.verify_message)
        reason = _REASONS.get(error.verify_code, "other")
        _, writer = await self._shake_hands(endpoint, _unverified())
        der = _certificate(writer)
        await hang_up(writer)
        text = f"the certificate of {endpoint} is not trusted ({words}); nothing was sent"
        return TransportError(text, "tls_untrusted", self._question(der, reason, words))

    def _question(self, der: bytes, reason: str, words: str) -> CertificateQuestion:
        facts = read_certificate(der)
        return CertificateQuestion(
            url=self._url,
            fingerprint=facts.fingerprint,
            reason=reason,
            words=words,
            subject=facts.subject,
            issuer=facts.issuer,
            not_after=facts.not_after,
            pinned=self._pin,
        )

    def _handshake_words(self, endpoint: Endpoint, error: Exception) -> str:
        plain = "if its port is for plain text, the address begins with stratum+tcp://"
        if isinstance(error, TimeoutError):
            return f"{endpoint} did not answer the TLS handshake within {self._connect_s:.0f} s; {plain}"
        if not isinstance(error, ssl.SSLError) or isinstance(error, ssl.SSLEOFError):
            return f"{endpoint} ended the connection instead of starting TLS; {plain}"
        if error.reason in _OLD_TLS:
            return f"{endpoint} knows no TLS as new as 1.2"
        if error.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"}:
            return f"{endpoint} does not speak TLS on this port; {plain}"
        words = plain_text((error.reason or str(error)).replace("_", " ").lower())
        return f"the TLS handshake with {endpoint} failed: {words}"


async def hang_up(writer: asyncio.StreamWriter) -> None:
    """Close a connection, without waiting for a server that does not say goodbye or does not read."""
    if writer.transport.get_write_buffer_size():
        writer.transport.abort()  # who does not read will not read our last words either
    writer.close()
    try:
        async with asyncio.timeout(GOODBYE_S):
            await writer.wait_closed()
    except OSError:  # a timeout included
        writer.transport.abort()


def _unverified() -> ssl.SSLContext:
    """For handshakes after which we look at the certificate ourselves, before anything is sent."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _certificate(writer: asyncio.StreamWriter) -> bytes:
    shown: bytes | None = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    return shown or b""
