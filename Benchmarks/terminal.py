#!/usr/bin/env python3
"""The binary in a terminal beside an empty Swift program, less, vim and VisiData, all in one run: time
to the first frame, time from a key to its picture, bytes written for a key, and resident memory; on
the sample study and on a large one.

usage: Benchmarks/terminal.py PATH_TO_DUID [--floor PATH] [--visidata PATH] [--units N] [--runs N]
                              [--large STUDY]

A key of duid's coding screen is one transaction that is on the disk before the screen shows it. What that
costs at the least on this disk is measured beside it: as many bytes, appended and synchronised, with no
program around them. Of vim there are two rows: its quickest keys, which write nothing, and keys that change a
letter and write the file, which is what makes a change durable there.
"""
import argparse
import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

from pty_window import Window

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLE = os.path.join(ROOT, "SampleData", "rekenkamer-2018")
CODEBOOK = os.path.join(ROOT, "Codebooks", "rekenkamer-2018.yaml")
LINES = 100_000
WRITING_VIM = "vim that writes every change"


@dataclass
class Program:
    name: str
    arguments: list
    # What the first picture is known by.
    mark: bytes
    # The keys pressed over and over, and those pressed between, unmeasured.
    keys: tuple = ()
    between: bytes = b""


@dataclass
class Figures:
    frame: float = 0
    p50: float = 0
    p99: float = 0
    bytes: int = 0
    reads: float = 0
    memory: float = 0


def first_frames(programs, runs):
    """Medians; the programs take turns, so that a busy moment hurts all alike.

    Each is started once unmeasured before it is measured: none pays for what the one before it pushed out of
    the machine's caches.
    """
    times = {program.name: [] for program in programs}
    for run in range(runs):
        for program in programs:
            for is_measured in (False, True):
                window = Window(program.arguments)
                seconds = window.wait_for(program.mark)
                window.close()
                if is_measured:
                    times[program.name].append(seconds * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def keys(program, presses):
    """Times and bytes of single keys, and the memory after all of them."""
    window = Window(program.arguments)
    window.wait_for(program.mark)
    window.rest()
    times, sizes = [], []
    for _ in range(presses):
        for key in program.keys:
            window.press(key)
            times.append(window.settle() * 1000)
            sizes.append(len(window.seen))
        if program.between:
            window.press(program.between)
            window.settle()
    memory = window.memory()
    window.close()
    if not times:
        return Figures(memory=memory)
    times.sort()
    return Figures(
        p50=statistics.median(times), p99=times[int(len(times) * 0.99)],
        bytes=int(statistics.median(sizes)), memory=memory)


def disk(folder, presses, size=600, pause=0.02):
    """Times of appending so many bytes to a file until they are on the disk, at the pace of the keys."""
    path = os.path.join(folder, "disk")
    times = []
    with open(path, "wb", buffering=0) as file:
        for _ in range(2 * presses):
            time.sleep(pause)
            start = time.perf_counter()
            file.write(b"x" * size)
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return Figures(p50=statistics.median(times), p99=times[int(len(times) * 0.99)])


def measure(programs, runs, presses):
    frames = first_frames(programs, runs)
    figures = {}
    for program in programs:
        figures[program.name] = keys(program, presses)
        figures[program.name].frame = frames[program.name]
    return figures


def show(title, figures):
    def ms(value):
        return f"{value:.2f} ms" if value else "-"

    print(f"\n{title}")
    print(f"{'':<34}{'first frame':>12}{'key p50':>10}{'key p99':>10}{'bytes/key':>11}{'memory':>10}")
    for name, row in figures.items():
        memory = f"{row.memory:.1f} MB" if row.memory else "-"
        print(
            f"{name:<34}{ms(row.frame):>12}{ms(row.p50):>10}{ms(row.p99):>10}"
            f"{row.bytes or '-':>11}{memory:>10}")


def ratio(text, value, base, bound):
    if not value or not base:
        return print(f"{text:<62} not measured")
    share = value / base
    print(f"{text:<62}{share:6.2f}   {'met' if share <= bound else 'NOT MET'}: at most {bound:g}")


def duid_programs(duid, study, units):
    # "i" and "e" give a verdict anew; shift-tab goes back from the variable that "e" leads to.
    code = Program(
        "duid code", [duid, "code", study, "--coder", "bench", "--lang", "en"],
        f"of {units:,}".encode(), (b"i", b"e"), b"\x1b[Z")
    return [
        Program("duid (who is coding?)", [duid, study, "--lang", "en"], b"Who is coding",
                (b"j", b"k")),
        Program("duid as lead", [duid, study, "--coder", "lead", "--lang", "en"], b"What next"),
        code,
    ]


def make_study(duid, folder, name, cases, codings):
    study = os.path.join(folder, name)
    subprocess.run([duid, "new", study, "--codebook", CODEBOOK, "--cases", cases], check=True)
    subprocess.run([duid, "codings", "import", study, codings], check=True)
    sit_down(duid, study)
    return study


def sit_down(duid, study):
    """The coder of the measurement takes a seat once before."""
    window = Window([duid, study, "--lang", "en"])
    window.wait_for(b"Who is coding")
    window.rest()
    window.press(b"j" * 10 + b"\r")
    window.wait_for(b"Name")
    window.press(b"bench\r")
    window.wait_for(b"What next")
    window.press(b"q")
    time.sleep(0.3)
    window.close()


def large_files(folder, units):
    """The sample's texts over and over, the first tenth of them coded by two coders."""
    with open(os.path.join(SAMPLE, "respondenten.csv"), newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ervaring"] == "ja"]
    cases = os.path.join(folder, "large.csv")
    with open(cases, "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        for number in range(units):
            writer.writerow({**rows[number % len(rows)], "id": f"u{number:07}"})
    codings = os.path.join(folder, "large-codings.csv")
    with open(codings, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["unit", "coder", "variable", "codes", "memo"])
        for number in range(units // 10):
            for coder, rest in (("coder-1", 3), ("coder-2", 5)):
                verdict = "eigenlijk" if number % rest == 0 else "oneigenlijk"
                writer.writerow([f"u{number:07}", coder, "oordeel", verdict, ""])
    return cases, codings


def others(folder, floor, visidata):
    lines = os.path.join(folder, "lines.txt")
    with open(lines, "w") as file:
        file.writelines(f"line {number} of a text\n" for number in range(LINES))
    programs = []
    if floor:
        programs.append(Program("empty Swift program", [floor], b"floor"))
    if shutil.which("less"):
        programs.append(
            Program(f"less, {LINES:,} lines", ["less", lines], b"line 20 of", (b"j", b"k")))
    if shutil.which("vim"):
        programs.append(
            Program(f"vim -u NONE, {LINES:,} lines", ["vim", "-u", "NONE", lines], b"line 20 of",
                    (b"\x04", b"\x15")))
        small = os.path.join(folder, "small.txt")
        with open(small, "w") as file:
            file.writelines(f"line {number} of a text\n" for number in range(330))
        change = [
            part for key in "ie"
            for part in ("--cmd", f"nnoremap {key} r{key}:silent write<CR>")]
        programs.append(
            Program(WRITING_VIM, ["vim", "-N", "-u", "NONE", "-n", *change, small],
                    b"line 20 of", (b"i", b"e")))
    if visidata:
        cases = os.path.join(SAMPLE, "respondenten.csv")
        programs.append(
            Program("VisiData, the sample's cases", [visidata, cases], b"r0015", (b"j", b"k")))
    return programs


def find_visidata(given):
    """VisiData as it is installed, else in an environment of its own under .build."""
    if given or shutil.which("vd"):
        return given or shutil.which("vd")
    place = os.path.join(ROOT, ".build", "visidata")
    program = os.path.join(place, "bin", "vd")
    if not os.path.exists(program):
        try:
            subprocess.run([sys.executable, "-m", "venv", place], check=True, capture_output=True)
            subprocess.run(
                [os.path.join(place, "bin", "pip"), "install", "--quiet", "visidata"], check=True,
                capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            return None
    return program if os.path.exists(program) else None


def judge(rows, floor_of_disk, small, large):
    by_start = {name.split(",")[0]: row for name, row in rows.items()}
    none = Figures()
    vim, vd = by_start.get("vim -u NONE", none), by_start.get("VisiData", none)
    floor = by_start.get("empty Swift program", none)
    welcome, code = small["duid (who is coding?)"], small["duid code"]
    print("\nratios")
    ratio("first frame, duid : vim", welcome.frame, vim.frame, 1)
    ratio("first frame, duid code : vim", code.frame, vim.frame, 1)
    ratio("first frame, duid : VisiData", welcome.frame, vd.frame, 0.1)
    ratio("first frame, duid : empty Swift program", welcome.frame, floor.frame, 2)
    ratio("coding key p99, durable commit included : vim's p99", code.p99, vim.p99, 1.2)
    ratio("  this disk alone, p99 : vim's p99", floor_of_disk.p99, vim.p99, 1.2)
    writing = by_start.get(WRITING_VIM, none)
    ratio("  coding key p50 : a key of vim that writes, p50", code.p50, writing.p50, 1.2)
    ratio("  coding key p99 : a key of vim that writes, p99", code.p99, writing.p99, 1.2)
    ratio("bytes for a coding key : 2 KB", code.bytes, 2048, 1)
    ratio("resident memory on the sample : 40 MB", max(r.memory for r in small.values()), 40, 1)
    for name in small if large else ():
        ratio(f"{name}: first frame, large : sample", large[name].frame, small[name].frame, 1.5)
        ratio(f"{name}: key p99, large : sample", large[name].p99, small[name].p99, 1.5)
        ratio(f"{name}: memory, large : sample", large[name].memory, small[name].memory, 1.5)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("duid")
    parser.add_argument("--floor")
    parser.add_argument("--visidata")
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--large", help="a study of --units units made by an earlier run")
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--presses", type=int, default=150)
    options = parser.parse_args()
    duid = os.path.abspath(options.duid)
    visidata = find_visidata(options.visidata)
    if not visidata:
        print("VisiData is not here and cannot be installed: left out")
    with tempfile.TemporaryDirectory() as folder:
        study = make_study(
            duid, folder, "sample.duid", os.path.join(SAMPLE, "respondenten.csv"),
            os.path.join(SAMPLE, "codings.csv"))
        small_programs = duid_programs(duid, study, 330)
        other_programs = others(folder, options.floor, visidata)
        # One run for all: first frames are compared with each other.
        all_figures = measure(other_programs + small_programs, options.runs, options.presses)
        small = {program.name: all_figures[program.name] for program in small_programs}
        floor_of_disk = disk(folder, options.presses)
        all_figures["600 bytes on this disk, no program"] = floor_of_disk
        show("80x24, sample study of 330 units", all_figures)
        large = None
        if options.units > 0:
            if options.large:
                path = options.large
                sit_down(duid, path)
            else:
                path = make_study(
                    duid, folder, "large.duid", *large_files(folder, options.units))
            programs = duid_programs(duid, path, options.units)
            large = measure(programs, options.runs, options.presses)
            show(f"the same on {options.units:,} units", large)
        judge(all_figures, floor_of_disk, small, large)


main()
