# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.access_method import AccessMethod


@_base.reads(
    {
        "access_method": _codecs.Choice("AccessMethod"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmOutput(_base.MappingMethods, _base.Model):
    """A data output of an algorithm.

    Attributes:
        name (str): Name of the output, for example train_url.
        description (str | None): Description of the output.
        access_method (AccessMethod | str | None): How the program learns a local_dir: as a parameter or as an environment variable.

    Source: 004_ab87db3e92ded11c.txt, Table 10; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 10 and 27; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmCreateOutput; terraform-provider-huaweicloud, docs/resources/modelarts_algorithm.md
    """

    name: str
    description: str | None = UNSET
    access_method: AccessMethod | str | None = UNSET
