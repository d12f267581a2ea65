"""A local ModelArts with its IAM and OBS, for development and tests without a cloud account."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelarts_emulator.embedded import Emulator as Emulator

__all__ = ["Emulator"]


def __getattr__(name: str) -> object:
    """Resolve `Emulator` on first use, so that importing one module of the package stays cheap."""
    if name == "Emulator":
        from modelarts_emulator.embedded import Emulator

        return Emulator
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
