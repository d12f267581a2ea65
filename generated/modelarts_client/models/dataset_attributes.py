# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class DatasetAttributes(_base.MappingMethods, _base.Model):
    """Attributes of a dataset: data_format, data_segmentation and dataset_type (how it is labeled).

    Source: 004_ab87db3e92ded11c.txt, Table 9; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 9
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, str] = UNSET

        def __getitem__(self, name: str) -> str: ...
