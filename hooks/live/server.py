"""The server of the live desk: this machine alone, nothing written, nothing kept."""

from __future__ import annotations

import functools
import mimetypes
from importlib import resources
from pathlib import Path
from urllib.parse import parse_qs

from live.desk import LiveDesk
from live.door import DoorKeeper, Premises

PORT = 8000
OWN = {"bord.css": "text/css", "bord.js": "text/javascript"}
HEARTBEAT = 15.0
"""Seconds between signs of life to a page that waits."""


class DeskHandler(DoorKeeper):
    """Gives the site as it stands, and the desk's own pages."""

    def __init__(self, *arguments: object, desk: LiveDesk) -> None:
        self._desk = desk
        super().__init__(*arguments)  # type: ignore[arg-type]  # as the server gives them

    def give(self, address: str, query: str) -> None:
        """Give a page, a part of the site, or the desk's own."""
        if address.startswith("_bord/"):
            self._own(address.removeprefix("_bord/"), query)
        elif (html := self._desk.page(address) if address.endswith("/") or not address else None) is not None:
            self.answer(200, "text/html; charset=utf-8", html.encode())
        elif (data := self._desk.other(address)) is not None:
            self.answer(200, mimetypes.guess_type(address)[0] or "application/octet-stream", data)
        elif not address.endswith("/") and self._desk.page(f"{address}/") is not None:
            self.answer(302, "text/plain", b"", {"Location": f"/{address}/"})
        else:
            self.answer(404, "text/html; charset=utf-8", (self._desk.other("404.html") or b"Siden finnes ikke."))

    def _own(self, address: str, query: str) -> None:
        if address in OWN:
            self.answer(200, OWN[address], (resources.files("live") / address).read_bytes())
        elif address == "hendelser":
            self._news(query)
        elif address.startswith("oppslag/") and (drawn := self._desk.spread(address[8:].removesuffix(".png"))):
            self.answer(200, "image/png", drawn)
        else:
            self.answer(404, "text/plain", b"")

    def _news(self, query: str) -> None:
        """Tell a page each time the house has changed (server-sent events)."""
        asked = parse_qs(query).get("kjent", ["0"])[0]
        known = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
        self.close_connection = True
        self.begin(200, {"Content-Type": "text/event-stream", "Connection": "close"})
        while not self._desk.closed:
            now = self._desk.wait(known, HEARTBEAT)
            self.wfile.write(f"data: {now}\n\n".encode() if now != known else b": her\n\n")
            self.wfile.flush()
            known = now


class DeskServer(Premises):
    """The live desk on a port: started and stopped as one."""

    def __init__(self, root: Path, port: int = PORT) -> None:
        super().__init__(port, DeskHandler)  # the port first: what is taken is told before everything is set
        self.desk = LiveDesk(root)
        self.RequestHandlerClass = functools.partial(DeskHandler, desk=self.desk)

    def start(self) -> None:
        """Answer, and follow the files."""
        self.desk.start()
        super().start()

    def stop(self) -> None:
        """Leave nothing behind."""
        self.desk.dismiss()
        super().stop()
        self.desk.stop()
