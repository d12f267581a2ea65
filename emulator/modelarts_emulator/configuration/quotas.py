"""How many resources of a type a project may have, and has.

Source: documents 001 and 003, ShowOsQuota; api-ref appendix/error_codes.rst, for the refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import cast

import yaml

from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.state.fields import integer, mapping


class QuotaError(ValueError):
    """A quota cannot be set; the message says why."""


def checked_quotas(own: Mapping[str, int]) -> Mapping[str, int]:
    """The quota of each type of resource.

    Args:
        own: the quotas that replace the usual ones, by type.

    Raises:
        QuotaError: there is no such type, or a quota is negative.
    """
    quotas = mapping(configuration(), "quotas")
    usual = {resource: integer(quotas, resource) for resource in quotas}
    for resource, limit in own.items():
        if resource not in usual:
            raise QuotaError(f"there is no quota of {resource!r}, only of {' and '.join(usual)}")
        if limit < 0:
            raise QuotaError(f"the quota of {resource} is {limit}; it must be at least 0")
    return usual | dict(own)


class Quotas:
    """The quotas of every project.

    Args:
        limits: the most resources that a project may have, by type.
        count: the number of resources of a type, the first argument, that a project, the second one, has now.
    """

    def __init__(self, limits: Mapping[str, int], count: Callable[[str, str], int]) -> None:
        self._limits = limits
        self._count = count

    def limit(self, resource: str) -> int:
        """The most resources of a type that a project may have."""
        return self._limits[resource]

    def check(self, resource: str, project_id: str) -> None:
        """Check that a project may have one more; call it in the transaction that creates the resource.

        Raises:
            Problem: 400, it has as many as it may have.
        """
        limit = self._limits[resource]
        if self._count(resource, project_id) >= limit:
            message = f"Exceed quota limit of resource({resource}): the project may have {limit}."
            raise Problem(400, "ModelArts.2815", message, f"Delete a {resource} that is not used any more.")

    def shown(self, project_id: str) -> list[Json]:
        """The ResourceQuota of each type."""
        return [
            {"type": resource, "quota": limit, "used": self._count(resource, project_id)}
            for resource, limit in self._limits.items()
        ]


@cache
def configuration() -> Json:
    """What `configuration.yaml` says, which must not be changed."""
    source = resources.files(__package__).joinpath("configuration.yaml").read_text(encoding="utf-8")
    return cast(Json, yaml.safe_load(source))
