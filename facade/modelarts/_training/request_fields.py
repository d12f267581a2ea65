"""What an answer and the request that led to it have in common: the fields that the request documents."""

from typing import TYPE_CHECKING, Any, TypeVar

from modelarts.exceptions import ModelArtsError

if TYPE_CHECKING:
    from modelarts_client.model_base import Model

Request = TypeVar("Request", bound="Model")


def as_request(kind: type[Request], answer: "Model") -> Request:
    """Make a request of an answer.

    Fields that the request does not document, or that are null, are left out. An object without documented fields, such
    as environment variables, is taken over as it is.

    Args:
        kind: The model of the request.
        answer: The answer.
    """
    request = kind.from_dict(answer.to_dict())
    _keep_documented(request)
    return request


def check_parts(request: "Model", parts: tuple[str, ...]) -> None:
    """Check that a request that was made of an answer has these objects, and is as documented.

    Raises:
        ModelArtsError: If it lacks one.
        ValidationError: If it would break what ModelArts documents.
    """
    from modelarts_client.model_base import Model

    for part in parts:
        if part not in request or not isinstance(request[part], Model):
            raise ModelArtsError(f"The answer has no {part}. Check that the endpoint is that of ModelArts.")
    request.validate()


def _keep_documented(model: "Model") -> None:
    import attrs

    names = [field.name for field in attrs.fields(type(model)) if field.name != "additional_properties"]
    undocumented = set(model.additional_properties)  # which looks through all fields
    for name in list(model) if names else ():
        value = model[name]
        if value is None or name in undocumented:
            del model[name]
        else:
            _keep_documented_in(value)


def _keep_documented_in(value: Any) -> None:
    from modelarts_client.model_base import Model

    if isinstance(value, Model):
        _keep_documented(value)
    elif isinstance(value, list):
        for each in value:
            _keep_documented_in(each)
