from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelJsonSchema(Model):
    """A schema of a value, in the manner of JSON Schema, with types of its own such as file and box.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 10 and Example Requests;
    ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst,
    Example Responses
    """
