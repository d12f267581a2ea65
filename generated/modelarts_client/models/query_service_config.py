from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Either, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

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


@reads(
    {
        "source_type": Choice("ModelSourceType"),
        "custom_spec": Nested("CustomSpec"),
        "envs": Nested("ServiceEnvs"),
        "status": Choice("ServiceModelStatus"),
        "affinity": Nested("ServiceAffinity"),
        "additional_properties_": Either(Nested("ModelAdditionalProperties"), Nested("ModelAdditionalPropertiesMap")),
        "nodes": Each(Nested("ServiceEdgeNode")),
        "src_type": Choice("BatchSourceType"),
        "mapping_type": Choice("MappingType"),
        "mapping_rule": Nested("MappingRule"),
    },
    names={
        "additional_properties_": "additional_properties",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class QueryServiceConfig(Model):
    """A model of a service, how it runs, and how it does.

    Attributes:
        model_id (str): ID of the model. Not empty.
        model_name (str): Name of the model.
        model_version (str): Version of the model.
        source_type (ModelSourceType | str | Unset): Origin of a model; auto for ExeML, blank for everything
            else.
        specification (str | Unset): Specification of each instance; custom goes with custom_spec.
        custom_spec (CustomSpec | Unset): Size of an instance in a dedicated resource pool.
        instance_count (int | Unset): Number of instances. At least 0.
        weight (int | Unset): Share of the requests that the model gets, in percent. 0 to 100.
        envs (ServiceEnvs | Unset): Environment variables of a model.
        status (ServiceModelStatus | str | Unset): Status of the instances of a model: all have started (ready),
            some have (concerning), none has (notReady); or a status as that of a service.
        scaling (bool | Unset): Whether the number of instances follows the load.
        support_debug (bool | Unset): Whether the model can be debugged online.
        cluster_id (str | Unset): Dedicated resource pool of the old version, or edge resource pool, when there
            is one.
        pool_name (str | Unset): Dedicated resource pool, when there is one.
        affinity (ServiceAffinity | Unset): Where instances are to run.
        additional_properties_ (ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset): Mounts,
            rolling upgrades and stopping.
        nodes (list[ServiceEdgeNode] | Unset): The edge nodes; for edge services.
        src_path (str | Unset): OBS path of the input; for batch services.
        src_type (BatchSourceType | str | Unset): Kind of the input of a batch service: a manifest that lists
            the files.
        dest_path (str | Unset): OBS path of the output; for batch services.
        req_uri (str | Unset): Path of the API of the model that is called; for batch services.
        mapping_type (MappingType | str | Unset): The source of each request of a batch service: a file of the
            input (file), or a row of a CSV file (csv).
        mapping_rule (MappingRule | Unset): The place of each column of a CSV file in a request body; written as
            the input parameters of the model, with an index at each string, number, integer or boolean.
        start_time (int | Unset): When a batch service started, in ms since 1970.
        finished_time (int | Unset): When a batch service ended, in ms since 1970.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-8 and 8-9; 001_bf673bd6dff8b58d.txt, ShowService, response 200;
    ModelArts API Reference, service_management/obtaining_service_details.rst, Table 4
    """

    model_id: str
    model_name: str
    model_version: str
    source_type: ModelSourceType | str | Unset = UNSET
    specification: str | Unset = UNSET
    custom_spec: CustomSpec | Unset = UNSET
    instance_count: int | Unset = UNSET
    weight: int | Unset = UNSET
    envs: ServiceEnvs | Unset = UNSET
    status: ServiceModelStatus | str | Unset = UNSET
    scaling: bool | Unset = UNSET
    support_debug: bool | Unset = UNSET
    cluster_id: str | Unset = UNSET
    pool_name: str | Unset = UNSET
    affinity: ServiceAffinity | Unset = UNSET
    additional_properties_: ModelAdditionalProperties | ModelAdditionalPropertiesMap | Unset = UNSET
    nodes: list[ServiceEdgeNode] | Unset = UNSET
    src_path: str | Unset = UNSET
    src_type: BatchSourceType | str | Unset = UNSET
    dest_path: str | Unset = UNSET
    req_uri: str | Unset = UNSET
    mapping_type: MappingType | str | Unset = UNSET
    mapping_rule: MappingRule | Unset = UNSET
    start_time: int | Unset = UNSET
    finished_time: int | Unset = UNSET
