"""The command `report`: reads what a run, a typed client or another tool has recorded, and says what differs."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from modelarts_conformance._command.arguments import PROGRAM
from modelarts_conformance._command.running import CANNOT, FOUND, NOTHING
from modelarts_conformance._command.suggesting import suggestions_for, write_suggestions
from modelarts_conformance._description.places import Places, find_places
from modelarts_conformance._findings.causes import Causes
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._findings.formats import write
from modelarts_conformance._findings.report import Report
from modelarts_conformance._findings.text import finding_text, summary
from modelarts_conformance._phases.drift.seen import Seen
from modelarts_conformance._recordings import har, records
from modelarts_conformance._suggestions.suggestions import SuggestionError, Suggestions
from modelarts_conformance._target.secrets import Secrets


def report(options: argparse.Namespace) -> int:
    """Print a report, and write it in other formats.

    Args:
        options: The parsed command line.

    Returns:
        The exit code.
    """
    secrets = Secrets()
    try:
        suggestions = suggestions_for(options, secrets)
        found = _read(options.file, secrets, suggestions, find_places(options.spec))
        write(found, options.report, sorted({finding.operation for finding in found.findings}))
        if suggestions is not None:
            write_suggestions(suggestions, options.suggest)
    except SuggestionError as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
        return CANNOT
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        print(f"{PROGRAM}: {options.file} cannot be read: {error}", file=sys.stderr)
        return CANNOT
    if options.json:
        print(json.dumps(found.to_json(), indent=2))
    else:
        print("".join(f"{finding_text(finding)}\n\n" for finding in found.findings) + summary(found))
    return NOTHING if found.passed else FOUND


def _read(file: Path, secrets: Secrets, suggestions: Suggestions | None, places: Places | None) -> Report:
    """The report of what a file has."""
    text = file.read_text(encoding="utf-8-sig")
    if records.is_record(text.partition("\n")[0]):
        return _of_record(file, text, secrets, suggestions, places)
    value: Any = json.loads(text)
    if har.is_har(value):
        return _of_har(file, value, secrets, suggestions, places)
    report = Report.from_json(value)
    if suggestions is not None:
        for finding in report.findings:
            suggestions.look(finding.request)
    return report


def _of_record(
    file: Path, text: str, secrets: Secrets, suggestions: Suggestions | None, places: Places | None
) -> Report:
    figures, causes = Counter[str](), Causes(secrets)
    for one in records.recorded(text, figures):
        records.report(one, causes.add, places)
        if suggestions is not None:
            records.suggest(one, suggestions)
    return _report(file, causes.findings, figures)


def _of_har(file: Path, value: Any, secrets: Secrets, suggestions: Suggestions | None, places: Places | None) -> Report:
    # Its credentials are all known before anything is reported.
    figures = Counter[str]()
    exchanges = list(har.exchanges(value, secrets, figures))
    causes = Causes(secrets)
    seen = Seen(causes.add, places)
    for exchange in exchanges:
        seen.look(exchange)
        if suggestions is not None:
            suggestions.look(exchange)
    return _report(file, causes.findings, figures)


def _report(file: Path, findings: Sequence[Finding], figures: Counter[str]) -> Report:
    return Report(file.name, "none", 0, findings, figures=dict(figures))
