"""Records in and out: import, export, import again, undo."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from benchmarks import memory
from benchmarks.archive import Archive
from benchmarks.course import Course, watch
from benchmarks.editors import at_work
from benchmarks.figures import Figure, NotRun, megabytes, spread
from benchmarks.progress import say
from benchmarks.server import serving

_DOCUMENTS_A_SECOND = 500
_LONGEST_SAVE = 1.0
_SETTLED = 0.2  # of the way; by then everything is loaded
_FLAT = 1.1  # an end no more than a tenth above that


def arrival(archive: Archive) -> Iterator[Figure]:
    """The import of the corpus into an archive that is being served, while two editors save."""
    archive.make()
    _ = archive.records  # written before the clock runs
    say("Importing, while two editors save at the desk.")
    with serving(archive, processes=0) as server, at_work(server) as editors:
        course = watch(archive)
    archive.filled_by(course.report)
    yield _rate_of(course, archive)
    yield _memory_of(course)
    saves = list(chain.from_iterable(editor.saves for editor in editors))
    met = max(saves) <= _LONGEST_SAVE
    yield Figure("two editors saving meanwhile", spread(saves), "each ≤ 1 s", met)


def repetition(archive: Archive) -> Iterator[Figure]:
    """The same import once more, which must change nothing."""
    archive.fill()
    say("Importing the same again.")
    done = archive.fonds("import", str(archive.corpus), "--json")
    same = done.report["unchanged"] == archive.records
    rate = _documents_a_second(archive, done.seconds)
    changed = f"{archive.records - done.report['unchanged']:,} records changed"
    yield Figure("the same import again", f"{rate}; {changed}", "changes nothing", same)


def departure(archive: Archive) -> Iterator[Figure]:
    """The export of everything."""
    archive.fill()
    say("Exporting.")
    out = archive.folder / "export.jsonl"
    done = archive.fonds("export", str(out))
    size = out.stat().st_size
    out.unlink()
    rate = _documents_a_second(archive, done.seconds)
    yield Figure("export of everything", f"{rate}; {megabytes(size)}")


def taking_back(archive: Archive) -> Iterator[Figure]:
    """The undo of the import, after which the archive is empty but for the editors' papers."""
    archive.fill()
    say("Undoing the import.")
    done = archive.fonds("import", "--undo", str(archive.run), "--json")
    if done.report["withdrawn"] != archive.records:
        raise NotRun(f"{done.report['withdrawn']} of {archive.records} records were withdrawn.")
    archive.run = 0
    yield Figure("undo of the import", _documents_a_second(archive, done.seconds))


def _documents_a_second(archive: Archive, seconds: float) -> str:
    return f"{archive.documents / seconds:,.0f} documents/s"


def _rate_of(course: Course, archive: Archive) -> Figure:
    """The whole command, and its second half, by which "sustained" is judged too."""
    share = archive.documents / archive.records  # the rest are texts, persons, places …
    whole, second = archive.documents / course.seconds, course.rate(0.5, 1) * share
    each = f"; {1000 * (course.busy or 0) / archive.documents:.1f} ms of processor each"
    return Figure(
        "import with full text",
        f"{whole:,.0f} documents/s, second half {second:,.0f}{each if course.busy else ''}",
        f"≥ {_DOCUMENTS_A_SECOND} documents/s",
        min(whole, second) >= _DOCUMENTS_A_SECOND,
    )


def _memory_of(course: Course) -> Figure:
    what, budget = "private memory of the import", "flat (+10 %)"
    early, late = course.private(_SETTLED), course.most_private(1 - _SETTLED)
    if early is None or late is None:
        peak = memory.peak_of_children()
        told = f"at most {megabytes(peak)}, shared included" if peak else "not told by this system"
        return Figure(what, told, budget)
    told = f"{megabytes(early)} at a fifth of the way, {megabytes(late)} in the last fifth"
    return Figure(what, told, budget, late <= early * _FLAT)
