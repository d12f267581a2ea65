# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_security import ModelSecurity


@_base.reads(
    {
        "input_types": _codecs.Each(),
        "output_types": _codecs.Each(),
        "model_security": _codecs.Nested("ModelSecurity"),
    },
    names={
        "output_types": "outputTypes",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelDeploymentConstraints(_base.MappingMethods, _base.Model):
    """What a model needs of its deployment; not in every region.

    Attributes:
        request_mode (str | None): How requests are answered once the model is a service.
        cpu_type (str | None): Type of CPU.
        input_types (list[str]): Kinds of input of asynchronous and video services, for example OBS or VIS; for custom images.
        output_types (list[str]): Kinds of output of asynchronous and video services, for example OBS or DIS; for custom images.
        service_config (str | None): Settings of the service, as XML; for custom images.
        task_config (str | None): Settings of jobs, as XML; for custom images.
        model_security (ModelSecurity): Keys of a model that was encrypted for edge nodes.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 12
    """

    request_mode: str | None = UNSET
    cpu_type: str | None = UNSET
    input_types: list[str] = UNSET
    output_types: list[str] = UNSET
    service_config: str | None = UNSET
    task_config: str | None = UNSET
    model_security: ModelSecurity = UNSET
