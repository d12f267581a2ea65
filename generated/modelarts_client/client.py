# Written by `python -m generator generate` from the description; it overwrites changes.
"""The client of the API."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from .base_client import BaseClient
from .base_client import shown as _shown

if TYPE_CHECKING:
    from .calls.algorithms import AlgorithmsCalls, AsyncAlgorithmsCalls
    from .calls.auto_search import AsyncAutoSearchCalls, AutoSearchCalls
    from .calls.configuration import AsyncConfigurationCalls, ConfigurationCalls
    from .calls.iam import AsyncIamCalls, IamCalls
    from .calls.logs import AsyncLogsCalls, LogsCalls
    from .calls.models import AsyncModelsCalls, ModelsCalls
    from .calls.networks import AsyncNetworksCalls, NetworksCalls
    from .calls.plugin_templates import AsyncPluginTemplatesCalls, PluginTemplatesCalls
    from .calls.resource_pools import AsyncResourcePoolsCalls, ResourcePoolsCalls
    from .calls.services import AsyncServicesCalls, ServicesCalls
    from .calls.tags import AsyncTagsCalls, TagsCalls
    from .calls.training import AsyncTrainingCalls, TrainingCalls


@define
class Client(BaseClient):
    """A client of one service, with the operations of the API by tag.

    Each tag is an attribute, as in ``client.algorithms``, and `aio` has the same attributes for asyncio. The client
    imports httpx and opens connections on first use. It never follows redirects, whatever the settings of the
    httpx client, so that credentials reach no other host.

    Attributes:
        project_id: ID of the project. Not empty.
            It is used by each call that is not given another. A function that returns it is called for each such call.
        base_url: Scheme, host and port of the service.
        auth: Adds credentials to each request: an ``httpx.Auth``.
            `AuthToken` (API key in the header X-Auth-Token): ``key_auth.ApiKeyAuth("X-Auth-Token", key)``.
            Token of IAM, valid for 24 hours.
            `Signature` (API key in the header Authorization). Signature SDK-HMAC-SHA256 made with an access
            key; goes with X-Sdk-Date, and with X-Security-Token for temporary keys.
        headers: Headers of each request.
        timeout: Seconds, or an ``httpx.Timeout``, for each phase of a request.
        retries: How often a request that is safe to repeat is repeated at most, 0 for never, or a `retries.RetryPolicy`;
            3 by default.
        deadline: Seconds for a whole call: all attempts and the pauses between them; 300 by default.
        validate: Whether bodies of JSON are checked against the documented constraints before they are sent, with a
            `ValidationError` for those that break one.
        record: A file to which what answers have beyond the description is appended, without secrets, or a
            `record.Record`; by default nothing is recorded. Downloads are not.
        transports: Connections, with their retries and deadlines, that clients share (`sending.transports.Transports`);
            by default this client's own.
        httpx_args: More arguments for ``httpx.Client`` and ``httpx.AsyncClient``, such as ``verify``, ``proxy`` or
            ``transport``.
        options: The options that `with_options` has set.

    Raises:
        InvalidArgumentError: ``base_url`` is no address, a setting has a wrong type, a number is out of range, or
            ``httpx_args`` contains ``follow_redirects``.
        ConfigurationError: ``transports`` was given together with settings that are its own.
    """

    of_client: ClassVar = {
        "project_id": "project_id",
    }

    project_id: str | Callable[[], str] | None = field(default=None, kw_only=True, repr=_shown)

    @property
    def aio(self) -> AsyncClientCalls:
        """The operations by tag for asyncio, as in ``await client.aio.algorithms.list_algorithms(...)``."""
        return AsyncClientCalls(self)

    @property
    def algorithms(self) -> AlgorithmsCalls:
        """Algorithms that training jobs can use."""
        from .calls.algorithms import AlgorithmsCalls

        return AlgorithmsCalls(self)

    @property
    def auto_search(self) -> AutoSearchCalls:
        """Hyperparameter search, its algorithms and templates, trials and analyses."""
        from .calls.auto_search import AutoSearchCalls

        return AutoSearchCalls(self)

    @property
    def configuration(self) -> ConfigurationCalls:
        """Quotas and configuration of resource pools and networks."""
        from .calls.configuration import ConfigurationCalls

        return ConfigurationCalls(self)

    @property
    def iam(self) -> IamCalls:
        """Tokens, temporary keys and projects."""
        from .calls.iam import IamCalls

        return IamCalls(self)

    @property
    def logs(self) -> LogsCalls:
        """What instances of services print, in the streams of LTS that their services name."""
        from .calls.logs import LogsCalls

        return LogsCalls(self)

    @property
    def models(self) -> ModelsCalls:
        """Models, and the engines and runtimes that they run on."""
        from .calls.models import ModelsCalls

        return ModelsCalls(self)

    @property
    def networks(self) -> NetworksCalls:
        """Networks of resource pools."""
        from .calls.networks import NetworksCalls

        return NetworksCalls(self)

    @property
    def plugin_templates(self) -> PluginTemplatesCalls:
        """Plug-ins that resource pools can install."""
        from .calls.plugin_templates import PluginTemplatesCalls

        return PluginTemplatesCalls(self)

    @property
    def resource_pools(self) -> ResourcePoolsCalls:
        """Resource pools, their metrics and statistics, and the flavors of their nodes."""
        from .calls.resource_pools import ResourcePoolsCalls

        return ResourcePoolsCalls(self)

    @property
    def services(self) -> ServicesCalls:
        """Real-time, batch and edge services, their specifications, updates, events and load."""
        from .calls.services import ServicesCalls

        return ServicesCalls(self)

    @property
    def tags(self) -> TagsCalls:
        """Tags of resource pools."""
        from .calls.tags import TagsCalls

        return TagsCalls(self)

    @property
    def training(self) -> TrainingCalls:
        """Training jobs, their logs, metrics and events, flavors and engines."""
        from .calls.training import TrainingCalls

        return TrainingCalls(self)


class AsyncClientCalls:
    """The operations of a client by tag, for asyncio; they share its connections for asyncio and its settings.

    Args:
        client: Sends the requests.
    """

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"

    @property
    def algorithms(self) -> AsyncAlgorithmsCalls:
        """Algorithms that training jobs can use."""
        from .calls.algorithms import AsyncAlgorithmsCalls

        return AsyncAlgorithmsCalls(self._client)

    @property
    def auto_search(self) -> AsyncAutoSearchCalls:
        """Hyperparameter search, its algorithms and templates, trials and analyses."""
        from .calls.auto_search import AsyncAutoSearchCalls

        return AsyncAutoSearchCalls(self._client)

    @property
    def configuration(self) -> AsyncConfigurationCalls:
        """Quotas and configuration of resource pools and networks."""
        from .calls.configuration import AsyncConfigurationCalls

        return AsyncConfigurationCalls(self._client)

    @property
    def iam(self) -> AsyncIamCalls:
        """Tokens, temporary keys and projects."""
        from .calls.iam import AsyncIamCalls

        return AsyncIamCalls(self._client)

    @property
    def logs(self) -> AsyncLogsCalls:
        """What instances of services print, in the streams of LTS that their services name."""
        from .calls.logs import AsyncLogsCalls

        return AsyncLogsCalls(self._client)

    @property
    def models(self) -> AsyncModelsCalls:
        """Models, and the engines and runtimes that they run on."""
        from .calls.models import AsyncModelsCalls

        return AsyncModelsCalls(self._client)

    @property
    def networks(self) -> AsyncNetworksCalls:
        """Networks of resource pools."""
        from .calls.networks import AsyncNetworksCalls

        return AsyncNetworksCalls(self._client)

    @property
    def plugin_templates(self) -> AsyncPluginTemplatesCalls:
        """Plug-ins that resource pools can install."""
        from .calls.plugin_templates import AsyncPluginTemplatesCalls

        return AsyncPluginTemplatesCalls(self._client)

    @property
    def resource_pools(self) -> AsyncResourcePoolsCalls:
        """Resource pools, their metrics and statistics, and the flavors of their nodes."""
        from .calls.resource_pools import AsyncResourcePoolsCalls

        return AsyncResourcePoolsCalls(self._client)

    @property
    def services(self) -> AsyncServicesCalls:
        """Real-time, batch and edge services, their specifications, updates, events and load."""
        from .calls.services import AsyncServicesCalls

        return AsyncServicesCalls(self._client)

    @property
    def tags(self) -> AsyncTagsCalls:
        """Tags of resource pools."""
        from .calls.tags import AsyncTagsCalls

        return AsyncTagsCalls(self._client)

    @property
    def training(self) -> AsyncTrainingCalls:
        """Training jobs, their logs, metrics and events, flavors and engines."""
        from .calls.training import AsyncTrainingCalls

        return AsyncTrainingCalls(self._client)


__all__ = ["AsyncClientCalls", "Client"]
