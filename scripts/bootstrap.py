"""Puts the pinned packages in .venv and runs the calling script there.

Standard library only, and `bauta.staging`, which is too. `python scripts/bootstrap.py -m mkdocs serve`
runs any tool from the lock files. The version check comes before anything that an older Python cannot read.
"""

import hashlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

if sys.version_info < (3, 11):  # noqa: UP036 (an older Python is what it is for)
    sys.stderr.write(
        "Bauta trenger Python 3.11 eller nyere; dette er Python %d.%d (%s).\n"  # noqa: UP031 (f-strings are newer than the Python told here)
        "Installer en nyere Python og kjør kommandoen med den.\n"
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )
    raise SystemExit(2)

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from bauta.staging import alone

VENV = ROOT / ".venv"
STAMP = VENV / "installed.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def enter(*, tests: bool = False) -> None:
    """Go on in .venv, with the packages of the lock file; installs them when they are not there."""
    prepare(tests=tests)
    if not inside():
        run(sys.orig_argv[1:])


def inside() -> bool:
    """Tell whether this Python is the one in .venv."""
    return VENV.exists() and VENV.samefile(sys.prefix)


def run(arguments: list[str]) -> NoReturn:
    """Start .venv's Python with these arguments, in place of this process."""
    os.environ["PYTHONUTF8"] = "1"
    command = [str(PYTHON), *arguments]
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 (our own Python, no shell)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the child's to answer
    sys.exit(subprocess.call(command))


def prepare(*, tests: bool) -> None:
    """Install what the lock files name, unless the stamp says that it is there."""
    locks = [ROOT / "requirements.lock"]
    if tests:
        locks.append(ROOT / "requirements-test.lock")
    if {fingerprint(lock) for lock in locks} <= installed():
        return
    require_venv()
    try:
        with alone(ROOT / ".cache" / "bootstrap.lock", lambda: say("Venter: en annen kjøring installerer pakkene …")):
            bring_up_to_date(locks)
    except KeyboardInterrupt:
        fail("Avbrutt; neste kjøring tar det fra begynnelsen.")


def bring_up_to_date(locks: list[Path]) -> None:
    """Install, with a new .venv unless only the test tools are missing; the stamp comes last."""
    wanted = [fingerprint(lock) for lock in locks]
    present = installed()
    if set(wanted) <= present:
        return  # another run has just done it
    STAMP.unlink(missing_ok=True)
    fresh = wanted[0] not in present
    if fresh and not inside():
        create()
    install(locks, again=fresh and inside())
    STAMP.write_text("\n".join(wanted) + "\n", encoding="utf-8")
    say("Pakkene er på plass.")


def fingerprint(lock: Path) -> str:
    """Name a lock file's content together with the Python it is installed for."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return f"{lock.name} {sys.version_info[0]}.{sys.version_info[1]} {digest}"


def installed() -> set[str]:
    """Read the stamp, which is written last: a .venv left half made has none."""
    if not (STAMP.is_file() and PYTHON.is_file() and (VENV / "pyvenv.cfg").is_file()):
        return set()
    return set(STAMP.read_text(encoding="utf-8").splitlines())


def require_venv() -> None:
    """Stop with advice where the system's Python comes without venv (Debian, Ubuntu)."""
    if find_spec("venv") and find_spec("ensurepip"):
        return
    fail(
        f"Python på denne maskinen ({sys.executable}) mangler modulen venv.\n"
        "På Debian og Ubuntu: sudo apt install python3-venv. "
        "Ellers: installer Python fra python.org."
    )


def create() -> None:
    """Make an empty .venv in place of whatever stands there."""
    say(f"Lager .venv med Python {sys.version_info[0]}.{sys.version_info[1]} …")
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        fail(f"Klarte ikke å lage {VENV}. Slett mappen og prøv igjen.")


def install(locks: list[Path], *, again: bool) -> None:
    """Have pip fetch exactly the pinned files; `again` replaces also those it believes in."""
    say(f"Installerer pakkene i {locks[-1].name}; første gang tar det et minutt eller to …")
    command = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    command += ["--require-hashes", "--no-deps", "--only-binary=:all:", "--no-input"]
    command += ["--force-reinstall"] * again
    for lock in locks:
        command += ["--requirement", str(lock)]
    if call(command):
        fail("Pakkene lot seg ikke installere; pip sier hvorfor ovenfor. Er maskinen på nett?")
    if call([str(PYTHON), "-I", "-c", "import mkdocs, pikepdf, typst, yaml"]):
        fail("Pakkene havnet ikke i .venv. Er pip satt opp til å legge dem et annet sted (pip.conf, «target»)?")


def call(command: list[str]) -> int:
    """Run a command that holds on to the lock."""
    import subprocess

    elsewhere = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_DRY_RUN", "PYTHONHOME", "PYTHONPATH")
    environment = {name: value for name, value in os.environ.items() if name not in elsewhere}
    return subprocess.call(command, close_fds=False, env=environment)


def say(message: str) -> None:
    """Tell how far we are, beside the script's own output."""
    print(message, file=sys.stderr, flush=True)


def fail(message: str) -> NoReturn:
    """Stop: this machine cannot run the script as it is."""
    say(message)
    sys.exit(2)


if __name__ == "__main__":
    prepare(tests=True)
    run(sys.argv[1:])
