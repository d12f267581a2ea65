from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class DeleteServiceResponse(Model):
    """An empty object.

    Source: ModelArts API Reference, service_management/deleting_a_service.rst, Example Responses
    """
