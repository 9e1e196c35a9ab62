"""The web form on this machine: Decap CMS in the browser, and the files of the records behind it."""

from __future__ import annotations

import base64
import functools
import hashlib
import http.server
import json
import posixpath
from pathlib import Path
from typing import Any

from bauta.forms.web_form import RECORDS, configuration, from_form, to_form
from bauta.reading.reader import Reader
from live.server import HOST

API = "/api/v1"
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
LARGEST = 60_000_000
"""Bytes of one request: a record with its pictures."""

PAGE = """<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rediger</title></head><body><script src="/rediger/decap-cms.js"></script></body></html>
"""


class Records:
    """The files the form may read and write: records, and the pictures beside them."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def act(self, action: str, given: dict[str, Any]) -> Any:
        """Do what Decap asks (its proxy protocol). Raises `PermissionError` for a file that is not a record's."""
        match action:
            case "info":
                return {"repo": "bauta", "publish_modes": ["simple"], "type": "local_fs"}
            case "entriesByFolder":
                folder = given["folder"] if given["folder"] in RECORDS else ""
                files = sorted((self._root / folder).glob("*.md")) if folder else []
                return [self._entry(f"{folder}/{file.name}") for file in files]
            case "entriesByFiles":
                return [self._entry(file["path"]) for file in given["files"]]
            case "getEntry":
                return self._entry(given["path"])
            case "persistEntry":
                return self._persist(given["dataFiles"], given["assets"])
            case "getMedia":
                return []
            case "getMediaFile":
                return self._picture(given["path"])
            case "persistMedia":
                asset = given["asset"]
                self._file(asset["path"], PICTURES).parent.mkdir(parents=True, exist_ok=True)
                self._file(asset["path"], PICTURES).write_bytes(base64.b64decode(asset["content"]))
                return self._picture(asset["path"])
            case "getNotes":
                return {"notes": []}
        raise KeyError(action)

    def _persist(self, texts: list[dict[str, Any]], assets: list[dict[str, Any]]) -> dict[str, str]:
        files = [(self._file(text["path"], (".md",)), text) for text in texts]
        pictures = [(self._file(asset["path"], PICTURES), base64.b64decode(asset["content"])) for asset in assets]
        for file, data in pictures:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        for file, text in files:
            kind = RECORDS[text["path"].partition("/")[0]]
            file.write_text(from_form(kind, text["raw"]), encoding="utf-8", newline="\n")
        return {"message": "lagret"}

    def _entry(self, path: str) -> dict[str, Any]:
        file = self._file(path, (".md",))
        if not file.is_file():
            return {"data": None, "file": {"path": path, "id": None}}
        data = file.read_bytes()
        shown = to_form(RECORDS[path.partition("/")[0]], data.decode("utf-8-sig"))
        return {"data": shown, "file": {"path": path, "id": hashlib.sha256(data).hexdigest()}}

    def _picture(self, path: str) -> dict[str, str]:
        data = self._file(path, PICTURES).read_bytes()
        content = base64.b64encode(data).decode()
        name = posixpath.basename(path)
        return {
            "id": hashlib.sha256(data).hexdigest(),
            "content": content,
            "encoding": "base64",
            "path": path,
            "name": name,
        }

    def _file(self, path: str, endings: tuple[str, ...]) -> Path:
        """The file at a path of a record; pictures lie one folder down."""
        parts = path.split("/")
        deep = 2 if endings == (".md",) else 3
        safe = len(parts) == deep and parts[0] in RECORDS and not any(part in ("", ".", "..") for part in parts)
        file = self._root.joinpath(*parts)
        inside = file.resolve().is_relative_to((self._root / parts[0]).resolve())
        if not (safe and inside and path.lower().endswith(endings) and "\\" not in path):
            raise PermissionError(path)
        return file


class FormHandler(http.server.BaseHTTPRequestHandler):
    """Gives the form, and takes what it saves, from this machine's own pages alone."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, records: Records, script: bytes, settings: bytes) -> None:
        self._records = records
        self._given = {
            "/rediger/": ("text/html; charset=utf-8", PAGE.encode()),
            "/rediger/decap-cms.js": ("text/javascript", script),
            "/rediger/config.yml": ("text/yaml; charset=utf-8", settings),
        }
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Give the page, the editor or its configuration."""
        kind, data = self._given.get(self.path.partition("?")[0], ("", b""))
        self._answer(200 if kind else 404, kind or "text/plain", data)

    def do_POST(self) -> None:
        """Do what the form asks with the records."""
        here = f"http://{self.headers['Host']}"
        host = (self.headers["Host"] or "").partition(":")[0]
        length = int(self.headers["Content-Length"] or 0)
        if host not in (HOST, "localhost") or self.headers["Origin"] != here or self.path != API or length > LARGEST:
            self.close_connection = True
            self._tell(403, {"error": "bare for denne maskinen"})
            return
        asked = json.loads(self.rfile.read(length))
        try:
            self._tell(200, self._records.act(asked["action"], asked.get("params", {})))
        except (PermissionError, FileNotFoundError, KeyError) as fault:
            self._tell(422, {"error": f"kan ikke gjøre dette: {fault}"})

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Keep no log."""

    def _tell(self, code: int, answer: Any) -> None:
        self._answer(code, "application/json", json.dumps(answer, ensure_ascii=False).encode())

    def _answer(self, code: int, kind: str, data: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)


def start_form(root: Path, script: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server that is ready. `script` is Decap CMS itself. Raises `OSError` when the port is taken."""
    editions = Reader(root).read().editions
    program = next((copy.edition.program for copy in editions), "")
    settings = json.dumps(configuration(program, API), ensure_ascii=False).encode()  # JSON is YAML too
    given = {"records": Records(root), "script": script.read_bytes(), "settings": settings}
    server = http.server.ThreadingHTTPServer((HOST, port), functools.partial(FormHandler, **given))  # type: ignore[arg-type]  # each by its name
    server.daemon_threads = True
    return server
