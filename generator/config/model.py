"""The keys of the configuration, their types and their defaults."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Client:
    """The package that is written.

    Attributes:
        package: Its name.
        summary: The first paragraph of its docstring.
        base_error: The name of the class that all its exceptions derive from.
        runtime: Folders with further modules to copy into it.
    """

    package: str
    summary: str = "Typed client, generated from an OpenAPI description."
    base_error: str = "ClientError"
    runtime: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Errors:
    """Where a response that is an error says what went wrong.

    Paths name fields of its JSON, with dots between them, such as `error.code`; the first that is there counts.

    Attributes:
        code: Paths of the service's code of the error.
        message: Paths of the message.
        solution: Paths of the advice.
        request_id: Headers with the ID of the request, by which support finds it.
    """

    code: tuple[str, ...] = ("code", "error.code")
    message: tuple[str, ...] = ("message", "error.message", "detail", "title")
    solution: tuple[str, ...] = ()
    request_id: tuple[str, ...] = ("X-Request-Id",)


@dataclass(frozen=True)
class Conventions:
    """How the description says what OpenAPI has no words for.

    Attributes:
        paging: The extension on the argument that selects a page.
        page_size: The name of the argument that limits the entries of a page.
        total: Names of the field of an answer that counts the entries of all pages; the first that is there counts.
        repeatable: The extension on a POST that can safely be repeated.
        resources: The extension of the document with the kinds of resources.
        filters: The extension on an argument that selects entries of a list.
        sorts: The extension on an argument that sorts a list.
        counts: The extension on a number in an answer that counts entries of a list.
        relations: The extension on a schema for what holds between its fields.
        refers: The extension on an argument or field that names something which has to exist.
        refusals: The extension with the error codes with which well-formed requests are refused.
        shared: Path parameters that a client knows once for all calls, such as the ID of a project.
    """

    paging: str = "x-paging"
    page_size: str = "limit"
    total: tuple[str, ...] = ("total", "total_count")
    repeatable: str = "x-repeatable"
    resources: str = "x-resources"
    filters: str = "x-filters"
    sorts: str = "x-sorts"
    counts: str = "x-counts"
    relations: str = "x-relations"
    refers: str = "x-refers"
    refusals: str = "x-refusals"
    shared: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lint:
    """The rules for the description.

    Attributes:
        on: Rules to add to those that are on by default.
        off: Rules to leave out.
        longest_text: Descriptions must be shorter, in characters.
        operation_id: A regular expression for operationIds.
        error_code: A regular expression for the codes in the catalogue of error codes.
    """

    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    longest_text: int = 300
    operation_id: str = "[A-Z][A-Za-z0-9]+"
    error_code: str = ".+"


@dataclass(frozen=True)
class Tables:
    """Tables in Markdown; those without a file are not written.

    Attributes:
        coverage: The file for the table of all operations.
        discrepancies: The file for the tables of discrepancies between sources.
        methods: A TOML file that lists, for each operation, the methods of an SDK that call it.
        handlers: The folder of a server whose modules have tables `HANDLERS` with functions by operationId.
        server: The name of that server.
    """

    coverage: Path | None = None
    discrepancies: Path | None = None
    methods: Path | None = None
    handlers: Path | None = None
    server: str = "server"


@dataclass(frozen=True)
class Config:
    """A configuration. Paths in the file are relative to its folder; here, they are absolute.

    Attributes:
        file: The file.
        description: The folder of the description, or its only file.
        output: The folder that receives the joined description and the client.
    """

    file: Path
    client: Client
    description: Path
    output: Path
    errors: Errors = field(default_factory=Errors)
    conventions: Conventions = field(default_factory=Conventions)
    lint: Lint = field(default_factory=Lint)
    tables: Tables = field(default_factory=Tables)
