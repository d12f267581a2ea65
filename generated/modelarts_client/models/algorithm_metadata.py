from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmMetadata(Model):
    """Name and description of an algorithm.

    Attributes:
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens. Matches ^[a-zA-Z0-9_-]{1,64}$.
        id (int | str | Unset): ID of the algorithm; not needed to create one.
        description (None | str | Unset): Description: 0 to 256 characters; null by default.
        workspace_id (str | Unset): Workspace of the algorithm; 0 is the default one. Default: '0'.
        ai_project (str | Unset): AI project of the algorithm; AI projects are out of service. Default:
            'default-ai-project'.

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Table 3; huaweicloudsdkmodelarts
    3.1.219, AlgorithmMetadata
    """

    name: str
    id: int | str | Unset = UNSET
    description: None | str | Unset = UNSET
    workspace_id: str | Unset = "0"
    ai_project: str | Unset = "default-ai-project"
