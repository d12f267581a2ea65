# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_parameter_constraint import JobParameterConstraint
    from ..models.translated_description import TranslatedDescription


@_base.reads(
    {
        "constraint": _codecs.Nested("JobParameterConstraint"),
        "i18n_description": _codecs.Nested("TranslatedDescription"),
    },
    nullable=("i18n_description",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobParameter(_base.MappingMethods, _base.Model):
    """One running parameter.

    Attributes:
        name (str | None): Name of the parameter.
        value (int | str | None): Value of the parameter.
        description (str | None): Description of the parameter; may be empty.
        constraint (JobParameterConstraint): What values a parameter may have.
        i18n_description (None | TranslatedDescription): Description in another language; may be null.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-16; 004_ab87db3e92ded11c.txt, Table 5; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 5
    """

    name: str | None = UNSET
    value: int | str | None = UNSET
    description: str | None = UNSET
    constraint: JobParameterConstraint = UNSET
    i18n_description: None | TranslatedDescription = UNSET
