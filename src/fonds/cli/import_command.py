"""`fonds import`."""

from __future__ import annotations

import gc
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fonds.cli.failure import Code, Failure, complain
from fonds.cli.home_option import HomeOption, ready

if TYPE_CHECKING:
    from fonds.importing.readers import Reader
    from fonds.importing.report import Report
    from fonds.importing.run import Progress
    from fonds.importing.source import Source
    from fonds.records.problem import Problem


Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE", show_default=False, help="The files, all of one format."),
]
FormatName = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="NAME",
        show_default=False,
        help="The format; else it is told by the file. A name that is unknown lists them.",
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would happen, and write nothing.")
]
AsDraft = Annotated[
    bool,
    typer.Option("--as-draft", help="Let what is new or changed wait as drafts, unseen."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print the report as JSON on standard output.")
]
Undo = Annotated[
    int | None,
    typer.Option(metavar="RUN", show_default=False, help="Take back the import of that number."),
]


def import_files(  # noqa: PLR0913 (the form of the command is fixed)
    *,
    files: Files = None,
    format_name: FormatName = "",
    dry_run: DryRun = False,
    as_draft: AsDraft = False,
    as_json: AsJson = False,
    undo: Undo = None,
    home: HomeOption = None,
) -> None:
    """Bring records in from files, or take an import back.

    What is read is compared with the archive first: records are added or changed; what an editor
    has changed meanwhile stays and is told. Lines that cannot be read are told with their
    remedy, and all others go in. Importing the same file again changes nothing; an import that
    was cut off is finished by the same command. New records are public unless --as-draft.

    Ends with 1 when anything was refused or is in conflict, with 0 when not.

    \b
    Examples:
      fonds import papers.jsonl --dry-run
      fonds import papers.jsonl --home my-archive
      fonds import --undo 7
    """
    _check_use(files, undo)
    if undo is not None:
        ready(home)
        _take_back(undo, as_json, home)
        return
    source = _source(files or [], format_name)
    ready(home)
    if isinstance(source, list):
        report = _refused(files or [], source)
    else:
        report = _done(source, dry_run, as_draft, as_json)
    _tell(report, as_json, home)


def _check_use(files: list[Path] | None, undo: int | None) -> None:
    if bool(files) == (undo is not None):
        raise Failure(
            "Name either files to bring in, or a run to take back.",
            "For example: fonds import papers.jsonl, or: fonds import --undo 7",
            Code.MISUSE,
        )
    for file in files or []:
        if not file.is_file():
            what = "is a folder" if file.is_dir() else "does not exist"
            raise Failure(f"{file} {what}.", "Name a file that holds records.", Code.MISUSE)


def _tell(report: Report, as_json: bool, home: Path | None) -> None:
    from fonds.cli import import_report

    if as_json:
        sys.stdout.writelines(report.json_pieces())
    else:
        import_report.tell(report, home)
    if not report.clean:
        raise typer.Exit(Code.PROBLEMS)


def _done(source: Source, dry_run: bool, as_draft: bool, as_json: bool) -> Report:
    from fonds.importing import run as importing

    _collect_seldom()
    try:
        with watched("Comparing" if dry_run else "Importing", hidden=as_json) as progress:
            if dry_run:
                return importing.plan(source, as_draft, progress)
            return importing.run(source, _actor(), as_draft, progress)
    except KeyboardInterrupt:
        complain("What was counted is saved; the same command goes on where it stopped.")
        raise


def _collect_seldom() -> None:
    """A fifth faster: what Django loaded is not looked through again and again for garbage."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _source(files: list[Path], format_name: str) -> Source | list[Problem]:
    """The files with the one reader that reads them all, or what keeps them from being read."""
    from fonds.importing import formats
    from fonds.importing.source import Source
    from fonds.records.problem import Problem

    if format_name:
        return Source(_named(format_name), tuple(files))
    found = [formats.recognise(file) for file in files]
    problems = [each for each in found if isinstance(each, Problem)]
    readers = {each.name: each for each in found if not isinstance(each, Problem)}
    if problems:
        return problems
    if len(readers) > 1:
        raise Failure(
            f"These files are of several formats: {', '.join(readers)}.",
            "Import them one format at a time.",
            Code.MISUSE,
        )
    return Source(next(iter(readers.values())), tuple(files))


def _named(format_name: str) -> Reader:
    from fonds.importing import formats

    reader = formats.named(format_name)
    if reader is None:
        listed = "; ".join(f"{each.name}: {each.description}" for each in formats.READERS)
        raise Failure(
            f"There is no import format “{format_name}”.", f"There are: {listed}.", Code.MISUSE
        )
    return reader


def _refused(files: list[Path], problems: list[Problem]) -> Report:
    """The report of files none of which was read."""
    from fonds.importing.report import Report

    report = Report("", tuple(file.name for file in files))
    for problem in problems:
        report.note(problem)
    return report


def _take_back(run: int, as_json: bool, home: Path | None) -> None:
    from fonds.catalogue import runs
    from fonds.catalogue.models import Run
    from fonds.cli import import_report

    try:
        undone = runs.undo(run, _actor())
    except Run.DoesNotExist:
        raise Failure(f"There is no run {run}.", import_report.last_runs(), Code.MISUSE) from None
    if as_json:
        sys.stdout.writelines(import_report.undone_as_json(run, undone))
    else:
        import_report.tell_undone(run, undone, home)
    if undone.left:
        raise typer.Exit(Code.PROBLEMS)


def _actor() -> str:
    """Whoever is logged in at this machine; the history says so."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "command line"


@contextmanager
def watched(words: str, *, hidden: bool) -> Iterator[Progress | None]:
    """Gives what is to be told how far it is; a bar with rate and time left, at a terminal only."""
    if hidden or not sys.stderr.isatty():
        yield None
        return
    from rich import progress as bars
    from rich.console import Console

    columns = (
        bars.TextColumn(words),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TextColumn("{task.fields[rate]:,.0f} a second"),
        bars.TimeRemainingColumn(),
    )
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, total=None, rate=0.0)
        yield lambda done, total, rate: bar.update(
            task, completed=done, total=total or None, rate=rate
        )
