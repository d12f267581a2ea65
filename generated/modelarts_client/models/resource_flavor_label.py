# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "os_modelarts_scope": "os.modelarts/scope",
        "os_modelarts_flavor_baremetal": "os.modelarts.flavor/baremetal",
        "os_modelarts_flavor_localdisk": "os.modelarts.flavor/localdisk",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorLabel(_base.MappingMethods, _base.Model):
    """Labels of a flavor.

    Attributes:
        os_modelarts_scope (str | None): Types of jobs that the flavor is for, joined by full stops.
        os_modelarts_flavor_baremetal (str | None): The text true for a bare metal server.
        os_modelarts_flavor_localdisk (str | None): The text true when there are local disks.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 7;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorLabel
    """

    os_modelarts_scope: str | None = UNSET
    os_modelarts_flavor_baremetal: str | None = UNSET
    os_modelarts_flavor_localdisk: str | None = UNSET
