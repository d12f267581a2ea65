"""The operations on resource pools and their networks, by their operationId.

Source: api-ref resource_management.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from modelarts_emulator.calls import Handler
from modelarts_emulator.pools import flavors, metrics, networks, operations, tags
from modelarts_emulator.pools.operations import PoolServices

HANDLERS: Final[Mapping[str, Handler[PoolServices]]] = {
    **networks.HANDLERS,
    "ListResourceFlavors": flavors.list_resource_flavors,
    **operations.HANDLERS,
    **metrics.HANDLERS,
    "ListPoolTags": tags.list_pool_tags,
    "ShowPoolTags": tags.show_pool_tags,
    "UpdatePoolTags": tags.update_pool_tags,
    "BatchCreatePoolTags": tags.create_pool_tags,
    "BatchDeletePoolTags": tags.delete_pool_tags,
}
