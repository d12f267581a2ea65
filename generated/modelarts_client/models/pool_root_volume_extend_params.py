# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolRootVolumeExtendParams(_base.MappingMethods, _base.Model):
    """Customized settings of a system disk.

    Source: terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """
