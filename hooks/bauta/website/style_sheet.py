"""The style sheet of the website: the colours and faces of the book, then the design's own rules."""

from __future__ import annotations

import re
from pathlib import Path

from bauta.artwork import motifs, palette
from bauta.website import typefaces

DESIGN = "content/stil/bauta.css"
ADDRESS = "stil/bauta.css"
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def style_sheet(root: Path, faces: tuple[typefaces.WebFace, ...]) -> str:
    """All of it in one file, which every page shares."""
    design = COMMENT.sub("", (root / DESIGN).read_text(encoding="utf-8"))
    return typefaces.rules(faces) + palette.tokens(root) + motifs.tokens(root) + typefaces.rows(root) + design
