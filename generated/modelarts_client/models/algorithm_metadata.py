# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.algorithm_tag import AlgorithmTag


@_base.reads(
    {
        "tags": _codecs.Each(_codecs.Nested("AlgorithmTag")),
    },
    nullable=(
        "description",
        "tags",
    ),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmMetadata(_base.MappingMethods, _base.Model):
    """Name and description of an algorithm.

    Attributes:
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens. Matches ^[a-zA-Z0-9_-]{1,64}$.
        id (int | str | None): ID of the algorithm; not needed to create one.
        description (None | str): Description: 0 to 256 characters; null by default.
        workspace_id (str | None): Workspace of the algorithm; 0 is the default one. Default: '0'.
        ai_project (str | None): AI project of the algorithm; AI projects are out of service. Default: 'default-ai-project'.
        tags (list[AlgorithmTag] | None): Tags of the algorithm, for example the key auto_search.

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Table 3; huaweicloudsdkmodelarts
    3.1.219, AlgorithmMetadata; terraform-provider-huaweicloud, docs/resources/modelarts_algorithm.md
    """

    name: str
    id: int | str | None = UNSET
    description: None | str = UNSET
    workspace_id: str | None = "0"
    ai_project: str | None = "default-ai-project"
    tags: list[AlgorithmTag] | None = UNSET
