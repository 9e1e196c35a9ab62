"""The print edition: books, e-books and press files go to last-ned/, what is made of single texts by their pages."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from bauta.press.preflight.report import as_text as preflight_report
from bauta.progress import stage, tell
from bauta.publication import Publication
from bauta.reading.addresses import offprint_address
from bauta.site_folder import mark


@event_priority(-50)
def on_pre_build(config: MkDocsConfig) -> None:
    """Await the PDFs, and mark the folder as a site that the next build may replace: the last before it is emptied."""
    publication: Publication = config.extra["utgivelse"]
    if pressing := config.extra.pop("trykkes", None):
        with stage("Gjør PDF-ene ferdige"):
            pressing.result()
        with stage("Lager e-bøkene"):
            publication.print_ebooks()
    _judge_press(publication)
    mark(Path(config.site_dir))
    tell("Bygger nettstedet …")


def on_post_build(config: MkDocsConfig) -> None:
    """Lay the books down in the finished site."""
    publication: Publication = config.extra["utgivelse"]
    folder = Path(config.site_dir) / "last-ned"
    folder.mkdir(exist_ok=True)
    for edition, pdf in publication.books.items():
        (folder / f"{edition}.pdf").write_bytes(pdf)
    for package in publication.press.values():
        beside = folder / package.folder
        beside.mkdir(parents=True, exist_ok=True)
        for name, data in package.files.items():
            (beside / name).write_bytes(data)
    for key, pdf in publication.offprints.items():
        (Path(config.site_dir) / offprint_address(key)).write_bytes(pdf)
    for address, epub in publication.ebooks.items():
        (Path(config.site_dir) / address).write_bytes(epub)
    pages = sum(1 for _ in Path(config.site_dir).rglob("index.html"))
    tell(f"Nettstedet har {pages} sider; bøkene ligger i last-ned/.")


def _judge_press(publication: Publication) -> None:
    """A press file that cannot be printed stops the build too."""
    packages = publication.press.values()
    for package in packages:
        sys.stderr.write(
            "".join(f"{package.folder}/{line}\n" for line in preflight_report(package.verdicts).splitlines())
        )
    if not all(package.approved for package in packages):
        raise PluginError("Trykkfilene kan ikke trykkes. Nettstedet og boka er ikke bygd; det som lå der, står urørt.")
