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

    Source: 004_ab87db3e92ded11c.txt, Table 10; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 10 and 27; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmCreateOutput
    """

    name: str
    description: str | Unset = UNSET
