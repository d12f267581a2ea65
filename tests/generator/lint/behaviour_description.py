"""A description that says of behaviour whatever can be said, and is small enough to read."""

from pathlib import Path

OPENAPI = """\
openapi: 3.1.0
info: {title: Small, version: "1"}
servers: [{url: "https://small.example.com"}]
tags: [{name: jobs, description: Jobs}]
paths:
  /jobs:
    post:
      operationId: CreateJob
      summary: Create a job
      tags: [jobs]
      x-source: a document
      x-refusals:
        Jobs.0001: no such place
        Jobs.0002: {message: a name, reason: a name that is no name}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/JobRequest'}}}
      responses:
        201:
          description: The job
          content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
          links:
            Show: {operationId: ShowJob, parameters: {job_id: $response.body#/metadata/id}}
    get:
      operationId: ListJobs
      summary: List jobs
      tags: [jobs]
      x-source: a document
      parameters:
        - {name: workspace, in: query, x-filters: equal, description: Its workspace, schema: {type: string}}
        - name: kind
          in: query
          x-filters: {field: engine.kind, match: contains, goes-with: workspace}
          description: Its kind
          schema: {type: string}
        - name: where
          in: query
          x-filters: {language: pair, fields: {name: metadata.name}}
          description: A condition
          schema: {type: string}
        - name: sort_by
          in: query
          x-sorts: {fields: {name: metadata.name, time: metadata.time}, versions: [name]}
          description: A field
          schema: {type: string, enum: [name, time], default: time}
        - {name: order, in: query, description: A direction, schema: {type: string, enum: [asc, desc]}}
      responses:
        200:
          description: The jobs
          content: {application/json: {schema: {$ref: '#/components/schemas/Jobs'}}}
  /jobs/{job_id}:
    parameters:
      - {name: job_id, in: path, required: true, description: The job, schema: {type: string}}
    get:
      operationId: ShowJob
      summary: Show a job
      tags: [jobs]
      x-source: a document
      responses:
        200:
          description: The job
          content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
    delete:
      operationId: DeleteJob
      summary: Delete a job
      tags: [jobs]
      x-source: a document
      responses: {204: {description: Done}}
components:
  schemas:
    JobRequest:
      title: JobRequest
      type: object
      x-source: a document
      properties:
        metadata: {$ref: '#/components/schemas/Metadata'}
        engine: {$ref: '#/components/schemas/Engine'}
        text: {type: string, description: Any text}
        code: {type: string, x-refers: {obs: folder}, description: A folder}
        like: {type: string, x-refers: job, description: Another job}
        parent:
          type: string
          x-refers: {operation: ListJobs, field: items.*.metadata.id, with: {text: items.*.metadata.name}}
          description: Its parent
    Job:
      title: Job
      type: object
      x-source: a document
      x-relations:
        - same-length: [header, rows.*]
        - in-order: [times.*]
        - at-most: [engine.used, engine.most]
        - not-past: expires
        - leads-to: url
      properties:
        metadata: {$ref: '#/components/schemas/Metadata'}
        engine: {$ref: '#/components/schemas/Engine'}
        note: {type: string, description: The text}
        phase: {type: string, enum: [Running, Done], description: Its phase}
        header: {type: array, items: {type: string}}
        rows: {type: array, items: {type: array, items: {type: string}}}
        times: {type: array, items: {type: integer}}
        expires: {type: string, description: A time}
        url: {type: string, description: A link}
    Metadata:
      title: Metadata
      type: object
      x-source: a document
      properties:
        id: {type: string, description: Its ID}
        name: {type: string, description: Its name}
        workspace: {type: string, description: Its workspace}
        time: {type: integer, description: A time}
    Engine:
      title: Engine
      type: object
      x-source: a document
      properties:
        kind: {type: string, description: A kind}
        used: {type: integer, description: A number}
        most: {type: integer, description: A number}
    Jobs:
      title: Jobs
      type: object
      x-source: a document
      properties:
        total: {type: integer, x-counts: matching, description: A number}
        items: {type: array, items: {$ref: '#/components/schemas/Job'}}
"""

RESOURCES = """\
job:
  x-source: a document
  create: CreateJob
  show: ShowJob
  list: ListJobs
  delete: DeleteJob
  id: metadata.id
  unique: {fields: [metadata.name], status: 400, code: Jobs.0002}
  echoes:
    except: [metadata.time]
    as: {text: note}
    unless: {engine: text}
  gone: {status: 404, code: Jobs.0003, within: 10}
  settles: {field: phase, values: [Done]}
  needs: [bucket]
"""

ERRORS = """\
Jobs.0001: {status: 400, meaning: There is no place, remedy: Name another one, x-source: a document}
Jobs.0002: {status: 400, meaning: There is no name, remedy: Give one, x-source: a document}
Jobs.0003: {status: 404, meaning: There is no job, remedy: Use another one, x-source: a document}
"""

FILES = {"openapi.yaml": OPENAPI, "resources.yaml": RESOURCES, "errors.yaml": ERRORS}


def write_behaviour(folder: Path, file: str = "", old: str = "", new: str = "") -> Path:
    """Write the description below a folder, one of its files with a text that is replaced."""
    for name, text in FILES.items():
        if name == f"{file}.yaml" and old not in text:
            raise ValueError(f"{name} does not contain {old!r}")
        changed = text.replace(old, new, 1) if name == f"{file}.yaml" else text
        (folder / name).write_text(changed, encoding="utf-8")
    return folder
