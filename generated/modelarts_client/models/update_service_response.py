from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class UpdateServiceResponse(Model):
    """An empty object.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-19; ModelArts API Reference,
    service_management/updating_service_configurations.rst, Example Responses
    """
