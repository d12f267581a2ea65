"""The version of a new model whose program gives none: the one after the highest of the same name.

Source: user guide, "Importing a Meta Model from OBS": the version of the first import is 0.0.1 by default.
"""

import re
from typing import TYPE_CHECKING, Final

from modelarts._answers import entries
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts.session import Session

FIRST_VERSION: Final = "0.0.1"
"""The version of a model whose name has none yet."""

_LARGEST: Final = 99
_VERSION: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{1,2})")


def next_version(session: "Session", model_name: str | None, workspace_id: str | None) -> str:
    """Return the version after the highest one of a name.

    Args:
        session: The session that lists the models.
        model_name: The name; ``None`` for a new one, which ModelArts generates.
        workspace_id: The workspace; ``None`` for the default one.

    Raises:
        InvalidArgumentError: If the highest version is 99.99.99.
        ApiError: If ModelArts refuses to list the models.
    """
    if model_name is None:
        return FIRST_VERSION
    listed = session.client.models.list_models.all(model_name=model_name, workspace_id=workspace_id or "0")
    named = [str(model.model_version) for model in entries(listed) if model.model_name == model_name]
    versions = [tuple(map(int, found.groups())) for each in named if (found := _VERSION.fullmatch(each))]
    if not versions:
        return FIRST_VERSION
    return _after(max(versions), model_name)


def _after(version: tuple[int, ...], model_name: str) -> str:
    major, minor, patch = version
    if patch < _LARGEST:
        return f"{major}.{minor}.{patch + 1}"
    if minor < _LARGEST:
        return f"{major}.{minor + 1}.0"
    if major < _LARGEST:
        return f"{major + 1}.0.0"
    raise InvalidArgumentError(
        f"There is no version after 99.99.99, the highest of model_name={model_name!r}. Give model_version, or another "
        "model_name."
    )
