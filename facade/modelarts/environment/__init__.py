"""The environment that a model runs in.

Source: document 002, Table 7-2; public SDK reference, "Debugging a Model" (modelarts_04_0223).
"""

import re
from typing import TYPE_CHECKING, Final

import attrs

from modelarts._argument_checks import filled_text
from modelarts.config.model_config import Dependencies, Packages
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts.environment.conda_env import CondaDependencies

__all__ = ["Environment"]

_RESTRAINTS: Final = {"==": "EXACT", ">=": "ATLEAST", "<=": "ATMOST"}
_PIP_PACKAGE: Final = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:(==|>=|<=)\s*([A-Za-z0-9.+_-]+)\s*)?")
_PYTHON: Final = re.compile(r"\s*python\s*={1,2}\s*([0-9]+\.[0-9]+)(?:\.[0-9*]+)?\s*")


@attrs.define
class Environment:
    """The Python version and the packages that a model needs.

    ModelArts gets it as the model's ``runtime`` and ``dependencies``.

    Args:
        name: The environment's name, for readers of the program.
        conda: Its packages.

    Raises:
        InvalidArgumentError: If the name is empty, or ``conda`` is something else.
    """

    name: str
    conda: "CondaDependencies | None" = None

    def __attrs_post_init__(self) -> None:
        from modelarts.environment.conda_env import CondaDependencies

        filled_text(self.name, what="name", hint="Give the environment a name, such as 'mnist'.")
        if self.conda is not None and not isinstance(self.conda, CondaDependencies):
            raise InvalidArgumentError(
                f"conda={self.conda!r} is not a CondaDependencies. Make one with "
                "CondaDependencies.create(pip_packages=['numpy==1.15.0'])."
            )

    @property
    def runtime(self) -> str | None:
        """The runtime: ``python3.6`` for the conda package ``python=3.6.2``; ``None`` if no version is given.

        Raises:
            InvalidArgumentError: If there are other conda packages, which ModelArts cannot install.
        """
        found = None
        for package in self.conda.conda_packages if self.conda else ():
            python = _PYTHON.fullmatch(package)
            if python is None:
                raise InvalidArgumentError(
                    f"conda_packages of the environment {self.name!r} has {package!r}. ModelArts installs only "
                    "Python from conda, such as 'python=3.7'; move other packages to pip_packages."
                )
            found = f"python{python[1]}"
        return found

    @property
    def dependencies(self) -> tuple[Dependencies, ...]:
        """The pip packages, as a model's dependencies.

        Raises:
            InvalidArgumentError: If a package has a form that ModelArts does not support.
        """
        packages = [self._package(text) for text in (self.conda.pip_packages if self.conda else ())]
        return (Dependencies(installer="pip", packages=packages),) if packages else ()

    def _package(self, text: str) -> Packages:
        package = _PIP_PACKAGE.fullmatch(text)
        if package is None:
            raise InvalidArgumentError(
                f"pip_packages of the environment {self.name!r} has {text!r}. ModelArts supports a name alone, or "
                "with one version: 'numpy', 'numpy==1.15.0', 'numpy>=1.15.0' or 'numpy<=1.15.0'."
            )
        return Packages(package[1], package[3], _RESTRAINTS[package[2]] if package[2] else None)
