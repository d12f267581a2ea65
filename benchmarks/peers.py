"""The peers: the official SDK in its own virtual environment, and a stock client of our description.

Both live below `.cache/bench/` and are made when they are missing or out of date.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
BUNDLE: Final = ROOT / "generated" / "openapi.yaml"
REQUIREMENTS: Final = Path(__file__).with_name("requirements.lock")
CACHE: Final = ROOT / ".cache" / "bench"
GENERATOR: Final = "openapi-python-client"


class PeerError(Exception):
    """A peer could not be installed; the message is the output of the installation."""


@dataclass(frozen=True)
class Peers:
    """The places of the peers.

    Attributes:
        python: the interpreter that has the official SDK, and what the stock client needs.
        stock: the folder with the package `stock_client`.
    """

    python: Path
    stock: Path


def prepare() -> Peers:
    """Install the peers again if their requirements or the description have changed.

    Raises:
        PeerError: one cannot be made.
    """
    python = _environment(CACHE / f"environment-{_digest(REQUIREMENTS)}")
    stock = CACHE / f"stock-{version(GENERATOR)}-{_digest(BUNDLE)}"
    if not (stock / "ready").exists():
        shutil.rmtree(stock, ignore_errors=True)
        make_stock_client(stock)
        (stock / "ready").touch()
    return Peers(python, stock)


def make_stock_client(folder: Path) -> None:
    """Make `stock_client` in `folder`, with openapi-python-client's own templates.

    Raises:
        PeerError: it refuses the description.
    """
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "config.yaml"
    config.write_text("post_hooks: []\n", encoding="utf-8")
    where: list[str | Path] = ["--path", BUNDLE, "--output-path", folder / "stock_client", "--config", config]
    _run([Path(sys.executable).with_name(GENERATOR), "generate", "--meta=none", "--fail-on-warning", *where])


def _environment(folder: Path) -> Path:
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        print(f"Setting up {folder.relative_to(ROOT)} (about a minute) ...", file=sys.stderr)
        _run([sys.executable, "-m", "venv", "--clear", folder])
        how = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
        _run([python, "-m", "pip", "install", *how, "--requirement", REQUIREMENTS])
        (folder / "ready").touch()
    return python


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - only what is named above
    if done.returncode:
        raise PeerError(f"{done.stdout}{done.stderr}".strip())
