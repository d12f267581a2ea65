from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceEnvs(Model):
    """Environment variables of a model.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-3, 8-4, 8-8 and 8-9; ModelArts API Reference,
    service_management/deploying_services.rst, Table 5
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, str]: ...

        def __getitem__(self, name: str) -> str: ...
