# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "docker_base_size": "dockerBaseSize",
        "volume_group": "volumeGroup",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolResourceExtendParams(_base.MappingMethods, _base.Model):
    """Customized settings of nodes.

    Attributes:
        docker_base_size (str | None): Space for container images on a node; 0 for no limit.
        postInstall (str | None): Script that runs after the installation of a node, in Base64.
        post_install (str | None): The same script, by the name that Terraform has for it.
        volume_group (str | None): Name of the disk group.
        runtime (str | None): Container runtime of the node.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 11 and 29; huaweicloudsdkmodelarts 3.1.219, PoolResourceFlavorExtendParams and
    PoolSpecModelExtendParams; terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    docker_base_size: str | None = UNSET
    postInstall: str | None = UNSET
    post_install: str | None = UNSET
    volume_group: str | None = UNSET
    runtime: str | None = UNSET
