# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "resource_ids": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateServiceResponse(_base.MappingMethods, _base.Model):
    """The service that is being deployed.

    Attributes:
        service_id (str): ID of the service. Not empty.
        resource_ids (list[str]): IDs of the resources that were created for the models.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 19
    """

    service_id: str
    resource_ids: list[str] = UNSET
