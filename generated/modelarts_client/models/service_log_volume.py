# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceLogVolume(_base.MappingMethods, _base.Model):
    """A directory of the host that logs go to.

    Attributes:
        host_path (str): Path on the host.
        mount_path (str): Path of the logs in the container.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 8
    """

    host_path: str
    mount_path: str
