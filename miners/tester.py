"""`--test`: would these servers give work? For people, for scripts (`--json`), for the app (`--stdio`)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from typing import TYPE_CHECKING, TextIO

from miners import inventory, protocol
from miners.process import die_with_parent, take_stdout
from miners.protocol import ProtocolError, ServerTested, SetUpstream
from miners.service_lines import LineReader, LogLines
from miners.threads import in_daemon
from miners.upstream.members import MemberContext
from miners.upstream.probe import probe_server
from miners.words import findings, printable

if TYPE_CHECKING:
    from typing import BinaryIO

    from miners.cli_options import Options
    from miners.protocol import Message

EXIT_FAILED = 1


async def tell_people(options: Options, out: TextIO) -> int:
    """Test each server of the command line; 0 if all of them give work."""
    hashrate_hs = None
    if not options.json:
        found = await in_daemon(
            lambda: inventory.build_devices(options.threads, options.kernel, options.devices), "devices"
        )
        hashrate_hs = found.hashrate_hs
    all_ok = True
    context = MemberContext(proxy=options.proxy, version_rolling=options.version_rolling)
    for server in options.servers:
        tested = await probe_server(server, context)
        all_ok = all_ok and tested.ok
        if options.json:
            out.write(protocol.encode(tested).decode())
        else:
            asked = server.suggest_difficulty is not None
            lines = findings(tested, hashrate_hs, asked_for_less=asked)
            out.writelines(f"{printable(line)}\n" for line in lines)
        out.flush()
    return 0 if all_ok else EXIT_FAILED


def main(stdin_fd: int = 0) -> int:
    """Read one `set_upstream` line, test its server, answer by one `server_tested` line.

    Returns:
        0 if the server gives work, else 1; also 1, without an answer, when stdin ends before.
    """
    die_with_parent()
    out = take_stdout()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the app is the one to decide
    try:
        with out:
            return asyncio.run(serve(out, stdin_fd))
    except BrokenPipeError:  # nobody waits for the answer any more
        return EXIT_FAILED


async def serve(out: BinaryIO, stdin_fd: int) -> int:
    """See `main`; inside a running loop."""

    def send(message: Message) -> None:
        out.write(protocol.encode(message))

    logger = logging.getLogger("miners")
    logger.setLevel(logging.INFO)
    log = LogLines(send)
    logger.addHandler(log)
    loop = asyncio.get_running_loop()
    inbox: asyncio.Queue[bytes | None] = asyncio.Queue()

    def on_line(line: bytes | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: the answer was given
            loop.call_soon_threadsafe(inbox.put_nowait, line)

    LineReader(stdin_fd, on_line).start()
    try:
        line = await inbox.get()
        if line is None:
            return EXIT_FAILED
        test = loop.create_task(_answer(line))
        end = loop.create_task(_end_of(inbox))
        await asyncio.wait({test, end}, return_when=asyncio.FIRST_COMPLETED)
        if not test.done():
            test.cancel()
            await asyncio.wait({test})
            return EXIT_FAILED
        end.cancel()
        send(test.result())
        return 0 if test.result().ok else EXIT_FAILED
    finally:
        logger.removeHandler(log)


async def _end_of(inbox: asyncio.Queue[bytes | None]) -> None:
    while await inbox.get() is not None:
        pass  # one line was agreed on


async def _answer(line: bytes) -> ServerTested:
    try:
        message = protocol.decode(line)
    except ProtocolError as error:
        return ServerTested("", ok=False, code="server_bad", text=f"the command is no message: {error}")
    if not isinstance(message, SetUpstream) or message.kind != "servers" or len(message.servers) != 1:
        text = "the command is no set_upstream with one server"
        return ServerTested("", ok=False, code="server_bad", text=text)
    context = MemberContext(proxy=message.proxy.strip(), version_rolling=message.version_rolling)
    return await probe_server(message.servers[0], context)
