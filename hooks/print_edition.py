"""The print edition: books, e-books and press files go to last-ned/, what is made of single texts by their pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from bauta.progress import tell
from bauta.publication import Publication
from bauta.reading.addresses import offprint_address


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
