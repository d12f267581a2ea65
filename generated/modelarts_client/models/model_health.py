# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.health_check_method import HealthCheckMethod


@_base.reads(
    {
        "check_method": _codecs.Choice("HealthCheckMethod"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelHealth(_base.MappingMethods, _base.Model):
    """A health check of the instances of a model.

    Attributes:
        check_method (HealthCheckMethod | str | None): How health is checked: by a request (HTTP) or by a command in the container (EXEC).
        protocol (str | None): Protocol of the check; HTTP only.
        url (str | None): Path of the check, for example /health.
        command (str | None): Command of the check, its words separated by spaces.
        initial_delay_seconds (str | None): Time from the start of an instance to the first check, in s.
        timeout_seconds (str | None): Time after which a check has failed, in s.
        period_seconds (str | None): Time between checks, in s.
        failure_threshold (str | None): Most failures in a row.

    Source: ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst, Table
    5; ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Table 8
    """

    check_method: HealthCheckMethod | str | None = UNSET
    protocol: str | None = UNSET
    url: str | None = UNSET
    command: str | None = UNSET
    initial_delay_seconds: str | None = UNSET
    timeout_seconds: str | None = UNSET
    period_seconds: str | None = UNSET
    failure_threshold: str | None = UNSET
