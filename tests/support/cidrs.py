"""Blocks of addresses for networks, which must not overlap."""

from __future__ import annotations


def block(number: int) -> str:
    """A /24 block of 172.16.0.0/12.

    Args:
        number: from 0; numbers that differ by less than 4096 have different blocks.
    """
    high, low = divmod(number % 4096, 256)
    return f"172.{16 + high}.{low}.0/24"
