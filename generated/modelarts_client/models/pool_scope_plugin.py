from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_scope_type import PoolScopeType


@reads(
    {
        "scope": Choice("PoolScopeType"),
        "plugins": Each(),
        "reserved_network_cidr": Each(),
    },
    names={
        "external_dependency": "externalDependency",
        "reserved_network_cidr": "reservedNetworkCidr",
        "support_retry": "supportRetry",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolScopePlugin(Model):
    """What a kind of jobs needs of a resource pool.

    Attributes:
        scope (PoolScopeType | str): Type of jobs that a pool runs: training, inference or notebooks.
        plugins (list[str] | Unset): Names of the plug-ins.
        external_dependency (bool | Unset): Whether the jobs depend on other services.
        reserved_network_cidr (list[str] | Unset): Blocks of addresses that networks must not use.
        support_retry (bool | Unset): Whether enabling this kind of jobs can be tried again.

    Source: ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Table 4 and
    example
    """

    scope: PoolScopeType | str
    plugins: list[str] | Unset = UNSET
    external_dependency: bool | Unset = UNSET
    reserved_network_cidr: list[str] | Unset = UNSET
    support_retry: bool | Unset = UNSET
