"""Measures the live desk as an editor meets it: from a saved file to the new verdict and the new picture."""

import http.client
import time
from pathlib import Path

from live.door import HOST
from live.server import DeskServer

ANSWER = 120.0
"""Seconds to wait for anything before giving up."""


def live_edits(root: Path, count: int) -> list[float]:
    """Seconds from each of a number of saved changes in a profile until the page and the picture have come."""
    file = min((root / "municipalities").glob("*.md"))
    text = file.read_text(encoding="utf-8")
    address = f"/kommuner/{file.stem}/"
    server = DeskServer(root, 0)
    server.start()
    port = server.server_address[1]
    news = http.client.HTTPConnection(HOST, port, timeout=ANSWER)
    news.request("GET", "/_bord/hendelser?kjent=1")
    stream = news.getresponse()
    get(port, address)
    get(port, f"/_bord/oppslag/municipalities/{file.stem}.png")
    seconds = []
    for number in range(count):
        sentence = f"Ny setning nummer {number}."
        file.write_text(f"{text}\n{sentence}\n", encoding="utf-8")
        saved = time.perf_counter()
        while not stream.readline().startswith(b"data:"):
            pass
        page = get(port, address).decode()
        get(port, f"/_bord/oppslag/municipalities/{file.stem}.png")
        seconds.append(time.perf_counter() - saved)
        if sentence not in page:
            raise SystemExit("skrivebordet viste ikke endringen; målingen gjelder ikke")
    file.write_text(text, encoding="utf-8")
    server.stop()
    return seconds


def get(port: int, address: str) -> bytes:
    """What the live desk answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=ANSWER)
    connection.request("GET", address)
    answer = connection.getresponse()
    if answer.status != http.client.OK:
        raise SystemExit(f"skrivebordet svarte {answer.status} for {address}")
    data = answer.read()
    connection.close()
    return data
