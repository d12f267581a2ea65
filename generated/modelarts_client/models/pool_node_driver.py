# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolNodeDriver(_base.MappingMethods, _base.Model):
    """Driver of the nodes of a flavor.

    Attributes:
        version (str | None): Version of the driver.

    Source: terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    version: str | None = UNSET
