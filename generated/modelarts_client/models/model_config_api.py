from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_config_body import ModelConfigBody


@reads(
    {
        "protocol": Choice("ModelApiProtocol"),
        "request": Nested("ModelConfigBody"),
        "response": Nested("ModelConfigBody"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelConfigApi(Model):
    """An inference API in the configuration of a model.

    Attributes:
        protocol (ModelApiProtocol | str | Unset): Protocol of a request to a model.
        url (str | Unset): Path of requests; / unless model_type is Image. Default: '/'.
        method (str | Unset): Method, for example post. Default: 'POST'.
        request (ModelConfigBody | Unset): Body of a request or response in the configuration of a model.
        response (ModelConfigBody | Unset): Body of a request or response in the configuration of a model.

    Source: ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Table 3; ModelArts API Reference,
    ai_application_management/obtaining_details_about_an_ai_application.rst, Example Responses
    """

    protocol: ModelApiProtocol | str | Unset = UNSET
    url: str | Unset = "/"
    method: str | Unset = "POST"
    request: ModelConfigBody | Unset = UNSET
    response: ModelConfigBody | Unset = UNSET
