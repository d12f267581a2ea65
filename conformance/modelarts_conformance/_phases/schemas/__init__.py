"""The phase `schemas`: requests that follow from the schemas, and checks of their answers, with schemathesis."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._phases.schemas.checked import CHECKS
from modelarts_conformance._target.target import Target


def _test(target: Target, found: Found) -> None:
    from modelarts_conformance._phases.schemas.plan import test  # schemathesis takes a second to import

    test(target, found)


SCHEMAS: Final = Phase(
    "schemas",
    "requests and answers keep to the schemas: examples, boundaries, random ones, chains along links",
    _test,
    checks=CHECKS,
)
"""Sends examples, boundaries, random requests, and chains along links, and compares answers with the schemas."""
