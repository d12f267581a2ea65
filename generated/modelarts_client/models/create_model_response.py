# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateModelResponse(_base.MappingMethods, _base.Model):
    """A model whose import has started.

    Attributes:
        model_id (str): ID of the model.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 14;
    002_70b4f4b3164ec19d.txt, Table 7-6
    """

    model_id: str
