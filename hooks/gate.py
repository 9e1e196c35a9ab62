"""The gate: nothing is touched until every text has been read, proofread, set and copyfitted.

`on_pre_build` is the last event before MkDocs empties the site folder, so a fault here leaves the
old site as it was. Under `serve` the gate is open: corrections stand on the pages they concern.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from bauta.cli.command_line import be_unhurried
from bauta.correction import blocks
from bauta.forms.online_form import FOLDER, obstacles
from bauta.house_style.release import not_ours, settings_faults
from bauta.obstacle import obstacle
from bauta.progress import stage
from bauta.publication import House, Publication
from bauta.report import as_text, tally
from bauta.site_folder import refusal

COMMAND = "BAUTA_KOMMANDO"
"""Environment variable that tells the later events which command runs; MkDocs tells it once, at start."""

RELEASE = "BAUTA_UTGIVELSE"
"""Environment variable that names the edition to be released: all that it prints must be approved."""


WITHOUT_OFFPRINTS = "BAUTA_UTEN_SAERTRYKK"
"""Environment variable that leaves out extracts and offprints, and nothing else."""


def on_startup(command: str, dirty: bool) -> None:
    """Remember which command runs; the process is MkDocs', and the house is all it works on."""
    os.environ[COMMAND] = command
    be_unhurried()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything and set it in type."""
    house = open_house(_project(config))
    config.extra["utgivelse"] = publication = Publication(house, release=os.environ.get(RELEASE, ""))
    with stage("Leser, kontrollerer og setter tekstene"):
        os.environ.setdefault("SOURCE_DATE_EPOCH", str(publication.made_at))
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop here on any fault; else begin on the books. Others make what they can meanwhile."""
    site = Path(config.site_dir)
    if refused := refusal(site, _project(config)):
        raise PluginError(f"{refused} Ingenting er bygd eller rørt.")
    publication: Publication = config.extra["utgivelse"]
    if hindered := obstacles(config.extra.get(FOLDER), publication.root):
        raise PluginError("\n".join([*hindered, "Nettstedet og boka er ikke bygd; det som lå der, står urørt."]))
    if unknown := not_ours(publication.verdict.material):
        raise PluginError(f"{unknown} Nettstedet og boka er ikke bygd; det som lå der, står urørt.")
    corrections = [
        *publication.verdict.corrections,
        *(settings_faults(_project(config)) if os.environ.get(RELEASE) else ()),
    ]
    sys.stderr.write(as_text(corrections))
    if blocks(corrections) and os.environ.get(COMMAND) != "serve":
        raise PluginError(f"{tally(corrections)} Nettstedet og boka er ikke bygd; det som lå der, står urørt.")
    few = bool(os.environ.get(WITHOUT_OFFPRINTS))
    if os.environ.get(COMMAND) == "serve":
        with stage("Lager PDF-ene"):
            publication.print_books(offprints=not few)
    else:
        pressroom = ThreadPoolExecutor(max_workers=1)
        config.extra["trykkes"] = pressroom.submit(publication.print_all, offprints=not few)
        pressroom.shutdown(wait=False)


def on_build_error(error: Exception) -> None:
    """What the machine puts in the way is told in a sentence; a fault of ours keeps its trace."""
    if isinstance(error, PluginError) and os.environ.get(COMMAND) != "serve":
        sys.stderr.write(f"{error}\n")
        raise SystemExit(1)  # before MkDocs adds that it was «Aborted with a BuildError!»
    if told := obstacle(error):
        raise PluginError(f"{told} Nettstedet og boka er ikke bygd ferdig.") from None


def on_shutdown() -> None:
    """Close the houses that the rebuilds of `serve` have kept open."""
    for house in kept_houses().values():
        house.close()
    kept_houses().clear()


def _project(config: MkDocsConfig) -> Path:
    """The folder of the project, whole also where mkdocs.yml is named from the folder one stands in."""
    return Path(config.config_file_path).absolute().parent


def open_house(root: Path) -> House:
    """The house of a root in this process, kept between the rebuilds of `serve`."""
    houses = kept_houses()
    if root not in houses:
        on_shutdown()
        houses[root] = House(root)
    return houses[root]


@cache
def kept_houses() -> dict[Path, House]:
    """The house that is open, by its root."""
    return {}
