"""Reports on the attempts to send a request, as hooks and log records have them."""

from modelarts_client.attempts import AttemptReport

__all__ = ["AttemptReport"]
