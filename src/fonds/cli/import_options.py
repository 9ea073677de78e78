"""What `fonds import` can be told, in the order its help shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_READING = "How it is read"
_TABLES = "Tables with headings of their own"
_DOING = "What is done"

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="FILE", show_default=False, help="The files, all of one format; or a folder."
    ),
]
FormatName = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="NAME",
        show_default=False,
        help="The format; else it is told by the file. A name that is unknown lists them.",
        rich_help_panel=_READING,
    ),
]
Encoding = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        show_default=False,
        help="The encoding of the file, such as windows-1251; else it is told by the content.",
        rich_help_panel=_READING,
    ),
]
Sheets = Annotated[
    list[str] | None,
    typer.Option(
        "--sheet",
        metavar="NAME",
        show_default=False,
        help="A sheet of the workbook to read, hidden ones too; may be given several times.",
        rich_help_panel=_READING,
    ),
]
Scheme = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        show_default=False,
        help="Files are named after identifiers of that source, not after numbers.",
        rich_help_panel=_READING,
    ),
]
FilesIn = Annotated[
    Path | None,
    typer.Option(
        "--files",
        metavar="DIR",
        show_default=False,
        exists=True,
        file_okay=False,
        help="Where the files lie that rows name; else beside the table.",
        rich_help_panel=_READING,
    ),
]
Rows = Annotated[
    str,
    typer.Option(
        metavar="KIND",
        show_default=False,
        help="What a row is: Documents, People, Places … Else the sheet’s name says it.",
        rich_help_panel=_TABLES,
    ),
]
Mapping = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        show_default=False,
        help="Read the headings by the mapping saved under that name, or in that .toml file.",
        rich_help_panel=_TABLES,
    ),
]
SaveMapping = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        show_default=False,
        help="Save what the headings probably mean under that name, and import nothing.",
        rich_help_panel=_TABLES,
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="HEADING=COLUMN",
        show_default=False,
        help="What one heading feeds, or =ignore; may be given several times.",
        rich_help_panel=_TABLES,
    ),
]
Template = Annotated[
    str,
    typer.Option(
        metavar="FORM",
        show_default=False,
        help="Write a table to begin with, xlsx or csv, into FILE or template.FORM.",
        rich_help_panel=_TABLES,
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run", help="Say what would happen, and write nothing.", rich_help_panel=_DOING
    ),
]
AsDraft = Annotated[
    bool,
    typer.Option(
        "--as-draft",
        help="Let what is new or changed wait as drafts, unseen.",
        rich_help_panel=_DOING,
    ),
]
BadRows = Annotated[
    Path | None,
    typer.Option(
        metavar="OUT",
        show_default=False,
        help="Write the rows that were refused to a table (.csv, .xlsx), ready to be mended.",
        rich_help_panel=_DOING,
    ),
]
AsJson = Annotated[
    bool,
    typer.Option(
        "--json", help="Print the report as JSON on standard output.", rich_help_panel=_DOING
    ),
]
Undo = Annotated[
    int | None,
    typer.Option(
        metavar="RUN",
        show_default=False,
        help="Take back the import of that number.",
        rich_help_panel=_DOING,
    ),
]
