"""The version of a new model whose program gives none: the one after the highest of the same name.

Source: user guide, "Importing a Meta Model from OBS": the version of the first import is 0.0.1 by default.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from modelarts._answers import entries
from modelarts._given_session import within_deadline
from modelarts.exceptions import ConflictError, InvalidArgumentError

if TYPE_CHECKING:
    from modelarts.session import Session

FIRST_VERSION: Final = "0.0.1"
"""The version of a model whose name has none yet."""

_TAKEN: Final = "ModelArts.3002"
_ATTEMPTS: Final = 10  # each time that a version is taken, another program has got on
_LARGEST: Final = 99
_VERSION: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{1,2})")


def create_next(create: Callable[[str], str], find_version: Callable[[], str]) -> str:
    """Create a model in the version that is next, and in the one after it if another program takes that one first.

    Args:
        create: Creates the model in a version.
        find_version: Returns the next version.

    Returns:
        What ``create`` returns.

    Raises:
        ConflictError: If the version is taken, but not listed; or other programs are faster each time.
        InvalidArgumentError: If there is no next version.
        ApiError: If ModelArts refuses.
    """
    tried: list[str] = []
    while True:
        tried.append(find_version())
        try:
            return create(tried[-1])
        except ConflictError as error:
            is_hidden = tried[-1] in tried[:-1]
            if error.error_code == _TAKEN and not is_hidden and len(tried) < _ATTEMPTS:
                continue
            if error.error_code == _TAKEN:
                why = "though the list of models does not have it" if is_hidden else "as were those before it"
                error.error_solution = (
                    f"No version was given, and {tried[-1]}, the next one, is taken, {why}. Give model_version, or "
                    "another model_name."
                )
            raise


def next_version(session: "Session", model_name: str | None, workspace_id: str | None) -> str:
    """Return the version after the highest one of a name.

    Args:
        session: The session that lists the models.
        model_name: The name; ``None`` for a new one, which ModelArts generates.
        workspace_id: The workspace; ``None`` for the default one.

    Raises:
        InvalidArgumentError: If the highest version is 99.99.99.
        ApiError: If ModelArts refuses to list the models.
        EndpointTimeoutError: If the list takes longer than the session's deadline.
    """
    if model_name is None:
        return FIRST_VERSION
    listed = session.client.models.list_models.all(model_name=model_name, workspace_id=workspace_id or "0")
    models = entries(within_deadline(session, listed))
    named = [str(model.model_version) for model in models if model.model_name == model_name]
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
