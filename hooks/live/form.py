"""The web form on this machine: Decap CMS in the browser, and the files of the records behind it."""

from __future__ import annotations

import base64
import functools
import hashlib
import json
import re
import secrets
import threading
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from bauta.artwork.originals import OriginalError, opened
from bauta.forms.web_form import RECORDS, configuration, from_form, to_form, version_of
from bauta.reading.premises import files_in
from bauta.reading.reader import Reader
from bauta.records.picture_files import PICTURE_FILE
from bauta.store import lay_down
from live.door import BadRequestError, DoorKeeper, Premises

API = "api/v1"
RECORD_FILE = r"^[a-z0-9][a-z0-9-]{0,110}\.md$"
OUTDATED = (
    "er endret av noen andre siden du åpnet den; kopier det du har skrevet, last siden på nytt og skriv det inn der"
)

T = TypeVar("T")


class ConflictError(ValueError):
    """A text that somebody else has saved since this editor opened it."""


class Records:
    """The files the form may read and write: records, and the pictures beside them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._saving = threading.Lock()

    def act(self, action: str, given: dict[str, Any]) -> Any:
        """Do what Decap asks (its proxy protocol).

        Raises `PermissionError` for a file that is not a record's, `ConflictError` for one that has changed meanwhile,
        `BadRequestError` for what cannot be made out.
        """
        match action:
            case "info":
                return {"repo": "bauta", "publish_modes": ["simple"], "type": "local_fs"}
            case "entriesByFolder":
                folder = _part(given, "folder", str)
                files = files_in(self._root, folder) if folder in RECORDS else []
                return [self._entry(f"{folder}/{file.name}") for file in files]
            case "entriesByFiles":
                return [self._entry(_part(file, "path", str)) for file in _part(given, "files", list)]
            case "getEntry":
                return self._entry(_part(given, "path", str))
            case "persistEntry":
                return self._persist(_part(given, "dataFiles", list), _part(given, "assets", list))
            case "getMedia":
                return []
            case "getMediaFile":
                return self._picture(_part(given, "path", str))
            case "persistMedia":
                asset = _part(given, "asset", dict)
                file, data = self._brought(asset)
                lay_down(file, data)
                return self._picture(_part(asset, "path", str))
            case "getNotes":
                return {"notes": []}
        raise BadRequestError(f"kjenner ikke «{action}»")

    def _persist(self, texts: list[Any], assets: list[Any]) -> dict[str, str]:
        pictures = [self._brought(asset) for asset in assets]
        written = []
        for text in texts:
            path, raw = _part(text, "path", str), _part(text, "raw", str)
            written.append((self._file(path), path, raw, from_form(RECORDS[path.partition("/")[0]], raw)))
        with self._saving:
            for file, path, raw, _ in written:
                if version_of(raw) != _version(file):
                    raise ConflictError(f"{path} {OUTDATED}")
            for file, data in pictures:
                lay_down(file, data)
            for file, _, _, text in written:
                lay_down(file, text.encode())
        return {"message": "lagret"}

    def _entry(self, path: str) -> dict[str, Any]:
        file = self._file(path)
        if not file.is_file():
            return {"data": None, "file": {"path": path, "id": None}}
        data = file.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise BadRequestError(f"{path} er ikke lagret som UTF-8; lagre den på nytt som UTF-8") from None
        version = hashlib.sha256(data).hexdigest()
        shown = to_form(RECORDS[path.partition("/")[0]], text, version)
        return {"data": shown, "file": {"path": path, "id": version}}

    def _picture(self, path: str) -> dict[str, str]:
        data = self._file(path, PICTURE_FILE).read_bytes()
        content = base64.b64encode(data).decode()
        return {
            "id": hashlib.sha256(data).hexdigest(),
            "content": content,
            "encoding": "base64",
            "path": path,
            "name": path.rpartition("/")[2],
        }

    def _brought(self, asset: Any) -> tuple[Path, bytes]:
        """A picture that is delivered, and where it goes."""
        file = self._file(_part(asset, "path", str), PICTURE_FILE)
        try:
            data = base64.b64decode(_part(asset, "content", str), validate=True)
            opened(data)
        except OriginalError as fault:
            raise BadRequestError(f"bildet «{file.name}» {fault}") from None
        except ValueError:
            raise BadRequestError(f"bildet «{file.name}» kan ikke leses") from None
        return file, data

    def _file(self, path: str, named: str = RECORD_FILE) -> Path:
        """The file at a path of a record; pictures lie one folder down. No link is followed."""
        folder, *rest = path.split("/")
        names = [RECORD_FILE] if named == RECORD_FILE else [RECORD_FILE.replace(r"\.md", ""), named]
        fits = len(rest) == len(names) and all(re.match(n, part) for n, part in zip(names, rest, strict=True))
        places = [self._root.joinpath(folder, *rest[:number]) for number in range(len(rest) + 1)]
        if not (fits and folder in RECORDS) or any(place.is_symlink() for place in places):
            raise PermissionError(path)
        return places[-1]


def _part(given: Any, name: str, kind: type[T]) -> T:
    """A part of what was brought, of the kind it must be."""
    value = given.get(name) if isinstance(given, dict) else None
    if not isinstance(value, kind):
        raise BadRequestError(f"«{name}» mangler eller er av feil slag")
    return value


def _version(file: Path) -> str:
    """What names the text of a file as it stands; empty when there is none."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


class FormHandler(DoorKeeper):
    """Gives the form, and takes what it saves, from its own page alone."""

    def __init__(
        self, *arguments: Any, records: Records, script: bytes, settings: Callable[[str], bytes], key: str
    ) -> None:
        self._records = records
        self._key = key
        self._given: dict[str, tuple[str, bytes]] = {
            "rediger/": ("text/html; charset=utf-8", (resources.files("live") / "rediger.html").read_bytes()),
            "rediger/rediger.js": ("text/javascript", (resources.files("live") / "rediger.js").read_bytes()),
            "rediger/decap-cms.js": ("text/javascript", script),
            "rediger/config.yml": ("text/yaml; charset=utf-8", settings(f"/{API}/{key}")),
        }
        super().__init__(*arguments)

    def give(self, address: str, query: str) -> None:  # noqa: ARG002 (what other servers are asked by)
        """Give the page, the editor or its configuration."""
        kind, data = self._given.get(address, ("", b""))
        self.answer(200 if kind else 404, kind or "text/plain", data)

    def take(self, address: str, brought: dict[str, Any]) -> None:
        """Do what the form asks with the records; only its own page knows the key in the address."""
        if not secrets.compare_digest(address.encode(), f"{API}/{self._key}".encode()):
            self.tell(403, {"error": "åpne skjemaet på nytt; denne siden hører til en annen kjøring"})
            return
        try:
            self.tell(
                200, self._records.act(_part(brought, "action", str), _part({"params": {}} | brought, "params", dict))
            )
        except ConflictError as fault:
            self.tell(409, {"error": str(fault)})
        except (BadRequestError, OSError) as fault:
            self.tell(422, {"error": f"kan ikke gjøre dette: {fault}"})


class FormServer(Premises):
    """The web form on a port. `script` is Decap CMS itself. Raises `OSError` when the port is taken."""

    def __init__(self, root: Path, script: Path, port: int) -> None:
        self.key = secrets.token_urlsafe(24)
        editions = Reader(root).read().editions
        program = next((copy.edition.program for copy in editions), "")

        def settings(api: str) -> bytes:
            return json.dumps(configuration(program, api), ensure_ascii=False).encode()  # JSON is YAML too

        given = {"records": Records(root), "script": script.read_bytes(), "settings": settings, "key": self.key}
        super().__init__(port, functools.partial(FormHandler, **given))  # type: ignore[arg-type]  # each by its name

    @property
    def api(self) -> str:
        """The address of what keeps the files, which only the form's own page is told."""
        return f"/{API}/{self.key}"
