# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowAutoSearchParamAnalysisResultPathResponse(_base.MappingMethods, _base.Model):
    """Where the image of the analysis of a hyperparameter is.

    Attributes:
        file_path (str): OBS path of the image.

    Source: ModelArts API Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Table 2; huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchParamAnalysisResultPathResponse
    """

    file_path: str
