"""IAM's answers with a token or keys, also if their status is another success than the documented one."""

from typing import Any, TypeVar, cast

from ..json_codecs import decoded
from ..json_memory import TooMuchMemoryError
from ..model_base import Model
from ..types import Response

T = TypeVar("T", bound=Model)


def answer_of(response: Response[Any], kind: type[T]) -> T | None:
    """Return the body of a response; ``None`` if it is no JSON object.

    Args:
        response: The response; its status is a success.
        kind: The model of the documented body.
    """
    if isinstance(response.parsed, kind):
        return response.parsed
    try:
        document = decoded(response.content)
    except TooMuchMemoryError:
        return None
    return kind.from_dict(cast(dict[str, Any], document)) if isinstance(document, dict) else None
