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
        "attr_list": _codecs.Each(),
    },
    nullable=(
        "description",
        "tags",
        "attr_list",
    ),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmResponseMetadata(_base.MappingMethods, _base.Model):
    """Name, owner and state of an algorithm.

    Attributes:
        id (int | str): ID of the algorithm, a UUID made by ModelArts.
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens. Matches ^[a-zA-Z0-9_-]{1,64}$.
        create_time (int): When the algorithm was created, in ms since 1970.
        description (None | str): Description: 0 to 256 characters; null by default.
        workspace_id (str | None): Workspace of the algorithm; 0 is the default one. Default: '0'.
        ai_project (str | None): AI project of the algorithm; AI projects are out of service. Default: 'default-ai-project'.
        user_name (str | None): User who created the algorithm; may be empty.
        domain_id (str | None): ID of the account of the user.
        source (str | None): Origin of the algorithm, for example custom.
        api_version (str | None): Whether the algorithm belongs to the old or the new interface; may be empty.
        is_valid (bool | str | None): Whether the algorithm can be used.
        state (str | None): State of the algorithm; may be empty.
        tags (list[AlgorithmTag] | None): Tags of the algorithm; null for none.
        attr_list (list[str] | None): Attributes of the algorithm; null for none.
        version_num (int | None): Number of versions of the algorithm. At least 0. Default: 0.
        size (int | None): Size of the algorithm; no source names the unit. At least 0.
        update_time (int | None): When the algorithm was changed, in ms since 1970; 0 when it never was.

    Source: 004_ab87db3e92ded11c.txt, Table 3; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 20; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponseMetadata
    """

    id: int | str
    name: str
    create_time: int
    description: None | str = UNSET
    workspace_id: str | None = "0"
    ai_project: str | None = "default-ai-project"
    user_name: str | None = UNSET
    domain_id: str | None = UNSET
    source: str | None = UNSET
    api_version: str | None = UNSET
    is_valid: bool | str | None = UNSET
    state: str | None = UNSET
    tags: list[AlgorithmTag] | None = UNSET
    attr_list: list[str] | None = UNSET
    version_num: int | None = 0
    size: int | None = UNSET
    update_time: int | None = UNSET
