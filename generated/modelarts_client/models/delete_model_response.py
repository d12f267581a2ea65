# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.delete_model_response_failed_list import DeleteModelResponseFailedList


@_base.reads(
    {
        "delete_success_list": _codecs.Each(),
        "delete_failed_list": _codecs.Each(_codecs.Nested("DeleteModelResponseFailedList")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class DeleteModelResponse(_base.MappingMethods, _base.Model):
    """What became of the models that were to be deleted.

    Attributes:
        delete_success_list (list[str]): IDs of the deleted models.
        delete_failed_list (list[DeleteModelResponseFailedList]): Models that were not deleted, and why.

    Source: ModelArts API Reference, ai_application_management/deleting_an_ai_application.rst, Table 4
    """

    delete_success_list: list[str]
    delete_failed_list: list[DeleteModelResponseFailedList]
