# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_scope_type import PoolScopeType


@_base.reads(
    {
        "scope": _codecs.Choice("PoolScopeType"),
        "plugins": _codecs.Each(),
        "reserved_network_cidr": _codecs.Each(),
    },
    names={
        "external_dependency": "externalDependency",
        "reserved_network_cidr": "reservedNetworkCidr",
        "support_retry": "supportRetry",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolScopePlugin(_base.MappingMethods, _base.Model):
    """What a kind of jobs needs of a resource pool.

    Attributes:
        scope (PoolScopeType | str): Type of jobs that a pool runs: training, inference or notebooks.
        plugins (list[str]): Names of the plug-ins.
        external_dependency (bool | None): Whether the jobs depend on other services.
        reserved_network_cidr (list[str]): Blocks of addresses that networks must not use.
        support_retry (bool | None): Whether enabling this kind of jobs can be tried again.

    Source: ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Table 4 and
    example
    """

    scope: PoolScopeType | str
    plugins: list[str] = UNSET
    external_dependency: bool | None = UNSET
    reserved_network_cidr: list[str] = UNSET
    support_retry: bool | None = UNSET
