# Every target works on a fresh clone: it creates .venv from the hashed lock if it is missing or out of date.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: help demo tune pool test generate check check-mypy check-pyright check-imports fuzz faults mutants bench soak peers dist lock clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SEED ?= 1
CASES ?= 2000
# With a worker for each core, the cores would be idle for a fifth of the time: tests wait for processes and timeouts.
WORKERS ?= $(shell expr $$(nproc 2>/dev/null || echo 2) '*' 3 / 2)
ORDER ?=
MINUTES ?= 10
JOBS ?= 1

# Every process would compile hundreds of modules again: a fifth of the time of the tests.
unexport PYTHONDONTWRITEBYTECODE

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | column -t -s "$$(printf '\t')"

# Compiling takes nearly half of the time, and pip does it in one process.
$(READY): requirements.lock pyproject.toml
	@echo "Setting up $(VENV) (one to several minutes) ..." >&2
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --no-deps --require-hashes --requirement requirements.lock
	$(BIN)/python -m compileall -q -j 0 "$(CURDIR)/$(VENV)/lib"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY) ## Train, deploy and query real models on a local ModelArts
	@$(BIN)/modelarts-emulator --quiet -- $(BIN)/python examples/demo.py

tune: $(READY) ## Search for the best hyperparameters of a model on a local ModelArts, and deploy it
	@$(BIN)/modelarts-emulator --quiet -- $(BIN)/python examples/tune_digits.py

pool: $(READY) ## Run jobs in a resource pool on a local ModelArts
	@$(BIN)/modelarts-emulator --quiet -- $(BIN)/python examples/pool.py

test: $(READY) ## Run all tests in parallel; in another order: make test ORDER=7
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --maxprocesses 8 --dist worksteal --durations 20 --durations-min 5 \
		$(if $(ORDER),--random-order --random-order-seed=$(ORDER))

generate: $(READY) ## Regenerate generated/ and the tables in docs/ from spec/
	@$(BIN)/python -m generator generate

check: $(READY) ## Check drift, lint, format, types and import contracts
	$(BIN)/python -m generator check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(MAKE) --no-print-directory --jobs=2 --output-sync check-mypy check-pyright check-imports

check-mypy: $(READY)
	$(BIN)/mypy

check-pyright: $(READY)
	$(BIN)/basedpyright --project pyproject.toml --pythonpath $(BIN)/python

check-imports: $(READY)
	$(BIN)/lint-imports --no-cache

fuzz: $(READY) ## Test the local ModelArts with modelarts-conformance: make fuzz SEED=1 CASES=2000
	@$(BIN)/modelarts-emulator --quiet --quota pool=100000 --quota network=100000 -- $(BIN)/modelarts-conformance run --allow-writes --seed $(SEED) --cases $(CASES) --covered docs/fuzzing.md

faults: $(READY) ## Plant faults of all kinds, one at a time, and check that they are found; write docs/faults.md: make faults SEED=1
	@$(BIN)/python -m tests.conformance.faults --seed $(SEED) --write docs/faults.md

mutants: $(READY) ## Plant bugs into the generator, one at a time, and check that tests find them: make mutants JOBS=2
	@$(BIN)/python -m tests.generator.mutants --jobs $(JOBS)

bench: $(READY) ## Compare speed, size and transfers with other clients, measure the local ModelArts; write docs/benchmarks*.md
	@$(BIN)/python -m benchmarks
	@$(BIN)/python -m benchmarks.transfers --write
	@$(BIN)/python -m tests.benchmarks.operations
	@$(BIN)/python -m tests.benchmarks.volume
	@$(BIN)/python -m tests.benchmarks.trials

soak: $(READY) ## Load the local ModelArts, and check that it is fast and that nothing grows: make soak MINUTES=10
	@$(BIN)/python -m tests.benchmarks.soak --minutes $(MINUTES)

peers: $(READY) ## Check that other OpenAPI tools accept the description (installs them into .cache/)
	@$(BIN)/python -m tests.conformance.peers

dist: $(READY) ## Build the source distribution and the wheel, and check them (installs build and twine into .cache/)
	$(BIN)/python -m venv --clear .cache/dist
	.cache/dist/bin/python -m pip install --quiet --disable-pip-version-check build twine
	rm -rf dist
	.cache/dist/bin/python -m build --outdir dist .
	.cache/dist/bin/python -m twine check --strict dist/*

lock: ## Resolve the lock files (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --extra dev pyproject.toml --output-file requirements.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --constraint requirements.lock benchmarks/requirements.in --output-file benchmarks/requirements.lock

clean: ## Remove everything that the targets create outside generated/ and docs/
	rm -rf $(VENV) dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .schemathesis
