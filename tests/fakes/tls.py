"""Certificates of every kind, servers that show them, and proxies: everything real, on loopback."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import hashlib
import ipaddress
import ssl
import struct
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Self

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

BEGIN_UTC = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
END_UTC = dt.datetime(2049, 12, 31, 12, tzinfo=dt.UTC)


class Certificate:
    """A server's certificate and key."""

    def __init__(self, pem: bytes) -> None:
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "server.pem"
            path.write_bytes(pem)
            self.context.load_cert_chain(path)
        self.der = ssl.PEM_cert_to_DER_cert(pem[pem.index(b"-----BEGIN CERTIFICATE") :].decode().strip())
        self.fingerprint = hashlib.sha256(self.der).hexdigest()


class Authority:
    """Signs certificates; `trust` makes this computer believe in it while a test runs."""

    def __init__(self) -> None:
        self._ca = trustme.CA(organization_name="Test Trust")

    def certificate(self, *hosts: str, not_after: dt.datetime | None = None) -> Certificate:
        """One for these hosts, or for loopback."""
        signed = self._ca.issue_cert(
            *(hosts or ("127.0.0.1", "localhost", "::1")), common_name="pool", not_after=not_after
        )
        leaf = signed.cert_chain_pems[0].bytes()
        return Certificate(signed.private_key_pem.bytes() + b"\n" + leaf)

    def trust(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Put it among the system's certificates, as OpenSSL reads them."""
        path = folder / "authorities.pem"
        self._ca.cert_pem.write_to_path(str(path))
        monkeypatch.setenv("SSL_CERT_FILE", str(path))


def self_signed(
    common_name: str = "pool.example", *, end_utc: dt.datetime = END_UTC, extra: x509.Name | None = None
) -> Certificate:
    """What most pools at home have."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = extra or x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "A Pool"),
        ]
    )
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGIN_UTC)
        .not_valid_after(end_utc)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return Certificate(private + built.public_bytes(serialization.Encoding.PEM))


class Wire:
    """A TCP server that notes every byte of the client and answers by `behave`; for handshakes."""

    def __init__(
        self, behave: Callable[[asyncio.StreamReader, asyncio.StreamWriter], object] | None = None
    ) -> None:
        self._behave = behave
        self._server: asyncio.Server | None = None
        self._handlers: set[asyncio.Task[None]] = set()
        self.connections = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._client, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._handlers):
            task.cancel()
        await asyncio.gather(*self._handlers, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def port(self) -> int:
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        self.connections += 1
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                if self._behave is None:
                    await reader.read()
                else:
                    result = self._behave(reader, writer)
                    if asyncio.iscoroutine(result):
                        await result
        finally:
            self._handlers.discard(task)
            writer.transport.abort()


class FakeProxy(Wire):
    """SOCKS5, SOCKS4a and HTTP CONNECT in one; every name leads to 127.0.0.1, at the port that was asked for.

    Args:
        login: the only user name and password that it takes; None: none needed.
        refuse: answers every wish with a no.
    """

    def __init__(self, *, login: tuple[str, str] | None = None, refuse: bool = False) -> None:
        super().__init__(self._serve)
        self._login = login
        self._refuse = refuse
        self.wishes: list[tuple[str, str, int]] = []
        """Protocol, host and port."""

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = await reader.readexactly(1)
        match first:
            case b"\x05":
                port = await self._socks5(reader, writer)
            case b"\x04":
                port = await self._socks4(reader, writer)
            case _:
                port = await self._connect(first, reader, writer)
        if port is not None:
            await _pipe(port, reader, writer)

    async def _socks5(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int | None:
        methods = await reader.readexactly((await reader.readexactly(1))[0])
        wanted = 0 if self._login is None else 2
        if wanted not in methods:
            writer.write(b"\x05\xff")
            await writer.drain()
            return None
        writer.write(bytes([5, wanted]))
        if self._login is not None:
            await reader.readexactly(1)
            user = await reader.readexactly((await reader.readexactly(1))[0])
            password = await reader.readexactly((await reader.readexactly(1))[0])
            good = (user.decode(), password.decode()) == self._login
            writer.write(bytes([1, not good]))
            await writer.drain()
            if not good:
                return None
        _, _, _, kind = await reader.readexactly(4)
        if kind == 3:
            host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            host = str(ipaddress.ip_address(await reader.readexactly(4 if kind == 1 else 16)))
        (port,) = struct.unpack(">H", await reader.readexactly(2))
        self.wishes.append(("socks5", host, port))
        writer.write(bytes([5, 4 if self._refuse else 0, 0, 1]) + bytes(6))
        await writer.drain()
        return None if self._refuse else port

    async def _socks4(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int | None:
        _, port = struct.unpack(">BH", await reader.readexactly(3))
        address = await reader.readexactly(4)
        await reader.readuntil(b"\0")
        host = str(ipaddress.ip_address(address))
        if address[:3] == bytes(3):  # SOCKS4a
            host = (await reader.readuntil(b"\0"))[:-1].decode()
        self.wishes.append(("socks4", host, port))
        writer.write(bytes([0, 91 if self._refuse else 90]) + bytes(6))
        await writer.drain()
        return None if self._refuse else int(port)

    async def _connect(
        self, first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> int | None:
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode()
        host, port = head.split()[1].rsplit(":", 1)
        self.wishes.append(("http", host, int(port)))
        if self._login is not None and "Proxy-Authorization: Basic" not in head:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
        elif self._refuse:
            writer.write(b"HTTP/1.1 403 Forbidden\r\n\r\n")
        else:
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            return int(port)
        await writer.drain()
        return None


async def _pipe(port: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    there_reader, there_writer = await asyncio.open_connection("127.0.0.1", port)

    async def copy(source: asyncio.StreamReader, drain: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(65536):
                drain.write(data)
                await drain.drain()
        drain.close()

    try:
        await asyncio.gather(copy(reader, there_writer), copy(there_reader, writer))
    finally:
        there_writer.transport.abort()
