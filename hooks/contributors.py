"""What contributors and editors fetch from the site: Word forms, the schemas of records, the dates of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from bauta.desk.calendars import calendar
from bauta.desk.desk import CALENDAR
from bauta.forms import schemas
from bauta.forms.online_form import FOLDER, form_pages, read_online_form
from bauta.forms.word_form import blank_forms, lists_for, word_form
from bauta.json_text import json_text
from bauta.publication import Publication


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Lay the files beside the pages."""
    publication: Publication = config.extra["utgivelse"]
    for address, content in (*_made(publication), *_form(publication, config)):
        files.append(File.generated(config, address, content=content))
    return files


def _form(publication: Publication, config: MkDocsConfig) -> Iterator[tuple[str, str | bytes]]:
    """The form in the browser, where mkdocs.yml asks for it."""
    form, _ = read_online_form(config.extra.get(FOLDER))
    if form:
        yield from form_pages(form, publication.program, publication.verdict.material.registers, publication.root)


def _made(publication: Publication) -> Iterator[tuple[str, str | bytes]]:
    registers = publication.verdict.material.registers
    for name, kind in schemas.RECORDS.items():
        schema = schemas.record_schema(registers.kind(kind), publication.verdict.material.languages)
        yield f"skjema/{name}.json", json_text(schema)
    site = next((copy.edition.adresse for copy in publication.verdict.material.editions), "")
    yield "redaksjon/frister.ics", calendar(CALENDAR, publication.desk.events(site), publication.made_at)
    forms = blank_forms(publication.program, registers, publication.verdict.material.languages)
    themes = [registers.theme_names(entry.program, entry.sprak) for entry in forms.values()]
    lists = [lists_for(entry, publication.verdict.material) for entry in forms.values()]
    with ThreadPoolExecutor() as typists:  # each waits for a pandoc of its own
        made = typists.map(word_form, forms.values(), themes, lists)
        yield from zip((f"skjema/{name}.docx" for name in forms), made, strict=True)
