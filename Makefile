# The commands a person needs; see README.md.
SHELL := /bin/bash
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# Generic types are set up by the code that uses them and not looked up by name when the program runs: it is on
# the screen half a millisecond sooner.
OPTIMISED := --configuration release --static-swift-stdlib \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
RELEASE := $(OPTIMISED) --product duid
DUID := .build/release/duid
STUDY ?= voorbeeld.duid
SAMPLE := SampleData/rekenkamer-2018

MANUAL := .build/plugins/GenerateManual/outputs/duid/duid.1

.PHONY: run test build setup sample bench lint format man install clean

# Builds, makes a working copy of the sample study once, and opens it.
run: sample
	$(DUID) $(STUDY)

# The whole test suite, set-up included.
test:
	Scripts/setup.sh test
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build

build:
	Scripts/setup.sh build
	swift build $(SWIFT_FLAGS) $(RELEASE)

setup:
	Scripts/setup.sh test

# An existing working copy is kept: it holds somebody's codings.
sample: build
	@if [ ! -e $(STUDY) ]; then \
	  $(DUID) new $(STUDY) --codebook Codebooks/rekenkamer-2018.yaml \
	    --cases $(SAMPLE)/respondenten.csv && \
	  $(DUID) codings import $(STUDY) $(SAMPLE)/codings.csv; \
	fi

# First frame, keys, tables, beside less, vim and VisiData; needs vim and python3. Agreement and large tables
# beside their peers, where python3 has those.
bench: build
	Benchmarks/run.py $(DUID)
	swift build $(SWIFT_FLAGS) $(OPTIMISED) --product TerminalFloor
	Benchmarks/terminal.py $(DUID) --floor .build/release/TerminalFloor
	swift build $(SWIFT_FLAGS) $(OPTIMISED) --product AgreementBenchmark
	Benchmarks/agreement.py .build/release/AgreementBenchmark $(DUID)
	swift build $(SWIFT_FLAGS) $(OPTIMISED) --product TableBenchmark
	Benchmarks/tables.py .build/release/TableBenchmark

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks

# The manual page, made of the help of the commands.
man:
	Scripts/setup.sh build
	swift package $(SWIFT_FLAGS) generate-manual
	@echo $(MANUAL)

# The manual first: making it builds the program in another way.
PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share
install: man build
	install -D -m 755 $(DUID) $(DESTDIR)$(PREFIX)/bin/duid
	install -D -m 644 $(MANUAL) $(SHARE)/man/man1/duid.1
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
	  $(SHARE)/fish/vendor_completions.d
	$(DUID) --generate-completion-script bash >$(SHARE)/bash-completion/completions/duid
	$(DUID) --generate-completion-script zsh >$(SHARE)/zsh/site-functions/_duid
	$(DUID) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/duid.fish

clean:
	swift package clean
