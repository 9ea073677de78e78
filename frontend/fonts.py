"""Cuts the web fonts from Adobe's Source Serif and Source Sans.

The upstream variable fonts are fixed at the sizes and weights that the pages use, and parted by
script, so that a reader of English fetches Latin alone. Ready-made web cuts will not do: those
looked at had lost the small capitals and old-style figures that the pages are set in.

The fonts are under the SIL Open Font License 1.1 with the reserved name "Source": what is changed
must bear another name. The cuts are called Fonds Serif, Fonds Display and Fonds Sans, and the
licence lies beside them.

To add a cut: one line in ``CUTS``. To add a script: one line in ``RANGES``, and its name in the
cuts that have it. The sheet ``faces.css`` follows by itself.
"""

from __future__ import annotations

import shutil
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from itertools import repeat
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

RANGES = {
    "latin": (
        "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02B9-02BC,U+02C6-02DD,U+0300-0304,"
        "U+0306-030C,U+2009-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,"
        "U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,U+2190-2193,U+2197,U+2212,U+2215,U+25A0,"
        "U+25CB,U+25CF,U+2713,U+2717"
    ),
    "extended": "U+0100-0130,U+0132-0151,U+0154-024F,U+0259,U+1E00-1EFF,U+20AB",
    "cyrillic": "U+0301,U+0306,U+0308,U+0400-045F,U+0462-0463,U+0472-0475,U+0490-0491,U+04B0-04B1",
    "display": "U+0020-007E,U+00A0-00FF,U+2010-2014,U+2018-201E,U+2026",
}
# Joined, they say in the sheet which characters a browser should fetch a file for.
LETTERS = ("kern", "liga", "mark", "mkmk", "ccmp", "locl")
FIGURES = ("onum", "lnum", "pnum", "tnum", "sups", "case")
CAPITALS = ("smcp", "c2sc")

ROMAN = "source-serif/VAR/SourceSerif4Variable-Roman.ttf"
ITALIC = "source-serif/VAR/SourceSerif4Variable-Italic.ttf"
SANS = "source-sans/VF/SourceSans3VF-Upright.ttf"
LICENCE = "source-serif/LICENSE.md"


@dataclass(frozen=True, slots=True)
class Cut:
    """One font of the sheet: a family's upright or italic, in a file for each group of scripts."""

    name: str
    family: str
    source: str
    axes: dict[str, float | tuple[float, float]]
    features: tuple[str, ...]
    files: tuple[tuple[str, tuple[str, ...]], ...]
    style: str = "normal"
    weight: str = "400"


SCRIPTS = (("latin", ("latin",)), ("extended", ("extended",)), ("cyrillic", ("cyrillic",)))
CUTS = (
    Cut(
        "serif",
        "Fonds Serif",
        ROMAN,
        {"wght": 400, "opsz": 16},
        LETTERS + FIGURES + CAPITALS,
        SCRIPTS,
    ),
    Cut(
        "serif-italic",
        "Fonds Serif",
        ITALIC,
        {"wght": 400, "opsz": 14},
        LETTERS + FIGURES,
        (("latin", ("latin",)), ("more", ("extended", "cyrillic"))),
        style="italic",
    ),
    Cut(
        "display",
        "Fonds Display",
        ROMAN,
        {"wght": 400, "opsz": 44},
        ("kern", "liga", "onum", "lnum"),
        (("latin", ("display",)),),
    ),
    Cut(
        "sans",
        "Fonds Sans",
        SANS,
        {"wght": (400, 600)},
        (*LETTERS, "tnum", "case"),
        SCRIPTS,
        weight="400 600",
    ),
)


def cut_fonts(packages: Path, target: Path) -> int:
    """Cuts every font into ``target`` with its sheet and licence; returns the bytes of the fonts.

    ``packages`` is npm's folder of installed packages. An earlier cut is replaced as a whole, and
    only once the new one is complete.
    """
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    with ProcessPoolExecutor() as workers:
        cuts = workers.map(_cut, CUTS, repeat(packages), repeat(fresh))
        faces = [face for faces in cuts for face in faces]
    (fresh / "faces.css").write_text("\n".join(faces) + "\n", encoding="utf-8")
    shutil.copyfile(packages / LICENCE, fresh / "LICENSE.md")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
    return sum(path.stat().st_size for path in target.glob("*.woff2"))


def _cut(cut: Cut, packages: Path, folder: Path) -> list[str]:
    """Writes one cut's files; returns their rules for the sheet."""
    ranges = {part: ",".join(RANGES[script] for script in scripts) for part, scripts in cut.files}
    font = TTFont(packages / cut.source)
    # First what no file needs goes: fixing the axes of every glyph would take most of a minute.
    _subset(font, ",".join(ranges.values()), cut.features)
    whole = instancer.instantiateVariableFont(TTFont(_written(font)), cut.axes)
    _rename(whole, cut.family)
    written = _written(whole)
    return [
        _part(cut, part, wanted, TTFont(BytesIO(written.getvalue())), folder)
        for part, wanted in ranges.items()
    ]


def _part(cut: Cut, part: str, ranges: str, font: Any, folder: Path) -> str:
    """Writes one file of a cut; returns its rule for the sheet."""
    file = f"{cut.name}-{part}.woff2"
    _subset(font, ranges, cut.features)
    font.flavor = "woff2"
    font.save(folder / file)
    return _face(cut, file, ranges)


def _written(font: Any) -> BytesIO:
    """The font as a file: one in memory still refers to what was taken out of it."""
    file = BytesIO()
    font.save(file)
    file.seek(0)
    return file


def _subset(font: Any, ranges: str, features: tuple[str, ...]) -> None:
    options = subset.Options(
        layout_features=list(features),
        name_IDs=[0, 1, 2, 3, 4, 6, 13, 14],
        # Browsers smooth type at the sizes used here; hints would add half as much again.
        hinting=False,
        notdef_outline=True,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(ranges))
    subsetter.subset(font)


def _rename(font: Any, family: str) -> None:
    """Takes the reserved name out of every place where a font says what it is called."""
    own_names = {1: family, 3: family, 4: family, 6: family.replace(" ", "")}
    for record in font["name"].names:
        if record.nameID in own_names:
            record.string = own_names[record.nameID]


def _face(cut: Cut, file: str, ranges: str) -> str:
    return (
        f'@font-face{{font-family:"{cut.family}";src:url("{file}") format("woff2");'
        f"font-style:{cut.style};font-weight:{cut.weight};font-display:swap;"
        f"unicode-range:{ranges}}}"
    )
