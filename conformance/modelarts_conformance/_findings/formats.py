"""A report in the format that the name of a file asks for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from modelarts_conformance._findings.junit import junit
from modelarts_conformance._findings.markdown import markdown
from modelarts_conformance._findings.report import Report
from modelarts_conformance._findings.sarif import sarif


def formatted(report: Report, suffix: str, operations: Sequence[str]) -> str:
    """The report in a format.

    Args:
        report: The report.
        suffix: ``.md``, ``.json``, ``.xml`` or ``.sarif``.
        operations: IDs of the operations that were tested.

    Raises:
        ValueError: There is no such format.
    """
    match suffix:
        case ".md":
            return markdown(report)
        case ".json":
            return json.dumps(report.to_json(), indent=2) + "\n"
        case ".xml":
            return junit(report, operations)
        case ".sarif":
            return sarif(report)
        case _:
            raise ValueError(f"{suffix} is no format of reports")


def write(report: Report, files: Sequence[Path], operations: Sequence[str]) -> None:
    """Write a report to files, each in the format of its name.

    Args:
        report: The report.
        files: The files.
        operations: IDs of the operations that were tested.

    Raises:
        OSError: A file cannot be written.
    """
    for file in files:
        file.write_text(formatted(report, file.suffix, operations), encoding="utf-8")
