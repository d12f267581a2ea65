"""A report as JUnit's XML: a test case for each operation, which fails with its findings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._findings.report import Report
from modelarts_conformance._findings.text import finding_text

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report, operations: Sequence[str]) -> str:
    """The report as XML.

    Args:
        report: The report.
        operations: IDs of the operations that were tested.
    """
    found: dict[str, list[Finding]] = {name: [] for name in operations}
    for finding in report.findings:
        for name in finding.operations:
            found.setdefault(name, []).append(finding)
    reasons = dict(report.left_out)
    suite = Element(
        "testsuite",
        name=f"Conformance of {report.endpoint}",
        tests=str(len(found) + bool(report.idle)),
        failures=str(sum(bool(each) for each in found.values()) + bool(report.idle)),
        errors="0",
        skipped=str(sum(name in reasons and not each for name, each in found.items())),
        time=str(report.figures.get("seconds", 0)),
    )
    for name, findings in found.items():
        case = SubElement(suite, "testcase", classname="modelarts", name=name, time="0")
        for finding in findings:
            failure = SubElement(case, "failure", type=finding.kind, message=_xml(finding.what))
            failure.text = _xml(finding_text(finding))
        if name in reasons and not findings:
            SubElement(case, "skipped", message=_xml(reasons[name]))
    if report.idle:
        case = SubElement(suite, "testcase", classname="modelarts", name="checks that can fail", time="0")
        SubElement(case, "failure", type="idle", message=_xml("; ".join(report.idle)))
    suites = Element("testsuites")
    suites.append(suite)
    return tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
