# Two commands to know: `make serve` and `make test`. Each works from a fresh clone and fetches what it needs.
# Underneath they are `python -m build_tools VERB`, which is also how it goes on Windows.

PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)

.PHONY: serve site dist test test-pages test-browsers test-dist test-hosts check bench simulate
serve site: ARGUMENTS = $(if $(SCHOOL),--school "$(SCHOOL)") $(if $(FLAT),--flat)
dist: ARGUMENTS = $(if $(PREVIOUS),--previous "$(PREVIOUS)")
serve site dist test test-pages test-browsers test-dist test-hosts check bench simulate:
	$(if $(PYTHON),,$(error Python 3.11 of nieuwer is nodig. Installeer het vanaf python.org of met je pakketbeheer en probeer het opnieuw))
	@$(PYTHON) -m build_tools $@ $(ARGUMENTS)
