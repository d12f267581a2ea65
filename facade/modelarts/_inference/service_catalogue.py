"""What services can run on, and how they can be reached.

Source: document 001, ShowServiceSpecifications; document 003, ShowInternalChannelVpcepApi.
"""

from typing import TYPE_CHECKING, ClassVar

from modelarts._answers import answered, entries
from modelarts._argument_checks import choice
from modelarts._given_session import checked_session, within_deadline

if TYPE_CHECKING:
    from modelarts_client.models import ServiceSpecification, ShowInternalChannelVpcepApiResponse

    from modelarts.session import Session


class ServiceCatalogue:
    """The methods of `modelarts.service.Service` about all services."""

    _default_infer_type: ClassVar = "real-time"

    @classmethod
    def get_specifications(
        cls, session: "Session", *, infer_type: str | None = None, is_personal_cluster: bool = False
    ) -> "list[ServiceSpecification]":
        """Return the specifications that instances can have.

        Args:
            session: The session that makes the requests.
            infer_type: The kind of service: ``real-time``, ``batch`` or ``edge``; by default that of the class.
            is_personal_cluster: Whether to list the specifications for dedicated resource pools.

        Raises:
            InvalidArgumentError: If ``infer_type`` is another one; nothing was sent.
            ApiError: If ModelArts refuses.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.

        Source: Document 001, ShowServiceSpecifications, Tables 2 to 9.
        """
        from modelarts_client.models import ServiceInferType

        checked_session(session, usage=f"{cls.__name__}.get_specifications(session)")
        kind = choice(
            cls._default_infer_type if infer_type is None else infer_type, ServiceInferType, what="infer_type"
        )
        every = session.client.services.show_service_specifications.all(
            infer_type=kind, is_personal_cluster=is_personal_cluster
        )
        return entries(within_deadline(session, every))

    @classmethod
    def get_vpc_channel(cls, session: "Session") -> "ShowInternalChannelVpcepApiResponse":
        """Return how real-time services are reached from a VPC: the VPC endpoint services, and the domain name.

        Args:
            session: The session that makes the request.

        Raises:
            ApiError: If ModelArts refuses.

        Source: Document 003, ShowInternalChannelVpcepApi, Tables 4 and 5.
        """
        checked_session(session, usage=f"{cls.__name__}.get_vpc_channel(session)")
        return answered(session.client.services.show_internal_channel_vpcep_api())
