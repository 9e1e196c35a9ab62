"""Lays the files of a release in one folder, each under a name of its own: the host refuses two that are alike.

Use: python .ci/assets.py FROM TO. The folders a file stands in become the beginning of its name.
"""

import shutil
import sys
from pathlib import Path


def assets(source: Path) -> dict[str, Path]:
    """Name -> file. Ends with a message where two files would have the same name, as hosts read names."""
    named: dict[str, Path] = {}
    for file in sorted(file for file in source.rglob("*") if file.is_file()):
        name = "-".join(file.relative_to(source).parts)
        if other := next((named[known] for known in named if known.lower() == name.lower()), None):
            raise SystemExit(f"{file} og {other} får samme navn i utgivelsen ({name}); gi den ene et annet")
        named[name] = file
    if not named:
        raise SystemExit(f"det er ingen filer i {source}; kjør scripts/release først")
    return named


def main(source: Path, target: Path) -> None:
    """Copy every file of a release to `target`, which is made."""
    target.mkdir(parents=True)
    for name, file in assets(source).items():
        shutil.copyfile(file, target / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
