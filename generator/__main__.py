"""``python -m generator``: generate, check, lint or bundle the description."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.bundle import bundle
from generator.client import ClientError
from generator.lint import lint
from generator.output import check, update
from generator.sources import SourceError, Sources

_DONE = {"differs": "updated", "missing": "added", "left over": "removed"}
ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 for findings or drift, 2 when the description cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options.command, options.spec, options.output)
    except (SourceError, ClientError) as error:
        print(error, file=sys.stderr)
        return 2


def _run(command: str, spec: Path, output: Path) -> int:
    sources = Sources.load(spec)
    joined = bundle(sources)
    if command == "bundle":
        sys.stdout.write(joined.text())
        return 0
    findings = lint(sources, joined)
    for finding in findings:
        print(finding.text(spec), file=sys.stderr)
    if findings:
        print(f"{len(findings)} finding(s) in {spec}; mend them there", file=sys.stderr)
        return 1
    if command == "lint":
        print(f"{spec}: no findings")
        return 0
    if command == "check":
        stale = check(joined, output)
        for line in stale:
            print(f"{output.name}/{line}", file=sys.stderr)
        if stale:
            print(f"{output.name}/ is not what {spec.name}/ gives: run `make generate` and commit", file=sys.stderr)
        return 1 if stale else 0
    changed = update(joined, output)
    for line in changed:
        name, _, what = line.rpartition(": ")
        print(f"{output.name}/{name}: {_DONE[what]}")
    print(f"{output.name}/ is up to date" + (f" ({len(changed)} file(s) changed)" if changed else ""))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    parser.add_argument(
        "command",
        choices=["generate", "check", "lint", "bundle"],
        help="generate: lint, then write generated/; check: fail when generated/ is out of date; "
        "lint: the rules alone; bundle: print the joined description",
    )
    parser.add_argument("--spec", type=Path, default=ROOT / "spec", help="folder of the description")
    parser.add_argument("--output", type=Path, default=ROOT / "generated", help="folder that receives the result")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
