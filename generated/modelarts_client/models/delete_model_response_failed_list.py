# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class DeleteModelResponseFailedList(_base.MappingMethods, _base.Model):
    """A model that was not deleted.

    Attributes:
        model_id (str): ID of the model.
        error_code (str): Code of the error, for example ModelArts.3009 for a model that a service uses.
        error_msg (str): What went wrong.

    Source: ModelArts API Reference, ai_application_management/deleting_an_ai_application.rst, Table 5
    """

    model_id: str
    error_code: str
    error_msg: str
