# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_config_body import ModelConfigBody


@_base.reads(
    {
        "protocol": _codecs.Choice("ModelApiProtocol"),
        "request": _codecs.Nested("ModelConfigBody"),
        "response": _codecs.Nested("ModelConfigBody"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelConfigApi(_base.MappingMethods, _base.Model):
    """An inference API in the configuration of a model.

    Attributes:
        protocol (ModelApiProtocol | str | None): Protocol of a request to a model.
        url (str | None): Path of requests; / unless model_type is Image. Default: '/'.
        method (str | None): Method, for example post. Default: 'POST'.
        request (ModelConfigBody): Body of a request or response in the configuration of a model.
        response (ModelConfigBody): Body of a request or response in the configuration of a model.

    Source: ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Table 3; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst, Example Responses
    """

    protocol: ModelApiProtocol | str | None = UNSET
    url: str | None = "/"
    method: str | None = "POST"
    request: ModelConfigBody = UNSET
    response: ModelConfigBody = UNSET
