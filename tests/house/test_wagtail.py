"""The catalogue takes model mixins from Wagtail, and nothing else.

The import contracts see another project's package as one whole, so what is taken from it is looked
at here.
"""

from __future__ import annotations

import ast

from tests.house.sources import ROOT, python_files

ALLOWED = {"wagtail.models"}


def _wagtail_modules(source: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "wagtail":
            found |= {f"wagtail.{name.name}" for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {name for name in found if name.split(".")[0] == "wagtail"}


def test_the_catalogue_knows_only_the_model_mixins_of_wagtail() -> None:
    files = python_files("src/fonds/catalogue")
    assert files
    for path in files:
        others = _wagtail_modules(path.read_text(encoding="utf-8")) - ALLOWED
        assert not others, f"{path.relative_to(ROOT)} imports {sorted(others)}: move that code up"


def test_each_way_to_import_is_noticed() -> None:
    source = "import wagtail.admin\nfrom wagtail import snippets\nfrom wagtail.images import x\n"
    assert _wagtail_modules(source) == {"wagtail.admin", "wagtail.snippets", "wagtail.images"}
