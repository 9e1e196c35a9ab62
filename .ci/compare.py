"""Tell whether two builds of the site are the same, but for the name of the generator."""

import gzip
import re
import sys
from pathlib import Path

GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def main(first: str, second: str) -> int:
    """Print what differs, one file a line."""
    one, other = contents(Path(first)), contents(Path(second))
    differing = sorted(name for name in one | other if one.get(name) != other.get(name))
    for name in differing:
        print(f"Ulik i {first} og {second}: {name}")
    print(f"{len(one)} filer sammenlignet, {len(differing)} ulike.")
    return int(bool(differing) or not one)


def contents(site: Path) -> dict[str, bytes]:
    """Read every file of a built site."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): content(path) for path in files}


def content(path: Path) -> bytes:
    """Read a file without what says which tool wrote it, and when it was packed."""
    raw = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(raw)
    return GENERATOR.sub(b"", raw) if path.suffix == ".html" else raw


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
