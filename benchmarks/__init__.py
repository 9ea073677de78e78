"""What `scripts/bench` measures: the budgets of the design, on a throwaway archive.

Everything goes through the doors that people use: the command line, the served pages, the desk.
Nothing here is part of the package, and nothing here asserts: a table is printed, people judge.

To add a measurement: write a function that takes an `Archive` and yields a `Figure` for each row
of the table; begin with `archive.fill()` if it needs documents; raise `NotRun` with a sentence
when it cannot be made; give it a line in `MEASUREMENTS` of `benchmarks.measurements`, and a row
in docs/reference/budgets.md.
"""
