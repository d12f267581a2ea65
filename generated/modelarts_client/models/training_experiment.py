from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TrainingExperiment(Model):
    """Experiment that a job belongs to.

    Attributes:
        id (str | Unset): ID of the experiment.
        name (str | Unset): Name of the experiment, at most 64 characters.
        serial_number (str | Unset): Number of the job within the experiment. Default: '0'.

    Source: huaweicloudsdkmodelarts 3.1.219, TrainingExperimentResp
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    serial_number: str | Unset = "0"
