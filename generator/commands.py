"""The commands."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from generator.config import Config, ConfigError, suggestion
from generator.description import BUNDLE
from generator.description.bundle import ERROR_CODES, Bundle, bundle
from generator.description.document import Document, mapping
from generator.description.sources import SourceError, Sources
from generator.lint import lint, unsupported
from generator.output.results import Drift, ForeignFileError, Results

_DONE = {Drift.DIFFERS: "updated", Drift.MISSING: "added", Drift.LEFT_OVER: "removed"}


def run(command: str, spec: Path, config: Config, results: Results) -> int:
    """Run a command other than `diff`.

    Args:
        command: Its name.
        spec: The folder of the description, or its only file.
        config: The configuration.
        results: The files to write or to check.

    Returns:
        0 on success, 1 for findings or drift, 2 if files cannot be read or written.
    """
    try:
        sources = Sources.load(spec)
        joined = bundle(sources, config.conventions)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 2
    if spec == config.description:  # another one may lack what the configuration names
        _check_shared(joined, config)
    if command == "bundle":
        sys.stdout.write(joined.text())
        return 0
    from generator.client.unsupported import UnsupportedError

    findings = lint(sources, joined, config)
    if not findings:
        try:
            if command != "lint":
                return _write(command, spec, joined, config, results)
            _check(joined, config)
        except UnsupportedError as error:
            findings = unsupported(sources, joined, error.problems)
    for finding in findings:
        print(finding.text(sources.root), file=sys.stderr)
    if findings:
        print(f"{len(findings)} finding(s) in {spec}; correct them there", file=sys.stderr)
        return 1
    print(f"{spec}: no findings")
    return 0


def _check_shared(joined: Bundle, config: Config) -> None:
    """Check that the shared parameters are parameters.

    Raises:
        ConfigError: One of them is in no path.
    """
    paths = mapping(joined.document, "paths")
    known = list(dict.fromkeys(name for path in paths for name in re.findall(r"\{([^{}]+)\}", path)))
    for name in config.conventions.shared:
        if name not in known:
            said = suggestion(name, "path parameters", known)
            raise ConfigError(f"{config.file}: 'conventions.shared' names '{name}', which is in no path{said}")


def _check(joined: Bundle, config: Config) -> None:
    from generator.client.package import check_client

    check_client(joined, config)


def diff(old: str, new: str | None, spec: Path, generated: Path, config: Config) -> int:
    """Print what changes for users between two descriptions; the second is by default the one in ``spec``.

    Each is read with its own configuration, if there is one beside it, and otherwise with ``config``.

    Returns:
        0 if nothing breaks their programs, 1 if something does, 2 if a description cannot be read.
    """
    from generator.diff import changes
    from generator.diff.report import report
    from generator.diff.revisions import RevisionError, configured, described, sources_in

    try:
        first = configured(old, spec, config) if old else config
        second = configured(new, spec, config) if new else config
        before = described(old, spec, generated, first.conventions)
        if new is None:
            after = sources_in(spec, config.conventions)
        else:
            after = described(new, spec, generated, second.conventions)
    except (SourceError, RevisionError) as error:
        print(error, file=sys.stderr)
        return 2
    found = changes(before, after, (first, second))
    sys.stdout.write(report(found))
    return 1 if any(change.breaking for change in found) else 0


def _write(command: str, spec: Path, joined: Bundle, config: Config, results: Results) -> int:
    # These import openapi-python-client, which takes as long as all rules.
    from generator.client.package import ClientError
    from generator.output.rendering import check, update
    from generator.tables.sdk_methods import SdkMethodsError

    try:
        changed = (check if command == "check" else update)(joined, config, results)
    except (ClientError, SdkMethodsError, ForeignFileError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    except SyntaxError as error:  # in the source that the tables are made from
        print(f"{error.filename}:{error.lineno}: {error.msg}", file=sys.stderr)
        return 2
    if command == "check":
        for name, drift in changed.items():
            print(f"{name}: {drift}", file=sys.stderr)
        if changed:
            source = f"{spec.name}/" if spec.is_dir() else spec.name
            print(f"These differ from what {source} generates: generate again, and commit", file=sys.stderr)
        return 1 if changed else 0
    for name, drift in changed.items():
        print(f"{name}: {_DONE[drift]}")
    count = f"{len(changed)} file{'s' if len(changed) > 1 else ''} changed" if changed else "is up to date"
    print(f"{results.generated.name}/{':' if changed else ''} {count}")
    sys.stdout.write(_since_last_commit(joined, spec, config, results.generated))
    return 0


def _since_last_commit(joined: Bundle, spec: Path, config: Config, generated: Path) -> str:
    """A summary of what changed for users since the last commit; empty if there is no commit to compare with."""
    from generator.diff import changes, report, revisions

    committed = revisions.head(spec, generated)
    if committed is None:
        return ""
    now = (generated / BUNDLE, spec / ERROR_CODES)
    unchanged = committed == tuple(each.read_text("utf-8") if each.exists() else "" for each in now)
    try:
        former = revisions.configured("HEAD", spec, config)
        if unchanged and former == config:
            return ""
        before = revisions.joined(committed[0], "HEAD", committed[1], former.conventions)
    except (SourceError, revisions.RevisionError):  # an old description that cannot be read is no reason to fail
        return ""
    return report.summary(changes(before, Document(joined), (former, config)), "HEAD")
