"""How servers are connected to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import ssl

    from modelarts._secret import Secret
    from modelarts.http_settings import HttpSettings


@attrs.frozen
class Way:
    """How servers are connected to.

    Attributes:
        settings: The session's settings.
        proxy: The URL of an HTTP or SOCKS proxy; ``None`` for none.
        ssl_context: Returns what servers are verified with.
    """

    settings: "HttpSettings"
    proxy: "Secret | None"
    ssl_context: "Callable[[], ssl.SSLContext]" = attrs.field(repr=False)
