from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceMetricsMetadataLabels(Model):
    """Labels of the metrics.

    Source:
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, str]: ...

        def __getitem__(self, name: str) -> str: ...
