# Tussentijd. `make run` and `make test` set up what a fresh machine lacks.

PORT ?= 8000
HOST ?= 127.0.0.1
VENV := .venv
BIN := $(VENV)/bin
PG_URL := postgresql://postgres@127.0.0.1:5432/tussentijd
REDIS_URL := redis://127.0.0.1:6379/7

# The first Python of 3.12 or newer that really starts, also under pyenv's versions folder.
find_python = for candidate in python3.13 python3.12 python3.14 python3 \
	"$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/3.13.*/bin/python "$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/3.12.*/bin/python; do \
	if "$$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1; then \
		echo "$$candidate"; exit 0; fi; done; exit 1

# MEASURE=statements keeps what the tests ran over, for `make coverage-report`, and costs nothing; MEASURE=branches the
# jumps between lines too, and takes half as long again. The journeys stand at the end and are long: who is done takes over
# from who is not.
MEASURED_statements := COVERAGE_CORE=sysmon $(BIN)/coverage run
MEASURED_branches := $(BIN)/coverage run --branch
PYTEST := $(if $(MEASURE),$(MEASURED_$(MEASURE)),$(BIN)/python) -m pytest -n auto --dist worksteal

.PHONY: run dev setup test test-services drill coverage coverage-report check check-long evaluate evaluate-search mutate bench format lock clean

run: $(VENV)/runtime.stamp staticfiles/staticfiles.json setup
	PORT=$(PORT) HOST=$(HOST) $(BIN)/python -m config.serve

dev: $(VENV)/dev.stamp
	DEBUG=1 $(BIN)/python manage.py setup
	DEBUG=1 $(BIN)/python manage.py runserver $(HOST):$(PORT)

setup: $(VENV)/runtime.stamp
	$(BIN)/python manage.py setup

# Gathered again only when a file of ours or a package changed.
staticfiles/staticfiles.json: $(VENV)/runtime.stamp config/static_files.py $(shell find static -type f)
	$(BIN)/python manage.py collectstatic --noinput --clear --verbosity 0

test: $(VENV)/dev.stamp
	$(PYTEST) $(ARGS)

test-services: $(VENV)/dev.stamp
	DATABASE_URL=$${DATABASE_URL:-$(PG_URL)} CELERY_BROKER_URL=$${CELERY_BROKER_URL:-$(REDIS_URL)} TEST_SERVICES=1 \
		$(PYTEST) $(ARGS)

# Production as docs/running.md starts it, and what goes wrong with it; needs redis-server, PostgreSQL's programs, and
# root for the drills with a disk of their own (others skip those, and say so).
drill: $(VENV)/dev.stamp staticfiles/staticfiles.json
	env -u DATABASE_URL -u CELERY_BROKER_URL DRILL=1 $(BIN)/python -m pytest -n 0 -rs --durations=5 tests/drill $(ARGS)

coverage: $(VENV)/dev.stamp
	rm -rf coverage-results
	$(MAKE) test MEASURE=branches
	$(MAKE) coverage-report

# Of every measured run since the last report. HOLD=1 fails where a room has less than it must.
coverage-report: $(VENV)/dev.stamp
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage json --quiet
	$(BIN)/python -m tests.coverage_table $(if $(HOLD),--hold)

check: $(VENV)/dev.stamp lint/node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	TUSSENTIJD_ENV=production SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))') \
		ALLOWED_HOSTS=tussentijd.example SECURITY_CONTACT=security@tussentijd.example DATABASE_URL=$(PG_URL) \
		$(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/djlint templates --lint
	$(BIN)/node lint/node_modules/stylelint/bin/stylelint.mjs --config lint/stylelint.config.mjs "static/css/**/*.css"
	$(BIN)/node lint/node_modules/oxlint/bin/oxlint --config lint/oxlint.jsonc --report-unused-disable-directives static/js

# Three hundred made-up cases of each property instead of fifteen, and the smallest case that fails; and what is measured.
check-long: $(VENV)/dev.stamp evaluate
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest -n auto -m hypothesis $(ARGS)

# What is measured on texts with known answers, a line a measure; fails where one is less than it must be. The first
# time deduce builds its lists, two minutes. ARGS=--write writes the figures to docs/, ARGS=--misses says what was missed.
evaluate: evaluate-search
	$(BIN)/python -m tests.evaluate_deidentification $(ARGS)

# Half a minute of it: what a search understands. ARGS="--half tune --misses" for one half.
evaluate-search: $(VENV)/dev.stamp
	$(BIN)/python -m tests.evaluate_search $(ARGS)

# The mutants live in memory; only the report is written, to var/mutate.
mutate: $(VENV)/dev.stamp
	$(BIN)/python -m tests.mutate $(ARGS)

bench: $(VENV)/dev.stamp
	$(BIN)/python -m tests.bench $(ARGS)

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Every package with the hashes of all its files, from the two .in files. What is pinned stays as it is, unless asked:
# `make lock ARGS="--upgrade-package django"`, or ARGS=--upgrade for all. What installs them, pip, comes with Python.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-package pip --custom-compile-command "make lock"

lock: $(VENV)/dev.stamp
	$(LOCK) requirements.in --output-file requirements.txt $(ARGS)
	$(LOCK) requirements-dev.in --constraint requirements.txt --output-file requirements-dev.txt $(ARGS)

clean:
	rm -rf $(VENV) var staticfiles coverage-results lint/node_modules

$(BIN)/python:
	@python=$$($(find_python)) || { echo "Tussentijd needs Python 3.12 or newer; none was found." >&2; exit 1; }; \
	echo "Setting up with $$python"; "$$python" -m venv $(VENV)

$(VENV)/runtime.stamp: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

# For `make check` only; the Node that runs it comes with requirements-dev.txt.
lint/node_modules/.package-lock.json: lint/package-lock.json $(VENV)/dev.stamp
	cd lint && ../$(BIN)/npm ci --loglevel=error
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/runtime.stamp
