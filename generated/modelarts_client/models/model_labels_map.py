# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "labels": _codecs.Either(_codecs.Each()),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelLabelsMap(_base.MappingMethods, _base.Model):
    """Labels of a model under the key labels.

    Attributes:
        labels (list[str] | str | None): Labels of the model.

    Source: ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst, Table
    3
    """

    labels: list[str] | str | None = UNSET
