from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.health_check_method import HealthCheckMethod


@reads(
    {
        "check_method": Choice("HealthCheckMethod"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelHealth(Model):
    """A health check of the instances of a model.

    Attributes:
        check_method (HealthCheckMethod | str | Unset): How health is checked: by a request (HTTP) or by a
            command in the container (EXEC).
        protocol (str | Unset): Protocol of the check; HTTP only.
        url (str | Unset): Path of the check, for example /health.
        command (str | Unset): Command of the check, its words separated by spaces.
        initial_delay_seconds (str | Unset): Time from the start of an instance to the first check, in s.
        timeout_seconds (str | Unset): Time after which a check has failed, in s.
        period_seconds (str | Unset): Time between checks, in s.
        failure_threshold (str | Unset): Most failures in a row.

    Source: ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst, Table
    5; ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Table 8
    """

    check_method: HealthCheckMethod | str | Unset = UNSET
    protocol: str | Unset = UNSET
    url: str | Unset = UNSET
    command: str | Unset = UNSET
    initial_delay_seconds: str | Unset = UNSET
    timeout_seconds: str | Unset = UNSET
    period_seconds: str | Unset = UNSET
    failure_threshold: str | Unset = UNSET
