# make demo   install, read the two example articles, write an HTML report
# make test   format, lint, types, layer contracts, data, unit, property and end-to-end tests
# make bench  speed and memory
# make floors raise the quality gate's floors to what is measured now (LOWER=1 also lowers, GOLD=1 takes new gold)
# make docs   write the generated parts of the docs anew
# make lock   renew requirements/lock.txt

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements/lock.txt
REPORT := out/demo.html
WORKERS ?= auto

.PHONY: help demo test bench floors docs lock format clean

help:
	@sed -n 's/^# //p' Makefile

$(BIN)/python:
	@sh tools/venv.sh $(VENV)

$(VENV)/.installed: pyproject.toml $(LOCK) | $(BIN)/python
	@echo "Installing …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c $(LOCK) -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.tested: pyproject.toml $(LOCK) | $(BIN)/python
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c $(LOCK) -e '.[test]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/.installed

$(VENV)/.benched: pyproject.toml $(LOCK) | $(BIN)/python
	@echo "Installing what the benchmark compares with …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c $(LOCK) -e '.[bench]'
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@mkdir -p $(dir $(REPORT))
	@$(BIN)/lagebild read examples/*.txt --html $(REPORT)
	@echo
	@echo "The report lies at $(CURDIR)/$(REPORT): open it in a browser."

test: $(VENV)/.tested
	@sh tools/debian.sh chromium chromium "The browser tests"
	@sh tools/debian.sh initdb postgresql "The tests of the ledger on PostgreSQL"
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/lagebild lint
	@$(BIN)/pytest -q -n $(WORKERS)

bench: $(VENV)/.benched
	@$(BIN)/python -m bench.speed

floors: $(VENV)/.tested
	@$(BIN)/python -m tests.quality.floors $(if $(LOWER),--lower) $(if $(GOLD),--gold)

docs: $(VENV)/.tested
	@$(BIN)/lagebild codebook > docs/codebook.md
	@$(BIN)/python -m lagebild.present.schema > docs/reading.schema.json
	@$(BIN)/python -m tests.quality.figures
	@$(BIN)/python tools/language_files.py

lock:
	@sh tools/lock.sh $(LOCK)

format: $(VENV)/.tested
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format --quiet .

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
