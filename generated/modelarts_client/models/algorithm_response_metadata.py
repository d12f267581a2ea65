from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_tag import AlgorithmTag


@reads(
    {
        "tags": Each(Nested("AlgorithmTag")),
        "attr_list": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmResponseMetadata(Model):
    """Name, owner and state of an algorithm.

    Attributes:
        id (int | str): ID of the algorithm, a UUID made by ModelArts.
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens. Matches ^[a-zA-Z0-9_-]{1,64}$.
        create_time (int): When the algorithm was created, in ms since 1970.
        description (None | str | Unset): Description: 0 to 256 characters; null by default.
        workspace_id (str | Unset): Workspace of the algorithm; 0 is the default one. Default: '0'.
        ai_project (str | Unset): AI project of the algorithm; AI projects are out of service. Default:
            'default-ai-project'.
        user_name (str | Unset): User who created the algorithm; may be empty.
        domain_id (str | Unset): ID of the account of the user.
        source (str | Unset): Origin of the algorithm, for example custom.
        api_version (str | Unset): Whether the algorithm belongs to the old or the new interface; may be empty.
        is_valid (bool | str | Unset): Whether the algorithm can be used.
        state (str | Unset): State of the algorithm; may be empty.
        tags (list[AlgorithmTag] | None | Unset): Tags of the algorithm; null for none.
        attr_list (list[str] | None | Unset): Attributes of the algorithm; null for none.
        version_num (int | Unset): Number of versions of the algorithm. At least 0. Default: 0.
        size (int | Unset): Size of the algorithm; no source names the unit. At least 0.
        update_time (int | Unset): When the algorithm was changed, in ms since 1970; 0 when it never was.

    Source: 004_ab87db3e92ded11c.txt, Table 3; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 20; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponseMetadata
    """

    id: int | str
    name: str
    create_time: int
    description: None | str | Unset = UNSET
    workspace_id: str | Unset = "0"
    ai_project: str | Unset = "default-ai-project"
    user_name: str | Unset = UNSET
    domain_id: str | Unset = UNSET
    source: str | Unset = UNSET
    api_version: str | Unset = UNSET
    is_valid: bool | str | Unset = UNSET
    state: str | Unset = UNSET
    tags: list[AlgorithmTag] | None | Unset = UNSET
    attr_list: list[str] | None | Unset = UNSET
    version_num: int | Unset = 0
    size: int | Unset = UNSET
    update_time: int | Unset = UNSET
