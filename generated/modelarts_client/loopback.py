# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/loopback.py.
"""Which hosts are this machine."""


def is_loopback(host: str) -> bool:
    """Return whether a host name or address is this machine's own.

    ``localhost`` and the names below it are (RFC 6761, 6.3), also with a dot at their end, and so are 127.0.0.0/8 and
    ::1, with or without brackets.
    """
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
