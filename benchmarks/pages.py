"""Public pages through the real server: one process, one request after the other."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from time import perf_counter

from benchmarks.archive import EDITORS, Archive
from benchmarks.figures import Figure, share, spread
from benchmarks.progress import say, say_again, say_no_more
from benchmarks.server import serving
from benchmarks.visitor import Visitor

_MOST_SECONDS = 0.040
_MOST_SECONDS_UNCHANGED = 0.005
_REQUESTS = 200
_WARMING = 5  # the first requests of a process load templates and open the database
_LONGEST = 30.0  # seconds for one kind of page, however slow it is
_FEWEST = 20


def uncached(archive: Archive) -> Iterator[Figure]:
    """Each kind of page, made anew at every request."""
    archive.fill()
    say("Asking for pages.")
    with serving(archive, processes=1) as server, Visitor(server.address) as visitor:
        for what, paths in _kinds(visitor, archive):
            times = _times(visitor, what, paths, enough(archive, _REQUESTS))
            met = share(times, 95) <= _MOST_SECONDS
            yield Figure(f"page: {what}", spread(times), "p95 ≤ 40 ms", met)


def unchanged(archive: Archive) -> Iterator[Figure]:
    """Pages that the reader's browser has already, asked for again."""
    archive.fill()
    say("Asking again for pages that have not changed.")
    with serving(archive, processes=1) as server, Visitor(server.address) as visitor:
        path = document_paths(visitor, archive, 1)[0]
        kept = {"If-None-Match": visitor.get(path).expect(200).headers["ETag"]}
        answers = [visitor.get(path, kept).expect(304) for _ in range(_WARMING + _REQUESTS)]
    times = [answer.seconds for answer in answers[_WARMING:]]
    met = share(times, 95) <= _MOST_SECONDS_UNCHANGED
    yield Figure("page that has not changed (304)", spread(times), "p95 ≤ 5 ms", met)


def document_paths(visitor: Visitor, archive: Archive, most: int) -> list[str]:
    """The addresses of at most so many documents with texts, from all over the archive."""
    first = len(EDITORS) + 1  # the editors' own papers have no texts
    step = max(1, archive.documents // most)
    numbers = range(first, first + archive.documents, step)[:most]
    return [visitor.arrive(f"/document/{number}").path for number in numbers]


def _kinds(visitor: Visitor, archive: Archive) -> Iterator[tuple[str, Sequence[str]]]:
    yield "home", ["/"]
    yield "all collections", ["/collections"]
    first, middle = _largest_collection(visitor)
    yield "largest collection, first page", [first]
    yield "largest collection, middle page", [middle]
    yield "largest collection as a table", [f"{first}?view=table"]
    yield "persons and sources of a collection", [f"{first}/apparatus"]
    yield "document with its texts", document_paths(visitor, archive, _REQUESTS)
    yield from ((what, [visitor.arrive(path).path]) for what, path in _PAGES)
    yield "archive, down to a file", _steps_down(visitor, "/repository/1")


# The corpus gives the first of each kind most documents.
_PAGES = (
    ("people and organisations", "/people"),
    ("person who is met most often", "/agent/1"),
    ("person as a table", "/agent/1?view=table"),
    ("places", "/places"),
    ("place that is met most often", "/place/1"),
    ("subjects", "/subjects"),
    ("subject that is met most often", "/subject/1"),
    ("archives", "/archives"),
    ("all dated this day, and three around it", "/day/1956-10-30"),
    ("history of a description", "/history/document/5"),
    ("corrections", "/corrections"),
    ("about", "/about"),
)
_DEEPEST = 6


def _steps_down(visitor: Visitor, path: str) -> list[str]:
    """The pages from an archive down its first levels, as far as there are any."""
    answer = visitor.arrive(path)
    paths = [answer.path]
    while len(paths) < _DEEPEST:
        last = paths[-1]
        found = re.findall(r'href="([^"]*\?level=[^"]*)"', answer.text)
        below = [html.unescape(each) for each in found]
        deeper = next((each for each in below if each.startswith(last) and each != last), None)
        if deeper is None:
            break
        answer = visitor.arrive(deeper)
        paths.append(answer.path)
    return paths


def _largest_collection(visitor: Visitor) -> tuple[str, str]:
    """Its first page and its middle one; the corpus gives its first collection most documents."""
    first = visitor.arrive("/collection/1")
    pages = re.findall(rf'href="{re.escape(first.path)}/(\d+)"', first.text)
    middle = max(map(int, pages), default=1) // 2
    return first.path, f"{first.path}/{middle}" if middle > 1 else first.path


def enough(archive: Archive, requests: int) -> int:
    """So many requests, or as many as there are documents: few say little of a small archive."""
    return min(requests, max(_FEWEST, archive.documents))


def _times(visitor: Visitor, what: str, paths: Sequence[str], most: int) -> list[float]:
    """The seconds of each request, with every path in turn; fewer requests when they are slow."""
    for place in range(_WARMING):
        visitor.get(paths[place % len(paths)])
    times: list[float] = []
    began = perf_counter()
    while len(times) < most:
        if len(times) >= _FEWEST and perf_counter() - began > _LONGEST:
            break
        times.append(visitor.get(paths[len(times) % len(paths)]).expect(200).seconds)
        say_again(f"{what}: {len(times)} requests")
    say_no_more()
    return times
