"""A report as SARIF 2.1.0, which code hosts show at the lines of the description."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import Any, Final

from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._findings.report import Report
from modelarts_conformance._findings.text import finding_text

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_NO_FILE: Final = "spec/openapi.yaml"


def sarif(report: Report) -> str:
    """The report as JSON of SARIF.

    Args:
        report: The report.
    """
    kinds = sorted({finding.kind for finding in report.findings})
    driver = {
        "name": "modelarts-conformance",
        "version": version("modelarts-sdk"),
        "rules": [
            {"id": kind, "shortDescription": {"text": f"The server and the description differ: {kind}."}}
            for kind in kinds
        ],
    }
    run = {
        "tool": {"driver": driver},
        "results": [_result(finding, kinds) for finding in report.findings],
        "invocations": [
            {
                "executionSuccessful": report.ended is None,
                "toolExecutionNotifications": [{"level": "error", "message": {"text": each}} for each in report.idle],
            }
        ],
        "properties": {"endpoint": report.endpoint, "seed": report.seed, "figures": dict(report.figures)},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(finding: Finding, kinds: list[str]) -> dict[str, Any]:
    place = finding.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": place.file if place else _NO_FILE}}
    if place is not None:
        physical["region"] = {"startLine": place.line}
    fingerprint = hashlib.sha256("\0".join(finding.cause).encode()).hexdigest()
    return {
        "ruleId": finding.kind,
        "ruleIndex": kinds.index(finding.kind),
        "level": "error",
        "message": {"text": finding_text(finding)},
        "locations": [
            {
                "physicalLocation": physical,
                "logicalLocations": [{"name": name, "kind": "function"} for name in finding.operations],
            }
        ],
        "partialFingerprints": {"cause/v1": fingerprint},
        "occurrenceCount": finding.seen,
    }
