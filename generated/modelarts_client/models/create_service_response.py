from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "resource_ids": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateServiceResponse(Model):
    """The service that is being deployed.

    Attributes:
        service_id (str): ID of the service. Not empty.
        resource_ids (list[str] | Unset): IDs of the resources that were created for the models.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 19
    """

    service_id: str
    resource_ids: list[str] | Unset = UNSET
