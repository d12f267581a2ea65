"""``python -m generator``: generate, check, lint or bundle the description."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.freshness import Freshness
from generator.results import FACADE, HANDLERS, Results

ROOT = Path(__file__).resolve().parent.parent
SPEC, GENERATED, DOCS = ROOT / "spec", ROOT / "generated", ROOT / "docs"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 for findings or drift, 2 when files cannot be read or written."""
    options = _parser().parse_args(arguments)
    docs: Path | None = options.docs
    if docs is None and (options.spec, options.output) == (SPEC, GENERATED):
        docs = DOCS
    results = Results(options.output, docs)
    if options.command != "generate":
        return _run(options.command, options.spec, results)
    code = [docs.parent / folder for folder in (FACADE, HANDLERS)] if docs else []
    freshness = Freshness(options.spec, results, code)
    if freshness.is_fresh():
        print(f"{results.generated.name}/ is up to date")
        return 0
    failed = _run("generate", options.spec, results)
    if not failed:
        freshness.remember()
    return failed


def _run(command: str, spec: Path, results: Results) -> int:
    from generator.commands import run  # only now: a run that changes nothing needs none of it

    return run(command, spec, results)


def _folder(path: str) -> Path:
    """A folder by its own name: a relative path may have none, and may mean the project's own folders."""
    return Path(path).resolve()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    parser.add_argument(
        "command",
        choices=["generate", "check", "lint", "bundle"],
        help="generate: lint, then write the client and the tables of docs/, unless nothing changed since; "
        "check: fail when they are out of date; lint: the rules alone; bundle: print the joined description",
    )
    parser.add_argument("--spec", type=_folder, default=SPEC, help="folder of the description")
    parser.add_argument("--output", type=_folder, default=GENERATED, help="folder that receives description and client")
    parser.add_argument(
        "--docs",
        type=_folder,
        help="folder that receives the tables, which tell of facade/ and emulator/ beside it; "
        "without it tables are written for the project's own description only",
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
