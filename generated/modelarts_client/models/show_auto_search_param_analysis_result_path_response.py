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
    """

    file_path: str
