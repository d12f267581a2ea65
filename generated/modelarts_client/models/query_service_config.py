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
    from ..models.model_source_type import ModelSourceType
    from ..models.service_affinity import ServiceAffinity
    from ..models.service_edge_node import ServiceEdgeNode
    from ..models.service_envs import ServiceEnvs
    from ..models.service_model_status import ServiceModelStatus


@_base.reads(
    {
        "source_type": _codecs.Choice("ModelSourceType"),
        "custom_spec": _codecs.Nested("CustomSpec"),
        "envs": _codecs.Nested("ServiceEnvs"),
        "status": _codecs.Choice("ServiceModelStatus"),
        "affinity": _codecs.Nested("ServiceAffinity"),
        "additional_properties_": _codecs.Either(
            _codecs.Nested("ModelAdditionalProperties"), _codecs.Nested("ModelAdditionalPropertiesMap")
        ),
        "nodes": _codecs.Each(_codecs.Nested("ServiceEdgeNode")),
        "src_type": _codecs.Choice("BatchSourceType"),
        "mapping_type": _codecs.Choice("MappingType"),
        "mapping_rule": _codecs.Nested("MappingRule"),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class QueryServiceConfig(_base.MappingMethods, _base.Model):
    """A model of a service, how it runs, and how it does.

    Attributes:
        model_id (str): ID of the model. Not empty.
        model_name (str): Name of the model.
        model_version (str): Version of the model.
        source_type (ModelSourceType | str | None): Origin of a model; auto for ExeML, blank for everything else.
        specification (str | None): Specification of each instance; custom goes with custom_spec.
        custom_spec (CustomSpec): Size of an instance in a dedicated resource pool.
        instance_count (int | None): Number of instances. At least 0.
        weight (int | None): Share of the requests that the model gets, in percent. 0 to 100.
        envs (ServiceEnvs): Environment variables of a model.
        status (ServiceModelStatus | str | None): Status of the instances of a model: all have started (ready), some have (concerning), none has
            (notReady); or a status as that of a service.
        scaling (bool | None): Whether the number of instances follows the load.
        support_debug (bool | None): Whether the model can be debugged online.
        cluster_id (str | None): Dedicated resource pool of the old version, or edge resource pool, when there is one.
        pool_name (str | None): Dedicated resource pool, when there is one.
        affinity (ServiceAffinity): Where instances are to run.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | None): Mounts, rolling upgrades and stopping.
        nodes (list[ServiceEdgeNode]): The edge nodes; for edge services.
        src_path (str | None): OBS path of the input; for batch services.
        src_type (BatchSourceType | str | None): Kind of the input of a batch service: a manifest that lists the files.
        dest_path (str | None): OBS path of the output; for batch services.
        req_uri (str | None): Path of the API of the model that is called; for batch services.
        mapping_type (MappingType | str | None): The source of each request of a batch service: a file of the input (file), or a row of a CSV file (csv).
        mapping_rule (MappingRule): The place of each column of a CSV file in a request body; written as the input parameters of the model,
            with an index at each string, number, integer or boolean.
        start_time (int | None): When a batch service started, in ms since 1970.
        finished_time (int | None): When a batch service ended, in ms since 1970.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-8 and 8-9; 001_bf673bd6dff8b58d.txt, ShowService, response 200;
    ModelArts API Reference, service_management/obtaining_service_details.rst, Table 4
    """

    model_id: str
    model_name: str
    model_version: str
    source_type: ModelSourceType | str | None = UNSET
    specification: str | None = UNSET
    custom_spec: CustomSpec = UNSET
    instance_count: int | None = UNSET
    weight: int | None = UNSET
    envs: ServiceEnvs = UNSET
    status: ServiceModelStatus | str | None = UNSET
    scaling: bool | None = UNSET
    support_debug: bool | None = UNSET
    cluster_id: str | None = UNSET
    pool_name: str | None = UNSET
    affinity: ServiceAffinity = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | None = UNSET
    nodes: list[ServiceEdgeNode] = UNSET
    src_path: str | None = UNSET
    src_type: BatchSourceType | str | None = UNSET
    dest_path: str | None = UNSET
    req_uri: str | None = UNSET
    mapping_type: MappingType | str | None = UNSET
    mapping_rule: MappingRule = UNSET
    start_time: int | None = UNSET
    finished_time: int | None = UNSET
