"""What models can be made of: engines with their runtimes, and templates.

Source: document 000, "Response Parameters"; document 003, ai-engine-runtimes; ModelArts API Reference, "Obtaining the
Model Runtime"; terraform-provider-huaweicloud, for the templates.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

from modelarts._answers import each_entry, entries
from modelarts._argument_checks import choice
from modelarts._given_session import checked_session, within_deadline
from modelarts._public_names import public

if TYPE_CHECKING:
    from modelarts_client.models import EngineAndRuntimesResponse, ModelAccelerator, ModelTemplateDetails

    from modelarts.session import Session


@public("modelarts.model")
class EngineRuntime(NamedTuple):
    """A runtime of an engine; a list of them is a table for pandas.

    Attributes:
        ai_engine: The engine, such as ``PyTorch``; the ``model_type`` of a model.
        runtime: The runtime, such as ``python3.7``; the ``runtime`` of a model.
        request_mode: How models are called, such as ``sync``; empty if the service does not say.
        accelerator: The kind of accelerator card; ``None`` if the service does not say.
        arch: The architecture of the processor, such as ``X86_64``.
        status: The status of the runtime, such as ``normal``.
        image_source: Where its image comes from.
    """

    ai_engine: str
    runtime: str
    request_mode: str
    accelerator: "ModelAccelerator | None"
    arch: str
    status: str
    image_source: str


class ModelCatalogue:
    """The methods of `modelarts.model.Model` about what models can be made of."""

    @classmethod
    def get_engine_runtimes(cls, session: "Session") -> list[EngineRuntime]:
        """Return the runtimes of all engines.

        Args:
            session: The session that makes the requests.

        Raises:
            ApiError: If ModelArts refuses.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.

        Source: Document 000, response parameters; document 003, ai-engine-runtimes, Tables 4 to 6.
        """
        checked_session(session, usage="Model.get_engine_runtimes(session)")
        every = session.client.models.show_model_engine_and_runtime.all()
        return [runtime for engine in each_entry(within_deadline(session, every)) for runtime in _runtimes(engine)]

    @classmethod
    def get_templates(
        cls,
        session: "Session",
        *,
        theme: str | None = None,
        engine: str | None = None,
        environment: str | None = None,
        keyword: str | None = None,
    ) -> "list[ModelTemplateDetails]":
        """Return the templates of models, whose packages need no ``config.json``.

        Args:
            session: The session that makes the requests.
            theme: Only templates for this purpose: ``Classification`` or ``Common``.
            engine: Only templates of this engine.
            environment: Only templates of this runtime environment, such as ``python3.6``.
            keyword: Only templates whose name or description has this text.

        Raises:
            InvalidArgumentError: If ``theme`` is another one; nothing was sent.
            ApiError: If ModelArts refuses.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.

        Source: terraform-provider-huaweicloud, modelarts_model_templates.
        """
        from modelarts_client.models import ModelTemplateTheme
        from modelarts_client.types import UNSET

        checked_session(session, usage="Model.get_templates(session)")
        every = session.client.models.list_model_templates.all(
            theme=UNSET if theme is None else choice(theme, ModelTemplateTheme, what="theme"),
            engine=engine or UNSET,
            env=environment or UNSET,
            keyword=keyword or UNSET,
        )
        return entries(within_deadline(session, every))


def _runtimes(engine: "EngineAndRuntimesResponse") -> Iterator[EngineRuntime]:
    """Yield the runtimes of an engine, whose n-th one is described by the n-th entries of all lists."""
    from modelarts_client.models import ModelAccelerator

    lists = (engine.request_mode, engine.accelerators, engine.arch, engine.status_list, engine.image_source)
    runtimes = entries(engine.runtimes, object)
    described = zip_longest(runtimes, *map(_all, lists))
    for runtime, mode, accelerator, arch, status, source in list(described)[: len(runtimes)]:
        card = accelerator if isinstance(accelerator, ModelAccelerator) else None
        texts = (str(text or "") for text in (arch, status, source))
        yield EngineRuntime(str(engine.ai_engine), str(runtime), str(mode or ""), card, *texts)


def _all(given: Any) -> list[Any]:
    """Return a list as it is, with what is null: places matter."""
    return given if isinstance(given, list) else []
