# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.custom_spec import CustomSpec
    from ..models.model_additional_properties import ModelAdditionalProperties
    from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
    from ..models.service_envs import ServiceEnvs


@_base.reads(
    {
        "custom_spec": _codecs.Nested("CustomSpec"),
        "envs": _codecs.Nested("ServiceEnvs"),
        "additional_properties_": _codecs.Either(
            _codecs.Nested("ModelAdditionalProperties"), _codecs.Nested("ModelAdditionalPropertiesMap")
        ),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceLogConfig(_base.MappingMethods, _base.Model):
    """A model of a service after an update.

    Attributes:
        model_id (str): ID of the model. Not empty.
        model_name (str): Name of the model.
        model_version (str): Version of the model.
        weight (int | None): Share of the requests that the model gets, in percent; for real-time services. 0 to 100.
        specification (str | None): Specification of each instance; for real-time and edge services.
        custom_spec (CustomSpec): Size of an instance in a dedicated resource pool.
        instance_count (int | None): Number of instances; for real-time services. At least 0.
        envs (ServiceEnvs): Environment variables of a model.
        cluster_id (str | None): Dedicated resource pool.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | None): Mounts, rolling upgrades and stopping.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-24; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst, Table 6
    """

    model_id: str
    model_name: str
    model_version: str
    weight: int | None = UNSET
    specification: str | None = UNSET
    custom_spec: CustomSpec = UNSET
    instance_count: int | None = UNSET
    envs: ServiceEnvs = UNSET
    cluster_id: str | None = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | None = UNSET
