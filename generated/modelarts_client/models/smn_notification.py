from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads

if TYPE_CHECKING:
    from typing import Literal


@reads(
    {
        "events": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SmnNotification(Model):
    """A topic of SMN, and the events that are sent to it.

    Attributes:
        topic_urn (str): URN of the topic.
        events (list[Literal[11] | Literal[1] | Literal[2] | Literal[3] | Literal[7] | Literal[9]]): What
            messages are sent for.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 15
    """

    topic_urn: str
    events: list[Literal[11] | Literal[1] | Literal[2] | Literal[3] | Literal[7] | Literal[9]]
