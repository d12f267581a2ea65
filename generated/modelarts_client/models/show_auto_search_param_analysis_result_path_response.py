from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowAutoSearchParamAnalysisResultPathResponse(Model):
    """Where the image of the analysis of a hyperparameter is.

    Attributes:
        file_path (str): OBS path of the image.

    Source: ModelArts API Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Table 2; huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchParamAnalysisResultPathResponse
    """

    file_path: str
