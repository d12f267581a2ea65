from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.notification_event import NotificationEvent


@reads(
    {
        "events": Each(Choice("NotificationEvent")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobNotification(Model):
    """Messages about events of a job.

    Attributes:
        topic_urn (str | Unset): URN of the SMN topic.
        events (list[NotificationEvent | str] | Unset): Events that send a message.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 53
    """

    topic_urn: str | Unset = UNSET
    events: list[NotificationEvent | str] | Unset = UNSET
