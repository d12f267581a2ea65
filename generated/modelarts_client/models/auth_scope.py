# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.scope_domain import ScopeDomain
    from ..models.scope_project import ScopeProject


@_base.reads(
    {
        "domain": _codecs.Nested("ScopeDomain"),
        "project": _codecs.Nested("ScopeProject"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AuthScope(_base.MappingMethods, _base.Model):
    """Where the token is valid; the project wins when both are given, without either it is valid for global services.

    Attributes:
        domain (ScopeDomain): Account, by ID or name; one of them is needed.
        project (ScopeProject): Project, by ID or name; one of them is needed.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), auth.scope
    """

    domain: ScopeDomain = UNSET
    project: ScopeProject = UNSET
