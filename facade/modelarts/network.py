"""Networks, which physical resource pools are in.

Source: ModelArts API Reference, "Network Management"; document 003, ShowNetwork.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Self

from modelarts._answers import answered, each_entry
from modelarts._creation import creating, new_id
from modelarts._given_session import checked_session
from modelarts._pools.named_resource import NamedResource
from modelarts._pools.readings import resource_name, text
from modelarts._pools.selectors import label_selector_of
from modelarts._public_names import public
from modelarts.exceptions import NetworkFailedError

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts_client.models import Network as NetworkModel
    from modelarts_client.models import NetworkCreationRequest, NetworkUpdateRequest

    from modelarts._pools.network_requests import Peer, SfsTurbo
    from modelarts._pools.waiting import Judgement
    from modelarts.session import Session

__all__ = ["Network"]


@public(__name__)
class Network(NamedResource["NetworkModel"]):
    """A network that exists.

    Args:
        session: The session that makes the requests.
        network_name: The network's name, as ModelArts has generated it (``metadata.name``). `create` returns a network
            that has it, and so do those that `list` yields.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``network_name`` is empty or not text.
    """

    _kind: ClassVar = "network"
    _id_field: ClassVar = "network_name"

    def __init__(self, session: "Session", network_name: str) -> None:
        super().__init__(session, network_name)

    @classmethod
    def create(
        cls,
        session: "Session",
        name: str | None = None,
        cidr: str | None = None,
        *,
        ipv6: bool | None = None,
        peers: "Sequence[Peer] | None" = None,
        sfs_turbos: "Sequence[SfsTurbo] | None" = None,
        workspace_id: str | None = None,
        request: "NetworkCreationRequest | Mapping[str, object] | None" = None,
        wait: bool = False,
        timeout: float | None = None,
    ) -> Self:
        """Create a network.

        Args:
            session: The session that makes the requests.
            name: 4 to 32 lowercase letters, digits and hyphens, a letter first and no hyphen last. ModelArts generates
                the ``network_name`` from it.
            cidr: The addresses: in 172.16.0.0/12 with a prefix of 12 to 24 bits, or in 192.168.0.0/16 with one of 16 to
                24 bits. `modelarts.quota.get_os_config` lists blocks to choose from.
            ipv6: Whether IPv6 is enabled; it cannot be disabled again.
            peers: VPCs to peer with, such as ``[{"peerVpcId": ..., "peerSubnetId": ...}]``.
            sfs_turbos: SFS Turbo instances to connect to, such as ``[{"sfsId": ..., "name": ...}]``.
            workspace_id: The workspace; ``0``, the default one, by default.
            request: The whole request as in the API, instead of all other arguments about the network.
            wait: Whether to wait until pools can be created in it. On a terminal, a line shows its phase; Ctrl-C ends
                the wait, not the creation.
            timeout: The longest wait in seconds, 0 or more, once ModelArts has accepted the network; ``None`` for no
                limit.

        Raises:
            InvalidArgumentError: If an argument is missing or not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            ApiError: If ModelArts refuses, as it does for addresses that overlap with those of another network.
            ModelArtsError: If ModelArts accepts the network but does not say its name.
            NetworkFailedError: If it was waited for and cannot be used.
            WaitTimeoutError: If the time is up first; the creation continues.

        Source: ModelArts API Reference, "Creating Network Resources", Tables 2 to 5.
        """
        from modelarts._pools.network_requests import Connections, creation
        from modelarts._waiting.patient_wait import checked_timeout

        checked_session(session, usage="Network.create(session, name, cidr)")
        checked_timeout(timeout, needs=None if wait else "wait=True")
        body = creation(name, cidr, Connections(ipv6, peers, sfs_turbos), workspace_id, request)
        search = f"Network.list(session, name={name!r})" if name else "Network.list(session)"
        with creating("network", search=search):
            created = answered(session.client.networks.create_network(body=body))
        new_id(resource_name(created), "network", search=search)
        network = cls._seen(session, created)
        if wait:
            network.wait(timeout=timeout)
        return network

    @classmethod
    def list(
        cls,
        session: "Session",
        *,
        name: str | None = None,
        workspace_id: str = "0",
        label_selector: str | None = None,
    ) -> Iterator[Self]:
        """Yield the networks, a page at a time; nothing is sent before the first one is taken.

        Args:
            session: The session that makes the requests.
            name: Only networks that their users have given this name.
            workspace_id: The workspace; ``0`` is the default one.
            label_selector: Only networks whose labels it selects.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Obtaining Network Resources", Table 2.
        """
        from modelarts_client.types import UNSET

        checked_session(session, usage="Network.list(session)")
        selector = label_selector_of(name, label_selector)
        every = session.client.networks.list_networks.all(workspace_id=workspace_id, label_selector=selector or UNSET)
        return (cls._seen(session, network) for network in each_entry(every) if resource_name(network))

    @property
    def network_name(self) -> str:
        """The network's name, as ModelArts has generated it; pools name the network by it."""
        return self._id

    def show(self) -> "NetworkModel":
        """Return everything about the network.

        Raises:
            NotFoundError: If there is no such network.
            ApiError: If ModelArts refuses.

        Source: Document 003, ShowNetwork.
        """
        return self._look()

    def update(
        self,
        *,
        description: str | None = None,
        workspace_id: str | None = None,
        ipv6: bool | None = None,
        peers: "Sequence[Peer] | None" = None,
        sfs_turbos: "Sequence[SfsTurbo] | None" = None,
        patch: "NetworkUpdateRequest | Mapping[str, object] | None" = None,
    ) -> "NetworkModel":
        """Change the network; arguments that are left out stay as they are.

        Args:
            description: What the network is for: at most 100 characters, without ``! < > = & ' "``.
            workspace_id: The workspace that the network moves to.
            ipv6: Whether IPv6 is enabled; it cannot be disabled again.
            peers: All VPCs to peer with, as for `create`; an empty list ends all peerings.
            sfs_turbos: All SFS Turbo instances to connect to, as for `create`.
            patch: The whole change as in the API, a JSON merge patch, instead of the other arguments.

        Returns:
            The changed network.

        Raises:
            InvalidArgumentError: If nothing is to be changed, or an argument is not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            NotFoundError: If there is no such network.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Updating a Network Resource", Tables 3 to 10.
        """
        from modelarts._pools.network_requests import Connections, change

        body = change(description, workspace_id, Connections(ipv6, peers, sfs_turbos), patch)
        with self._naming():
            changed = self._session.client.networks.patch_network(self._id, body=body)
        return self._know(answered(changed))

    def wait(self, *, timeout: float | None = None, check: bool = True) -> "NetworkModel":
        """Wait until pools can be created in the network.

        On a terminal, a line shows the phase. Ctrl-C ends the wait, not the creation.

        Args:
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit. Each request gets what is left of
                it, but at least a second.
            check: Whether to raise if the network cannot be used.

        Returns:
            The network.

        Raises:
            InvalidArgumentError: If ``timeout`` is not such a number.
            NetworkFailedError: If it cannot be used, and ``check`` is true.
            WaitTimeoutError: If the time is up first.
            NotFoundError: If there is no such network.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        from modelarts._waiting.patient_wait import TimeLimit

        network, judgement = self._wait("Creating", TimeLimit(timeout)).until_ready()
        if check and judgement.problem:
            raise NetworkFailedError(
                f"Network {self._id} is {judgement.problem}. show() shows the network and its connections.",
                network_name=self._id,
                phase=judgement.problem,
            )
        return network

    def _details(self, document: "NetworkModel") -> str:
        return text(getattr(document.spec, "cidr", None))

    def _request(self) -> "NetworkModel":
        return answered(self._session.client.networks.show_network(self._id))

    def _request_deletion(self) -> object:
        return self._session.client.networks.delete_network(self._id)

    def _judged(self, document: "NetworkModel") -> "Judgement":
        from modelarts._pools.waiting import judged_network

        return judged_network(document)
