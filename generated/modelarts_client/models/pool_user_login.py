# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "key_pair_name": "keyPairName",
    },
    secrets=("password",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolUserLogin(_base.MappingMethods, _base.Model):
    """How a user logs in to the nodes of a pool; by one of both.

    Attributes:
        password (str | None): Password of the user, salted, encrypted and in Base64.
        key_pair_name (str | None): Name of a key pair.

    Source: terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    password: str | None = UNSET
    key_pair_name: str | None = UNSET
