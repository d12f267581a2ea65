# Written by `python -m generator generate`, which overwrites changes: a copy of runtime_huaweicloud/auth/__init__.py.
"""Authentication at Huawei Cloud, for `Client(auth=...)`: access keys, or a user name and its password.

Names are loaded on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .signature_auth import AccessKeyAuth
    from .token_auth import PasswordAuth

_MODULES = {"AccessKeyAuth": ".signature_auth", "PasswordAuth": ".token_auth"}

__all__ = ("AccessKeyAuth", "PasswordAuth")


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
