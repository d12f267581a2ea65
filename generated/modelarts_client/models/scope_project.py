# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ScopeProject(_base.MappingMethods, _base.Model):
    """Project, by ID or name; one of them is needed.

    Attributes:
        id (str | None): ID of the project.
        name (str | None): Name of the project, usually that of the region.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001),
    auth.scope.project
    """

    id: str | None = UNSET
    name: str | None = UNSET
