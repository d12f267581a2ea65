from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "docker_base_size": "dockerBaseSize",
        "post_install": "postInstall",
        "volume_group": "volumeGroup",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolResourceExtendParams(Model):
    """Customized settings of nodes.

    Attributes:
        docker_base_size (str | Unset): Space for container images on a node; 0 for no limit.
        post_install (str | Unset): Script that runs after the installation of a node, in Base64.
        volume_group (str | Unset): Name of the disk group.
        runtime (str | Unset): Container runtime of the node.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 11 and 29; huaweicloudsdkmodelarts 3.1.219, PoolResourceFlavorExtendParams and
    PoolSpecModelExtendParams
    """

    docker_base_size: str | Unset = UNSET
    post_install: str | Unset = UNSET
    volume_group: str | Unset = UNSET
    runtime: str | Unset = UNSET
