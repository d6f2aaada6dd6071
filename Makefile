# The tasks of a contributor: `make TASK`, from the top folder. CONTRIBUTING.md describes each.
# It works with GNU make 3.81, which macOS has. ARGS is passed on: `make test ARGS=tests/output`.

PYTHON = python3
BIN = .venv/bin
ARGS =

.PHONY: help setup test-fast test coverage lint generate lock benchmark

help:
	@echo 'setup      create .venv, with the versions that CI uses (PYTHON=python3.11 chooses the Python)'
	@echo 'test-fast  run the tests that start no process, one case of each: half a minute'
	@echo 'test       run all tests'
	@echo 'coverage   run all tests and report what they do not reach; fail below the floor'
	@echo 'lint       check the style, the types and the imports'
	@echo 'generate   renew the generated files'
	@echo 'lock       renew requirements.txt, the exact versions (ARGS=--upgrade: the newest that are allowed)'
	@echo 'benchmark  compare the speed with that of other programs'

setup:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .

test-fast:
	$(BIN)/python -m pytest -q --fast $(ARGS)

test:
	$(BIN)/python -m pytest $(ARGS)

coverage:
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

generate:
	$(BIN)/python tools/api_types.py tests/data/api.json
	$(BIN)/python tools/route_words.py
	PYTHONPATH=. $(BIN)/python tests/cli/surface.py
	PYTHONPATH=.:tests $(BIN)/python tests/output/sample_views.py
	$(BIN)/python -m retellctl completion bash > completions/retellctl.bash
	$(BIN)/python -m retellctl completion fish > completions/retellctl.fish
	$(BIN)/python -m retellctl completion zsh > completions/_retellctl
	$(BIN)/python tools/readme_tables.py
	$(BIN)/python tools/coverage_page.py
	$(BIN)/python tools/command_pages.py
	$(BIN)/python tools/man_pages.py
	$(BIN)/python tests/readme_examples.py

# uv finds one set of versions for every Python and system. It keeps those of the file that it writes to.
lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --all-extras --group build $(ARGS) --output-file requirements.txt pyproject.toml
	{ echo '# The versions that CI and `make setup` install. `make lock` renews them.'; cat requirements.txt; } \
	  > .venv/requirements.txt
	mv .venv/requirements.txt requirements.txt

benchmark:
	$(BIN)/python tests/benchmarks/run.py $(ARGS)
