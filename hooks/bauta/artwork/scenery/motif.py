"""A motif is a drawn foreground: a place and people in it, to be set in any landscape, or in a room."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import Field, StringConstraints

from bauta.artwork.scenery.floor import Floor
from bauta.artwork.scenery.prop import Piece
from bauta.records.languages import Language, MissingWordError
from bauta.records.requirement import Entity

FOLDER = "overrides/motiver"
Said = Annotated[str, StringConstraints(min_length=1)]


class Motif(Entity):
    """What stands on the ground, in metres from its left end; the landscape behind is the record's."""

    id: str
    navn: str
    alt: dict[Language, Said]
    """What is seen, by language."""
    bredde: Annotated[float, Field(gt=0, le=7.2)]
    """How wide it is, in metres."""
    gulv: Floor
    """What it stands on; `gulv` is indoors."""
    landskap: str
    """Where it stands when it belongs to no record: one of the landscapes that are drawn."""
    lys: str = ""
    """The light it is seen in; that of the day where none is named."""
    tegn: list[Piece]

    def seen(self, language: Language) -> str:
        """What is seen, in a language. Raises `MissingWordError` where nobody has said it."""
        if language not in self.alt:
            raise MissingWordError(f"{FOLDER}/{self.id}.yml: «alt» mangler på {language}; skriv hva tegningen viser")
        return self.alt[language]

    @property
    def indoors(self) -> bool:
        """Whether it stands in a room."""
        return self.gulv == "gulv"


@lru_cache(maxsize=8)
def read_motifs(root: Path) -> dict[str, Motif]:
    """The kit by id, read once a run: drawings change with the code, and a fault in one is a programmer's."""
    return {file.stem: Motif.model_validate(_yaml(file)) for file in sorted((root / FOLDER).glob("*.yml"))}


def motif_ids(root: Path) -> dict[str, None]:
    """The ids of the kit, without opening it."""
    return dict.fromkeys(file.stem for file in sorted((root / FOLDER).glob("*.yml")))


def _yaml(file: Path) -> Any:
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
