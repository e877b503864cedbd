# `make run` and `make test` are all a fresh machine needs: each sets up what it uses first.

PYTHON ?= python3
UV ?= uv
BIN := .venv/bin
# The sample has a library of its own, so that nobody's real one is filled with it.
SAMPLE := resources/sample/sample.txt
SAMPLE_CLAIMS := resources/sample/earlier_claims.jsonl
SAMPLE_LIBRARY := out/sample.annotator
# A screen to open a window on; macOS needs no variable for it.
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s))

.DEFAULT_GOAL := help
.PHONY: help run test bench lint lock clean set-up set-up-tests

help: ## show this list
	@sed -n 's/^\([a-z]*\):[^#]*## /    make \1\t/p' Makefile

run: set-up ## open the window on the sample article; without a screen, drive it and leave out/
ifneq ($(SCREEN),)
	@mkdir -p out
	$(BIN)/annotator claims import $(SAMPLE_CLAIMS) --library $(SAMPLE_LIBRARY)
	$(BIN)/annotator --library $(SAMPLE_LIBRARY) $(SAMPLE)
else
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m annotator.ui.demo --out out
endif

test: lint ## check style, types and floors, then run the tests; ARGS= goes to pytest
	$(BIN)/python -m pytest -n 2 --dist loadfile --max-worker-restart 0 $(ARGS)

bench: set-up-tests ## run the benchmarks, which `make test` leaves out
	$(BIN)/python -m pytest tests/benchmarks -m benchmark -s $(ARGS)

lint: set-up-tests ## check style, types and floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: ## bring requirements.lock up to pyproject.toml, with uv; ARGS=--upgrade renews every version
	$(UV) pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --quiet --output-file requirements.lock $(ARGS)
	$(UV) pip compile pyproject.toml --extra semantic --universal --python-version 3.11 --generate-hashes \
		--constraints requirements.lock --no-header --no-annotate --quiet \
		--output-file packaging/requirements-semantic.lock $(ARGS)
	$(UV) pip compile pyproject.toml --extra tagged --universal --python-version 3.11 --generate-hashes \
		--constraints requirements.lock --no-header --no-annotate --quiet \
		--output-file packaging/requirements-tagged.lock $(ARGS)

clean: ## remove what was built and cached; the library with your articles lies elsewhere and stays
	rm -rf .venv out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find annotator tests packaging -name __pycache__ -prune -exec rm -rf {} +

set-up:
	@$(PYTHON) packaging/bootstrap.py

set-up-tests:
	@$(PYTHON) packaging/bootstrap.py --tests
