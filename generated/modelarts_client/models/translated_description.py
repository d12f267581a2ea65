# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TranslatedDescription(_base.MappingMethods, _base.Model):
    """Description in another language.

    Attributes:
        language (str | None): Language of the description.
        description (str | None): The description.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-18; 004_ab87db3e92ded11c.txt, Table 7; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 7
    """

    language: str | None = UNSET
    description: str | None = UNSET
