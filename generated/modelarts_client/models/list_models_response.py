from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

if TYPE_CHECKING:
    from ..models.model_list_item import ModelListItem


@reads(
    {
        "models": Each(Nested("ModelListItem")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ListModelsResponse(Model):
    """A page of models.

    Attributes:
        total_count (int): Number of models that meet the conditions, on all pages.
        count (int): Number of models on this page.
        models (list[ModelListItem]): The models.
    """

    total_count: int
    count: int
    models: list[ModelListItem]
