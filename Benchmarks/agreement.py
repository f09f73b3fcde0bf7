#!/usr/bin/env python3
"""Speed and memory of the agreement library beside its peers, on the same made-up ratings in one run.

usage: Benchmarks/agreement.py PATH_TO_AGREEMENTBENCHMARK PATH_TO_DUID

The peers are krippendorff, irrCAC and NumPy from PyPI, each used if this Python has it:
python3 -m venv peers && peers/bin/pip install krippendorff irrCAC
Each time is the median of several runs. Exits with 1 when a value differs from a peer's.
"""
import array
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

SEED = 20180412
MISSING = -1


class Ratings:
    """Units by coders; each coder finds the true category or chooses at random."""

    def __init__(self, folder, name, units, coders, categories, missing):
        self.units, self.coders, self.categories = units, coders, categories
        self.path = os.path.join(folder, name + ".bin")
        chance = random.Random(SEED)
        codes = array.array("i")
        for _ in range(units):
            truth = int(chance.random() * categories)
            for _ in range(coders):
                draw = chance.random()
                if draw < missing:
                    codes.append(MISSING)
                else:
                    right = chance.random() < 0.75
                    codes.append(truth if right else int(chance.random() * categories))
        self.codes = codes
        with open(self.path, "wb") as file:
            codes.tofile(file)

    def rows(self):
        return [self.codes[start:start + self.coders] for start in range(0, len(self.codes), self.coders)]

    def write_csv(self, path, spoiled=()):
        """One row a unit; the rows in `spoiled` get a rating that is no category."""
        with open(path, "w") as file:
            file.write("unit," + ",".join(f"c{coder + 1}" for coder in range(self.coders)) + "\n")
            for unit, row in enumerate(self.rows()):
                cells = ["" if code < 0 else f"k{code}" for code in row]
                if unit in spoiled:
                    cells[unit % self.coders] = "spoiled"
                file.write(f"u{unit}," + ",".join(cells) + "\n")


# A process starts with the peak memory of the one that starts it, and this one holds the ratings:
# so a small one stands between.
SMALL_PARENT = ["sh", "-c", '"$@"; exit $?', "sh"]
PEAK_OF = """import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)"""


def ours(program, task, ratings, runs):
    line = subprocess.run(
        SMALL_PARENT + [program, task, ratings.path, str(ratings.coders), str(ratings.categories), str(runs)],
        check=True, capture_output=True, text=True).stdout
    return json.loads(line)


def timed(body, runs):
    """The median time of some runs, and what the last returned."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        value = body()
        times.append(time.perf_counter() - start)
    return statistics.median(times), value


def milliseconds(seconds):
    return f"{seconds * 1000:11.3f} ms"


class Comparison:
    """Prints each line and remembers whether all values agree."""

    def __init__(self):
        self.agrees = True

    def show(self, name, seconds, note=""):
        print(f"{name:<52}{milliseconds(seconds)}   {note}")

    def peer(self, name, seconds, value, own_seconds, own_value, tolerance=1e-9):
        same = tolerance is None or abs(value - own_value) <= tolerance
        self.agrees = self.agrees and same
        verdict = "" if tolerance is None else "   value agrees" if same else f"   VALUE DIFFERS: {value!r} {own_value!r}"
        self.show(name, seconds, f"{seconds / own_seconds:.0f} times ours{verdict}")


def peer_module(name):
    try:
        return __import__(name)
    except ImportError:
        print(f"(no {name} in this Python: left out)")
        return None


def millions(comparison, program, ratings, krippendorff, numpy):
    stream = statistics.median(ours(program, "stream", ratings, 51)["seconds"])
    comparison.show("streaming the ratings through memory once", stream)
    for level in ("nominal", "ordinal"):
        report = ours(program, f"alpha-{level}", ratings, 51)
        own = statistics.median(report["seconds"])
        memory = (report["peakBytes"] - report["peakBytesBefore"]) / report["ratingsBytes"]
        comparison.show(f"alpha {level} with interval, ours", own,
                        f"{own / stream:.1f} times streaming; peak memory {memory:.2f} times the ratings")
        if krippendorff:
            table = numpy.array(ratings.codes, dtype=float).reshape(-1, ratings.coders)
            table[table < 0] = numpy.nan
            seconds, value = timed(
                lambda: krippendorff.alpha(reliability_data=table.T, level_of_measurement=level), 3)
            comparison.peer(f"alpha {level}, krippendorff", seconds, value, own, report["value"])
    if krippendorff:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        print(f"{'peak memory of this process with krippendorff':<52}{peak / 1e6:11.0f} MB")
    for level in ("nominal", "ordinal"):
        report = ours(program, f"update-{level}", ratings, 1001)
        comparison.show(f"alpha {level} after one changed rating, ours", statistics.median(report["seconds"]))


def bootstraps(comparison, program, ratings, krippendorff, numpy):
    for level in ("nominal", "ordinal"):
        report = ours(program, f"bootstrap-{level}", ratings, 5)
        own = statistics.median(report["seconds"])
        comparison.show(f"1,000 bootstrap replicates {level}, ours", own)
        if not krippendorff:
            continue
        codes = numpy.array(ratings.codes).reshape(-1, ratings.coders)
        counts = numpy.stack([(codes == code).sum(axis=1) for code in range(ratings.categories)], axis=1)
        chance = numpy.random.default_rng(SEED)

        def replicates():
            return numpy.std([
                krippendorff.alpha(value_counts=counts[chance.integers(0, len(counts), len(counts))],
                                   level_of_measurement=level) for _ in range(50)], ddof=1)

        seconds, error = timed(replicates, 1)
        # A standard error from 50 replicates is good to a fifth or so: chance, not a fault.
        comparison.peer("the same, krippendorff (20 times 50 replicates)", seconds * 20, error, own,
                        report["value"], tolerance=0.4 * report["value"])


def small_study(comparison, program, ratings, irr, pandas):
    for level in ("nominal", "ordinal", "interval"):
        report = ours(program, f"battery-{level}", ratings, 51)
        own = statistics.median(report["seconds"])
        comparison.show(f"300 units, 2 coders, all of {level}, ours", own,
                        f"{report['value']:.0f} values with intervals")
        if level == "nominal" and irr:
            frame = pandas.DataFrame([[None if code < 0 else code for code in row] for row in ratings.rows()])

            def coefficients():
                table = irr.CAC(frame)
                return [method() for method in (table.fleiss, table.gwet, table.krippendorff, table.conger, table.bp)]

            seconds, _ = timed(coefficients, 5)
            comparison.peer("the same study, five coefficients, irrCAC", seconds, 0, own, 0, tolerance=None)


def whole_process(comparison, duid, ratings, folder):
    path = os.path.join(folder, "ratings.csv")
    ratings.write_csv(path)
    size = os.path.getsize(path)
    command = [duid, "agreement", "--ratings", path, "--format", "json"]
    seconds, _ = timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), 5)
    small_parent = SMALL_PARENT + [sys.executable, "-c", PEAK_OF] + command
    peak = int(subprocess.run(small_parent, check=True, capture_output=True, text=True).stdout)
    comparison.show("duid agreement --ratings, a million units, process", seconds,
                    f"{size / 1e6:.0f} MB of CSV; peak memory {peak / 1e6:.0f} MB")
    spoiled = range(0, ratings.units, ratings.units // 7)
    ratings.write_csv(path, set(spoiled))
    categories = ",".join(f"k{code}" for code in range(ratings.categories))
    command += ["--categories", categories, "--lang", "en"]
    seconds, result = timed(lambda: subprocess.run(command, capture_output=True, text=True), 3)
    named = sum("'spoiled' is not a known value" in line for line in result.stderr.splitlines())
    comparison.agrees = comparison.agrees and named == len(spoiled) and result.returncode == 1
    comparison.show("the same with bad cells", seconds, f"{named} of {len(spoiled)} bad cells named")


def main():
    program, duid = (os.path.abspath(path) for path in sys.argv[1:3])
    numpy = peer_module("numpy")
    krippendorff = peer_module("krippendorff")
    irr = peer_module("irrCAC.raw") and sys.modules["irrCAC.raw"]
    pandas = irr and peer_module("pandas")
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        large = Ratings(folder, "large", 1_000_000, 3, 10, 0.10)
        print("1,000,000 units, 3 coders, 10 categories, 10% missing")
        whole_process(comparison, duid, large, folder)
        millions(comparison, program, large, krippendorff, numpy)
        print("10,000 units, 5 coders, 20 categories")
        bootstraps(comparison, program, Ratings(folder, "boot", 10_000, 5, 20, 0.0), krippendorff, numpy)
        print("300 units, 2 coders, 6 categories")
        small_study(comparison, program, Ratings(folder, "small", 300, 2, 6, 0.05), irr, pandas)
    sys.exit(0 if comparison.agrees else 1)


main()
