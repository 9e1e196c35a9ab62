"""The door of a server on this machine: who is let in, how much they may bring and for how long, and how it is shut.

Only this machine is answered, under its own names, and only to pages that came from here themselves. Whatever else
comes gets a short answer.
"""

from __future__ import annotations

import http.server
import json
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
MOST_BYTES = 60_000_000
"""Of one request: a record with its pictures."""
PATIENCE = 20.0
"""Seconds a client may be silent, and may take to bring what it has."""
REFUSED = "bare for denne maskinen"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class BadRequestError(ValueError):
    """What was asked cannot be answered; says why."""


class DoorKeeper(http.server.BaseHTTPRequestHandler):
    """Answers one client at a time with what a house gives (`give`) and takes (`take`)."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE

    def give(self, address: str, query: str) -> None:
        """Answer a GET for an address without its first slash."""
        raise NotImplementedError

    def take(self, address: str, brought: dict[str, Any]) -> None:
        """Answer a POST of a JSON object; a server that takes nothing says so."""
        raise BadRequestError(f"«{address}» tar ikke imot noe, heller ikke {', '.join(brought)}")

    def do_GET(self) -> None:
        """Let in whoever asks for something."""
        self._answered(lambda: self.give(*self._address()))

    def do_POST(self) -> None:
        """Let in whoever brings something."""
        self._answered(lambda: self.take(self._address()[0], self._brought()))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Keep no log: the corrections are what the editor is to read."""

    def answer(self, code: int, kind: str, data: bytes, headers: dict[str, str] | None = None) -> None:
        """Send an answer whole."""
        self.begin(code, {"Content-Type": kind, "Content-Length": str(len(data)), **(headers or {})})
        self.wfile.write(data)

    def tell(self, code: int, said: object) -> None:
        """Send an answer as JSON."""
        self.answer(code, "application/json", json.dumps(said, ensure_ascii=False).encode())

    def begin(self, code: int, headers: dict[str, str]) -> None:
        """Send the head of an answer."""
        self.send_response(code)
        for name, value in (HEADERS | headers).items():
            self.send_header(name, value)
        self.end_headers()

    def _answered(self, act: Callable[[], None]) -> None:
        try:
            if self._is_ours():
                act()
            else:
                self._shut(403, REFUSED)
        except BadRequestError as fault:
            self._shut(400, str(fault))
        except (ConnectionError, TimeoutError):  # the client has gone, or is too slow
            self.close_connection = True
        except Exception:  # our own fault: the trace is for us, the client still gets an answer
            traceback.print_exc()
            self._shut(500, "dette skulle ikke skje; se i vinduet der kommandoen kjører")

    def _shut(self, code: int, why: str) -> None:
        """Answer, and read no more from a client whose request may be half read."""
        self.close_connection = True
        self.answer(code, "application/json", json.dumps({"error": why}).encode(), {"Connection": "close"})

    def _is_ours(self) -> bool:
        """Whether the request is to this machine by its own name, and from no other site's page."""
        port = self.server.server_address[1]  # type: ignore[index]  # host and port
        hosts = [*NAMES, *(f"{name}:{port}" for name in NAMES)]
        given = self.headers.get_all("Host", [])
        origins = self.headers.get_all("Origin", [])
        if len(given) != 1 or given[0] not in hosts or any(origin != f"http://{given[0]}" for origin in origins):
            return False
        if self.command != "GET" and len(origins) != 1:
            return False
        visit = self.command == "GET" and self.headers["Sec-Fetch-Mode"] == "navigate"  # someone has followed a link
        return visit or self.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")

    def _address(self) -> tuple[str, str]:
        try:
            parts = urlsplit(self.path)
            return unquote(parts.path, errors="strict").lstrip("/"), parts.query
        except ValueError:
            raise BadRequestError("adressen kan ikke leses") from None

    def _brought(self) -> dict[str, Any]:
        """The JSON object that is delivered, read within the time and the size there is."""
        length = self.headers.get("Content-Length", "")
        if "Transfer-Encoding" in self.headers or not (length.isascii() and length.isdigit()):
            raise BadRequestError("lengden på det som leveres, mangler")
        if len(length) > len(str(MOST_BYTES)) or int(length) > MOST_BYTES:
            raise BadRequestError(f"det som leveres, er over {MOST_BYTES // 1_000_000} MB")
        if self.headers.get_content_type() != "application/json":
            raise BadRequestError("det som leveres, er ikke JSON")
        try:
            brought = json.loads(self._read(int(length)))
        except (ValueError, RecursionError):
            raise BadRequestError("det som leveres, kan ikke leses") from None
        if not isinstance(brought, dict):
            raise BadRequestError("det som leveres, er ikke et objekt")
        return brought

    def _read(self, length: int) -> bytes:
        end = time.monotonic() + PATIENCE
        data = bytearray()
        while len(data) < length:
            part = self.rfile.read1(min(length - len(data), 1 << 16))
            if not part or time.monotonic() > end:
                raise TimeoutError
            data += part
        return bytes(data)


class Premises(http.server.ThreadingHTTPServer):
    """A server that can be shut: no thread and no connection is left of it."""

    daemon_threads = False
    block_on_close = True

    def __init__(self, port: int, keeper: Callable[..., DoorKeeper]) -> None:
        self._guests: set[socket.socket] = set()
        self._listening: threading.Thread | None = None
        super().__init__((HOST, port), keeper)

    def start(self) -> None:
        """Begin to answer, in a thread of its own."""
        self._listening = threading.Thread(target=self.serve_forever, args=(0.1,))
        self._listening.start()

    def stop(self) -> None:
        """Answer no more, and wait until every thread has ended."""
        if self._listening is not None:
            self.shutdown()
            self._listening.join()
        for guest in [*self._guests]:
            try:
                guest.shutdown(socket.SHUT_RDWR)
            except OSError:  # it has just gone by itself
                continue
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember who is here."""
        self._guests.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget who has gone."""
        self._guests.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes in the middle of something is no fault of ours."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)
