from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmOutput(Model):
    """A data output of an algorithm.

    Attributes:
        name (str): Name of the output, for example train_url.
        description (str | Unset): Description of the output.
    """

    name: str
    description: str | Unset = UNSET
