# Every target is one line; tools/dev.py does the work, on Windows too.
PYTHON ?= python3
TARGETS := help setup run samples test bench lint docs screenshots wheel lock clean

.PHONY: $(TARGETS)
.DEFAULT_GOAL := help

$(TARGETS):
	@$(PYTHON) tools/dev.py $@
