"""The phase `schemas`: requests that follow from the schemas, and checks of their answers, with schemathesis."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._target.target import Target


class Schemas:
    """Sends examples, boundaries, random requests, and chains along links, and compares answers with the schemas."""

    name: Final = "schemas"
    about: Final = "requests and answers keep to the schemas: examples, boundaries, random ones, chains along links"
    needs_writes: Final = False

    def run(self, target: Target, found: Found) -> None:
        """Test.

        Args:
            target: The server.
            found: Takes each finding.

        Raises:
            OverError: The run is over.
        """
        from modelarts_conformance._phases.schemas.plan import test  # schemathesis takes a second to import

        test(target, found)
