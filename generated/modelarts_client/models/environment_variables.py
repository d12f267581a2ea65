from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class EnvironmentVariables(Model):
    """Environment variables: at most 100, names of letters, digits and underscores up to 8,192 characters, values up to 4,096 characters without a dollar sign.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-15; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 4
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, str]: ...

        def __getitem__(self, name: str) -> str: ...
