"""A thermometer that is asked over HTTP, in a process of its own that can be killed and stopped."""

from __future__ import annotations

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROOM_C = 19.5


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b'{"temperature": %.1f}' % ROOM_C
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Page).serve_forever()
