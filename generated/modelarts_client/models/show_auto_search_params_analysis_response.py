from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads

if TYPE_CHECKING:
    pass


@reads(
    {
        "header": Each(),
        "data": Each(Each()),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowAutoSearchParamsAnalysisResponse(Model):
    """How much each hyperparameter matters, as a table.

    Attributes:
        header (list[str]): Names of the columns.
        data (list[list[str]]): Rows, one for each hyperparameter, for example batch_size and 0.2443/0.3867.

    Source: ModelArts API Reference,
    training_management/obtaining_the_hyperparameter_sensitivity_analysis_result.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchParamsAnalysisResponse
    """

    header: list[str]
    data: list[list[str]]
