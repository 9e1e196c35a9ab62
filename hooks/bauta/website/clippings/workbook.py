"""All examples as a workbook: the table with numbers as numbers, and what each of its fields holds."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from bauta.records.languages import TONGUES, Words
from bauta.website.clippings.table import Cell, columns

LONGEST = 60
"""The widest column, in characters; longer text is broken."""
LINKED = "adresse"
"""The column whose cells lead to the page of the example."""
PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Text is text, whatever it begins with."""


def workbook(rows: Sequence[Sequence[Cell]], title: str, publisher: str, day: str, words: Words) -> bytes:
    """The rows under the names of the columns, and a sheet that explains them; `day` is when the newest was changed."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, PLAIN) as book:
        made_on = datetime.datetime.fromisoformat(f"{day or '1980-01-01'}T12:00:00")
        book.set_properties({"title": title, "author": publisher, "created": made_on})
        book.set_custom_property("Språk", TONGUES[words.language].merke)
        broken = book.add_format({"text_wrap": True, "valign": "top"})
        about = columns(words)
        _fill(book.add_worksheet(words["meny_eksempler"]), [{"header": name} for name in about], rows, broken)
        fields = [{"header": words["felt"]}, {"header": words["i_utdraget"]}]
        _fill(book.add_worksheet(words["felt"]), fields, list(about.items()), broken)
    return made.getvalue()


def _fill(sheet: Worksheet, head: list[dict[str, str]], rows: Sequence[Sequence[Cell]], broken: object) -> None:
    """A table that can be filtered and sorted, its head standing still."""
    for number, column in enumerate(head):
        name = column["header"]
        widest = max(len(str(cell)) for cell in (name, *(row[number] for row in rows)))
        sheet.set_column(number, number, min(widest + 3, LONGEST), broken)
    sheet.add_table(0, 0, max(len(rows), 1), len(head) - 1, {"columns": head, "style": "Table Style Light 1"})
    for at, row in enumerate(rows, 1):
        for number, cell in enumerate(row):
            _write(sheet, at, number, cell, head[number]["header"] == LINKED)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, linked: bool) -> None:
    if not isinstance(cell, str):
        sheet.write_number(row, column, cell)
    elif linked and cell:
        sheet.write_url(row, column, cell)
    elif sheet.write_string(row, column, cell) if cell else 0:
        raise ValueError(f"En celle i regnearket rommer ikke så mye som {len(cell)} tegn.")
