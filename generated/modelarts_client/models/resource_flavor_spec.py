from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_type import PoolType
    from ..models.resource_flavor_boot_type import ResourceFlavorBootType
    from ..models.resource_flavor_cpu_arch import ResourceFlavorCpuArch
    from ..models.resource_flavor_creating_step import ResourceFlavorCreatingStep
    from ..models.resource_flavor_data_volume import ResourceFlavorDataVolume
    from ..models.resource_flavor_root_volume import ResourceFlavorRootVolume
    from ..models.resource_flavor_xpu import ResourceFlavorXpu


@reads(
    {
        "type_": Choice("PoolType"),
        "cpu_arch": Choice("ResourceFlavorCpuArch"),
        "gpu": Nested("ResourceFlavorXpu"),
        "npu": Nested("ResourceFlavorXpu"),
        "data_volumes": Each(Nested("ResourceFlavorDataVolume")),
        "root_volume": Nested("ResourceFlavorRootVolume"),
        "billing_modes": Each(),
        "job_flavors": Each(),
        "creating_steps": Each(Nested("ResourceFlavorCreatingStep")),
        "flavor_boot_type": Choice("ResourceFlavorBootType"),
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
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorSpec(Model):
    """What a node of a flavor has.

    Attributes:
        type_ (PoolType | str): Type of a pool or of a flavor: Dedicate is physical, with a network, drivers and
            job types of its own; Logical is a share without a network of its own, and faster to create.
        cpu_arch (ResourceFlavorCpuArch | str): Architecture of the processor.
        cpu (str): Number of CPU cores.
        memory (str): Memory with its unit, for example 32Gi.
        gpu (ResourceFlavorXpu | Unset): Accelerators of a node.
        npu (ResourceFlavorXpu | Unset): Accelerators of a node.
        data_volumes (list[ResourceFlavorDataVolume] | Unset): Data disks.
        root_volume (ResourceFlavorRootVolume | Unset): System disk of a node.
        billing_modes (list[int] | Unset): How nodes can be paid, for example by use (0).
        billing_code (str | Unset): Code of the flavor in billing.
        job_flavors (list[str] | Unset): Job flavors that run on the nodes.
        node_config_template (str | Unset): Template of the configuration of the nodes.
        creating_steps (list[ResourceFlavorCreatingStep] | Unset): How nodes can be created in batches.
        flavor_boot_type (ResourceFlavorBootType | str | Unset): What a bare metal server starts from, a local
            disk or a cloud disk.
        local_disk_detail (str | Unset): Local disks.

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
    gpu: ResourceFlavorXpu | Unset = UNSET
    npu: ResourceFlavorXpu | Unset = UNSET
    data_volumes: list[ResourceFlavorDataVolume] | Unset = UNSET
    root_volume: ResourceFlavorRootVolume | Unset = UNSET
    billing_modes: list[int] | Unset = UNSET
    billing_code: str | Unset = UNSET
    job_flavors: list[str] | Unset = UNSET
    node_config_template: str | Unset = UNSET
    creating_steps: list[ResourceFlavorCreatingStep] | Unset = UNSET
    flavor_boot_type: ResourceFlavorBootType | str | Unset = UNSET
    local_disk_detail: str | Unset = UNSET
