"""``python -m generator``: generate, check, lint, bundle or compare the description."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.output.freshness import Freshness
from generator.output.results import Results

ROOT = Path(__file__).resolve().parent.parent
SPEC, GENERATED, DOCS = ROOT / "spec", ROOT / "generated", ROOT / "docs"

_COMMANDS = {
    "generate": "check the rules, then write the client and the tables of docs/, unless nothing has changed since",
    "check": "fail if the client or the tables are out of date",
    "lint": "check the rules only",
    "bundle": "print the joined description",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 on success; 1 for findings, drift or breaking changes; 2 if files cannot be read or written.
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
    freshness = Freshness(options.spec, results)
    if freshness.is_fresh():
        print(f"{results.generated.name}/ is up to date")
        return 0
    failed = _run("generate", options.spec, results)
    if not failed:
        freshness.remember()
    return failed


def _run(command: str, spec: Path, results: Results) -> int:
    from generator.commands import run  # slow to import, and not needed if nothing changed

    return run(command, spec, results)


def _folder(path: str) -> Path:
    """An absolute path: a relative one may have no name, or may mean the project's own folders."""
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
        help="folder that receives the tables, which cover facade/ and emulator/ beside it; "
        "without it, tables are written for the project's own description only",
    )
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in _COMMANDS.items():
        commands.add_parser(name, parents=[folders, tables], help=text, description=text)
    text = "print what changes for users, as Markdown; fail if it breaks their programs"
    diff = commands.add_parser("diff", parents=[folders], help=text, description=text)
    operand = "a git revision, a folder of the description, or a joined file"
    diff.add_argument("old", metavar="OLD", help=f"{operand}; a file takes precedence over a revision of the same name")
    diff.add_argument("new", metavar="NEW", nargs="?", help=f"{operand}; default: --spec as it is now")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
