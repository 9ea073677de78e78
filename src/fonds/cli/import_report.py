"""What `fonds import` says when it is done: the Problems, the counts, and what to do next."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import msgspec
import typer

from fonds.catalogue.models import Run
from fonds.catalogue.runs import Undone
from fonds.importing import formats
from fonds.importing.report import Report
from fonds.records.problem import Problem

_MOST_SHOWN = 50  # at a terminal; a file or a pipe gets them all
_LAST = 5


def tell(report: Report, home: Path | None) -> None:
    """The whole report, on standard output."""
    tell_problems(report.problems, len(report.problems))
    for line in _summary(report, home):
        typer.echo(line)


def _summary(report: Report, home: Path | None) -> Iterator[str]:
    counts = report.counts()
    counted = ", ".join(f"{counts[name]:,} {words}" for name, words in _WORDS.items())
    # Of less than a tenth of a second nobody wants to know a rate.
    rate = f", {report.came / report.seconds:,.0f} a second" if report.seconds >= 0.1 else ""
    yield (
        f"{report.came:,} {'record' if report.came == 1 else 'records'} came in: {counted} "
        f"({report.seconds:.1f} s{rate})."
    )
    if len(report.by_kind()) > 1:
        yield f"{'; '.join(_kinds(report))}."
    if report.fields:
        changed = ", ".join(f"{name} {count:,}" for name, count in report.fields.most_common())
        yield f"Fields changed: {changed}."
    if report.resumed:
        yield "An earlier import of the same files was cut off; this went on with it."
    if report.added and (reader := formats.named(report.format)):
        yield reader.key
    yield from _next(report, home)


_WORDS = {
    "added": "added",
    "changed": "changed",
    "unchanged": "unchanged",
    "conflict": "in conflict",
    "refused": "refused",
}


def _kinds(report: Report) -> Iterator[str]:
    """Of each kind, what became of how many; the fates that none met are left out."""
    for kind, counts in report.by_kind().items():
        met = (f"{counts[name]:,} {words}" for name, words in _WORDS.items() if counts[name])
        yield f"{kind.capitalize()}: {', '.join(met)}"


def _next(report: Report, home: Path | None) -> Iterator[str]:
    if report.refused:
        yield "Correct what was refused and import again: what is saved already stays as it is."
    if report.conflicts:
        yield "Settle conflicts at the desk: /desk/."
    if report.as_draft and (report.added or report.changed):
        yield "What is new or changed waits as drafts: publish it at the desk, /desk/."
    if report.run is None:
        yield "Nothing was written."
    else:
        yield f"Undo with: fonds import --undo {report.run}{_home(home)}"


def _home(home: Path | None) -> str:
    return f" --home {home}" if home is not None else ""


def tell_undone(run: int, undone: Undone, home: Path | None) -> None:
    """What taking a run back did."""
    tell_problems(undone.left, len(undone.left))
    typer.echo(
        f"Run {run} is undone: {undone.restored:,} restored, {undone.withdrawn:,} withdrawn, "
        f"{len(undone.left):,} left as they are."
    )
    if undone.discarded:
        typer.echo(f"{undone.discarded:,} drafts that it had laid at the desk are gone.")
    typer.echo(f"Undo this with: fonds import --undo {undone.run.pk}{_home(home)}")


def undone_as_json(run: int, undone: Undone) -> Iterator[str]:
    """The same, for a program."""
    yield json.dumps(
        {
            "undone": run,
            "run": undone.run.pk,
            "restored": undone.restored,
            "withdrawn": undone.withdrawn,
            "discarded": undone.discarded,
            "problems": msgspec.to_builtins(undone.left),
        },
        ensure_ascii=False,
    )
    yield "\n"


def last_runs() -> str:
    """The last runs, as the remedy of a number that none has."""
    several = Run.objects.order_by("-pk")[:_LAST]
    if not several:
        return "Nothing has been imported yet."
    told = (
        f"{run.pk} ({run.what}, {run.format}, {run.begun_at:%Y-%m-%d %H:%M})" for run in several
    )
    return f"The last are: {'; '.join(told)}."


def tell_problems(problems: Iterable[Problem], count: int) -> None:
    """A table at a terminal, else a line for each."""
    if not count:
        return
    if not sys.stdout.isatty():
        for problem in problems:
            typer.echo(f"{problem.severity.value}: {printable(str(problem))}")
        return
    _tell_table(islice(problems, _MOST_SHOWN))
    if count > _MOST_SHOWN:
        typer.echo(f"… and {count - _MOST_SHOWN:,} more: all of them are in the report of --json.")


def _tell_table(problems: Iterable[Problem]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("Where", "What was found", "What to do", box=None, pad_edge=False)
    for problem in problems:
        cells = (str(problem.where), f"{problem.severity.value}: {problem.found}", problem.remedy)
        table.add_row(*(Text(printable(cell)) for cell in cells))
    Console().print(table)


def printable(words: str) -> str:
    """The words without characters that a terminal would obey: they come from anywhere."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in words)
