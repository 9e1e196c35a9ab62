"""The server of the live desk: this machine alone, nothing written, nothing kept."""

from __future__ import annotations

import functools
import http.server
import mimetypes
import threading
from importlib import resources
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from live.desk import LiveDesk

HOST = "127.0.0.1"
PORT = 8000
OWN = {"bord.css": "text/css", "bord.js": "text/javascript"}
HEARTBEAT = 15.0
"""Seconds between signs of life to a page that waits."""


class DeskHandler(http.server.BaseHTTPRequestHandler):
    """Answers one request. Only this machine's own names are answered, so that no other site can reach in."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, desk: LiveDesk) -> None:
        self._desk = desk
        super().__init__(*arguments)  # type: ignore[arg-type]  # as the server gives them

    def do_GET(self) -> None:
        """Give a page, a part of the site, or the desk's own."""
        if (self.headers["Host"] or "").partition(":")[0] not in (HOST, "localhost"):
            self._answer(403, "text/plain", b"Bare for denne maskinen.\n")
            return
        address = unquote(urlsplit(self.path).path).lstrip("/")
        if address.startswith("_bord/"):
            self._own(address.removeprefix("_bord/"))
        elif (html := self._desk.page(address) if address.endswith("/") or not address else None) is not None:
            self._answer(200, "text/html; charset=utf-8", html.encode())
        elif (data := self._desk.other(address)) is not None:
            self._answer(200, mimetypes.guess_type(address)[0] or "application/octet-stream", data)
        elif not address.endswith("/") and self._desk.page(f"{address}/") is not None:
            self._answer(302, "text/plain", b"", {"Location": f"/{address}/"})
        else:
            self._answer(404, "text/html; charset=utf-8", (self._desk.other("404.html") or b"Siden finnes ikke."))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Keep no log: the corrections are what the editor is to read."""

    def _own(self, address: str) -> None:
        if address in OWN:
            self._answer(200, OWN[address], (resources.files("live") / address).read_bytes())
        elif address == "hendelser":
            self._news()
        elif address.startswith("oppslag/") and (drawn := self._desk.spread(address[8:].removesuffix(".png"))):
            self._answer(200, "image/png", drawn)
        else:
            self._answer(404, "text/plain", b"")

    def _news(self) -> None:
        """Tell a page each time the house has changed (server-sent events)."""
        known = int(parse_qs(urlsplit(self.path).query).get("kjent", ["0"])[0] or 0)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        try:
            while True:
                now = self._desk.wait(known, HEARTBEAT)
                self.wfile.write(f"data: {now}\n\n".encode() if now != known else b": her\n\n")
                self.wfile.flush()
                known = now
        except OSError:
            self.close_connection = True  # the page has gone

    def _answer(self, code: int, kind: str, data: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def start(root: Path, port: int = PORT) -> tuple[http.server.ThreadingHTTPServer, LiveDesk]:
    """A server that is ready, and its desk, which follows the files. Raises `OSError` when the port is taken."""
    server = http.server.ThreadingHTTPServer((HOST, port), http.server.BaseHTTPRequestHandler)
    server.daemon_threads = True
    desk = LiveDesk(root)
    server.RequestHandlerClass = functools.partial(DeskHandler, desk=desk)
    threading.Thread(target=desk.watch, daemon=True).start()
    return server, desk
