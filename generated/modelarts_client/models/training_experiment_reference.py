from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TrainingExperimentReference(Model):
    """Experiment that a new job joins: an existing one by id, or a new one by name.

    Attributes:
        id (str | Unset): ID of an existing experiment.
        name (str | Unset): Name of a new experiment, at most 64 characters.
        description (str | Unset): Description of a new experiment, at most 256 characters.

    Source: huaweicloudsdkmodelarts 3.1.219, TrainingExperimentRequest
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
