"""Fuzzes a local ModelArts with the description: `python -m tests.conformance.fuzz --seed 1 --cases 2000`.

Runs all phases of schemathesis (examples, coverage, fuzzing, stateful) with all its checks, over a real socket and
signed in, against the emulator that the environment names. The number of examples and coverage cases follows from the
description; the other two phases send at least `--cases` requests. The exit code is 0 only when nothing failed; failing
cases are printed with the curl command that repeats them.

The same seed makes the same requests, except for identifiers that the emulator generates, and for what depends on when
a job ends.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from modelarts_client.operations import OPERATIONS

from tests.conformance.report import Report
from tests.conformance.rounds import Round, Target, linked_groups
from tests.support.account import Account, EnvironmentMissingError, prepare

EXIT_FAILURES: Final = 1
EXIT_NO_EMULATOR: Final = 2
_STATEFUL_SHARE: Final = 0.5  # of the random cases
_ROUNDS_PER_SEED: Final = 10_000  # more than a run needs, so that adjacent seeds share no round


def fuzz(account: Account, seed: int, cases: int, only: Sequence[str] = ()) -> Report:
    """Fuzz an emulator.

    Args:
        account: an account in it that nothing else uses.
        seed: seed of the random requests.
        cases: the least number of random requests.
        only: IDs of the operations to fuzz; all when empty.
    """
    chosen = frozenset(only or OPERATIONS)
    target = Target(account, prepare(account))
    report = Report()
    target.run(Round(seed, chosen, examples=True, coverage=True), report)
    for number in range(seed * _ROUNDS_PER_SEED, (seed + 1) * _ROUNDS_PER_SEED):
        missing = cases - report.random_cases
        if not report.passed or missing <= 0:
            break
        target.run(Round(number, chosen, fuzzing=missing * (1 - _STATEFUL_SHARE)), report)
        for group, share in linked_groups(chosen).items():
            target.run(Round(number, group, stateful=missing * _STATEFUL_SHARE * share), report)
    return report


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: command line without the program's name; that of the process when None.

    Returns:
        The exit code: 0 when nothing failed, 1 when something did, 2 when the environment names no emulator.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.fuzz", description="Fuzz a local ModelArts.")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random requests (default: 1)")
    parser.add_argument("--cases", type=int, default=2000, help="least number of random requests (default: 2000)")
    parser.add_argument("--only", nargs="+", default=(), choices=OPERATIONS, metavar="ID", help="only these operations")
    parser.add_argument(
        "--covered",
        type=Path,
        metavar="FILE",
        help="write what was covered to this file, as Markdown, when nothing failed",
    )
    options = parser.parse_args(arguments)
    try:
        account = Account.from_environment()
    except EnvironmentMissingError as error:
        print(error, file=sys.stderr)
        return EXIT_NO_EMULATOR
    report = fuzz(account, options.seed, options.cases, options.only)
    print("".join(f"{text}\n\n" for text in [*report.failures.values(), *report.errors]), end="")
    print(f"seed {options.seed}\n{report.summary()}")
    if options.covered is not None and report.passed:
        report.covered.write(options.covered, options.seed)
    return 0 if report.passed else EXIT_FAILURES


def with_fixed_hashes(module: str) -> None:
    """Restart the program without random hashes: schemathesis iterates over sets, whose order must not vary."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(  # noqa: S606 - this program again
            sys.executable, [sys.executable, "-m", module, *sys.argv[1:]], os.environ | {"PYTHONHASHSEED": "0"}
        )


if __name__ == "__main__":
    with_fixed_hashes("tests.conformance.fuzz")
    sys.exit(main())
