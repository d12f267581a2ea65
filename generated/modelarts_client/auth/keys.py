# Written by `python -m generator generate`, which overwrites changes: a copy of runtime_huaweicloud/auth/keys.py.
"""What programs authenticate with: access keys, or a user name and its password."""

import re
from typing import TYPE_CHECKING, Final

import attrs

from ..errors import ConfigurationError
from ..secret import Secret, maybe_secret

if TYPE_CHECKING:
    from datetime import datetime

_VISIBLE: Final = re.compile("[!-~]*")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@attrs.frozen
class AccessKeys:
    """An access key with its secret, and the security token that goes with temporary keys.

    Raises:
        ConfigurationError: If one of them has a character that none has; libraries would show it in their errors.
    """

    access_key: str
    secret_key: Secret = attrs.field(converter=Secret)
    security_token: Secret | None = attrs.field(default=None, converter=maybe_secret)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be a key."""
        for name, value in (
            ("access key", Secret(self.access_key)),
            ("secret key", self.secret_key),
            ("security token", self.security_token or Secret("")),
        ):
            if value.reveal() and not value.reveal().strip("*"):
                raise ConfigurationError(
                    f"The {name} is only asterisks, which stand for a value that was hidden where it was copied from. "
                    "Take it from where it is shown, or have it shown (modelarts-emulator --show-secrets)."
                )
            if not _VISIBLE.fullmatch(value.reveal()):
                raise ConfigurationError(
                    f"The {name} has a blank, a line break or another character that keys do not have. "
                    "Look for what was copied along with it."
                )


@attrs.frozen
class ExpiringKeys:
    """Access keys, and when they stop working by this machine's clock; ``None`` for those that do not expire."""

    keys: AccessKeys
    expires_at: "datetime | None" = None


@attrs.frozen
class PasswordLogin:
    """A user name with its password. ``account`` names the account that the user belongs to.

    Raises:
        ConfigurationError: If one of them has half a character, which cannot be sent.
    """

    username: str
    password: Secret = attrs.field(converter=Secret)
    account: str

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be a login."""
        if any(_SURROGATE.search(text) for text in (self.username, self.password.reveal(), self.account)):
            raise ConfigurationError(
                f"The login of user {self.username!a} has invalid characters (lone surrogates). "
                "Check how user name, password and account were read."
            )
