"""Make a comment of a review that an untrusted pull request has written: its text stays text."""

import re
import sys
from pathlib import Path

MOST = 60_000
"""Characters; a comment on GitHub holds 65 536."""

UNSAFE = re.compile(r"<(?!\!--)|!\[|\]\(|@(?=\w)|https?://", re.IGNORECASE)
"""What could be a tag, a picture, a link or a call for someone's attention."""


def main(review: str, run: str) -> int:
    """Print the comment."""
    text = Path(review).read_text(encoding="utf-8", errors="replace")
    safe = UNSAFE.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found[0]), text.replace("<!--", "&#60;!--"))
    cut = safe if len(safe) <= MOST else safe[:MOST].rpartition("\n")[0] + "\n\n… resten står i kjøringen."
    print(f"{cut}\n\n[Bilder av oppslagene før og etter ligger i kjøringen, under «omtale»]({run}).")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
