#!/usr/bin/env python3
"""Weighted tables over 1,000,000 made respondents, beside DuckDB on the same data.

Usage: Benchmarks/tables.py TABLE_BENCHMARK [SIZE]

TABLE_BENCHMARK is the program of that name, built for release. Needs the package duckdb from PyPI for
the comparison; without it only our own times are printed. Loading is not timed on either side: DuckDB
has the codes as one-byte whole numbers in memory, as we have ours as four-byte ones.
"""
import json
import statistics
import subprocess
import sys
import tempfile
import time

QUERIES = {
    "a0 x -": ("a0", None, None),
    "a3 x a4": ("a3", "a4", None),
    "a8 x a17": ("a8", "a17", None),
    "a1 x a10": ("a1", "a10", None),
    "a8 x a16 if a1 == 1 and a7 in (0, 2, 4) or not a5 >= 3": (
        "a8", "a16", "coalesce(a1 = 1, false) and coalesce(a7 in (0, 2, 4), false)"
        " or not coalesce(a5 >= 3, false)"),
}


def load(duckdb, program, size):
    """The survey as a table in DuckDB's memory."""
    connection = duckdb.connect()
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        subprocess.run([program, str(size), "--write"], stdout=file, check=True)
        file.flush()
        types = {f"a{i}": "UTINYINT" for i in range(20)} | {"weight": "DOUBLE"}
        connection.execute(
            f"create table t as select * from read_csv('{file.name}', header=true, columns={types})")
    return connection


def query(rows, columns, base):
    names = [name for name in (rows, columns) if name]
    where = " and ".join([f"{name} is not null" for name in names] if columns else [])
    where = " and ".join(part for part in (where, f"({base})" if base else "") if part) or "true"
    keys = ", ".join(names)
    return f"select {keys}, count(*), sum(weight) from t where {where} group by {keys}"


def timed(connection, sql):
    connection.execute(sql).fetchall()
    times = []
    for _ in range(9):
        start = time.perf_counter()
        result = connection.execute(sql).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), result


def agrees(record, result, is_crossed):
    """Whether DuckDB counts the same first row."""
    ours = record["first_row"]
    first = [row for row in result if row[0] == 0]
    if not is_crossed:
        return first[0][1] == ours[0] and abs(first[0][2] - record["first_weight"]) < 1e-6
    theirs = [next((row[2] for row in first if row[1] == code), 0) for code in range(len(ours))]
    weight = next(row[3] for row in first if row[1] == 0)
    return theirs == ours and abs(weight - record["first_weight"]) < 1e-6


def main():
    program = sys.argv[1]
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    output = subprocess.run([program, str(size)], check=True, capture_output=True, text=True).stdout
    records = [json.loads(line) for line in output.splitlines()]
    try:
        import duckdb
    except ImportError:
        duckdb = None
        print("(no package duckdb: our own times only)", file=sys.stderr)
    connection = load(duckdb, program, size) if duckdb else None
    print(f"{size:,} respondents, 20 attributes; median of 9 runs, milliseconds")
    print(f"{'table':56} {'duid':>7} {'duckdb':>7} {'1 thread':>9}")
    for record in records:
        line = f"{record['table']:56} {record['ms']:7.1f}"
        if connection:
            parts = QUERIES[record["table"]]
            sql = query(*parts)
            connection.execute("reset threads")
            several, result = timed(connection, sql)
            connection.execute("set threads = 1")
            single, _ = timed(connection, sql)
            line += f" {several:7.1f} {single:9.1f}"
            if not agrees(record, result, parts[1] is not None):
                sys.exit(f"{record['table']}: the two do not count the same")
        print(line)


if __name__ == "__main__":
    main()
