# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base


@_base.reads(
    {
        "header": _codecs.Each(),
        "data": _codecs.Each(_codecs.Each()),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowAutoSearchParamsAnalysisResponse(_base.MappingMethods, _base.Model):
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
