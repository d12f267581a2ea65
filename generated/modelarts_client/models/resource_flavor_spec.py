# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_type import PoolType
    from ..models.resource_flavor_boot_type import ResourceFlavorBootType
    from ..models.resource_flavor_cpu_arch import ResourceFlavorCpuArch
    from ..models.resource_flavor_creating_step import ResourceFlavorCreatingStep
    from ..models.resource_flavor_data_volume import ResourceFlavorDataVolume
    from ..models.resource_flavor_root_volume import ResourceFlavorRootVolume
    from ..models.resource_flavor_xpu import ResourceFlavorXpu


@_base.reads(
    {
        "type_": _codecs.Choice("PoolType"),
        "cpu_arch": _codecs.Choice("ResourceFlavorCpuArch"),
        "gpu": _codecs.Nested("ResourceFlavorXpu"),
        "npu": _codecs.Nested("ResourceFlavorXpu"),
        "data_volumes": _codecs.Each(_codecs.Nested("ResourceFlavorDataVolume")),
        "root_volume": _codecs.Nested("ResourceFlavorRootVolume"),
        "billing_modes": _codecs.Each(),
        "job_flavors": _codecs.Each(),
        "creating_steps": _codecs.Each(_codecs.Nested("ResourceFlavorCreatingStep")),
        "flavor_boot_type": _codecs.Choice("ResourceFlavorBootType"),
    },
    names={
        "type_": "type",
        "cpu_arch": "cpuArch",
        "data_volumes": "dataVolumes",
        "root_volume": "rootVolume",
        "billing_modes": "billingModes",
        "billing_code": "billingCode",
        "job_flavors": "jobFlavors",
        "node_config_template": "nodeConfigTemplate",
        "creating_steps": "creatingSteps",
        "flavor_boot_type": "flavorBootType",
        "local_disk_detail": "localDiskDetail",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorSpec(_base.MappingMethods, _base.Model):
    """What a node of a flavor has.

    Attributes:
        type_ (PoolType | str): Type of a pool or of a flavor: Dedicate is physical, with a network, drivers and job types of its own;
            Logical is a share without a network of its own, and faster to create.
        cpu_arch (ResourceFlavorCpuArch | str): Architecture of the processor.
        cpu (str): Number of CPU cores.
        memory (str): Memory with its unit, for example 32Gi.
        gpu (ResourceFlavorXpu): Accelerators of a node.
        npu (ResourceFlavorXpu): Accelerators of a node.
        data_volumes (list[ResourceFlavorDataVolume]): Data disks.
        root_volume (ResourceFlavorRootVolume): System disk of a node.
        billing_modes (list[int]): How nodes can be paid, for example by use (0).
        billing_code (str | None): Code of the flavor in billing.
        job_flavors (list[str]): Job flavors that run on the nodes.
        node_config_template (str | None): Template of the configuration of the nodes.
        creating_steps (list[ResourceFlavorCreatingStep]): How nodes can be created in batches.
        flavor_boot_type (ResourceFlavorBootType | str | None): What a bare metal server starts from, a local disk or a cloud disk.
        local_disk_detail (str | None): Local disks.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 9;
    ModelArts API Reference of 2024-11-28,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 8;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorSpec
    """

    type_: PoolType | str
    cpu_arch: ResourceFlavorCpuArch | str
    cpu: str
    memory: str
    gpu: ResourceFlavorXpu = UNSET
    npu: ResourceFlavorXpu = UNSET
    data_volumes: list[ResourceFlavorDataVolume] = UNSET
    root_volume: ResourceFlavorRootVolume = UNSET
    billing_modes: list[int] = UNSET
    billing_code: str | None = UNSET
    job_flavors: list[str] = UNSET
    node_config_template: str | None = UNSET
    creating_steps: list[ResourceFlavorCreatingStep] = UNSET
    flavor_boot_type: ResourceFlavorBootType | str | None = UNSET
    local_disk_detail: str | None = UNSET
