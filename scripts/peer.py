"""The nearest peer, mkdocs-to-pdf, on the same Markdown, in a venv of its own."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import bootstrap

PEER = bootstrap.ROOT / ".cache" / "mkdocs-to-pdf"
PACKAGES = ("mkdocs>=1.6,<1.7", "mkdocs-material>=9.8,<9.9", "mkdocs-to-pdf")
CONFIG = """\
site_name: Universell utforming i 17 kommuner
theme: {name: material, language: nb, font: false}
plugins:
  - search
  - to-pdf: {cover_title: Universell utforming, output_path: bok.pdf}
"""


def peer_build(root: Path, say: Callable[[str], None]) -> float:
    """Seconds the peer needs for a website and a PDF of all records and chapters below `root`."""
    python = _installed(say)
    with tempfile.TemporaryDirectory(prefix="bauta-peer-") as folder:
        project = Path(folder)
        (project / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        for name in ("content/kapitler", "municipalities", "content/temaer", "examples"):
            target = project / "docs" / Path(name).name
            target.mkdir(parents=True)
            for file in (root / name).glob("*.md"):
                target.joinpath(file.name).write_text(_markdown(file), encoding="utf-8")
        (project / "docs" / "index.md").write_text("# Forside\n", encoding="utf-8")
        start = time.perf_counter()
        done = subprocess.run(
            [str(python), "-m", "mkdocs", "build", "--quiet"], cwd=project, capture_output=True, text=True, check=False
        )
        seconds = time.perf_counter() - start
        if done.returncode or not (project / "site" / "bok.pdf").exists():
            raise SystemExit(f"mkdocs-to-pdf lagde ingen PDF (den trenger Pango):\n{done.stderr[-2000:]}")
        return seconds


def _markdown(file: Path) -> str:
    """The text under its title, without the fields that only Bauta reads."""
    fields, _, body = file.read_text(encoding="utf-8").removeprefix("---").partition("\n---\n")
    title = next((line.partition(":")[2] for line in fields.splitlines() if line.startswith(("tittel:", "navn:"))), "")
    return f"# {title.strip()}\n{body}"


def _installed(say: Callable[[str], None]) -> Path:
    python = PEER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (PEER / "installert").exists():
        say("Installerer mkdocs-to-pdf i et eget miljø …")
        shutil.rmtree(PEER, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(PEER)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-qq", *PACKAGES], check=True)
        (PEER / "installert").touch()
    return python
