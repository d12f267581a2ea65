# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.batch_source_type import BatchSourceType
    from ..models.custom_spec import CustomSpec
    from ..models.mapping_rule import MappingRule
    from ..models.mapping_type import MappingType
    from ..models.model_additional_properties import ModelAdditionalProperties
    from ..models.model_additional_properties_map import ModelAdditionalPropertiesMap
    from ..models.service_affinity import ServiceAffinity
    from ..models.service_envs import ServiceEnvs


@_base.reads(
    {
        "mapping_type": _codecs.Choice("MappingType"),
        "custom_spec": _codecs.Nested("CustomSpec"),
        "envs": _codecs.Nested("ServiceEnvs"),
        "affinity": _codecs.Nested("ServiceAffinity"),
        "additional_properties_": _codecs.Either(
            _codecs.Nested("ModelAdditionalProperties"), _codecs.Nested("ModelAdditionalPropertiesMap")
        ),
        "nodes": _codecs.Each(),
        "src_type": _codecs.Choice("BatchSourceType"),
        "mapping_rule": _codecs.Nested("MappingRule"),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TransformerConfig(_base.MappingMethods, _base.Model):
    """The model of a batch service, where its data is, and how it runs.

    Attributes:
        model_id (str): ID of the model. Not empty.
        specification (str): Specification of each instance, for example modelarts.vm.cpu.2u; custom, in a dedicated resource pool
            only, goes with custom_spec. Not empty.
        instance_count (int): Number of instances. 1 to 128.
        src_path (str): OBS path of the input, or of a manifest; for batch services, which need it.
        dest_path (str): OBS path of the output; for batch services, which need it.
        req_uri (str): Path of the API of the model that is called; for batch services, which need it. Preset images have /.
        mapping_type (MappingType | str): The source of each request of a batch service: a file of the input (file), or a row of a CSV file (csv).
        custom_spec (CustomSpec): Size of each instance; needed when specification is custom.
        weight (int | str | None): Share of the requests that the model gets, in percent; for real-time services, which need it. The
            weights of a service add up to 100. Matches ^(100|[1-9]?[0-9])$.
        envs (ServiceEnvs): Environment variables of a model.
        deploy_timeout_in_seconds (int | None): Time that an instance may take to be deployed, in s. At least 0.
        cluster_id (str | None): Dedicated resource pool of the old version, or edge resource pool; takes precedence over the pools of
            the service.
        pool_name (str | None): Dedicated resource pool; takes precedence over cluster_id and over the pools of the service.
        affinity (ServiceAffinity): Where instances are to run.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | None): Mounts, rolling upgrades and stopping.
        nodes (list[str]): IDs of the edge nodes; for edge services.
        src_type (BatchSourceType | str | None): Kind of the input of a batch service: a manifest that lists the files.
        mapping_rule (MappingRule): The place of each column of a CSV file in a request body; written as the input parameters of the model,
            with an index at each string, number, integer or boolean.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-4 and 8-18
    """

    model_id: str
    specification: str
    instance_count: int
    src_path: str
    dest_path: str
    req_uri: str
    mapping_type: MappingType | str
    custom_spec: CustomSpec = UNSET
    weight: int | str | None = UNSET
    envs: ServiceEnvs = UNSET
    deploy_timeout_in_seconds: int | None = UNSET
    cluster_id: str | None = UNSET
    pool_name: str | None = UNSET
    affinity: ServiceAffinity = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | None = UNSET
    nodes: list[str] = UNSET
    src_type: BatchSourceType | str | None = UNSET
    mapping_rule: MappingRule = UNSET
