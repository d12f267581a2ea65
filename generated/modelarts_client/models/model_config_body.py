# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_json_schema import ModelJsonSchema


@_base.reads(
    {
        "data": _codecs.Either(_codecs.Nested("ModelJsonSchema")),
    },
    names={
        "content_type": "Content-type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelConfigBody(_base.MappingMethods, _base.Model):
    """Body of a request or response in the configuration of a model.

    Attributes:
        content_type (str | None): Media type, application/json or multipart/form-data. Default: 'application/json'.
        data (ModelJsonSchema | str | None): Schema of the body.

    Source: ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Tables 4 and 5
    """

    content_type: str | None = "application/json"
    data: ModelJsonSchema | str | None = UNSET
