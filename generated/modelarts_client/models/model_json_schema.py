# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelJsonSchema(_base.MappingMethods, _base.Model):
    """A schema of a value, in the manner of JSON Schema, with types of its own such as file and box.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 10 and Example Requests;
    ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst,
    Example Responses
    """
