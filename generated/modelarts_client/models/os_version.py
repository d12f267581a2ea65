# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads(
    names={
        "end_of_service": "endOfService",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class OsVersion(_base.MappingMethods, _base.Model):
    """Operating system of nodes.

    Attributes:
        name (str): Name of the system image, for example EulerOS 2.8.
        end_of_service (str): Day on which the service for the image ends, for example 2024-12-31.

    Source: ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Table 3
    """

    name: str
    end_of_service: str
