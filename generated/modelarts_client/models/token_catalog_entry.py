# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.token_endpoint import TokenEndpoint


@_base.reads(
    {
        "endpoints": _codecs.Each(_codecs.Nested("TokenEndpoint")),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TokenCatalogEntry(_base.MappingMethods, _base.Model):
    """One service of the catalog.

    Attributes:
        type_ (str | None): Service type.
        id (str | None): Service ID.
        name (str | None): Service name.
        endpoints (list[TokenEndpoint]): Endpoints of the service.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.catalog
    """

    type_: str | None = UNSET
    id: str | None = UNSET
    name: str | None = UNSET
    endpoints: list[TokenEndpoint] = UNSET
