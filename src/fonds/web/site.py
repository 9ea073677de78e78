"""What every page says of the archive it belongs to, and how it is dressed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import storages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext_lazy as _

FACES = "fonds/fonts/faces.css"
FIRST_FONT = "fonds/fonts/serif-latin.woff2"
DESK = "/desk/"

STYLES = tuple(
    f"fonds/styles/{name}.css"
    for name in (
        "tokens",
        "ground",
        "voices",
        "grid",
        "head",
        "prose",
        "chronology",
        "contents",
        "plate",
        "facts",
        "reading",
        "files",
        "table",
        "search",
        "facets",
        "advanced",
        "aspects",
        "keeping",
        "footnote",
        "histogram",
        "levels",
        "strip",
        "authority",
        "versions",
        "cite",
        "correct",
        "about",
        "front",
        "colophon",
    )
)
WHOLE_STYLE = "fonds/styles/whole.css"
"""All of `STYLES` in one, as `fonds.project.static` makes it: one request in place of many."""

PRINT = "fonds/styles/print.css"
SCRIPT = "fonds/scripts/theme.js"


# The ways in that stand at the head of every page: the name of the address, and what it is called.
WAYS = (
    ("collections", _("Collections")),
    ("people", _("People")),
    ("places", _("Places")),
    ("subjects", _("Subjects")),
    ("archives", _("Archives")),
    ("events", _("Events")),
    ("about", _("About")),
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: `name` is what a page calls it that is on this way."""

    name: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Site:
    """The archive as its pages show it.

    description: "" when the owner has not said what it is. fonts: whether the cut fonts were
    built; without them pages ask for none. language and direction are those of the interface.
    """

    name: str
    description: str
    language: str
    direction: str
    fonts: bool
    styles: tuple[str, ...] = STYLES
    print_style: str = PRINT
    script: str = SCRIPT
    faces: str = FACES
    first_font: str = FIRST_FONT
    desk: str = DESK

    @property
    def long_name(self) -> bool:
        """Whether the name is too long to be set large in the running head."""
        return len(self.name) > 18

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways in, in their order."""
        return tuple(Way(name, str(label), reverse(name)) for name, label in WAYS)


def site() -> Site:
    """The archive this process serves, in the language of the present request."""
    return Site(
        name=settings.FONDS_NAME,
        description=settings.FONDS_DESCRIPTION,
        language=get_language() or settings.LANGUAGE_CODE,
        direction="rtl" if get_language_bidi() else "ltr",
        fonts=fonts_are_built(),
        styles=_styles(),
    )


def _styles() -> tuple[str, ...]:
    """One sheet where they have been joined; where nothing has been made ready, each by itself."""
    made_ready = getattr(storages["staticfiles"], "hashed_files", {})
    return (WHOLE_STYLE,) if WHOLE_STYLE in made_ready else STYLES


@cache
def fonts_are_built() -> bool:
    """Whether the font sheet lies among the static files; asked once a process."""
    return finders.find(FACES) is not None


def whole_address(request: HttpRequest, path: str) -> str:
    """The address with its host: the archive's own, else the one it was asked at."""
    own: str = settings.FONDS_ADDRESS
    return f"{own}{path}" if own else request.build_absolute_uri(path)
