# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "used_steps": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FineTuningVariable(_base.MappingMethods, _base.Model):
    """An environment variable of a fine-tuning job.

    Attributes:
        label (str | None): Label.
        des (str | None): Description.
        env_name (str | None): Name of the variable.
        env_type (str | None): Type of the variable.
        value (str | None): Value of the variable.
        modifiable (bool | None): Whether the variable may be changed.
        displayable (bool | None): Whether the variable is shown.
        used_steps (list[str]): Steps of the training that use the variable.

    Source: huaweicloudsdkmodelarts 3.1.219, EnvVar; terraform-provider-huaweicloud,
    docs/resources/modelarts_training_job.md
    """

    label: str | None = UNSET
    des: str | None = UNSET
    env_name: str | None = UNSET
    env_type: str | None = UNSET
    value: str | None = UNSET
    modifiable: bool | None = UNSET
    displayable: bool | None = UNSET
    used_steps: list[str] = UNSET
