# Two commands do it all: `make site` and `make test`. Both set up .venv first.

PYTHON ?= python3
BIN := .venv/bin
# Annotated articles and data sets, which are not ours to publish.
SHARED ?= ../shared

.PHONY: site serve check test catalogues benchmark evaluate score clean

site: .venv/installed
	$(BIN)/lembar build

serve: .venv/installed
	$(BIN)/lembar serve

check: .venv/installed
	$(BIN)/lembar check

test: .venv/tested-with
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

# Brings the catalogues of the interface's strings up to date and names what lacks a translation.
catalogues: .venv/tested-with
	$(BIN)/python -m translation

# Figures compare only within one run: MkDocs with Material and Hugo build the same sheets beside us.
benchmark: .venv/tested-with
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[benchmark]'
	$(BIN)/python -m benchmarks stages
	$(BIN)/python -m benchmarks site
	$(BIN)/python -m benchmarks search
	$(BIN)/python -m benchmarks preview

evaluate: .venv/tested-with
	$(BIN)/python -m training.evaluate generator/language/id/model $(SHARED)/data $(SHARED)/gold

# How well the extraction does on the annotated articles; the scorer lies with them.
score: .venv/tested-with
	@for part in train dev; do \
		echo "gold/$$part"; \
		$(BIN)/python -m training.score $(SHARED)/gold $$part || exit 1; \
	done

clean:
	rm -rf .venv site .lembar

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Lembar Fakta needs Python 3.11 or newer; name yours: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv \
		|| { rm -rf .venv; echo "Python cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/tested-with: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
