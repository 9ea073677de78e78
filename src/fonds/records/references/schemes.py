"""The schemes by which archives name their papers: which levels each has, and how one writes them.

To add a scheme: add a Scheme to SCHEMES, its steps outermost first. Level names are for ever,
they stand in saved records: add names, never rename one. `fonds.records.references` says how
references in the new scheme come to be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a scheme and the way it is written.

    label: what it is called on a page ("opis", in "opis 11").
    short, plural: what stands before the value in a citation, for one and for several ("l.",
    "ll."); no plural means that `short` serves both, no `short` that the value stands alone.
    join: what ties it to the level before it; anything but a comma binds the two for good, as
    in B 136/59748. after: what closes it. leaves: its value counts leaves, pages or frames.
    """

    name: str
    label: str
    short: str = ""
    plural: str = ""
    join: str = ", "
    after: str = ""
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of naming papers: `used_by` says where; `item_first` the order that begins with the
    paper itself, where that is not simply the reverse of `steps`."""

    code: str
    used_by: str
    steps: tuple[Step, ...]
    item_first: tuple[str, ...] = ()

    @property
    def names(self) -> set[str]:
        """The names of its levels."""
        return {step.name for step in self.steps}

    def step(self, name: str) -> Step:
        """The step of that name; a name of an editor's own is its own label, in full."""
        for step in self.steps:
            if step.name == name:
                return step
        return Step(name, name.replace("_", " "), short=name.replace("_", " "))


_FOND = Step("fond", "fond", "f.")
_OPIS = Step("opis", "opis", "op.")
_ROLL = Step("roll", "microfilm roll", "rolik")
_DELO = Step("delo", "delo", "d.")
_LIST = Step("list", "list", "l.", "ll.", leaves=True)
_PAGE = Step("page", "page", "p.", "pp.", leaves=True)
_BLATT = Step("blatt", "Blatt", "Bl.", leaves=True)
_FRAME = Step("frame", "frame", "frame", "frames", leaves=True)
_BOX = Step("box", "box", "Box")
_FOLDER = Step("folder", "folder")

SCHEMES: tuple[Scheme, ...] = (
    Scheme(
        "ru",
        "RGASPI, RGANI, GARF, RGAE and other Russian archives",
        (_FOND, _OPIS, _ROLL, _DELO, _LIST, _PAGE),
    ),
    Scheme(
        "ru-avp",
        "AVPRF, the archive of the Russian foreign ministry",
        (
            _FOND,
            _OPIS,
            Step("por", "poryadok", "por."),
            _ROLL,
            Step("papka", "papka", "papka"),
            _DELO,
            _LIST,
            _PAGE,
        ),
    ),
    Scheme(
        "ru-89",
        "RGANI, fond 89",
        (_FOND, Step("perechen", "perechen", "per."), _ROLL, _DELO, _LIST, _PAGE),
    ),
    Scheme(
        "bg",
        "Bulgarian state archives",
        (_FOND, _OPIS, Step("ae", "archival unit", "a.e."), _LIST, _PAGE),
    ),
    Scheme(
        "cn-fma",
        "the archive of the foreign ministry of the People's Republic of China",
        (
            Step("quanzong", "quanzong"),
            Step("juan", "juan", join="-"),
            Step("item", "item", join="-"),
            Step("part", "part", short="(", join="", after=")"),
            _PAGE,
        ),
    ),
    Scheme(
        "cn",
        "Chinese provincial and municipal archives",
        (
            Step("quanzong", "quanzong", "quanzong"),
            Step("mulu", "mulu", "mulu"),
            Step("juan", "juan", "juan"),
            Step("item", "item", "item"),
            _PAGE,
        ),
    ),
    Scheme(
        "tw-ah",
        "Academia Historica, Taipei",
        (
            Step("collection", "collection"),
            Step("series", "series"),
            Step("volume", "volume", join="-"),
            Step("item", "item", join="-"),
        ),
    ),
    Scheme(
        "tw-imh",
        "Institute of Modern History, Academia Sinica, Taipei",
        (
            Step("fonds", "fonds"),
            Step("series", "series", join="-"),
            Step("subseries", "subseries", join="-"),
            Step("file", "file", join="-"),
            Step("item", "item", join="-"),
        ),
    ),
    Scheme(
        "de",
        "Bundesarchiv, SAPMO",
        (Step("bestand", "Bestand"), Step("nummer", "number", join="/"), _BLATT),
    ),
    Scheme(
        "de-paaa",
        "Politisches Archiv des Auswärtigen Amts",
        (
            Step("bestand", "Bestand"),
            Step("referat", "Referat", join="-"),
            Step("band", "Band", "Bd."),
            Step("nummer", "number"),
            _BLATT,
        ),
    ),
    Scheme(
        "de-stasi",
        "the archive of the GDR's ministry of state security",
        (
            Step("bestand", "Bestand"),
            Step("abteilung", "Abteilung"),
            Step("nummer", "number", "Nr."),
            _BLATT,
            Step("seite", "stamped page", "BStU-Seite", leaves=True),
        ),
    ),
    Scheme(
        "pl",
        "Polish archives: AAN, the archive of the foreign ministry",
        (
            Step("zespol", "zespół", "zespół"),
            Step("sygnatura", "sygnatura", "sygn."),
            Step("wiazka", "wiązka", "w."),
            Step("teczka", "teczka", "t."),
            Step("karta", "karta", "k.", leaves=True),
            Step("strona", "page", "s.", leaves=True),
        ),
    ),
    Scheme(
        "cz",
        "Czech archives: Národní archiv, the archive of the foreign ministry",
        (
            Step("fond", "fond", "fond"),
            Step("country", "country"),
            Step("svazek", "svazek", "sv."),
            Step("krabice", "krabice", "krabice"),
            Step("aj", "archivní jednotka", "a. j."),
            Step("obal", "obal", "obal"),
            Step("bod", "agenda item", "b."),
            Step("list", "list", "l.", "ll.", leaves=True),
        ),
    ),
    Scheme(
        "hu",
        "Hungarian National Archives",
        (
            Step("fond", "fond"),
            Step("country", "country"),
            Step("years", "years"),
            Step("doboz", "box", after=". doboz"),
            Step("tetel", "tétel"),
            Step("iktatoszam", "registry number"),
        ),
    ),
    Scheme(
        "ro",
        "Romanian national archives",
        (
            Step("fond", "fond", "fond"),
            Step("sectia", "secția", "Secția"),
            Step("dosar", "dosar", "dosar"),
            Step("fila", "filă", "f.", leaves=True),
        ),
    ),
    Scheme(
        "us-nara",
        "National Archives and Records Administration, Department of State",
        (
            Step("record_group", "record group", "RG"),
            Step("record_group_title", "title of the record group"),
            Step("agency", "agency"),
            Step("office", "office"),
            Step("series", "series"),
            Step("entry", "entry", "Entry"),
            Step("lot", "lot file", "Lot File"),
            Step("decimal", "decimal file"),
            _BOX,
            _FOLDER,
            Step("naid", "National Archives Identifier", "NAID"),
        ),
        item_first=(
            "naid",
            "decimal",
            "folder",
            "box",
            "lot",
            "entry",
            "series",
            "office",
            "agency",
            "record_group_title",
            "record_group",
        ),
    ),
    Scheme(
        "us-pl",
        "presidential libraries of the United States",
        (Step("collection", "collection"), Step("series", "series"), _BOX, _FOLDER),
    ),
    Scheme(
        "us-doc",
        "collections that number single documents: CREST",
        (Step("document", "document number"),),
    ),
    Scheme(
        "uk",
        "The National Archives, Kew",
        (
            Step("department", "department"),
            Step("series", "series", join=" "),
            Step("piece", "piece", join="/"),
            Step("item", "item", join="/"),
            Step("paper", "registry number"),
            Step("folio", "folio", "fo.", "fos.", leaves=True),
        ),
    ),
    Scheme(
        "fr",
        "Archives diplomatiques",
        (
            Step("serie", "série"),
            Step("sous-serie", "sous-série"),
            Step("cote", "cote"),
            Step("volume", "volume", "vol."),
            Step("folio", "folio", "fol.", leaves=True),
        ),
    ),
    Scheme(
        "kr",
        "ROK Diplomatic Archives",
        (
            Step("class", "class", "class"),
            Step("register", "register number", "register"),
            Step("roll", "microfilm roll", "roll"),
            Step("file", "file", "file"),
            _FRAME,
        ),
    ),
    Scheme(
        "jp",
        "Diplomatic Archives of the Ministry of Foreign Affairs of Japan",
        (
            Step("class", "class", "class"),
            Step("file", "file", "File"),
            Step("reel", "reel", "reel"),
            _FRAME,
            Step("carrier", "carrier", short="(", join=" ", after=")"),
        ),
    ),
    Scheme(
        "in",
        "Nehru Memorial Museum and Library, now Prime Ministers' Museum and Library",
        (
            Step("collection", "collection"),
            Step("file", "file", "File No."),
            Step("volume", "volume", "vol."),
        ),
    ),
    Scheme("free", "anything else", (Step("shelfmark", "shelfmark"), _PAGE)),
    Scheme(
        "print",
        "what is known from print only",
        (Step("publication", "publication"), Step("volume", "volume", "vol."), _PAGE),
    ),
    Scheme("private", "a personal copy", (Step("holder", "holder"),)),
)

_BY_CODE = {scheme.code: scheme for scheme in SCHEMES}
FREE = "free"


def scheme_of(code: str, levels: Iterable[str] = ()) -> Scheme:
    """The scheme of that code. Where it does not have all these levels, the first that has.

    A repository may have several schemes, or none stated; a code that nobody here knows is
    written as the free one is.
    """
    names = set(levels)
    stated = _BY_CODE.get(code, _BY_CODE[FREE])
    fitting = (scheme for scheme in (stated, *SCHEMES) if names <= scheme.names)
    return next(fitting, stated)
