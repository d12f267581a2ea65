# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TrainingExperiment(_base.MappingMethods, _base.Model):
    """Experiment that a job belongs to.

    Attributes:
        id (str | None): ID of the experiment.
        name (str | None): Name of the experiment, at most 64 characters.
        serial_number (str | None): Number of the job within the experiment. Default: '0'.

    Source: huaweicloudsdkmodelarts 3.1.219, TrainingExperimentResp
    """

    id: str | None = UNSET
    name: str | None = UNSET
    serial_number: str | None = "0"
