"""Label selectors, which say which resources to list."""

import re
from typing import Final

from modelarts._pools.readings import NAME
from modelarts.exceptions import InvalidArgumentError

_NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")


def label_selector_of(name: str | None, label_selector: str | None) -> str | None:
    """Return a selector of the resources that their users have given a name, and whose labels another one selects.

    Args:
        name: The name; ``None`` for all.
        label_selector: The other selector; ``None`` for all.

    Raises:
        InvalidArgumentError: If the name cannot be that of a resource.
    """
    if name is None:
        return label_selector
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise InvalidArgumentError(f"name={name!r} is not allowed. Names have letters, digits and hyphens.")
    return ",".join(filter(None, (f"{NAME}={name}", label_selector)))
