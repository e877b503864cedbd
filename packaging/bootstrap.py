"""Make `.venv` ready to run the program, or to test it, on a machine that has only Python.

    python3 packaging/bootstrap.py [--tests]

In order: the Python itself, the system libraries, the environment, the locked packages, the program. What is missing
is installed; what may not be installed here is named in one exact command, and the exit status is 1. A second run finds
everything in place and takes a fraction of a second. Only the standard library is used, and the text must stay readable
for the old Pythons it turns away.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

OLDEST = (3, 11)
NEWEST = (3, 14)  # the newest Python that the Qt wheel names
ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "set-up"

# What Qt's libraries and its X11 plugin link to and its wheel does not bring, with the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
PROGRAMS_FOR_TESTS = {"Xvfb": "xvfb"}
# Ubuntu 24.04 and Debian 13 renamed this one; the new name wins where it is known.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}


class CannotSetUp(Exception):
    """Something the user has to do first; `str()` of it says what."""


def say(sentence: str) -> None:
    """Tell what is going on, before any output of the programs that do it."""
    print(f"set-up: {sentence}", flush=True)


def run(*command: str) -> bool:
    """Run a program, show what it prints, and return whether it succeeded."""
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive", PIP_DISABLE_PIP_VERSION_CHECK="1")
    return subprocess.run(command, cwd=str(ROOT), env=environment, check=False).returncode == 0


def succeeds(*command: str) -> bool:
    """Return whether a program runs and succeeds, without showing what it prints."""
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    except OSError:
        return False
    return done.returncode == 0


# --- Python -------------------------------------------------------------------------------------------------------


def check_python() -> None:
    """Go on with a Python that the packages support; start again under a better one where there is one."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
            better = shutil.which(f"python3.{minor}")
            if better and succeeds(better, "-c", "pass"):
                os.execv(better, [better, *sys.argv])
        raise CannotSetUp(
            f"Fact Annotator needs Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}, and this is "
            f"{sys.version.split()[0]} ({sys.executable}).\n"
            f"Install a newer one and name it:\n    make PYTHON=python3.{NEWEST[1] - 1} run"
        )
    missing = [name for name in ("ctypes", "sqlite3", "ssl", "venv") if importlib.util.find_spec(name) is None]
    if missing:
        raise CannotSetUp(
            f"This Python ({sys.executable}) was built without {', '.join(missing)}, which the program needs.\n"
            "On Debian and Ubuntu the complete one is the package python3."
        )


# --- System packages ----------------------------------------------------------------------------------------------


def loads(library: str) -> bool:
    """Return whether the system's loader finds a shared library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(*, for_tests: bool) -> list[str]:
    """Return the Debian names of the system packages that are not there yet."""
    missing = []
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info[1]}-venv")
    if sys.platform.startswith("linux"):
        missing += [package for library, package in LIBRARIES.items() if not loads(library)]
        if for_tests:
            missing += [package for program, package in PROGRAMS_FOR_TESTS.items() if shutil.which(program) is None]
    return missing


def provide_system_packages(*, for_tests: bool) -> None:
    """Install the missing system packages, or say in one exact command how to."""
    missing = missing_packages(for_tests=for_tests)
    if not missing:
        return
    say(f"missing system packages: {' '.join(missing)}")
    if shutil.which("apt-get") is None:
        raise CannotSetUp(
            "Install these system packages with your system's package manager, then repeat the command.\n"
            f"These are their names on Debian and Ubuntu:\n    {' '.join(missing)}"
        )
    rights = rights_to_install()
    if rights is None:
        raise CannotSetUp(apt_advice(missing))
    run(*rights, "apt-get", "update")  # a broken source elsewhere need not stop the install
    run(*rights, *apt_install(present_names(missing)))
    importlib.invalidate_caches()
    left = missing_packages(for_tests=for_tests)
    if left:
        raise CannotSetUp(f"apt-get could not install everything. {apt_advice(left)}")


def rights_to_install() -> list[str] | None:
    """Return what to put before apt-get: nothing for root, sudo where it asks no password, None where neither is."""
    if os.geteuid() == 0:
        return []
    if succeeds("sudo", "-n", "true"):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def apt_install(packages: list[str]) -> list[str]:
    """Return the command that installs the packages and nothing that they only recommend."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def apt_advice(packages: list[str]) -> str:
    """Return what to type for the packages, with sudo where it exists."""
    sudo = "sudo " if shutil.which("sudo") else ""
    who = "Run this" if sudo else "Run this as root"
    command = f"{sudo}apt-get update && {sudo}{' '.join(apt_install(present_names(packages)))}"
    return f"{who}, then repeat the command:\n    {command}"


def present_names(packages: list[str]) -> list[str]:
    """Return the packages under the names that this system knows them by."""
    return [RENAMED[name] if name in RENAMED and known_to_apt(RENAMED[name]) else name for name in packages]


def known_to_apt(package: str) -> bool:
    """Return whether the system's package lists have a package of exactly this name."""
    return succeeds("apt-cache", "show", "--no-all-versions", package)


# --- The environment ----------------------------------------------------------------------------------------------


def environment_python() -> Path:
    """Return where the environment's Python is, made or not."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def digests() -> tuple[str, str]:
    """Return what the environment and what the installed program depend on, each as a digest."""
    environment = hashlib.sha256(f"{sys.version} {ROOT}".encode() + LOCK.read_bytes()).hexdigest()
    return environment, hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()


def installed() -> tuple[str, str]:
    """Return the digests that stood when the environment was last made ready."""
    if not STAMP.is_file() or not succeeds(str(environment_python()), "-c", "pass"):
        return "", ""
    environment, _, program = STAMP.read_text(encoding="ascii").partition(" ")
    return environment, program


def pip_install(*arguments: str) -> None:
    """Install into the environment, with the machine's own settings of pip."""
    if not run(str(environment_python()), "-m", "pip", "install", "--quiet", *arguments):
        raise CannotSetUp("pip could not install the packages; its message above says why. Then repeat the command.")


def make_environment() -> None:
    """Make the environment anew with exactly the locked packages."""
    say(f"making .venv with Python {sys.version.split()[0]}")
    if not run(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)):
        raise CannotSetUp("The environment .venv could not be made; the message above says why.")
    say("installing the locked packages; the first time takes a minute or two")
    with tempfile.TemporaryDirectory() as folder:
        # Old versions of pip misread the names of extras, so the locked pip comes first.
        only_pip = Path(folder) / "pip.lock"
        only_pip.write_text(locked("pip"), encoding="utf-8")
        pip_install("--require-hashes", "-r", str(only_pip))
    pip_install("--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(LOCK))


def locked(package: str) -> str:
    """Return a package's entry in the lock file: its version and its hashes."""
    text = LOCK.read_text(encoding="utf-8")
    start = f"\n{text}".index(f"\n{package}==")
    lines = text[start:].splitlines()
    end = next(number for number, line in enumerate(lines) if not line.endswith("\\"))
    return "\n".join(lines[: end + 1]) + "\n"


def install_program() -> None:
    """Put the checkout itself into the environment, so that the command `annotator` runs what is in it."""
    pip_install("--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def main(arguments: list[str]) -> int:
    """Make everything ready and return the exit status."""
    try:
        check_python()
        provide_system_packages(for_tests="--tests" in arguments)
        wanted, found = digests(), installed()
        if found[0] != wanted[0]:
            make_environment()
            STAMP.write_text(wanted[0], encoding="ascii")
        if found != wanted:
            install_program()
            STAMP.write_text(" ".join(wanted), encoding="ascii")
            say("ready")
    except CannotSetUp as reason:
        print(f"set-up: {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
