from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.scope_domain import ScopeDomain
    from ..models.scope_project import ScopeProject


@reads(
    {
        "domain": Nested("ScopeDomain"),
        "project": Nested("ScopeProject"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AuthScope(Model):
    """Where the token is valid; the project wins when both are given, without either it is valid for global services.

    Attributes:
        domain (ScopeDomain | Unset): Account, by ID or name; one of them is needed.
        project (ScopeProject | Unset): Project, by ID or name; one of them is needed.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), auth.scope
    """

    domain: ScopeDomain | Unset = UNSET
    project: ScopeProject | Unset = UNSET
