# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TrainingExperimentReference(_base.MappingMethods, _base.Model):
    """Experiment that a new job joins: an existing one by id, or a new one by name.

    Attributes:
        id (str | None): ID of an existing experiment.
        name (str | None): Name of a new experiment, at most 64 characters.
        description (str | None): Description of a new experiment, at most 256 characters.

    Source: huaweicloudsdkmodelarts 3.1.219, TrainingExperimentRequest
    """

    id: str | None = UNSET
    name: str | None = UNSET
    description: str | None = UNSET
