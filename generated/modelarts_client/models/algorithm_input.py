# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.access_method import AccessMethod
    from ..models.algorithm_remote_constraint import AlgorithmRemoteConstraint


@_base.reads(
    {
        "access_method": _codecs.Choice("AccessMethod"),
        "remote_constraints": _codecs.Each(_codecs.Nested("AlgorithmRemoteConstraint")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmInput(_base.MappingMethods, _base.Model):
    """A data input of an algorithm.

    Attributes:
        name (str | None): Name of the input, for example data_url.
        description (str | None): Description of the input.
        access_method (AccessMethod | str | None): How the program learns a local_dir: as a parameter or as an environment variable.
        remote_constraints (list[AlgorithmRemoteConstraint]): What data the input takes.

    Source: 004_ab87db3e92ded11c.txt, Table 8; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 8 and 25; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmCreateInput; terraform-provider-huaweicloud, docs/resources/modelarts_algorithm.md
    """

    name: str | None = UNSET
    description: str | None = UNSET
    access_method: AccessMethod | str | None = UNSET
    remote_constraints: list[AlgorithmRemoteConstraint] = UNSET
