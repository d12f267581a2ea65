"""What several operations share is one part of the description."""

from __future__ import annotations

import pytest
from modelarts_conformance._description.parts import part_of


@pytest.mark.parametrize(
    ("operation", "status", "path", "part"),
    [
        ("ListNetworks", 200, ("items", "*", "metadata", "zone"), "NetworkMetadata/zone"),
        ("ShowNetwork", 200, ("metadata", "zone"), "NetworkMetadata/zone"),
        ("ShowNetwork", 200, ("metadata", "creationTimestamp"), "NetworkMetadata/creationTimestamp"),
        ("ShowNetwork", 404, ("error_code",), "Error/error_code"),
        ("ShowNetwork", 410, ("error_code",), ""),
    ],
)
def test_a_part_is_a_component_and_the_fields_in_it(
    operation: str, status: int, path: tuple[str, ...], part: str
) -> None:
    assert part_of(operation, status, path) == part
