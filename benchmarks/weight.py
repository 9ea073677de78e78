"""What a reader's browser fetches for a page: how much, and from whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from benchmarks.archive import Archive
from benchmarks.figures import Figure, share
from benchmarks.pages import document_paths
from benchmarks.progress import say
from benchmarks.server import serving
from benchmarks.visitor import Answer, Visitor

_MOST_KILOBYTES = 150
_DOCUMENTS = 100

# Elements that make a browser fetch something, and the attribute that says what. A link fetches
# only in some of its relations.
_FETCHING = {
    **dict.fromkeys(("script", "img", "iframe", "embed", "source", "video", "audio"), "src"),
    "link": "href",
    "object": "data",
    "use": "href",
    "image": "href",
}
_LINKS_FETCHED = {"stylesheet", "preload", "modulepreload", "icon", "manifest", "prefetch"}

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FACE = re.compile(r"@font-face\s*{(.*?)}", re.DOTALL)
_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_RANGE = re.compile(r"unicode-range\s*:\s*([^;}]+)")


def of_documents(archive: Archive) -> Iterator[Figure]:
    """Documents from all over the archive: the page with everything that it makes one fetch."""
    archive.fill()
    say("Weighing pages.")
    with serving(archive, processes=1) as server, Visitor(server.address) as visitor:
        paths = document_paths(visitor, archive, _DOCUMENTS)
        fetched = _Fetched(visitor)
        sizes = [fetched.weigh(visitor.get(path).expect(200)) for path in paths]
        for other in ("/", "/collections", "/collection/1"):
            fetched.weigh(visitor.arrive(other))
    yield _weight(sizes, fetched)
    foreign = len(fetched.foreign)
    told = f"{foreign}: {', '.join(sorted(fetched.foreign))}" if foreign else "0"
    yield Figure("requests to third parties", told, "none", not foreign)


def _weight(sizes: list[int], fetched: _Fetched) -> Figure:
    """Fonts are counted too generously to say that the budget is missed, only that it is met."""
    kilobytes = sorted(size / 1000 for size in sizes)
    most = "at most " if fetched.has_fonts else ""
    told = f"p50 {most}{share(kilobytes, 50):.0f} KB, worst {most}{kilobytes[-1]:.0f} KB"
    fonts = "with fonts" if fetched.has_fonts else "fonts not built (scripts/frontend)"
    met = kilobytes[-1] <= _MOST_KILOBYTES
    undecided = fetched.has_fonts and not met
    return Figure(
        what=f"weight of a document page, {fonts}",
        measured=f"{told} (of {len(sizes)})",
        budget=f"≤ {_MOST_KILOBYTES} KB",
        met=None if undecided else met,
    )


class _Fetched:
    """Fetches what pages ask for, each thing once; `foreign` are the hosts that are not ours."""

    def __init__(self, visitor: Visitor) -> None:
        self.foreign: set[str] = set()
        self.has_fonts = False
        self._visitor = visitor
        self._answers: dict[str, Answer] = {}

    def weigh(self, page: Answer) -> int:
        """The bytes of a page with all that a browser with an empty cache fetches for it."""
        reader = _Reader()
        reader.feed(page.text)
        letters = set(map(ord, page.text))
        wanted = self._all(page.path, reader.addresses, letters)
        return page.size + sum(self._answer(path).size for path in wanted)

    def _all(self, base: str, addresses: list[str], letters: set[int]) -> set[str]:
        """Our own paths that the addresses lead to, and those that style sheets lead to."""
        found: set[str] = set()
        for address in addresses:
            path = self._own(base, address)
            if path is None or path in found:
                continue
            found.add(path)
            answer = self._answer(path)
            if answer.headers.get_content_type() == "text/css":
                found |= self._all(path, fetched_by(answer.text, letters), letters)
            self.has_fonts |= answer.headers.get_content_maintype() == "font"
        return found

    def _own(self, base: str, address: str) -> str | None:
        """The path, if it is here; a `data:` address fetches nothing."""
        whole = urlsplit(urljoin(urljoin(self._visitor.address, base), address))
        if whole.scheme not in ("http", "https"):
            return None
        if whole.netloc != urlsplit(self._visitor.address).netloc:
            self.foreign.add(whole.netloc)
            return None
        return f"{whole.path}?{whole.query}" if whole.query else whole.path

    def _answer(self, path: str) -> Answer:
        if path not in self._answers:
            self._answers[path] = self._visitor.get(path).expect(200)
        return self._answers[path]


class _Reader(HTMLParser):
    """Gathers the addresses that a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and not _LINKS_FETCHED & set(given.get("rel", "").split()):
            return
        if address := given.get(_FETCHING.get(tag, ""), ""):
            self.addresses.append(address)
        candidates = given.get("srcset", "").split(",")
        self.addresses += [each.split()[0] for each in candidates if each.strip()]


def fetched_by(sheet: str, letters: set[int]) -> list[str]:
    """What a style sheet makes one fetch: a font only if the page has a letter of its range.

    A browser fetches fewer: only the faces that words on the page are set in.
    """
    sheet = _COMMENT.sub("", sheet)
    faces = [face for face in _FACE.findall(sheet) if _has(letters, face)]
    return [
        one or two for part in (_FACE.sub("", sheet), *faces) for one, two in _ADDRESS.findall(part)
    ]


def _has(letters: set[int], face: str) -> bool:
    told = _RANGE.search(face)
    if told is None:
        return True
    return any(low <= letter <= high for low, high in _ranges(told[1]) for letter in letters)


def _ranges(told: str) -> Iterator[tuple[int, int]]:
    """The first and last code point of each part of `U+0-FF, U+131, U+4??`."""
    for part in told.replace("U+", "").replace("u+", "").split(","):
        low, _, high = part.strip().partition("-")
        yield int(low.replace("?", "0"), 16), int((high or low).replace("?", "F"), 16)
