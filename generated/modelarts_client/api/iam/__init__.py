# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``iam``; each module is loaded on first use."""

from importlib import import_module as _import_module
from types import ModuleType as _ModuleType
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING:
    from . import (
        create_temporary_access_key_by_token as create_temporary_access_key_by_token,
    )
    from . import (
        keystone_create_user_token_by_password as keystone_create_user_token_by_password,
    )
    from . import (
        keystone_list_auth_domains as keystone_list_auth_domains,
    )
    from . import (
        keystone_list_auth_projects as keystone_list_auth_projects,
    )
    from . import (
        keystone_list_projects as keystone_list_projects,
    )

__all__ = (
    "create_temporary_access_key_by_token",
    "keystone_create_user_token_by_password",
    "keystone_list_auth_domains",
    "keystone_list_auth_projects",
    "keystone_list_projects",
)


def __getattr__(name: str) -> _ModuleType:
    if name in __all__:
        return _import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
