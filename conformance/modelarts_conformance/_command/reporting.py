"""The command `report`: writes the report of a run in other formats."""

from __future__ import annotations

import argparse
import json
import sys

from modelarts_conformance._command.arguments import PROGRAM
from modelarts_conformance._command.running import CANNOT, FOUND, NOTHING
from modelarts_conformance._findings.formats import write
from modelarts_conformance._findings.report import Report
from modelarts_conformance._findings.text import finding_text, summary


def report(options: argparse.Namespace) -> int:
    """Print a report, and write it in other formats.

    Args:
        options: The parsed command line.

    Returns:
        The exit code.
    """
    try:
        found = Report.from_json(json.loads(options.file.read_text(encoding="utf-8")))
        write(found, options.report, sorted({finding.operation for finding in found.findings}))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        print(f"{PROGRAM}: {options.file} cannot be read: {error}", file=sys.stderr)
        return CANNOT
    if options.json:
        print(json.dumps(found.to_json(), indent=2))
    else:
        print("".join(f"{finding_text(finding)}\n\n" for finding in found.findings) + summary(found))
    return NOTHING if found.passed else FOUND
