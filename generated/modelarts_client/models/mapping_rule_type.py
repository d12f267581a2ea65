from enum import StrEnum as _StrEnum


class MappingRuleType(_StrEnum):
    """Type of a part of a request body."""

    ARRAY = "array"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    NUMBER = "number"
    OBJECT = "object"
    STRING = "string"
