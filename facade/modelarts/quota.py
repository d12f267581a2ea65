"""Quotas of resource pools and networks, and what they can be configured with.

Source: documents 001 and 003, ShowOsQuota and ShowOsConfig; ModelArts API Reference, "Configuration Management".
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from modelarts._answers import answered, entries
from modelarts._given_session import checked_session
from modelarts.exceptions import ModelArtsError

if TYPE_CHECKING:
    from modelarts_client.models import ShowOsConfigResponse

    from modelarts.session import Session

__all__ = ["Quota", "get_os_config", "get_quotas"]


class Quota(NamedTuple):
    """How many resources of a kind a project may have.

    Attributes:
        type: The kind, such as ``pool`` or ``network``.
        quota: The largest number; a negative one is no limit.
        used: How many there are.
    """

    type: str
    quota: int
    used: int

    @property
    def left(self) -> int | None:
        """How many more there may be; ``None`` if there is no limit."""
        return None if self.quota < 0 else max(0, self.quota - self.used)


def get_quotas(session: "Session") -> list[Quota]:
    """Return the quotas of the project.

    Args:
        session: The session that makes the request.

    Raises:
        InvalidArgumentError: If ``session`` is not a session.
        ApiError: If ModelArts refuses.

    Source: Documents 001 and 003, ShowOsQuota, Tables 2 to 4.
    """
    from modelarts_client.models import OsQuota

    checked_session(session, usage="get_quotas(session)")
    quotas = answered(session.client.configuration.show_os_quota()).quotas
    listed = entries(quotas.resources) if isinstance(quotas, OsQuota) else []
    return [Quota(str(each.type_), _count(each.quota), _count(each.used)) for each in listed]


def get_os_config(session: "Session") -> "ShowOsConfigResponse":
    """Return what pools and networks can be configured with: blocks of addresses, disks, systems, quotas.

    Args:
        session: The session that makes the request.

    Raises:
        InvalidArgumentError: If ``session`` is not a session.
        ApiError: If ModelArts refuses.

    Source: Documents 001 and 003, ShowOsConfig, Table 2.
    """
    checked_session(session, usage="get_os_config(session)")
    return answered(session.client.configuration.show_os_config())


def _count(given: object) -> int:
    """Read a number, which the documents have as text and show as a number."""
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    if isinstance(given, str) and re.fullmatch(r"-?[0-9]{1,18}", given, re.ASCII):
        return int(given)
    raise ModelArtsError(f"The answer has {repr(given)[:60]} where the documents have a number of resources.")
