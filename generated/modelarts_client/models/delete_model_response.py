from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.delete_model_response_failed_list import DeleteModelResponseFailedList


@reads(
    {
        "delete_success_list": Each(),
        "delete_failed_list": Each(Nested("DeleteModelResponseFailedList")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class DeleteModelResponse(Model):
    """What became of the models that were to be deleted.

    Attributes:
        delete_success_list (list[str]): IDs of the deleted models.
        delete_failed_list (list[DeleteModelResponseFailedList]): Models that were not deleted, and why.

    Source: ModelArts API Reference, ai_application_management/deleting_an_ai_application.rst, Table 4
    """

    delete_success_list: list[str]
    delete_failed_list: list[DeleteModelResponseFailedList]
