"""A description small enough to read, with one of each thing that the generator treats specially."""

from pathlib import Path

OPENAPI = """\
openapi: 3.1.0
info: {title: Small, version: "1"}
servers: [{url: "https://small.example.com"}]
tags: [{name: jobs, description: Jobs}]
security: [{AuthToken: []}]
paths:
  /v2/{project_id}/jobs:
    $ref: 'paths/jobs.yaml#/~1v2~1{project_id}~1jobs'
  /v2/{project_id}/jobs/{job_id}:
    $ref: 'paths/jobs.yaml#/~1v2~1{project_id}~1jobs~1{job_id}'
components:
  securitySchemes:
    AuthToken: {type: apiKey, in: header, name: X-Auth-Token}
"""

PATHS = """\
/v2/{project_id}/jobs:
  post:
    operationId: CreateJob
    summary: Create a job
    tags: [jobs]
    x-source: a document
    parameters:
      - $ref: '../parameters.yaml#/ProjectId'
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: '../schemas/jobs.yaml#/Job'}
          examples:
            name: {x-source: a document, value: {name: first}}
    responses:
      201:
        description: The job
        content:
          application/json:
            schema: {$ref: '../schemas/jobs.yaml#/Job'}
            examples:
              running:
                x-source: a document
                value: {name: first, phase: Running, parts: [{size: 1}], note: null}
        links:
          Delete:
            operationId: DeleteJob
            parameters: {project_id: $request.path.project_id, job_id: $response.body#/name}
      400:
        $ref: '../responses.yaml#/BadRequest'
/v2/{project_id}/jobs/{job_id}:
  delete:
    operationId: DeleteJob
    summary: Delete a job
    tags: [jobs]
    x-source: a document
    parameters:
      - $ref: '../parameters.yaml#/ProjectId'
      - {name: job_id, in: path, required: true, description: The job, schema: {type: string}}
      - {name: force, in: query, description: Even when it runs, schema: {type: boolean}}
    responses:
      202: {description: Accepted}
      400:
        $ref: '../responses.yaml#/BadRequest'
"""

SCHEMAS = """\
Job:
  title: Job
  description: A job
  type: object
  x-source: a document
  required: [name]
  properties:
    name: {type: string, maxLength: 5, description: Its name}
    phase: {$ref: '#/JobPhase'}
    parts: {type: array, items: {$ref: '#/Part'}}
    note: {type: [string, 'null'], description: Free text}
    labels: {$ref: '#/Labels'}
    main.part: {oneOf: [{$ref: '#/Part'}, {type: 'null'}]}
    created: {type: string, format: date-time}
JobPhase:
  title: JobPhase
  description: Where a job stands
  type: string
  x-source: a document
  enum: [Running, Completed]
Part:
  title: Part
  type: object
  x-source: a document
  properties:
    size: {type: integer, minimum: 0, description: Size in bytes}
Labels:
  title: Labels
  type: object
  x-source: a document
  additionalProperties: {type: string}
Error:
  title: Error
  type: object
  x-source: a document
  properties:
    error_code: {type: string}
    error_msg: {type: string}
"""

PARAMETERS = """\
ProjectId: {name: project_id, in: path, required: true, description: The project, schema: {type: string}}
"""

RESPONSES = """\
BadRequest:
  description: Not accepted
  content:
    application/json:
      schema: {$ref: 'schemas/jobs.yaml#/Error'}
      examples:
        name: {x-source: a document, value: {error_code: Jobs.1, error_msg: There is no name}}
"""

FILES = {
    "openapi.yaml": OPENAPI,
    "paths/jobs.yaml": PATHS,
    "schemas/jobs.yaml": SCHEMAS,
    "parameters.yaml": PARAMETERS,
    "responses.yaml": RESPONSES,
}


def write_description(folder: Path, **changes: tuple[str, str]) -> Path:
    """Write the description below ``folder``.

    Args:
        folder: An empty folder.
        changes: By a file's stem, text to replace in it, and its replacement.
    """
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        old, new = changes.get(name.split("/")[0].removesuffix(".yaml"), ("", ""))
        if old and old not in text:
            raise ValueError(f"{name} does not contain {old!r}")
        path.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    return folder
