from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_security import ModelSecurity


@reads(
    {
        "input_types": Each(),
        "output_types": Each(),
        "model_security": Nested("ModelSecurity"),
    },
    names={
        "output_types": "outputTypes",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelDeploymentConstraints(Model):
    """What a model needs of its deployment; not in every region.

    Attributes:
        request_mode (str | Unset): How requests are answered once the model is a service.
        cpu_type (str | Unset): Type of CPU.
        input_types (list[str] | Unset): Kinds of input of asynchronous and video services, for example OBS or
            VIS; for custom images.
        output_types (list[str] | Unset): Kinds of output of asynchronous and video services, for example OBS or
            DIS; for custom images.
        service_config (str | Unset): Settings of the service, as XML; for custom images.
        task_config (str | Unset): Settings of jobs, as XML; for custom images.
        model_security (ModelSecurity | Unset): Keys of a model that was encrypted for edge nodes.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 12
    """

    request_mode: str | Unset = UNSET
    cpu_type: str | Unset = UNSET
    input_types: list[str] | Unset = UNSET
    output_types: list[str] | Unset = UNSET
    service_config: str | Unset = UNSET
    task_config: str | Unset = UNSET
    model_security: ModelSecurity | Unset = UNSET
