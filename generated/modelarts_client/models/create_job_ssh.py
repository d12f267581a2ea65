# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "key_pair_names": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateJobSsh(_base.MappingMethods, _base.Model):
    """SSH access to a new job.

    Attributes:
        key_pair_names (list[str]): Names of the SSH key pairs.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 55
    """

    key_pair_names: list[str] = UNSET
