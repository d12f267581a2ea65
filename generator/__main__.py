"""``python -m generator``: generate, check, lint, bundle or compare the description."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.freshness import Freshness
from generator.results import FACADE, HANDLERS, Results

ROOT = Path(__file__).resolve().parent.parent
SPEC, GENERATED, DOCS = ROOT / "spec", ROOT / "generated", ROOT / "docs"

_COMMANDS = {
    "generate": "lint, then write the client and the tables of docs/, unless nothing changed since",
    "check": "fail when the client or the tables are out of date",
    "lint": "apply the rules alone",
    "bundle": "print the joined description",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 when all is well; 1 for findings, drift or breaking changes; 2 when files cannot be read or written.
    """
    options = _parser().parse_args(arguments)
    if options.command == "diff":
        from generator.commands import diff

        return diff(options.old, options.new, options.spec, options.output)
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
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument("--spec", type=_folder, default=SPEC, help="folder of the description")
    folders.add_argument(
        "--output", type=_folder, default=GENERATED, help="folder that receives description and client"
    )
    tables = argparse.ArgumentParser(add_help=False)
    tables.add_argument(
        "--docs",
        type=_folder,
        help="folder that receives the tables, which tell of facade/ and emulator/ beside it; "
        "without it tables are written for the project's own description only",
    )
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in _COMMANDS.items():
        commands.add_parser(name, parents=[folders, tables], help=text, description=text)
    text = "print what changes for users, as Markdown; fail when it breaks their programs"
    diff = commands.add_parser("diff", parents=[folders], help=text, description=text)
    operand = "a git revision, a folder of the description, or a joined file"
    diff.add_argument("old", metavar="OLD", help=f"{operand}; where there is a file of that name, the file")
    diff.add_argument("new", metavar="NEW", nargs="?", help=f"{operand}; default: --spec as it is now")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
