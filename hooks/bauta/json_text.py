"""JSON for people and programs to read: one form for what commands answer, for open data and for job tickets.

At the root, since rooms that may not know each other write it. What keys are made of is another form: `store.key_part`.
"""

from __future__ import annotations

import json


def json_text(data: object) -> str:
    """Data as JSON with its letters as they are, each value on its line, a line break at the end, no NaN."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def compact_json(data: object) -> str:
    """Data as JSON with nothing in it but the data, for browsers to fetch."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
