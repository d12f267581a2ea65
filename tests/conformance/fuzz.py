"""Fuzzes a local ModelArts with the description: `python -m tests.conformance.fuzz --seed 1 --cases 2000`.

Runs all phases of schemathesis (examples, coverage, fuzzing, stateful) with all its checks, over a real socket and
signed in, against the emulator that the environment names. Examples and coverage are as many as the description gives;
on top of them come at least `--cases` requests of the other two phases. The exit code is 0 only when nothing failed;
failing cases are printed with the curl line that repeats them.

The same seed makes the same requests, except for identifiers that the emulator makes up, and for what depends on when a
job ends.
"""

from __future__ import annotations

import argparse
import copy
import math
import os
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema

from tests.conformance import semantics
from tests.conformance.account import (
    BOOT_FILE,
    CODE_DIR,
    ENGINE_ID,
    FLAVOR,
    Account,
    EnvironmentMissingError,
    Prepared,
    prepare,
)
from tests.conformance.description import bundle, operations
from tests.conformance.report import Report

SETTINGS: Final = Path(__file__).with_name("schemathesis.toml")
EXIT_FAILURES: Final = 1
EXIT_NO_EMULATOR: Final = 2
_STATEFUL_SHARE: Final = 0.5  # of the random cases
_STEPS_PER_SCENARIO: Final = 9  # about
_ROUNDS_PER_SEED: Final = 10_000  # more than a run needs, so that neighbouring seeds have no round in common


def fuzz(account: Account, seed: int, cases: int, only: Sequence[str] = ()) -> Report:
    """Fuzz an emulator.

    Args:
        account: an account in it that nothing else uses.
        seed: what random requests are made from.
        cases: how many of them there are at least.
        only: IDs of the operations to fuzz; all when empty. The stateful phase needs links among them.
    """
    report = Report()
    prepared = prepare(account)
    description = _with_names_that_exist(account, prepared)
    for number in range(_ROUNDS_PER_SEED):
        missing = cases - report.random_cases
        config = _config(account, prepared, seed * _ROUNDS_PER_SEED + number, missing, only, whole=number == 0)
        schema = schemathesis.openapi.from_dict(description, config=config)
        semantics.install(schema, account, prepared)
        for event in from_schema(schema).execute():
            report.add(event)
        if not report.passed or report.random_cases >= cases:
            break
    return report


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: command line without the program's name; that of the process when None.

    Returns:
        The exit code: 0 when nothing failed, 1 when something did, 2 when the environment names no emulator.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.fuzz", description="Fuzz a local ModelArts.")
    parser.add_argument("--seed", type=int, default=1, help="what random requests are made from (default: 1)")
    parser.add_argument("--cases", type=int, default=2000, help="least number of random requests (default: 2000)")
    parser.add_argument(
        "--only", nargs="+", default=(), choices=operations(), metavar="ID", help="only these operations"
    )
    parser.add_argument("--covered", type=Path, metavar="FILE", help="write what was covered to this file, as Markdown")
    options = parser.parse_args(arguments)
    try:
        account = Account.from_environment()
    except EnvironmentMissingError as error:
        print(error, file=sys.stderr)
        return EXIT_NO_EMULATOR
    report = fuzz(account, options.seed, options.cases, options.only)
    print("".join(f"{text}\n\n" for text in [*report.failures.values(), *report.errors]), end="")
    print(f"seed {options.seed}\n{report.summary()}")
    if options.covered is not None:
        report.covered.write(options.covered, options.seed)
    return 0 if report.passed else EXIT_FAILURES


def _with_names_that_exist(account: Account, prepared: Prepared) -> dict[str, Any]:
    """The description with an example for each identifier that the account has, so that more than names is tested."""
    description = copy.deepcopy(bundle())
    names = {"project_id": account.project_id, "training_job_id": prepared.completed, "task_id": "worker-0"}
    parameters = description["components"]["parameters"]
    for parameter in parameters.values():
        if parameter["in"] == "path" and parameter["name"] in names:
            parameter["example"] = names[parameter["name"]]
    # What ends a job, or needs one that runs, gets a job of its own.
    jobs = dict(zip(semantics.ENDING, prepared.doomed, strict=True)) | dict.fromkeys(semantics.SAVING, prepared.running)
    for operation_id, job in jobs.items():
        documented = operations()[operation_id]
        operation = description["paths"][documented.path][documented.method.lower()]
        operation.setdefault("parameters", []).append(parameters["TrainingJobId"] | {"example": job})
    return description


def _config(
    account: Account, prepared: Prepared, seed: int, cases: int, only: Sequence[str], *, whole: bool
) -> SchemathesisConfig:
    """The configuration of a round: the file's, with a seed, a size, a token and names that exist."""
    data: dict[str, Any] = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    names = {
        "project": [account.project_id],
        "job": [prepared.completed],
        "running_job": [prepared.running],
        "doomed_job": list(prepared.doomed),
        "task": ["worker-0"],
        "flavor": [FLAVOR],
        "code_dir": [CODE_DIR],
        "boot_file": [BOOT_FILE],
        "engine": [ENGINE_ID],
        "command": ["echo trained"],
    }
    left_out = sorted(set(operations()) - set(only)) if only else []
    labels = {
        f"{operation.method} {operation.path}" for name, operation in operations().items() if name not in left_out
    }
    linked = any(
        target in labels
        for name, operation in operations().items()
        if name not in left_out
        for _, _, target in operation.links
    )
    examples = math.ceil(cases * (1 - _STATEFUL_SHARE) / len(operations()))
    scenarios = math.ceil(cases * _STATEFUL_SHARE / _STEPS_PER_SCENARIO)
    return SchemathesisConfig.from_dict(
        {
            **data,
            "seed": seed,
            "base-url": account.url,
            "auth": {"openapi": {"AuthToken": {"api_key": account.token()}}},
            "operations": [
                *data["operations"],
                *({"include-operation-id": name, "enabled": False} for name in left_out),
            ],
            "dictionaries": {name: {"values": values} for name, values in names.items()},
            "phases": {
                "examples": data["phases"]["examples"] | {"enabled": whole},
                "coverage": data["phases"]["coverage"] | {"enabled": whole},
                "fuzzing": data["phases"]["fuzzing"] | {"generation": {"max-examples": max(1, examples)}},
                "stateful": data["phases"]["stateful"]
                | {"enabled": linked, "generation": {"max-examples": max(1, scenarios)}},
            },
        }
    )


def with_fixed_hashes(module: str) -> None:
    """Start the program again where hashes are random: schemathesis goes through sets, their order must not vary."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(  # noqa: S606 - this program again
            sys.executable, [sys.executable, "-m", module, *sys.argv[1:]], os.environ | {"PYTHONHASHSEED": "0"}
        )


if __name__ == "__main__":
    with_fixed_hashes("tests.conformance.fuzz")
    sys.exit(main())
