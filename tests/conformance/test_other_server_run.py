"""`modelarts-conformance run` against a server that others could have written, before and after its suggested patch."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from generator.config import read
from generator.description.bundle import bundle
from generator.description.sources import Sources
from generator.lint import lint
from tests.support.other_server import DEVIATIONS, OPERATIONS, other_server

_ROOT: Final = Path(__file__).parents[2]
_FOUND: Final[Mapping[str, tuple[str, str]]] = {
    "undocumented field": ("undocumented-field", "NetworkMetadata/zone"),
    "extra enum value": ("schema", "FlavorResponse/flavor_type"),
    "null": ("schema", "Project/description"),
    "number for text": ("schema", "FlavorBilling/code"),
    "undocumented status": ("status", "status 410 ModelArts.50025001"),
    "error body without code": ("schema", "Error/error_code, error_msg"),
    "wrong total": ("list-count", "ShowTrainingJobFlavors"),
    "HTML with 200": ("content-type", "ShowTrainingJobFlavors"),
    "missing header": ("headers", "header X-Subject-Token"),
    "other date format": ("schema", "NetworkMetadata/creationTimestamp"),
    "slow": ("slow", "ShowTrainingJobFlavors"),
    "redirect": ("status", "status 302"),
}
"""The kind of the finding that reports a deviation, and the part of the description, or the operation."""

_SECOND: Final = ("headers", "header X-Request-Id")  # that deviation is in two headers
_NOT_MENDED: Final = frozenset({"wrong total", "HTML with 200", "missing header", "slow", "redirect"})
"""What no description should allow: a server has to mend it."""


def _run(
    folder: Path, deviations: Sequence[str], *arguments: str, path: Sequence[Path] = ()
) -> tuple[int, dict[str, Any], str]:
    """The exit code of a run, its report, and what it said."""
    with other_server(deviations) as server:
        report = folder / "report.json"
        known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        command = [
            sys.executable,
            "-m",
            "modelarts_conformance",
            "run",
            "--endpoint",
            server.account.url,
            "--operations",
        ]
        done = subprocess.run(
            [*command, *OPERATIONS, "--allow-writes", "--cases", "20", "--report", str(report), *arguments],
            env=known
            | {
                "MODELARTS_USERNAME": server.account.username,
                "MODELARTS_PASSWORD": server.account.password,
                "MODELARTS_REGION": server.account.region,
                "XDG_STATE_HOME": str(folder / "state"),
                "PYTHONHASHSEED": "0",
                "PYTHONPATH": os.pathsep.join(map(str, path)),
            },
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=300,
        )
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, json.loads(report.read_bytes()), done.stdout + done.stderr


def _causes(report: Mapping[str, Any]) -> Counter[tuple[str, str]]:
    return Counter((each["kind"], each["part"] or each["operation"]) for each in report["findings"])


def test_nothing_is_found_without_deviations(tmp_path: Path) -> None:
    code, report, said = _run(tmp_path, [], "--suggest", "suggested.patch")
    assert (code, report["findings"], report["left"]) == (0, [], []), said
    assert "nothing found" in said
    assert (tmp_path / "suggested.patch").read_text(encoding="utf-8") == ""


def test_each_deviation_is_found_and_mended_where_a_description_can(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    code, report, said = _run(tmp_path, list(DEVIATIONS), "--suggest", "suggested.patch")
    assert code == 1
    assert _causes(report) == Counter([*_FOUND.values(), _SECOND]), said
    for finding in report["findings"]:
        assert finding["curl"].startswith("curl -X ")
        assert "password" not in finding["curl"] or "***" in finding["curl"]
        assert finding["place"]["file"].startswith("spec/")
        assert finding["expected"]
    assert "git apply suggested.patch" in said

    clone = tmp_path / "clone"
    for name in ("spec", "generated"):
        shutil.copytree(_ROOT / name, clone / name, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(["git", "apply", str(tmp_path / "suggested.patch")], cwd=clone, check=True, timeout=30)
    _generate(clone, whole=request.config.getoption("--long"))
    code, report, said = _run(
        tmp_path,
        list(DEVIATIONS),
        *("--spec", str(clone / "spec"), "--suggest", "again.patch"),
        path=[clone / "generated"],
    )
    assert code == 1
    assert _causes(report) == Counter([*(_FOUND[name] for name in _NOT_MENDED), _SECOND]), said
    assert (tmp_path / "again.patch").read_text(encoding="utf-8") == ""


def _generate(clone: Path, *, whole: bool) -> None:
    """Join the description, or do all that `make generate` does."""
    if whole:
        for name in ("generator", "docs", "facade", "emulator"):
            shutil.copytree(_ROOT / name, clone / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(_ROOT / "generator.toml", clone)
        for command in ("generate", "check"):
            subprocess.run(
                [sys.executable, "-m", "generator", command],
                env={**os.environ, "PYTHONPATH": str(clone)},
                cwd=clone,
                check=True,
                timeout=300,
            )
        return
    config = read(_ROOT / "generator.toml")
    sources = Sources.load(clone / "spec")
    joined = bundle(sources, config.conventions)
    assert [finding.text(sources.root) for finding in lint(sources, joined, config)] == []
    (clone / "generated" / "openapi.json").write_text(joined.json(), encoding="utf-8")
