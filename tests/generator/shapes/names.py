"""Names, credentials, and parts of a description that a request does not depend on."""

from __future__ import annotations

from typing import Final

from tests.generator.shapes.row import Reply, Row, json_reply

_PET: Final = (
    "Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer},"
    " nick: {type: [string, 'null']}}}"
)
_PET_REF: Final = "{$ref: '#/components/schemas/Pet'}"


def _named(name: str, python_name: str = "", stock: str = "") -> Row:
    row = f"name_{''.join(c if c.isalnum() and c.isascii() else '_' for c in name)}"
    python_name = python_name or name
    return Row(
        row,
        f"a parameter named {name}",
        f"parameters: [{{name: '{name}', in: query, schema: {{type: string}}}}]",
        f"op.sync(client=client, {python_name}='x')",
        f"/{row.replace('_', '-')}?{_quoted(name)}=x",
        stock=f"op.sync(client=client, {stock}='x')" if stock else "",
    )


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")


def _operation(name: str, operation_id: str, title: str, tag: str = "") -> Row:
    return Row(name, title, "", operation_id=operation_id, tag=tag)


def _secured(
    name: str,
    title: str,
    scheme: str,
    auth: str,
    target: str = "",
    headers: dict[str, str | None] | None = None,
    security: str = "",
) -> Row:
    key = "".join(word.capitalize() for word in name.split("_"))
    return Row(
        name,
        title,
        f"security: {security or f'[{{{key}: []}}]'}",
        target=target,
        headers=headers or {},
        auth=auth,
        security_schemes=f"{key}: {scheme}",
    )


_BEARER: Final[dict[str, str | None]] = {"Authorization": "Bearer t"}

NAMES: Final = [
    *(
        _named(name)
        for name in (
            "params",
            "read",
            "succeed",
            "segment",
            "headers",
            "response",
            "kwargs",
            "values",
            "result",
            "httpx",
        )
    ),
    _named("body", "body_", "body"),
    _named("client", "client_", "client_query"),
    _named("content_type", "content_type_", "content_type"),
    _named("url", "url", "url_query"),
    _named("self", "self_"),
    _named("from", "from_"),
    _named("class", "class_"),
    _named("list", "list_"),
    _named("print", "print_"),
    _named("None", "none"),
    _named("$filter", "filter_"),
    _named("1st", "field_1st"),
    _named("größe", "größe"),
    _named("filter[name]", "filtername"),
    _named("X.Y-Z", "x_y_z"),
    _named("_private", "field_private"),
    _named("UNSET", "unset"),
    Row(
        "names_alike",
        "a-b and a_b in one query",
        "parameters: [{name: a-b, in: query, schema: {type: string}}, {name: a_b, in: query, schema: {type: string}}]",
        "op.sync(client=client, a_b='1', a_b_2='2')",
        "/names-alike?a-b=1&a_b=2",
        stock="op.sync(client=client, ab='1', a_b='2')",
    ),
    Row(
        "names_two_places",
        "a-b in the query and a_b in a header",
        "parameters: [{name: a-b, in: query, schema: {type: string}}, {name: a_b, in: header, schema: {type: string}}]",
        "op.sync(client=client, a_b_query='1', a_b_header='2')",
        "/names-two-places?a-b=1",
        headers={"a_b": "2"},
    ),
    Row(
        "names_path_query",
        "one name in path and query",
        "parameters: [{name: id, in: path, required: true, schema: {type: string}},"
        " {name: id, in: query, schema: {type: string}}]",
        "op.sync('1', client=client, id_query='2')",
        "/names-path-query/1?id=2",
        path="/{id}",
    ),
    Row(
        "name_with_body",
        "a parameter named body, and a body",
        "parameters: [{name: body, in: query, schema: {type: string}}]\n"
        f"requestBody: {{required: true, content: {{application/json: {{schema: {_PET_REF}}}}}}}",
        "op.sync(client=client, body=models.Pet(name='a'), body_='x')",
        "/name-with-body?body=x",
        method="post",
        json={"name": "a"},
        schemas=_PET,
    ),
    Row(
        "name_path_dots",
        "a path parameter named job.id",
        "parameters: [{name: job.id, in: path, required: true, schema: {type: string}}]",
        "op.sync('1', client=client)",
        "/name-path-dots/1",
        path="/{job.id}",
    ),
    Row(
        "name_path_client",
        "a path parameter named client",
        "parameters: [{name: client, in: path, required: true, schema: {type: string}}]",
        "op.sync('1', client=client)",
        "/name-path-client/1",
        path="/{client}",
    ),
    Row(
        "schema_client",
        "a schema named Client",
        "responses: {200: {description: d, content: {application/json: {schema:"
        " {$ref: '#/components/schemas/Client'}}}}}",
        reply=json_reply('{"a": 1}'),
        returns="models.Client(a=1)",
        type="models.Client",
        schemas="Client: {type: object, properties: {a: {type: integer}}}",
    ),
    Row(
        "schema_response",
        "a schema named Response",
        "responses: {200: {description: d, content: {application/json: {schema:"
        " {$ref: '#/components/schemas/Response'}}}}}",
        reply=json_reply('{"a": 1}'),
        returns="models.Response(a=1)",
        type="models.Response",
        schemas="Response: {type: object, properties: {a: {type: integer}}}",
    ),
    Row(
        "schema_form",
        "a schema named Form",
        "requestBody: {required: true, content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}}}",
        "op.sync(client=client, body={'part': models.Part(a=1)})",
        method="post",
        schemas="Form: {type: object, properties: {part: {$ref: '#/components/schemas/Part'}}}\nPart: {type:"
        " object, properties: {a: {type: integer}}}",
        stock="op.sync(client=client, body=models.Form(part=models.Part(a=1)))",
    ),
    _operation("id_keyword", "import", "operationId import"),
    _operation("id_digits", "2fa/enable", "operationId 2fa/enable"),
    _operation("id_words", "Get all the things!", "operationId with spaces"),
    _operation("id_unicode", "查询作业", "operationId in Chinese"),
    _operation("id_sync", "sync", "operationId sync"),
    _operation("id_none", "", "no operationId"),
    _operation("id_signs", "//", "operationId without letters"),
    _operation("tag_spaces", "TagSpaces", "a tag with spaces", "User accounts"),
    _operation("tag_keyword", "TagKeyword", "a tag that is a keyword", "import"),
    _operation("tag_unicode", "TagUnicode", "a tag in Chinese", "作业"),
    _operation("tag_slash", "TagSlash", "a tag with a slash", "a/b"),
    # credentials
    _secured(
        "key_header",
        "apiKey in a header",
        "{type: apiKey, in: header, name: X-Key}",
        "ApiKeyAuth('X-Key', 'k')",
        headers={"X-Key": "k"},
    ),
    _secured(
        "key_query",
        "apiKey in the query",
        "{type: apiKey, in: query, name: key}",
        "ApiKeyAuth('key', 'k&', 'query')",
        "/key-query?key=k%26",
    ),
    _secured(
        "key_cookie",
        "apiKey in a cookie",
        "{type: apiKey, in: cookie, name: key}",
        "ApiKeyAuth('key', 'k', 'cookie')",
        headers={"Cookie": "key=k"},
    ),
    _secured(
        "basic",
        "HTTP Basic",
        "{type: http, scheme: basic}",
        "httpx.BasicAuth('u', 'p')",
        headers={"Authorization": "Basic dTpw"},
    ),
    _secured("bearer", "bearer token", "{type: http, scheme: bearer}", "BearerAuth('t')", headers=_BEARER),
    _secured(
        "oauth",
        "OAuth 2",
        "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {r: read}}}}",
        "BearerAuth('t')",
        headers=_BEARER,
        security="[{Oauth: [r]}]",
    ),
    _secured(
        "open_id",
        "OpenID Connect",
        "{type: openIdConnect, openIdConnectUrl: 'https://a.example/o'}",
        "BearerAuth('t')",
        headers=_BEARER,
    ),
    _secured("mutual", "mutual TLS", "{type: mutualTLS}", ""),
    _secured(
        "optional",
        "optional credentials",
        "{type: http, scheme: bearer}",
        "",
        headers={"Authorization": None},
        security="[{}, {Optional: []}]",
    ),
    # what a request does not depend on
    Row(
        "callbacks",
        "callbacks",
        "callbacks: {done: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema:"
        f" {_PET_REF}}}}}}}, responses: {{200: {{description: d}}}}}}}}}}}}\nparameters: [{{name: url,"
        f" in: query, schema: {{type: string}}}}]",
        "op.sync(client=client, url='a')",
        "/callbacks?url=a",
        schemas=_PET,
        stock="op.sync(client=client, url_query='a')",
    ),
    Row(
        "links",
        "links",
        f"responses: {{200: {{description: d, content: {{application/json: {{schema: {_PET_REF}}}}},"
        " links: {self: {operationId: links, description: again}}}}",
        reply=json_reply('{"name": "a"}'),
        returns="models.Pet(name='a')",
        schemas=_PET,
    ),
    Row(
        "servers",
        "servers of an operation",
        "servers: [{url: 'https://elsewhere.example.com/{v}', variables: {v: {default: v1}}}]",
    ),
    Row(
        "extensions",
        "extensions and external docs",
        "x-internal: {a: [1]}\nexternalDocs: {url: 'https://a.example/docs'}",
    ),
    Row(
        "deprecated_operation",
        "a deprecated operation warns",
        "deprecated: true",
        "warned(lambda: op.sync(client=client))",
        returns="['the operation deprecated_operation is deprecated']",
        stock="warned(lambda: op.sync(client=client))",
    ),
    Row(
        "deprecated_async",
        "a deprecated operation warns, asyncio",
        "deprecated: true",
        "warned(lambda: run(client, op.asyncio(client=client)))",
        returns="['the operation deprecated_async is deprecated']",
        stock="warned(lambda: run(client, op.asyncio(client=client)))",
    ),
    Row(
        "deprecated_parameter",
        "a deprecated parameter warns",
        "parameters: [{name: old, in: query, deprecated: true, schema: {type: string}}]",
        "[text.partition(' of ')[0] for text in warned(lambda: op.sync(client=client, old='x'))]",
        "/deprecated-parameter?old=x",
        returns="[\"the argument 'old'\"]",
        stock="[text.partition(' of ')[0] for text in warned(lambda: op.sync(client=client, old='x'))]",
    ),
    Row(
        "deprecated_parameter_absent",
        "a deprecated parameter that is left out",
        "parameters: [{name: old, in: query, deprecated: true, schema: {type: string}}]",
        "warned(lambda: op.sync(client=client))",
        returns="[]",
    ),
    *(
        Row(f"method_{method}", method.upper(), "responses: {204: {description: d}}", method=method, reply=Reply(204))
        for method in ("get", "put", "post", "delete", "patch", "options", "trace")
    ),
]
