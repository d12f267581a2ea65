"""The command line: its options, and the command that they name."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from generator import commands
from generator.config import Config, ConfigError, read
from generator.description import BUNDLE
from generator.output.freshness import Freshness
from generator.output.results import Results

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "generator.toml"

_COMMANDS = {
    "generate": "check the rules, then write the client and its tables, unless nothing has changed since",
    "check": "fail if the client or the tables are out of date",
    "lint": "check the rules only",
    "bundle": "print the joined description",
}


def run(arguments: list[str], freshness: Freshness) -> int:
    """Run one command.

    Args:
        arguments: The command line.
        freshness: Remembers the files of `generate`.

    Returns:
        0 on success; 1 for findings, drift or breaking changes; 2 if files cannot be read or written.
    """
    options = _parser().parse_args(arguments)
    try:
        return _run(options, freshness)
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 2


def _run(options: argparse.Namespace, freshness: Freshness) -> int:
    config = read(options.config)
    spec: Path = options.spec or config.description
    output: Path = options.output or config.output
    if options.command == "diff":
        return commands.diff(options.old, options.new, spec, output, config)
    results = _results(spec, output, config)
    if options.command != "generate":
        return commands.run(options.command, spec, config, results)
    _refuse_overlap(spec, results)
    tables = (config.tables.methods, config.tables.handlers)
    freshness.begin(str(path) for path in (spec, config.file, *config.client.runtime, *tables) if path)
    failed = commands.run("generate", spec, config, results)
    if not failed:
        freshness.remember(map(str, results.roots()), f"{results.generated.name}/ is up to date")
    return failed


def _refuse_overlap(spec: Path, results: Results) -> None:
    """Check that no result would be a file of the description.

    Raises:
        ConfigError: One would.
    """
    joined, package = results.generated / BUNDLE, results.generated / results.package
    if spec in results.roots() or joined == spec / BUNDLE:
        raise ConfigError(
            f"{spec} is the description, and would be overwritten by the joined one; choose another output"
        )
    if spec.is_relative_to(package):
        raise ConfigError(f"{spec} is in {package}, which the client replaces; choose another output")
    if spec.is_dir() and joined.is_relative_to(spec):
        raise ConfigError(f"{joined} would be one of the files of {spec}, of which each is read; choose another output")


def _results(spec: Path, output: Path, config: Config) -> Results:
    own = (spec, output) == (config.description, config.output)
    given = (config.tables.coverage, config.tables.discrepancies) if own else ()
    tables = {os.path.relpath(path, config.file.parent).replace(os.sep, "/"): path for path in given if path}
    return Results(output, config.client.package, tables)


def _path(path: str) -> Path:
    """An absolute path: a relative one may have no name, or may mean the project's own folders."""
    return Path(path).resolve()


def _parser() -> argparse.ArgumentParser:
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument(
        "--config", type=_path, default=CONFIG, help="configuration; by default, generator.toml of this project"
    )
    folders.add_argument("--spec", type=_path, help="folder or file of the description, instead of the configured one")
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument(
        "--output",
        type=_path,
        help="folder that receives description and client, instead of the configured one; "
        "with --spec or --output, tables are left out",
    )
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Generate, check, lint, bundle or compare the description."
    )
    parsers = parser.add_subparsers(dest="command", required=True)
    for name, text in _COMMANDS.items():
        parents = [folders, output] if name in ("generate", "check") else [folders]
        parsers.add_parser(name, parents=parents, help=text, description=text).set_defaults(output=None)
    text = "print what changes for users, as Markdown; fail if it breaks their programs"
    diff = parsers.add_parser("diff", parents=[folders], help=text, description=text)
    diff.add_argument(
        "--output", type=_path, help="folder whose joined description revisions have, instead of the configured one"
    )
    operand = "a git revision, a folder of the description, or a joined file"
    diff.add_argument("old", metavar="OLD", help=f"{operand}; a file takes precedence over a revision of the same name")
    diff.add_argument("new", metavar="NEW", nargs="?", help=f"{operand}; default: --spec as it is now")
    return parser
