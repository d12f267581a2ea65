from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.token_endpoint import TokenEndpoint


@reads(
    {
        "endpoints": Each(Nested("TokenEndpoint")),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TokenCatalogEntry(Model):
    """One service of the catalog.

    Attributes:
        type_ (str | Unset): Service type.
        id (str | Unset): Service ID.
        name (str | Unset): Service name.
        endpoints (list[TokenEndpoint] | Unset): Endpoints of the service.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.catalog
    """

    type_: str | Unset = UNSET
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    endpoints: list[TokenEndpoint] | Unset = UNSET
