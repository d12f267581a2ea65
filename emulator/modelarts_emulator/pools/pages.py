"""Pages of lists that are continued with a token, as Kubernetes has it: `limit`, `continue`, and what remains.

Source: api-ref resource_management, Obtaining Network Resources and Obtaining Resource Specifications, Tables 2 to 4.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.pools.resources import refused
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer, text

Place: TypeAlias = tuple[str, ...]
"""Where a resource stands in the order of its list; no two have the same."""

_MOST: Final = 500


def page(
    resources: Sequence[Json], place: Callable[[Json], Place], query: Mapping[str, JsonValue]
) -> tuple[Json, list[Json]]:
    """The page that a query asks for.

    A token has the place of the last resource of its page, so that a resource that is deleted meanwhile, also that one,
    leaves out no other.

    Args:
        resources: those that the query takes, in any order.
        place: where one of them stands.
        query: has `limit`, where 0 is the same as the most, and `continue`.

    Returns:
        The metadata of the list, with `continue` and `remainingItemCount` when there is another page, and the page.

    Raises:
        Problem: 400, `continue` is not a token of a page.
    """
    parameters = dict(query)
    ordered = sorted(resources, key=place)
    if token := text(parameters, "continue"):
        after = _place(token)
        ordered = [resource for resource in ordered if place(resource) > after]
    limit = integer(parameters, "limit", _MOST) or _MOST
    shown, rest = ordered[:limit], ordered[limit:]
    metadata: Json = {"continue": _token(place(shown[-1])), "remainingItemCount": len(rest)} if rest else {}
    return metadata, shown


def _token(place: Place) -> str:
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode()


def _place(token: str) -> Place:
    try:
        place = json.loads(base64.b64decode(token.encode("ascii"), b"-_", validate=True))
    except (ValueError, binascii.Error):  # UnicodeEncodeError and JSONDecodeError are ValueErrors
        place = None
    if not isinstance(place, list) or not all(isinstance(part, str) for part in place):
        raise refused(f"continue {quoted(token)} is not from metadata.continue of a page")
    return tuple(place)
