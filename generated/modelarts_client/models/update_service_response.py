# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class UpdateServiceResponse(_base.MappingMethods, _base.Model):
    """An empty object.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-19; ModelArts API Reference,
    service_management/updating_service_configurations.rst, Example Responses
    """
