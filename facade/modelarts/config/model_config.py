"""The configuration of models and services: parameters, packages, instances, schedules.

Numbers may be given as text, as in the documents' samples.

Source: document 002, 7.1 (Tables 7-3 to 7-5) and 8.2 (Tables 8-3, 8-4 and 8-6).
"""

import math
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from modelarts._argument_checks import filled_text, one_of, whole_number
from modelarts.exceptions import InvalidArgumentError

__all__ = ["Dependencies", "Packages", "Params", "Schedule", "ServiceConfig", "TransformerConfig"]

MAX_INSTANCES: Final = 128
"""The largest number of instances of a model in a service; public API reference, "Deploying Services"."""

_MAX_PARAMETER_TEXT: Final = {"param_name": 64, "param_desc": 100}
MANIFEST: Final = "ManifestFile"
"""The ``src_type`` of a manifest, a file that lists the input (public API reference, "Deploying Services")."""

_IN_THE_NOTEBOOK: Final = "local"
_RESTRAINTS: Final = ("EXACT", "ATLEAST", "ATMOST")
_TIME_UNITS: Final = ("DAYS", "HOURS", "MINUTES")
_MAPPING_TYPES: Final = ("file", "csv")


def _number(value: float | str | None) -> float | None:
    if value is None:
        return None
    try:
        number = float(value)
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"min and max must be numbers, not {value!r}.") from error
    if not math.isfinite(number):
        raise InvalidArgumentError(f"min and max must be finite numbers, not {value!r}.")
    return number


def _weight(value: int | str) -> int:
    return whole_number(value, what="weight", least=0, most=100)


def _instance_count(value: int | str) -> int:
    return whole_number(value, what="instance_count", least=1, most=MAX_INSTANCES)


def _duration(value: int | str) -> int:
    return whole_number(value, what="duration", least=1)


def _check_model(model_id: str, specification: str) -> None:
    filled_text(model_id, what="model_id", hint="Model.get_model_list(session) lists the models with theirs.")
    filled_text(specification, what="specification", hint="Give a resource flavor, such as 'modelarts.vm.cpu.2u'.")
    if specification == _IN_THE_NOTEBOOK:
        raise InvalidArgumentError(
            f"specification={specification!r} ran a model in the notebook itself, which earlier versions did. Give a "
            "resource flavor, such as 'modelarts.vm.cpu.2u'; modelarts-emulator runs services on this machine."
        )


def _check_envs(envs: Mapping[str, str] | None) -> None:
    if envs is not None and not isinstance(envs, Mapping):
        raise InvalidArgumentError(f"envs={envs!r} is not a dict, such as {{'load_epoch': '0'}}.")
    for name, value in (envs or {}).items():
        if not isinstance(name, str) or not name or not isinstance(value, str):
            raise InvalidArgumentError(
                f"envs has {name!r}: {value!r}. Names and values must be text, such as {{'load_epoch': '0'}}."
            )


@attrs.frozen
class Params:
    """An input or output parameter of a model's API.

    Args:
        url: The API's path, such as ``/``.
        param_name: The parameter's name, at most 64 characters.
        param_type: Its type, such as ``string``, ``number``, ``object`` or ``file``.
        min: The smallest value; only for numbers.
        max: The largest value; only for numbers.
        param_desc: A description, at most 100 characters.
        protocol: ``http`` or ``https``.
        method: ``post`` or ``get``.

    Raises:
        InvalidArgumentError: If a text is too long or empty, or ``min`` or ``max`` is not a number.
    """

    url: str
    param_name: str
    param_type: str
    min: float | None = attrs.field(default=None, converter=_number)
    max: float | None = attrs.field(default=None, converter=_number)
    param_desc: str | None = None
    protocol: str | None = attrs.field(default=None, kw_only=True)
    method: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name in ("url", "param_name", "param_type"):
            filled_text(getattr(self, name), what=name, hint="A parameter needs a url, a name and a type.")
        for name, most in _MAX_PARAMETER_TEXT.items():
            text = getattr(self, name)
            if text is not None and (not isinstance(text, str) or len(text) > most):
                raise InvalidArgumentError(f"{name}={text!r} must be text of at most {most} characters.")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise InvalidArgumentError(f"min={self.min:g} is more than max={self.max:g}.")


@attrs.frozen
class Packages:
    """A Python package that a model needs.

    Args:
        package_name: The package's name, such as ``numpy``.
        package_version: Its version, such as ``1.15.0``; any by default.
        restraint: Which versions may be installed: ``EXACT`` this one, ``ATLEAST`` this one or a later one, ``ATMOST``
            this one or an earlier one. It goes with ``package_version``.

    Raises:
        InvalidArgumentError: If the name is empty, or only one of version and restraint is given.
    """

    package_name: str
    package_version: str | None = None
    restraint: str | None = None

    def __attrs_post_init__(self) -> None:
        filled_text(self.package_name, what="package_name", hint="Give the name that pip installs, such as 'numpy'.")
        if bool(self.package_version) != bool(self.restraint):
            raise InvalidArgumentError(
                f"{self.package_name}: package_version={self.package_version!r} and restraint={self.restraint!r} go "
                f"together. Give both, the restraint as one of {', '.join(_RESTRAINTS)}, or neither."
            )
        if self.restraint:
            one_of(self.restraint, _RESTRAINTS, what=f"{self.package_name}: restraint")


def _packages(given: "Sequence[Packages | Mapping[str, str]]") -> tuple[Packages, ...]:
    if not isinstance(given, list | tuple):
        raise InvalidArgumentError(
            f"packages={given!r} is not a list. Give a list, such as [Packages(package_name='numpy')]."
        )
    return tuple(_package(package) for package in given)


def _package(given: "Packages | Mapping[str, str]") -> Packages:
    if isinstance(given, Packages):
        return given
    fields = {field.name for field in attrs.fields(Packages)}
    if not isinstance(given, Mapping) or "package_name" not in given or not set(given) <= fields:
        raise InvalidArgumentError(
            f"packages has {given!r}. Give Packages(package_name=..., package_version=..., restraint=...) objects."
        )
    return Packages(**given)


@attrs.frozen
class Dependencies:
    """The packages that one installer installs for a model.

    Args:
        installer: ``pip``; there is no other.
        packages: The packages, as `Packages` or as dicts with the same fields.

    Raises:
        InvalidArgumentError: If the installer is another one, or a package is neither.
    """

    installer: str
    packages: tuple[Packages, ...] = attrs.field(converter=_packages)

    def __attrs_post_init__(self) -> None:
        if self.installer != "pip":
            raise InvalidArgumentError(f"installer={self.installer!r} is not allowed. Only 'pip' is.")


@attrs.frozen
class ServiceConfig:
    """A model of a real-time service, and its instances.

    Args:
        model_id: The model's ID.
        weight: Its share of the requests in percent, 0 to 100; the weights of a service add up to 100.
        specification: The resource flavor of each instance, such as ``modelarts.vm.cpu.2u``.
        instance_count: The number of instances, 1 to 128. Without a service ticket, the cloud grants up to 5.
        envs: Environment variables of the instances.
        cluster_id: A dedicated resource pool of the old version, for this model.
        pool_name: A dedicated resource pool, for this model.

    Raises:
        InvalidArgumentError: If a value is not allowed.
    """

    model_id: str
    weight: int = attrs.field(converter=_weight)
    specification: str
    instance_count: int = attrs.field(converter=_instance_count)
    envs: Mapping[str, str] | None = None
    cluster_id: str | None = attrs.field(default=None, kw_only=True)
    pool_name: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_model(self.model_id, self.specification)
        _check_envs(self.envs)


@attrs.frozen
class TransformerConfig:
    """The model of a batch service, its data, and its instances.

    Args:
        model_id: The model's ID.
        specification: The resource flavor of each instance, such as ``modelarts.vm.cpu.2u``.
        instance_count: The number of instances, 1 to 128. Document 002 gives 2 as the largest for batch services.
        src_path: The folder of the input in OBS, such as ``/bucket/input/`` or ``obs://bucket/input/``; or a manifest,
            ``obs://bucket/input.manifest``, with ``src_type="ManifestFile"``.
        dest_path: The folder of the output in OBS.
        req_uri: The API of the model to call, such as ``/``.
        mapping_type: The content of a request: each ``file`` of the input, or each row of its ``csv`` files.
        mapping_rule: The place of each column in a request's body; required for ``csv``. It is written like the API's
            input parameters, with an ``index`` at each value: the column from 0, or -1 to leave it out.
        envs: Environment variables of the instances.
        cluster_id: A dedicated resource pool of the old version.
        pool_name: A dedicated resource pool.
        src_type: ``ManifestFile`` if ``src_path`` is a manifest, with a line ``{"source": "obs://bucket/file"}`` for
            each file of the input; a folder by default.

    Raises:
        InvalidArgumentError: If a value is not allowed, or ``mapping_rule`` is missing.
    """

    model_id: str
    specification: str
    instance_count: int = attrs.field(converter=_instance_count)
    src_path: str
    dest_path: str
    req_uri: str
    mapping_type: str
    mapping_rule: Mapping[str, object] | None = None
    envs: Mapping[str, str] | None = None
    cluster_id: str | None = attrs.field(default=None, kw_only=True)
    pool_name: str | None = attrs.field(default=None, kw_only=True)
    src_type: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_model(self.model_id, self.specification)
        _check_envs(self.envs)
        for name in ("src_path", "dest_path"):
            filled_text(getattr(self, name), what=name, hint="Give a path in OBS, such as 'obs://bucket/dir/'.")
        filled_text(self.req_uri, what="req_uri", hint="Give the path of one of the model's APIs, such as '/'.")
        if self.src_type not in (None, MANIFEST):
            raise InvalidArgumentError(
                f"src_type={self.src_type!r} is not allowed. Use {MANIFEST!r} for a manifest, and None for a folder."
            )
        if self.src_type == MANIFEST and not self.src_path.endswith(".manifest"):
            raise InvalidArgumentError(
                f"src_path={self.src_path!r} does not end with '.manifest', but src_type={MANIFEST!r}. Name the "
                "manifest, such as 'obs://bucket/input.manifest'."
            )
        one_of(self.mapping_type, _MAPPING_TYPES, what="mapping_type")
        if self.mapping_rule is not None and not isinstance(self.mapping_rule, Mapping):
            raise InvalidArgumentError(f"mapping_rule={self.mapping_rule!r} is not a dict.")
        if self.mapping_type == "csv" and not self.mapping_rule:
            raise InvalidArgumentError(
                "mapping_rule is missing, but mapping_type='csv' requires it. It gives each column a place, such as "
                "{'type': 'object', 'properties': {'age': {'type': 'number', 'index': 0}}}."
            )


@attrs.frozen
class Schedule:
    """The time after which a real-time service stops by itself.

    Args:
        op_type: ``stop``; there is no other.
        time_unit: ``DAYS``, ``HOURS`` or ``MINUTES``.
        duration: The number of these units that the service runs, at least 1.

    Raises:
        InvalidArgumentError: If a value is not allowed.
    """

    op_type: str
    time_unit: str
    duration: int = attrs.field(converter=_duration)

    def __attrs_post_init__(self) -> None:
        if self.op_type != "stop":
            raise InvalidArgumentError(f"op_type={self.op_type!r} is not allowed. Only 'stop' is.")
        one_of(self.time_unit, _TIME_UNITS, what="time_unit")
