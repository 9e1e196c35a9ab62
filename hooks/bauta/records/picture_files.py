"""Files with pictures: the kinds a record may have, and what such a file may be called."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

PICTURE_KINDS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "TIFF": (".tif", ".tiff")}
"""Kind of file -> how the names of such files end, in small or capital letters."""

PICTURE_FILE = (
    r"^[^/\\\x00-\x1f.][^/\\\x00-\x1f]{0,110}"
    r"\.([jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP]|[tT][iI][fF][fF]?)$"
)
"""The name of a picture in the record's own folder, short enough to be lengthened into an address."""

PictureFile = Annotated[str, StringConstraints(pattern=PICTURE_FILE)]
