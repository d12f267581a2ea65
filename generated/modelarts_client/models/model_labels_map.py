from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "labels": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelLabelsMap(Model):
    """Labels of a model under the key labels.

    Attributes:
        labels (list[str] | str | Unset): Labels of the model.

    Source: ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst, Table
    3
    """

    labels: list[str] | str | Unset = UNSET
