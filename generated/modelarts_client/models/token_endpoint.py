# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TokenEndpoint(_base.MappingMethods, _base.Model):
    """One endpoint of a service.

    Attributes:
        url (str | None): URL of the endpoint.
        region (str | None): Region of the endpoint.
        region_id (str | None): ID of the region.
        interface (str | None): Visibility of the endpoint, for example public.
        id (str | None): ID of the endpoint.

    Source: IAM API Reference, Obtaining a User Token Through Password Authentication (iam_30_0001), response body,
    token.catalog.endpoints
    """

    url: str | None = UNSET
    region: str | None = UNSET
    region_id: str | None = UNSET
    interface: str | None = UNSET
    id: str | None = UNSET
