# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.notification_event import NotificationEvent


@_base.reads(
    {
        "events": _codecs.Each(_codecs.Choice("NotificationEvent")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobNotification(_base.MappingMethods, _base.Model):
    """Messages about events of a job.

    Attributes:
        topic_urn (str | None): URN of the SMN topic.
        events (list[NotificationEvent | str]): Events that send a message.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 53
    """

    topic_urn: str | None = UNSET
    events: list[NotificationEvent | str] = UNSET
