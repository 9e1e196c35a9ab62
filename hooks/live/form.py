"""The web form on this machine: Decap CMS in the browser, and the files of the records behind it."""

from __future__ import annotations

import base64
import functools
import hashlib
import json
import re
import secrets
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from bauta.artwork.originals import OriginalError, opened
from bauta.forms.online_form import FOLDER, PAGES, own_files, page
from bauta.forms.web_form import RECORDS, VERSION, configuration
from bauta.reading.premises import files_in
from bauta.reading.reader import Reader
from bauta.records.picture_files import PICTURE_FILE
from bauta.security_policy import form_policy
from bauta.store import lay_down
from live.door import BadRequestError, DoorKeeper, Premises

API = "api/v1"
KINDS = {
    "": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
}
"""How the address of a file of the form ends -> what kind of file it is; a page's has no ending."""
RECORD_FILE = r"^[a-z0-9][a-z0-9-]{0,110}\.md$"
VERSION_LINE = re.compile(rf"^{VERSION}: '?([0-9a-f]{{64}})'?\n", re.MULTILINE)
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
            written.append((self._file(path), path, *_opened(raw)))
        with self._saving:
            for file, path, version, _ in written:
                if version != _version(file):
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
        return {"data": text.replace("---\n", f"---\n{VERSION}: {version}\n", 1), "file": {"path": path, "id": version}}

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


def _opened(raw: str) -> tuple[str, str]:
    """The name of the text a form began from, empty for a new record; and its text without that name."""
    found = VERSION_LINE.search(raw)
    return (found[1], raw[: found.start()] + raw[found.end() :]) if found else ("", raw)


def _version(file: Path) -> str:
    """What names the text of a file as it stands; empty when there is none."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


class FormHandler(DoorKeeper):
    """Gives the form, and takes what it saves, from its own page alone."""

    def __init__(self, *arguments: Any, records: Records, given: Mapping[str, bytes], key: str) -> None:
        self._records = records
        self._key = key
        self._given = given
        super().__init__(*arguments)

    def give(self, address: str, query: str) -> None:  # noqa: ARG002 (what other servers are asked by)
        """Give the page, the editor or its configuration."""
        data = self._given.get(address)
        self.answer(404 if data is None else 200, KINDS.get(Path(address).suffix, KINDS[""]), data or b"")

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
    """The web form on a port, with its scripts from `scripts`, by name. Raises `OSError` when the port is taken."""

    def __init__(self, root: Path, scripts: Mapping[str, bytes], port: int) -> None:
        self.key = secrets.token_urlsafe(24)
        material = Reader(root).read()
        program = next((copy.edition.program for copy in material.editions), "")
        backend = {"name": "proxy", "proxy_url": self.api}
        given: dict[str, bytes] = {**dict(own_files()), **{f"{FOLDER}/{name}": data for name, data in scripts.items()}}
        for language, (folder, title, without) in PAGES.items():
            shown = page(language, title, without, form_policy([]), "../" * bool(folder))
            said = json.dumps(configuration(program, backend, material.registers, language), ensure_ascii=False)
            given |= {f"{FOLDER}/{folder}": shown.encode(), f"{FOLDER}/{folder}config.json": said.encode()}
        handler = functools.partial(FormHandler, records=Records(root), given=given, key=self.key)
        super().__init__(port, handler)

    @property
    def api(self) -> str:
        """The address of what keeps the files, which only the form's own page is told."""
        return f"/{API}/{self.key}"
