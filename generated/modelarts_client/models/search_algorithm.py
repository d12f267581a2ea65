from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.auto_search_algorithm_parameter import AutoSearchAlgorithmParameter


@reads(
    {
        "params": Each(Nested("AutoSearchAlgorithmParameter")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SearchAlgorithm(Model):
    """A search algorithm, with its settings and their defaults.

    Attributes:
        name (str): Name of the search algorithm, for example bayes_opt_search.
        params (list[AutoSearchAlgorithmParameter]): Settings of the search algorithm.
        description (str): How the search algorithm works.

    Source: 001_bf673bd6dff8b58d.txt, search-algorithms, response, tables 3 and 4; ModelArts API Reference,
    training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Tables 3 and 4;
    huaweicloudsdkmodelarts 3.1.219, ListSearchAlgorithmsSearchAlgoList
    """

    name: str
    params: list[AutoSearchAlgorithmParameter]
    description: str
