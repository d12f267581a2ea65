from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "os_modelarts_description": "os.modelarts/description",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkMetadataAnnotations(Model):
    """Annotations of a network.

    Attributes:
        os_modelarts_description (str | Unset): What the network is for: at most 100 characters, without !, <,
            >, =, &, " and '.
    """

    os_modelarts_description: str | Unset = UNSET
