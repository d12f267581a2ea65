"""What tests of the client have in common."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module", autouse=True)
def _few_authorities(few_authorities: None) -> None:
    """Trust few authorities."""
