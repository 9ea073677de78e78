"""The whole of a result as a file, in the order of the search, written as it is read.

A download may take minutes, and the index and the catalogue go on changing meanwhile: which records
it has and in which order is settled at its beginning, by one commit of the index; each piece of
them is read anew through `visible` when its turn comes, and nothing is locked in between.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from fonds.exporting import pieces
from fonds.exporting.formats import WRITERS
from fonds.exporting.writers import Archive, Writer
from fonds.searching.engines.contract import Broken
from fonds.searching.query import Query, Scope
from fonds.searching.whole import Whole, whole
from fonds.web import addresses
from fonds.web.pages.keeping import asked, unread, without_index
from fonds.web.shown.search_citation import heading
from fonds.web.site import site, whole_address

_BY_SUFFIX = {writer.suffix.removeprefix("."): writer for writer in WRITERS}
_FEW = 200  # records that are written before anybody would have to wait
_BLOCK = 32_768  # bytes that go out together, unless they take longer than a turn
_TURN = 0.02  # seconds; then it is for others to be answered
_BUSY = "30"  # seconds after which a download may have ended


class Suffix:
    """How the name of a file ends in one of the export formats, in an address."""

    regex = "|".join(_BY_SUFFIX)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def search_download(request: HttpRequest, suffix: str) -> HttpResponseBase:
    """Every hit of the search that the format can hold, as a stream."""
    query, writer = asked(request), _BY_SUFFIX[suffix]
    if query.notes:
        return unread(query)
    if request.method == "HEAD":
        return _described(StreamingHttpResponse(iter(())), writer, "")  # of unknown length
    try:
        result = whole(_documents(query, writer))
    except Broken:
        return without_index()
    if not result.ready:
        return without_index()
    give_back = SLOTS.take() if len(result) > _FEW else _nothing
    if give_back is None:
        return _busy()
    flow = Flow(_written(request, result, writer), give_back)
    return _described(StreamingHttpResponse(flow), writer, _name(result, writer))


def _documents(query: Query, writer: Writer) -> Query:
    """The search for what the format can hold; the others would be passed over one by one."""
    only = writer.reads and query.scope is Scope.EVERYTHING
    return query.within(Scope.DOCUMENTS) if only else query


def _written(request: HttpRequest, result: Whole, writer: Writer) -> Iterator[bytes]:
    own: str = settings.FONDS_ADDRESS
    address = own or whole_address(request, "/").rstrip("/")
    cited = whole_address(request, addresses.cited(result.query, result.state))
    about = heading(result.query, result.state, len(result), cited)
    return writer.write(pieces.found(result, writer), Archive(site().name, address, about))


def _name(result: Whole, writer: Writer) -> str:
    """Says what it is of long after it was put away: whose, in which state, from which day."""
    name = addresses.slug(site().name)
    return f"{name}-{localdate().isoformat()}-state-{result.state}{writer.suffix}"


def _described(response: HttpResponseBase, writer: Writer, name: str) -> HttpResponseBase:
    text = "" if writer.media_type == "application/zip" else "; charset=utf-8"
    response.headers["Content-Type"] = f"{writer.media_type}{text}"
    disposition = content_disposition_header(True, name) if name else "attachment"
    response.headers["Content-Disposition"] = disposition or "attachment"
    response.headers["Cache-Control"] = "no-store"  # as of this moment
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _busy() -> HttpResponse:
    said = _("Others are downloading just now. Try again in half a minute.")
    response = HttpResponse(f"{said}\n", "text/plain; charset=utf-8", status=503)
    response.headers["Retry-After"] = _BUSY
    response.headers["Cache-Control"] = "no-store"
    return response


def _nothing() -> None:
    """There is nothing to give back."""


# --- How many at once -----------------------------------------------------------------------------


@dataclass
class Slots:
    """So many long downloads at once in one process, so that pages are answered meanwhile.

    idle: after so many seconds without a piece being fetched, a slot is nobody's: whoever had it
    has gone without a word.
    """

    most: int
    idle: float = 120.0
    _taken: dict[int, float] = field(default_factory=dict)
    _names: Iterator[int] = field(default_factory=count)

    def take(self) -> Slot | None:
        """A slot, or None while there is none left."""
        now = time.monotonic()
        for name in [name for name, last in self._taken.items() if now - last > self.idle]:
            del self._taken[name]
        if len(self._taken) >= self.most:
            return None
        name = next(self._names)
        self._taken[name] = now
        return Slot(self, name)

    def keep(self, name: int) -> None:
        """Somebody is still fetching."""
        self._taken[name] = time.monotonic()

    def give_back(self, name: int) -> None:
        """It has come to its end."""
        self._taken.pop(name, None)


@dataclass(frozen=True)
class Slot:
    """One of them. Called, it is given back."""

    slots: Slots
    name: int

    def __call__(self) -> None:
        self.slots.give_back(self.name)

    def keep(self) -> None:
        """Somebody is still fetching."""
        self.slots.keep(self.name)


SLOTS = Slots(most=2)


class Flow:
    """Pieces as they go out, joined to blocks; at the end, however it comes, the slot goes back."""

    def __init__(self, pieces: Iterator[bytes], give_back: Callable[[], None]) -> None:
        self._pieces, self._give_back = pieces, give_back

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if isinstance(self._give_back, Slot):
            self._give_back.keep()
        block: list[bytes] = []
        size, begun = 0, time.monotonic()
        for piece in self._pieces:
            block.append(piece)
            size += len(piece)
            if size >= _BLOCK or time.monotonic() - begun > _TURN:
                break
        if not block:
            self.close()
            raise StopIteration
        return b"".join(block)

    def close(self) -> None:
        """Called by the server when the reader has all, or has gone."""
        self._give_back()
        if close := getattr(self._pieces, "close", None):
            close()
