#!/usr/bin/env python3
"""Speed of the real binary on the sample study, in one run: first frame beside vim, a coding key with
its durable commit, and all tables.

usage: Benchmarks/run.py PATH_TO_DUID
"""
import os
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from pty_window import Window

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLE = os.path.join(ROOT, "SampleData", "rekenkamer-2018")


def first_frame(arguments, text, runs=15):
    times = []
    for _ in range(runs):
        window = Window(arguments)
        times.append(window.wait_for(text) * 1000)
        window.close()
    return times


def show(name, times):
    times = sorted(times)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    print(f"{name:<44} p50 {statistics.median(times):7.2f} ms   p99 {p99:7.2f} ms   n {len(times)}")


def coding_keys(duid, study):
    """Every press decides a verdict anew: one transaction and one redraw. The screen shows a decision
    only once it is on disk, so the time to the last byte of the new picture includes the commit."""
    window = Window([duid, "code", study, "--coder", "bench", "--lang", "en"])
    window.wait_for(b"unit 1 of")
    time.sleep(0.1)
    os.read(window.master, 65536) if select.select([window.master], [], [], 0)[0] else b""
    times = []
    for _ in range(200):
        for key in (b"i", b"e"):
            window.press(key)
            times.append(window.settle() * 1000)
        # Back from the variable that "e" leads to.
        window.press(b"\x1b[Z")
        window.settle()
    window.close()
    return times


def main():
    duid = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        study = os.path.join(folder, "sample.duid")
        subprocess.run(
            [duid, "new", study, "--codebook", os.path.join(ROOT, "Codebooks/rekenkamer-2018.yaml"),
             "--cases", os.path.join(SAMPLE, "respondenten.csv")], check=True)
        subprocess.run(
            [duid, "codings", "import", study, os.path.join(SAMPLE, "codings.csv")], check=True)
        lines = os.path.join(folder, "lines.txt")
        with open(lines, "w") as file:
            file.writelines(f"line {number} of a text\n" for number in range(100_000))
        show("first frame, duid (who is coding?)", first_frame([duid, study, "--lang", "en"], b"Who is coding"))
        show("first frame, duid code (a text)",
             first_frame([duid, "code", study, "--coder", "coder-1", "--lang", "en"], b"330"))
        show("first frame, duid as lead (study screen)",
             first_frame([duid, study, "--coder", "lead", "--lang", "en"], b"What next"))
        if shutil.which("vim"):
            show("first frame, vim -u NONE, 100,000 lines",
                 first_frame(["vim", "-u", "NONE", lines], b"line 20 of"))
        show("coding key, durable commit and redraw", coding_keys(duid, study))
        times = []
        for _ in range(15):
            start = time.perf_counter()
            subprocess.run([duid, "table", study], check=True, stdout=subprocess.DEVNULL)
            times.append((time.perf_counter() - start) * 1000)
        show("duid table, all tables, whole process", times)


main()
