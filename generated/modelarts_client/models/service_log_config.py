from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Either, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_spec import CustomSpec
    from ..models.model_additional_properties import ModelAdditionalProperties
    from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
    from ..models.service_envs import ServiceEnvs


@reads(
    {
        "custom_spec": Nested("CustomSpec"),
        "envs": Nested("ServiceEnvs"),
        "additional_properties_": Either(Nested("ModelAdditionalProperties"), Nested("ModelAdditionalPropertiesMap")),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceLogConfig(Model):
    """A model of a service after an update.

    Attributes:
        model_id (str): ID of the model. Not empty.
        model_name (str): Name of the model.
        model_version (str): Version of the model.
        weight (int | Unset): Share of the requests that the model gets, in percent; for real-time services. 0
            to 100.
        specification (str | Unset): Specification of each instance; for real-time and edge services.
        custom_spec (CustomSpec | Unset): Size of an instance in a dedicated resource pool.
        instance_count (int | Unset): Number of instances; for real-time services. At least 0.
        envs (ServiceEnvs | Unset): Environment variables of a model.
        cluster_id (str | Unset): Dedicated resource pool.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset): Mounts,
            rolling upgrades and stopping.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-24; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst, Table 6
    """

    model_id: str
    model_name: str
    model_version: str
    weight: int | Unset = UNSET
    specification: str | Unset = UNSET
    custom_spec: CustomSpec | Unset = UNSET
    instance_count: int | Unset = UNSET
    envs: ServiceEnvs | Unset = UNSET
    cluster_id: str | Unset = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset = UNSET
