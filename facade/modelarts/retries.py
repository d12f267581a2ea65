"""Which failures are worth another attempt, and how long to wait before it."""

from modelarts_client.retries import RetryPolicy

__all__ = ["RetryPolicy"]
