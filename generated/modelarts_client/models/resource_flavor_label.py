from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "os_modelarts_scope": "os.modelarts/scope",
        "os_modelarts_flavor_baremetal": "os.modelarts.flavor/baremetal",
        "os_modelarts_flavor_localdisk": "os.modelarts.flavor/localdisk",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorLabel(Model):
    """Labels of a flavor.

    Attributes:
        os_modelarts_scope (str | Unset): Types of jobs that the flavor is for, joined by full stops.
        os_modelarts_flavor_baremetal (str | Unset): The text true for a bare metal server.
        os_modelarts_flavor_localdisk (str | Unset): The text true when there are local disks.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 7;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorLabel
    """

    os_modelarts_scope: str | Unset = UNSET
    os_modelarts_flavor_baremetal: str | Unset = UNSET
    os_modelarts_flavor_localdisk: str | Unset = UNSET
