# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads(
    names={
        "input_": "input",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateModelRequestTemplateInput(_base.MappingMethods, _base.Model):
    """An input of a template.

    Attributes:
        input_ (str): OBS path of a file or folder.
        input_id (str): ID of the input, from the details of the template; each may occur once.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 6
    """

    input_: str
    input_id: str
