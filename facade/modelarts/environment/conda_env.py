"""The packages of an `Environment`.

Source: public SDK reference, "Debugging a Model" (modelarts_04_0223) and "Debugging a Training Job"
(modelarts_04_0222).
"""

from collections.abc import Sequence
from typing import Self

import attrs

from modelarts.exceptions import InvalidArgumentError

__all__ = ["CondaDependencies"]


def _texts(given: Sequence[str]) -> tuple[str, ...]:
    if not isinstance(given, list | tuple) or not all(isinstance(text, str) for text in given):
        raise InvalidArgumentError(f"{given!r} is not a list of texts, such as ['numpy==1.15.0', 'Pillow>=8.0.1'].")
    return tuple(given)


@attrs.frozen
class CondaDependencies:
    """The packages of an environment, as `create` makes them.

    Attributes:
        channels: Conda's channels, which ModelArts does not use.
        pip_packages: Packages for pip, such as ``numpy==1.15.0``.
        conda_packages: Packages for conda, such as ``python=3.6.2``.
    """

    channels: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    pip_packages: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    conda_packages: tuple[str, ...] = attrs.field(default=(), converter=_texts)

    @classmethod
    def create(
        cls,
        channels: Sequence[str] | None = None,
        pip_packages: Sequence[str] | None = None,
        conda_packages: Sequence[str] | None = None,
    ) -> Self:
        """Make them from lists of texts.

        Args:
            channels: Conda's channels, which ModelArts does not use.
            pip_packages: Packages for pip, such as ``["tensorflow==1.13.1", "Pillow>=8.0.1"]``.
            conda_packages: Packages for conda, such as ``["python=3.6.2"]``.

        Raises:
            InvalidArgumentError: If one is not a list of texts.
        """
        return cls(channels or (), pip_packages or (), conda_packages or ())
