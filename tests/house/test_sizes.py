"""A function does one thing, and a module is one noun: both stay short enough to be read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT, python_files

LONGEST_FUNCTION = 50
LONGEST_MODULE = 400
TABLE = (ast.Dict, ast.List, ast.Tuple, ast.Set, ast.Call)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lines(node: ast.stmt | ast.expr) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _table_lines(tree: ast.Module) -> int:
    """Lines of the module's own tables: literals given to a name outside any function."""
    assigned = (node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
    return sum(_lines(node) for node in assigned if isinstance(node.value, TABLE))


def _long_functions(path: Path, source: str) -> list[str]:
    return [
        f"{path}:{node.lineno} {node.name} has {_lines(node)} lines"
        for node in _functions(ast.parse(source))
        if _lines(node) > LONGEST_FUNCTION
    ]


def _module_length(source: str) -> int:
    return len(source.splitlines()) - _table_lines(ast.parse(source))


def test_no_function_is_longer_than_fifty_lines() -> None:
    faults = [
        fault
        for path in python_files("src", "tests", "frontend", "benchmarks")
        for fault in _long_functions(path.relative_to(ROOT), path.read_text(encoding="utf-8"))
    ]
    assert not faults, "Part these by what they do: " + "; ".join(faults)


def test_no_module_is_longer_than_four_hundred_lines_beside_its_tables() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): _module_length(path.read_text(encoding="utf-8"))
        for path in python_files("src", "frontend", "benchmarks")
    }
    faults = {name: length for name, length in lengths.items() if length > LONGEST_MODULE}
    assert lengths
    assert not faults, f"Part these by noun: {faults}"


def test_a_function_of_fifty_one_lines_is_noticed() -> None:
    source = "def long():\n" + "    pass\n" * 50
    assert _long_functions(Path("x.py"), source) == ["x.py:1 long has 51 lines"]


def test_a_table_does_not_count_towards_its_module() -> None:
    table = "MONTHS = {\n" + "    1: 'January',\n" * 500 + "}\n"
    assert _module_length(table + "x = 1\n") == 1
