from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TokenEndpoint(Model):
    """One endpoint of a service.

    Attributes:
        url (str | Unset): URL of the endpoint.
        region (str | Unset): Region of the endpoint.
        region_id (str | Unset): ID of the region.
        interface (str | Unset): Visibility of the endpoint, for example public.
        id (str | Unset): ID of the endpoint.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.catalog.endpoints
    """

    url: str | Unset = UNSET
    region: str | Unset = UNSET
    region_id: str | Unset = UNSET
    interface: str | Unset = UNSET
    id: str | Unset = UNSET
