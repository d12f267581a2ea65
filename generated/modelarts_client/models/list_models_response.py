# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.model_list_item import ModelListItem


@_base.reads(
    {
        "models": _codecs.Each(_codecs.Nested("ModelListItem")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListModelsResponse(_base.MappingMethods, _base.Model):
    """A page of models.

    Attributes:
        total_count (int): Number of models that meet the conditions, on all pages. At least 0.
        count (int): Number of models on this page. At least 0.
        models (list[ModelListItem]): The models.

    Source: 002_70b4f4b3164ec19d.txt, Tables 7-8 and 7-11; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst, Table 4
    """

    total_count: int
    count: int
    models: list[ModelListItem]
