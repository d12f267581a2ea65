"""What a description can say of behaviour. CONTRIBUTING.md has the extensions in which it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

import attrs

from modelarts_conformance._description.document import Path

Match: TypeAlias = Literal["equal", "unequal", "contains", "like", "one-of", "at-least", "at-most"]
Language: TypeAlias = Literal["pair", "conditions", "labels"]
Counting: TypeAlias = Literal["all", "matching", "page", "rest"]
RelationKind: TypeAlias = Literal[
    "same-length", "in-order", "at-most", "unique", "among", "not-past", "leads-to", "in-obs"
]
Need: TypeAlias = Literal["bucket", "running-job"]
Place: TypeAlias = Literal["file", "folder"]


_NOT_THERE: Final = frozenset({404, 410})  # 410 says that it was there (RFC 9110)


@attrs.frozen
class Gone:
    """How a server answers for what was deleted.

    Attributes:
        status: The status of show, and of a second delete.
        code: The error code; None if the answer has none.
        within: The longest time that a delete may take, in s; 0 if it is done when it is answered.
        meanwhile: Values of the field of `settles` that say that it is being deleted; that time does not count.
    """

    status: int
    code: str | None = None
    within: float = 0
    meanwhile: tuple[str, ...] = ()

    def is_said_by(self, status: int, code: str | None) -> bool:
        """Whether an answer says that something is gone; 404 and 410 say the same of it.

        Args:
            status: The status of the answer.
            code: Its error code; None if it has none.
        """
        same = status == self.status or {status, self.status} == _NOT_THERE
        return same and self.code in (None, code)


@attrs.frozen
class Unique:
    """What no two resources of a project have in common.

    Attributes:
        fields: Fields of the create request that must not be the same together.
        status: How a server answers to another one of the same.
        code: The error code; None if the answer has none.
    """

    fields: tuple[Path, ...]
    status: int
    code: str | None = None


@attrs.frozen
class Settling:
    """What a resource comes to by itself.

    Attributes:
        field: The field of the answer of show that says where it stands.
        values: Those of its values that stay, unless somebody acts.
        ends: Other ones that some of them may come to by themselves, since what goes on ends.
    """

    field: Path
    values: tuple[str, ...]
    ends: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])


@attrs.frozen
class Echo:
    """A field of a request that a later answer gives back.

    What was sent is shown as it was sent, or a number as its text, or the other way round. Of fields in a list, each
    value that was sent is among those that are shown, of which there may be more. What was left out is not compared.

    Attributes:
        sent: The fields that lead to it in the body of the request.
        shown: The fields that lead to it in the answer of show.
        unless: Another field of the request with which it is left as it was; None without one.
    """

    sent: Path
    shown: Path
    unless: Path | None = None


@attrs.frozen
class Resource:
    """A kind of resource, from `x-resources`.

    Attributes:
        name: Its name in the description.
        create: The operationId that makes one; None if clients cannot.
        show: The operationId that shows one.
        list: The operationId that lists them.
        change: The operationId that changes one.
        delete: The operationId that deletes one.
        actions: OperationIds that do something to one.
        of: The kind of resource that it is a part of, whose parameter its operations take as well.
        parameter: The path parameter that takes its ID.
        id: By operationId, the fields that lead to the ID: in the answer, or in an entry of a list.
        listed_id: The fields that lead to the IDs in the answer of list, the list included; none without a list.
        unique: What no two resources of a project have in common; None if they may be the same.
        echoes: The fields of the create request that show gives back.
        changes: The fields of the change request that show gives back.
        gone: How a server answers after a delete; None where nothing is documented.
        deleted: The fields that lead to the IDs of what was deleted in the answer of delete; None if it has none.
        settles: What it comes to by itself; None if it is what it is at once.
        needs: What has to be there before one can be made, beside what `x-refers` says.
    """

    name: str
    create: str | None
    show: str | None
    list: str | None
    change: str | None
    delete: str | None
    actions: tuple[str, ...]
    of: str | None
    parameter: str | None
    id: Mapping[str, Path]
    listed_id: Path
    unique: Unique | None
    echoes: tuple[Echo, ...] = attrs.field(repr=False)
    changes: tuple[Echo, ...] = attrs.field(repr=False)
    gone: Gone | None
    deleted: Path | None
    settles: Settling | None
    needs: tuple[Need, ...]


@attrs.frozen
class Identity:
    """A field of an answer that has the value of a path parameter.

    Attributes:
        parameter: The path parameter.
        field: The fields that lead to the value in the answer.
    """

    parameter: str
    field: Path


@attrs.frozen
class Listing:
    """The entries of a list in an answer.

    Attributes:
        path: The fields that lead to the list; none if it is the whole body.
        id: The fields that lead to the ID of an entry; none if it is not known.
    """

    path: Path
    id: Path


@attrs.frozen
class Filter:
    """An argument that selects entries of a list, from `x-filters`.

    Attributes:
        argument: Its name.
        place: `query` or `body`.
        field: The field of an entry that it is about; the labels, for the language `labels`. An entry with several
            values there is selected if one of them fits.
        match: How the value of the field has to compare with the argument; `like` is `contains` where `_` stands for
            any character.
        shown_by: The operationId that shows the field of an entry; None if the entry itself has it.
        other_field: Another field, which may fit instead; None without one.
        values: The values of the field that some values of the argument stand for. Entries with a value that none
            stands for may be in any answer. Without any, values of the argument are those of the field.
        unless: Values of the argument that select nothing of their own, for example an empty text.
        literal: For `like`, another argument that makes `_` stand for itself if it is true; None without one.
        goes_with: Another argument without which this one is refused; None without one.
        precision: In units of the argument, what the field may have lost by rounding; 0 if nothing.
        language: How conditions are written in the argument; None if it is a plain value.
        fields: In a language, the field of an entry for each name that conditions may have.
    """

    argument: str
    place: str
    field: Path
    match: Match
    shown_by: str | None = None
    other_field: Path | None = None
    values: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    unless: tuple[Any, ...] = ()
    literal: str | None = None
    goes_with: str | None = None
    precision: int = 0
    language: Language | None = None
    fields: Mapping[str, Path] = attrs.field(factory=dict[str, Path])


@attrs.frozen
class Sorting:
    """What entries of a list are sorted by, from `x-sorts`.

    Attributes:
        argument: The argument that names what entries are sorted by; None if a list has one order only.
        order: The argument for the direction; None without one.
        place: Where both are: `query` or `body`.
        fields: The field of an entry for each value of the argument.
        by: What entries are sorted by without the argument; None if nothing says so.
        descending: Whether they are sorted downwards without the argument `order`; None if nothing says so.
        ascending_value: The value of `order` that sorts upwards.
        descending_value: The value of `order` that sorts downwards.
        versions: Values of the argument that sort texts such as 1.10.0 by their numbers.
    """

    argument: str | None
    order: str | None
    place: str
    fields: Mapping[str, Path]
    by: str | None
    descending: bool | None
    ascending_value: str | bool = "asc"
    descending_value: str | bool = "desc"
    versions: frozenset[str] = frozenset()


@attrs.frozen
class Counts:
    """Fields of an answer that count entries of its list, from `x-counts`.

    Attributes:
        fields: By the path of each field, what it counts: `all` entries of the project, the `matching` ones on whatever
            page, those of the `page`, or the `rest`, which is on later pages.
    """

    fields: Mapping[Path, Counting]


@attrs.frozen
class Relation:
    """What holds between values of an answer, from `x-relations`.

    Attributes:
        at: The fields that lead to the value that the relation is about.
        kind: `same-length`: the lists and texts have the same length. `in-order`: each time or number is at most the
            next one. `at-most`: the same, of the first and the last; a negative limit is none. `unique`: no two values
            are the same. `among`: each value of the first field is one of the second. `not-past`: a time that is
            still to come when the answer arrives. `leads-to`: a URL that answers a GET. `in-obs`: a place at which OBS
            has something. Where a link takes a value, it says so by itself.
        fields: The fields that it relates, within that value; absent and null ones are left out, as are times that
            are 0.
    """

    at: Path
    kind: RelationKind
    fields: tuple[Path, ...]


@attrs.frozen
class Reference:
    """An argument, or a field in a body, whose values name something that has to exist, from `x-refers`.

    Attributes:
        at: The name of the argument and, in a body, the fields that lead to the value.
        place: `path`, `query` or `body`.
        operation: The operationId of the list that has values; None for a place in OBS.
        field: The fields that lead to the values in its answer, the list included.
        obs: What has to be at a place in OBS: a file or a folder; None for a value from a list.
        unless_empty: Whether an empty text names nothing.
        with_fields: Other fields beside this one that have to come from the same entry, and the fields of the entry.
    """

    at: Path
    place: str
    operation: str | None = None
    field: Path = ()
    obs: Place | None = None
    unless_empty: bool = False
    with_fields: Mapping[str, Path] = attrs.field(factory=dict[str, Path])


@attrs.frozen
class Refusal:
    """A reason for which a well-formed request may be refused, from `x-refusals`.

    Attributes:
        code: The error code.
        reason: The reason.
        message: Part of the message, for codes with several meanings and for services whose answers lack the code; None
            if the code says it all.
        at: What a request has to have for it: `path`, `query` or `body`, and the name of the argument or the fields of
            the body, of which one is enough; none if any request may be refused so.
    """

    code: str
    reason: str
    message: str | None = None
    at: tuple[tuple[str, Path], ...] = ()

    def allows(self, code: str | None, message: str) -> bool:
        """Whether an answer is this refusal.

        Args:
            code: The error code of the answer; None if it has none of the catalogue's.
            message: The message of the answer.
        """
        if self.message is None:
            return code == self.code
        return code in (None, self.code) and self.message in message
