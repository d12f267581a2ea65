from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_json_schema import ModelJsonSchema


@reads(
    {
        "data": Nested("ModelJsonSchema"),
    },
    names={
        "content_type": "Content-type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelConfigBody(Model):
    """Body of a request or response in the configuration of a model.

    Attributes:
        content_type (str | Unset): Media type, application/json or multipart/form-data. Default:
            'application/json'.
        data (ModelJsonSchema | str | Unset): Schema of the body.

    Source: ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Tables 4 and 5
    """

    content_type: str | Unset = "application/json"
    data: ModelJsonSchema | str | Unset = UNSET
