"""How a session reaches the services: timeouts, retries, connections, proxies, TLS, hooks."""

from modelarts_client.http_settings import CONNECT_SECONDS, KEEPALIVE_SECONDS, EventHooks, HttpSettings

__all__ = ["CONNECT_SECONDS", "KEEPALIVE_SECONDS", "EventHooks", "HttpSettings"]
