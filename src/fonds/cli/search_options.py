"""What `fonds search` can be told, in the order its help shows it."""

from __future__ import annotations

from typing import Annotated

import typer

STANDARD_OUTPUT = "-"

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORDS", show_default=False, help="What to search for, as on the search page."
    ),
]
Within = Annotated[
    str,
    typer.Option("--in", metavar="KINDS", help="everything, documents, collections or names."),
]
Since = Annotated[
    str,
    typer.Option("--from", metavar="DATE", show_default=False, help="The first, in words or EDTF."),
]
Until = Annotated[
    str,
    typer.Option("--to", metavar="DATE", show_default=False, help="The last, in words or EDTF."),
]
Certain = Annotated[
    bool, typer.Option("--certain", help="Without what may also lie outside those dates.")
]
Having = Annotated[
    list[str] | None,
    typer.Option(
        "--with",
        metavar="FACET=VALUE",
        show_default=False,
        help="Only what has it: genre=telegram; may be given several times.",
    ),
]
Lacking = Annotated[
    list[str] | None,
    typer.Option(
        "--without", metavar="FACET=VALUE", show_default=False, help="Only what does not have it."
    ),
]
Changed = Annotated[
    str,
    typer.Option(
        metavar="DATE", show_default=False, help="Only what is new or changed here since then."
    ),
]
Sorted = Annotated[
    str,
    typer.Option(
        "--sort",
        metavar="ORDER",
        show_default=False,
        help="relevance, earliest, latest or newest.",
    ),
]
FormatName = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="NAME",
        show_default=False,
        help="Write the whole result in that format. A name that is unknown lists them.",
    ),
]
Out = Annotated[
    str, typer.Option(metavar="FILE", help="The file to write; - is the standard output.")
]
