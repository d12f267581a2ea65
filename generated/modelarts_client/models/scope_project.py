from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ScopeProject(Model):
    """Project, by ID or name; one of them is needed.

    Attributes:
        id (str | Unset): ID of the project.
        name (str | Unset): Name of the project, usually that of the region.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001),
    auth.scope.project
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
