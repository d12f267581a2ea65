from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorAttributes(Model):
    """Other attributes of a flavor.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-42; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 91
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, str]: ...

        def __getitem__(self, name: str) -> str: ...
