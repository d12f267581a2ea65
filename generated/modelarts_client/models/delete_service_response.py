# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class DeleteServiceResponse(_base.MappingMethods, _base.Model):
    """An empty object.

    Source: ModelArts API Reference, service_management/deleting_a_service.rst, Example Responses
    """
