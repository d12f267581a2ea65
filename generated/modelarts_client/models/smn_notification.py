# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import Literal

from .. import json_codecs as _codecs
from .. import model_base as _base


@_base.reads(
    {
        "events": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SmnNotification(_base.MappingMethods, _base.Model):
    """A topic of SMN, and the events that are sent to it.

    Attributes:
        topic_urn (str): URN of the topic.
        events (list[Literal[11] | Literal[1] | Literal[2] | Literal[3] | Literal[7] | Literal[9]]): What messages are sent for.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 15
    """

    topic_urn: str
    events: list[Literal[11] | Literal[1] | Literal[2] | Literal[3] | Literal[7] | Literal[9]]
