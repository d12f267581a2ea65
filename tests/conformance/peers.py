"""Runs third-party tools on the bundled description: `python -m tests.conformance.peers`, or `make peers`.

Prints a line for each tool. Tools that the project does not depend on are installed into `.cache/peers/`, in the
versions given here; that needs `npm` for Redocly. The exit code is 1 when a tool refuses the description or cannot be
installed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final, TypeAlias

ROOT: Final = Path(__file__).parents[2]
BUNDLE: Final = ROOT / "generated" / "openapi.yaml"
TOOLS: Final = ROOT / ".cache" / "peers"
REDOCLY_RULES: Final = Path(__file__).with_name("redocly.yaml")
REDOCLY: Final = "2.77.0"
DATAMODEL_CODE_GENERATOR: Final = "0.89.0"


Accept: TypeAlias = Callable[[Path, Path], None]
"""Reads a description, given a folder for output; raises `RefusedError`."""


class RefusedError(Exception):
    """A tool refused the description, or could not be run; the message is its output."""


@dataclass(frozen=True)
class Peer:
    """A tool that reads OpenAPI.

    Attributes:
        name: its name.
        version: the version that is run.
        accept: runs it.
    """

    name: str
    version: str
    accept: Accept


def check_with_openapi_spec_validator(description: Path, _scratch: Path) -> None:
    """Validate the document."""
    _run([_beside_python("openapi-spec-validator"), description])


def generate_stock_client(description: Path, scratch: Path) -> None:
    """Generate a client with openapi-python-client's own templates; a warning is a refusal."""
    config, client = scratch / "config.yaml", scratch / "client"
    config.write_text("post_hooks: []\n", encoding="utf-8")
    where: list[str | Path] = ["--path", description, "--output-path", client, "--config", config]
    _run([_beside_python("openapi-python-client"), "generate", "--meta=none", "--fail-on-warning", *where])
    if not any((client / "models").glob("*.py")):
        raise RefusedError("it made no models")


def lint_with_redocly(description: Path, _scratch: Path) -> None:
    """Lint the document with Redocly's recommended rules."""
    npm = shutil.which("npm")
    if npm is None:
        raise RefusedError("it needs npm, which is not installed")
    folder = TOOLS / f"redocly-{REDOCLY}"
    redocly = folder / "node_modules" / ".bin" / "redocly"
    if not redocly.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _run([npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, f"@redocly/cli@{REDOCLY}"])
    _run([redocly, "lint", description, "--config", REDOCLY_RULES])


def generate_models(description: Path, scratch: Path) -> None:
    """Generate pydantic models with datamodel-code-generator, and import them."""
    folder = TOOLS / f"datamodel-code-generator-{DATAMODEL_CODE_GENERATOR}"
    if not (folder / "ready").exists():
        _run([sys.executable, "-m", "venv", "--clear", folder])
        pinned = f"datamodel-code-generator=={DATAMODEL_CODE_GENERATOR}"
        _run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", pinned])
        (folder / "ready").touch()
    models = scratch / "models.py"
    what = ["--input-file-type=openapi", "--output-model-type=pydantic_v2.BaseModel", "--formatters", "builtin"]
    _run([folder / "bin" / "datamodel-codegen", "--input", description, "--output", models, *what])
    _run([folder / "bin" / "python", models])


PEERS: Final = (
    Peer("openapi-spec-validator", version("openapi-spec-validator"), check_with_openapi_spec_validator),
    Peer("openapi-python-client", version("openapi-python-client"), generate_stock_client),
    Peer("datamodel-code-generator", DATAMODEL_CODE_GENERATOR, generate_models),
    Peer("redocly", REDOCLY, lint_with_redocly),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every tool; returns 0 when all accept the description."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.peers", description=__doc__)
    parser.add_argument("description", type=Path, nargs="?", default=BUNDLE, help="a bundled description")
    description: Path = parser.parse_args(arguments).description.resolve()
    if not description.is_file():
        parser.error(f"there is no {description}")
    refusals = 0
    for peer in PEERS:
        title = f"{peer.name} {peer.version}"
        with tempfile.TemporaryDirectory() as scratch:
            try:
                peer.accept(description, Path(scratch))
            except RefusedError as error:
                refusals += 1
                print(f"{title}: refuses\n{error}", flush=True)
            else:
                print(f"{title}: accepts", flush=True)
    return 1 if refusals else 0


def _run(command: Sequence[str | Path]) -> None:
    quiet = {"NO_COLOR": "1", "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    try:
        done = subprocess.run(
            [str(part) for part in command], capture_output=True, text=True, check=False, env=os.environ | quiet
        )
    except OSError as error:
        raise RefusedError(f"{command[0]} cannot be run: {error.strerror}") from error
    if done.returncode:
        raise RefusedError(f"{done.stdout}{done.stderr}".strip())


def _beside_python(program: str) -> Path:
    return Path(sys.executable).with_name(program)


if __name__ == "__main__":
    raise SystemExit(main())
