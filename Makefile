# The commands a person needs; see README.md.
SHELL := /bin/bash
SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := --configuration release --static-swift-stdlib --product duid
DUID := .build/release/duid
STUDY ?= voorbeeld.duid
SAMPLE := SampleData/rekenkamer-2018

.PHONY: run test build setup sample bench lint format install clean

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

# First frame beside vim, keys, tables; needs vim and python3. Agreement beside its peers.
bench: build
	Benchmarks/run.py $(DUID)
	swift build $(SWIFT_FLAGS) --configuration release --static-swift-stdlib --product AgreementBenchmark
	Benchmarks/agreement.py .build/release/AgreementBenchmark $(DUID)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

PREFIX ?= /usr/local
install: build
	install -D -m 755 $(DUID) $(DESTDIR)$(PREFIX)/bin/duid

clean:
	swift package clean
