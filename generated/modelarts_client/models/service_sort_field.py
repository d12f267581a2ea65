from enum import StrEnum


class ServiceSortField(StrEnum):
    """Field that services are sorted by."""

    PUBLISH_AT = "publish_at"
    SERVICE_NAME = "service_name"
    TRANSITION_AT = "transition_at"
