"""`fonds import`."""

from __future__ import annotations

import gc
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from fonds.cli import import_options as given
from fonds.cli.failure import Code, Failure, complain
from fonds.cli.home_option import HomeOption, ready
from fonds.cli.import_source import How, reader_of, source_of
from fonds.cli.indexing import catch_up

if TYPE_CHECKING:
    from fonds.importing.report import Report
    from fonds.importing.run import Progress
    from fonds.importing.source import Source
    from fonds.project.home import Home
    from fonds.records.problem import Problem


def import_files(  # noqa: PLR0913 (the form of the command is fixed)
    *,
    files: given.Files = None,
    format_name: given.FormatName = "",
    encoding: given.Encoding = "",
    sheets: given.Sheets = None,
    scheme: given.Scheme = "",
    files_in: given.FilesIn = None,
    rows: given.Rows = "",
    mapping: given.Mapping = "",
    save_mapping: given.SaveMapping = "",
    columns: given.Columns = None,
    template: given.Template = "",
    dry_run: given.DryRun = False,
    as_draft: given.AsDraft = False,
    bad_rows: given.BadRows = None,
    as_json: given.AsJson = False,
    undo: given.Undo = None,
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
      fonds import --template xlsx papers.xlsx
      fonds import papers.xlsx --dry-run
      fonds import papers.xlsx --bad-rows to-mend.xlsx --home my-archive
      fonds import letters.csv --mapping letters
      fonds import --undo 7
    """
    feeds, named = tuple(columns or ()), tuple(sheets or ())
    how = How(format_name, encoding, rows, mapping, save_mapping, feeds, named, scheme, files_in)
    several = files or []
    if template and undo is None:
        _write_template(template, rows, several)
        return
    _check_use(several, undo, bad_rows)
    if undo is not None:
        _take_back(undo, as_json, home)
        return
    report = _brought(several, how, home, dry_run=dry_run, as_draft=as_draft, as_json=as_json)
    _write_bad_rows(bad_rows, several, report, how)
    _tell(report, as_json, home)


def _brought(
    files: list[Path], how: How, home: Path | None, *, dry_run: bool, as_draft: bool, as_json: bool
) -> Report:
    """What came of importing the files, or would come of it."""
    reader = reader_of(files, how)
    opened = ready(home)
    source = reader if isinstance(reader, list) else source_of(reader, files, how, opened)
    if isinstance(source, list):
        return _refused(files, source)
    report = _done(source, opened, dry_run, as_draft, as_json)
    if not dry_run:
        catch_up(hidden=as_json)
    return report


def _write_template(form: str, rows: str, files: list[Path]) -> None:
    from fonds.cli import import_template

    import_template.write(form, rows, files)


def _check_use(files: list[Path], undo: int | None, bad_rows: Path | None) -> None:
    if bool(files) == (undo is not None):
        raise Failure(
            "Name either files to bring in, or a run to take back.",
            "For example: fonds import papers.xlsx, or: fonds import --undo 7",
            Code.MISUSE,
        )
    for file in files:
        if not file.exists():
            raise Failure(f"{file} does not exist.", "Name a file that holds records.", Code.MISUSE)
    if bad_rows is not None:
        _check_bad_rows(bad_rows, files)


def _check_bad_rows(out: Path, files: list[Path]) -> None:
    """Before anything is imported: afterwards it is too late to ask for another name."""
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise Failure(
            f"{out} ends neither in .csv nor in .xlsx.", f"Name it {out.stem}.csv.", Code.MISUSE
        )
    if any(out.absolute() == file.absolute() for file in files) or out.is_dir():
        raise Failure(f"{out} would be written over.", "Name another file.", Code.MISUSE)
    if not out.absolute().parent.is_dir():
        raise Failure(
            f"The folder {out.absolute().parent} does not exist.", "Make it first.", Code.MISUSE
        )


def _write_bad_rows(out: Path | None, files: list[Path], report: Report, how: How) -> None:
    if out is None:
        return
    from fonds.importing.tables import leftovers

    written = leftovers.write(out, files, report.problems, how.encoding or None, how.sheets)
    for path in written.paths:
        complain(f"{path} holds rows that were refused: mend it, and import it.")
    if written.missing:
        complain(
            f"{written.missing:,} of what was refused are no rows of a table: see the Problems."
        )


def _tell(report: Report, as_json: bool, home: Path | None) -> None:
    from fonds.cli import import_report

    if as_json:
        sys.stdout.writelines(report.json_pieces())
    else:
        import_report.tell(report, home)
    if not report.clean:
        raise typer.Exit(Code.PROBLEMS)


def _done(source: Source, home: Home, dry_run: bool, as_draft: bool, as_json: bool) -> Report:
    from fonds.importing import run as importing

    _collect_seldom()
    try:
        with watched("Comparing" if dry_run else "Importing", hidden=as_json) as progress:
            if dry_run:
                return importing.plan(source, as_draft, progress)
            return importing.run(source, _actor(), as_draft, progress, store=home.store)
    except KeyboardInterrupt:
        complain("What was counted is saved; the same command goes on where it stopped.")
        raise


def _collect_seldom() -> None:
    """A fifth faster: what Django loaded is not looked through again and again for garbage."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _refused(files: list[Path], problems: list[Problem]) -> Report:
    """The report of files none of which was read."""
    from fonds.importing.report import Report

    report = Report("", tuple(file.name for file in files))
    for problem in problems:
        report.note(problem)
    return report


def _take_back(run: int, as_json: bool, home: Path | None) -> None:
    ready(home)
    from fonds.catalogue import runs
    from fonds.catalogue.models import Run
    from fonds.cli import import_report

    try:
        with watched("Undoing", hidden=as_json) as progress:
            undone = runs.undo(run, _actor(), progress)
    except Run.DoesNotExist:
        raise Failure(f"There is no run {run}.", import_report.last_runs(), Code.MISUSE) from None
    catch_up(hidden=as_json)
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
