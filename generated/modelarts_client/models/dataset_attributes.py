from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class DatasetAttributes(Model):
    """Attributes of a dataset: data_format, data_segmentation and dataset_type (how it is labeled).

    Source: 004_ab87db3e92ded11c.txt, Table 9; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 9
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, str]: ...

        def __getitem__(self, name: str) -> str: ...
