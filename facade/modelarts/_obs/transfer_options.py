"""How a caller wants files to be copied."""

from inspect import iscoroutinefunction
from typing import Literal

import attrs

from modelarts._waiting.transfer_progress import ProgressCallback
from modelarts.exceptions import InvalidArgumentError


@attrs.frozen
class TransferOptions:
    """How a caller wants files to be copied.

    Attributes:
        concurrency: The largest number of requests at once; ``None`` for 64.
        progress: Called with the progress; ``False`` for no line on a terminal either.

    Raises:
        InvalidArgumentError: If ``concurrency`` is neither a positive whole number nor ``None``, or ``progress`` is
            neither a function nor ``None`` nor ``False``, or is an ``async`` function, which nothing would await.
    """

    concurrency: int | None = None
    progress: ProgressCallback | Literal[False] | None = None

    def __attrs_post_init__(self) -> None:
        """Check them."""
        _check_concurrency(self.concurrency)
        if self.progress is None or self.progress is False:
            return
        if not callable(self.progress):
            raise InvalidArgumentError(
                f"progress={self.progress!r} must be a function, which gets a TransferProgress, or False for none."
            )
        if iscoroutinefunction(self.progress) or iscoroutinefunction(type(self.progress).__call__):
            raise InvalidArgumentError(
                f"progress={self.progress!r} is an async function, which nothing would await. Give a function without "
                "async, which is called from any thread."
            )


def _check_concurrency(concurrency: object) -> None:
    if concurrency is None:
        return
    if not isinstance(concurrency, int) or isinstance(concurrency, bool) or concurrency < 1:
        raise InvalidArgumentError(f"concurrency={concurrency!r} must be a whole number of at least 1.")
