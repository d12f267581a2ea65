"""The check of a service's models that needs their details."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from modelarts._answers import answered, scalar
from modelarts.config.model_config import ServiceConfig
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts._inference.service_request import Configs
    from modelarts.session import Session


def check_versions(session: "Session", configs: "Configs") -> None:
    """Check that the models of a real-time service have different versions; a single one needs no request.

    Raises:
        InvalidArgumentError: If two have the same version.
        NotFoundError: If there is no such model.
        ApiError: If ModelArts refuses.
    """
    models = [config.model_id for config in configs if isinstance(config, ServiceConfig)]
    if len(models) < 2:
        return
    seen: dict[str, str] = {}
    for model_id, version in zip(models, _versions(session, models), strict=True):
        if not version:
            continue  # ModelArts decides
        if version in seen:
            raise InvalidArgumentError(
                f"configs has two models of version {version}, {seen[version]!r} and {model_id!r}. The models of a "
                "service must have different versions."
            )
        seen[version] = model_id


def _versions(session: "Session", models: Sequence[str]) -> list[str]:
    from modelarts_client.api.models import show_model

    found = [answered(show_model.sync(session.project_id, model, client=session.client)) for model in models]
    return [scalar(model.model_version, str) for model in found]
