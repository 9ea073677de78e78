"""How the images of the specimens were drawn; nothing at run time asks for it.

    python -m fonds.demo.drawing FOLDER-OF-FONTS

It sets the transcriptions in `specimens.jsonl` as if by typewriter, writes the pictures into
`images/`, and puts their checksums, sizes and words into the lines of their records. The pictures
that are kept here were set in Liberation Mono and Liberation Serif 2.1, whose files are asked for;
other fonts, or another Pillow, give other bytes, and the records follow.

To add a page: a leaf break with `data-scan` in the transcription, a Sheet in SHEETS, and the lines
of its file and its page in `specimens.jsonl`.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from fonds.records.text import Paragraph, paragraphs

HERE = Path(__file__).parent
RECORDS = HERE / "specimens.jsonl"
IMAGES = HERE / "images"

WIDTH, HEIGHT = 1000, 1414  # pixels: the proportion of A4
LEFT, TOP, LINE, COLUMNS = 118, 236, 35, 58
PAPER, INK, RED, PENCIL, BLACK = (
    (236, 228, 208),
    (52, 46, 44),
    (176, 44, 36),
    (70, 88, 132),
    (18, 16, 16),
)
QUALITY = 46  # of WebP: the pages stay below 80 KB

Word = tuple[str, int, int, int, int]
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page to draw: the scan of a text, and what was stamped on it.

    blacked: the number of the text that shows where this one is blacked out; 0 nowhere.
    """

    name: str
    text: int
    scan: str
    stamp: tuple[str, ...] = ()
    blacked: int = 0


SHEETS: Final[tuple[Sheet, ...]] = (
    Sheet("SPECIMEN-report-1.webp", 10, "1", ("РАССЕКРЕЧЕНО", "SPECIMEN")),
    Sheet("SPECIMEN-report-2.webp", 10, "2"),
    Sheet("SPECIMEN-report-3.webp", 10, "3", ("ПРОВЕРЕНО", "SPECIMEN 1952")),
    Sheet("SPECIMEN-memorandum-1989.webp", 9, "1", ("RELEASED IN PART", "SPECIMEN 1989"), 8),
    Sheet("SPECIMEN-memorandum-2003.webp", 9, "1", ("RELEASED IN FULL", "SPECIMEN 2003")),
)
DRAWERS: Final = "SPECIMEN-drawers.webp"


@dataclass(frozen=True, slots=True)
class Typed:
    """A word as it is typed: its line and column on the page, and whether it was blacked out."""

    form: str
    line: int
    column: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture in bytes, its size in pixels, and where its words stand."""

    content: bytes
    width: int
    height: int
    words: tuple[Word, ...] = ()


class Fonts:
    """The typefaces: a typewriter's, a stamp's and a hand's. Raises OSError without the files."""

    def __init__(self, folder: Path) -> None:
        self.typed = ImageFont.truetype(str(folder / "LiberationMono-Regular.ttf"), 22)
        self.small = ImageFont.truetype(str(folder / "LiberationMono-Bold.ttf"), 17)
        self.stamp = ImageFont.truetype(str(folder / "LiberationMono-Bold.ttf"), 30)
        self.head = ImageFont.truetype(str(folder / "LiberationMono-Bold.ttf"), 66)
        self.hand = ImageFont.truetype(str(folder / "LiberationSerif-Italic.ttf"), 46)


# --- Setting the words ----------------------------------------------------------------------------


def typed(several: Sequence[Paragraph], visible: Sequence[Paragraph] = ()) -> Iterator[Typed]:
    """The words of a page in their places. Those that `visible` does not show are hidden."""
    line = 0
    for place, paragraph in enumerate(several):
        shown = len(_words(visible[place])) if visible else sys.maxsize
        before = 0
        for row in _rows(paragraph):
            for word, column in row:
                before += 1
                yield Typed(word, line, column, before > shown)
            line += 1
        line += 1


def _words(paragraph: Paragraph) -> list[str]:
    """The words that stand on the paper: a gap on it has none."""
    visible = paragraph.xhtml.split('<span class="redacted"')[0]
    return _bare(visible).split()


def _bare(xhtml: str) -> str:
    """The words of inline elements, with a line end for each break."""
    words = xhtml.replace("<br/>", "\n")
    while "<" in words:
        before, _, rest = words.partition("<")
        words = before + rest.partition(">")[2]
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _rows(paragraph: Paragraph) -> Iterator[list[tuple[str, int]]]:
    """The lines of a paragraph; one that runs on is indented, one with lines of its own is not."""
    lines = _bare(paragraph.xhtml).split("\n")
    for line in lines:
        column = 5 if len(lines) == 1 and len(line) > COLUMNS else 0
        row: list[tuple[str, int]] = []
        for word in line.split():
            if column + len(word) > COLUMNS:
                yield row
                row, column = [], 0
            row.append((word, column))
            column += len(word) + 1
        yield row


# --- Drawing a page -------------------------------------------------------------------------------


def page(sheet: Sheet, texts: dict[int, str], fonts: Fonts) -> Drawn:
    """The page as a picture."""
    chance = Random(sheet.name)  # noqa: S311 - the same picture at every run
    several = _on(texts[sheet.text], sheet.scan)
    visible = _on(texts[sheet.blacked], sheet.scan) if sheet.blacked else ()
    image = _paper(chance)
    words = [("SPECIMEN", *_head(image, fonts))]
    for word in typed(several, visible):
        box = _type(image, word, fonts, chance)
        if not word.hidden:
            words.append((word.form, *box))
    if visible:
        _black_out(image, list(typed(several, visible)), _codes(visible), fonts)
    _leaf(image, several[-1].leaf, fonts)
    if sheet.stamp:
        _stamp(image, sheet.stamp, fonts, chance)
    return Drawn(_saved(image), WIDTH, HEIGHT, tuple(words))


def _on(body: str, scan: str) -> tuple[Paragraph, ...]:
    """What stands on that scan; what stands before the first break belongs to the first."""
    return tuple(each for each in paragraphs(body) if (each.scan or "1") == scan)


def _paper(chance: Random) -> Image.Image:
    """Yellowed, darker towards its edges, with two holes of a file."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    shade = Image.new("L", (50, 70), 0)
    for x in range(50):
        for y in range(70):
            edge = min(x, 49 - x, y, 69 - y)
            shade.putpixel((x, y), max(0, 46 - 9 * edge) + chance.randrange(10))
    soft = shade.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    image.paste((176, 152, 108), (0, 0), soft)
    draw = ImageDraw.Draw(image)
    for y in (480, 934):
        draw.ellipse((34, y, 62, y + 28), fill=(128, 116, 98))
    return image


def _head(image: Image.Image, fonts: Fonts) -> tuple[int, int, int, int]:
    """SPECIMEN across the head of the page, and where it stands."""
    draw = ImageDraw.Draw(image)
    letters = "S P E C I M E N"
    box = draw.textbbox((0, 0), letters, font=fonts.head)
    width, height = int(box[2] - box[0]), int(box[3] - box[1])
    left, top = (WIDTH - width) // 2 - 40, 70
    draw.text((left - box[0], top - box[1]), letters, font=fonts.head, fill=RED)
    for y in (top - 22, top + height + 20):
        draw.line((left, y, left + width, y), fill=RED, width=3)
    return left, top, width, height


def _type(
    image: Image.Image, word: Typed, fonts: Fonts, chance: Random
) -> tuple[int, int, int, int]:
    """Strike the letters, each a little off its place and of its own strength."""
    draw = ImageDraw.Draw(image)
    step = fonts.typed.getlength("н")
    left, top = LEFT + word.column * step, TOP + word.line * LINE
    for place, letter in enumerate(word.form):
        strength = chance.uniform(0.72, 1.0)
        ink = _mixed(INK, PAPER, strength)
        off = (chance.uniform(-0.6, 0.6), chance.uniform(-0.9, 0.9))
        draw.text((left + place * step + off[0], top + off[1]), letter, font=fonts.typed, fill=ink)
    return round(left), top, round(step * len(word.form)), LINE - 9


def _mixed(ink: Colour, paper: Colour, strength: float) -> Colour:
    red, green, blue = (
        round(i * strength + p * (1 - strength)) for i, p in zip(ink, paper, strict=True)
    )
    return red, green, blue


def _codes(visible: Sequence[Paragraph]) -> Iterator[str]:
    """What is printed over each blacked-out passage."""
    for paragraph in visible:
        _, found, rest = paragraph.xhtml.partition('data-overprint="')
        if found:
            yield rest.partition('"')[0]


def _black_out(
    image: Image.Image, words: Sequence[Typed], codes: Iterator[str], fonts: Fonts
) -> None:
    """A bar over each line of hidden words; the widest bar of a passage bears its code."""
    draw = ImageDraw.Draw(image)
    for bars in _passages([word for word in words if word.hidden], fonts):
        for bar in bars:
            draw.rectangle(bar, fill=BLACK)
        left, top, *_ = max(bars, key=lambda bar: bar[2] - bar[0])
        draw.text((left + 12, top + 6), next(codes), font=fonts.small, fill=PAPER)


def _passages(hidden: Sequence[Typed], fonts: Fonts) -> list[list[tuple[float, ...]]]:
    """The bars over the hidden words, those of lines that follow each other together."""
    step, passages, last = fonts.typed.getlength("н"), list[list[tuple[float, ...]]](), -2
    for line in sorted({word.line for word in hidden}):
        row = [word for word in hidden if word.line == line]
        left = LEFT + row[0].column * step - 5
        right = LEFT + (row[-1].column + len(row[-1].form)) * step + 5
        top = TOP + line * LINE - 3
        if line != last + 1:
            passages.append([])
        passages[-1].append((left, top, right, top + LINE - 4))
        last = line
    return passages


def _leaf(image: Image.Image, leaf: str, fonts: Fonts) -> None:
    """The number of the leaf by hand, at the top right corner."""
    layer = Image.new("RGBA", (240, 80), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    width = draw.textlength(leaf, font=fonts.hand)
    draw.text((220 - width, 8), leaf, font=fonts.hand, fill=(*PENCIL, 235))
    turned = layer.rotate(4, Image.Resampling.BICUBIC)
    image.paste(turned, (WIDTH - 260, 12), turned)


def _stamp(image: Image.Image, lines: Sequence[str], fonts: Fonts, chance: Random) -> None:
    """A red frame with words in it, not quite straight, the ink not quite even."""
    width, height = 420, 116
    layer = Image.new("RGBA", (width + 40, height + 90), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    draw.rectangle((20, 40, 20 + width, 40 + height), outline=(*RED, 225), width=5)
    for place, line in enumerate(lines):
        length = draw.textlength(line, font=fonts.stamp)
        spot = (20 + (width - length) / 2, 56 + place * 44)
        draw.text(spot, line, font=fonts.stamp, fill=(*RED, 225))
    for _ in range(700):
        x, y = chance.randrange(width + 40), chance.randrange(height + 90)
        draw.point((x, y), fill=(0, 0, 0, 0))
    turned = layer.rotate(chance.uniform(3, 7), Image.Resampling.BICUBIC)
    image.paste(turned, (WIDTH - width - 110, HEIGHT - height - 170), turned)


# --- The collection's picture ---------------------------------------------------------------------


def drawers(fonts: Fonts) -> Drawn:
    """Twelve catalogue drawers with their labels, one of them pulled out."""
    width, height = 1200, 800
    image = Image.new("RGB", (width, height), (246, 242, 232))
    draw = ImageDraw.Draw(image)
    for row in range(3):
        for column in range(4):
            if (row, column) != (1, 2):
                _drawer(draw, (90 + column * 260, 70 + row * 225), fonts)
    _open_drawer(draw, (90 + 2 * 260, 70 + 225), fonts)
    return Drawn(_saved(image), width, height)


def _drawer(draw: ImageDraw.ImageDraw, at: tuple[int, int], fonts: Fonts) -> None:
    """A front with its label and its knob, in ink on paper."""
    x, y = at
    draw.rectangle((x, y, x + 240, y + 205), outline=INK, width=3)
    draw.rectangle((x + 8, y + 8, x + 232, y + 197), outline=INK, width=1)
    _label(draw, (x + 50, y + 46), fonts, INK)
    draw.ellipse((x + 108, y + 132, x + 132, y + 156), outline=INK, width=3)


def _label(draw: ImageDraw.ImageDraw, at: tuple[int, int], fonts: Fonts, colour: Colour) -> None:
    x, y = at
    draw.rectangle((x, y, x + 140, y + 44), outline=colour, width=2)
    length = draw.textlength("SPECIMEN", font=fonts.small)
    draw.text((x + (140 - length) / 2, y + 12), "SPECIMEN", font=fonts.small, fill=colour)


def _open_drawer(draw: ImageDraw.ImageDraw, at: tuple[int, int], fonts: Fonts) -> None:
    """The drawer that stands open: its cards rise above its front, which is nearer and larger."""
    x, y = at
    draw.rectangle((x, y, x + 240, y + 205), fill=(206, 196, 176), outline=INK, width=3)
    for card in range(9):
        top, left = y - 8 + card * 11, x + 30 - card * 4
        right = x + 210 + card * 4
        draw.rectangle((left, top, right, y + 150), fill=(250, 247, 240), outline=INK, width=1)
        draw.line((left, top + 7, right, top + 7), fill=RED, width=1)
    draw.rectangle((x - 26, y + 92, x + 266, y + 300), fill=(246, 242, 232), outline=INK, width=4)
    _label(draw, (x + 50, y + 132), fonts, RED)
    draw.ellipse((x + 104, y + 222, x + 136, y + 254), outline=INK, width=4)


# --- Keeping them ---------------------------------------------------------------------------------


def _saved(image: Image.Image) -> bytes:
    """As WebP, with nothing in it but the picture."""
    content = io.BytesIO()
    softened = image.filter(ImageFilter.GaussianBlur(0.4))
    softened.save(content, "WEBP", quality=QUALITY, method=6)
    return content.getvalue()


def draw_all(fonts: Fonts) -> None:
    """Every picture into its file, and what it is into its records."""
    records = [json.loads(line) for line in RECORDS.read_text("utf-8").splitlines()]
    texts = {each["number"]: each["body"] for each in records if each["kind"] == "text"}
    drawn = {sheet.name: page(sheet, texts, fonts) for sheet in SHEETS} | {DRAWERS: drawers(fonts)}
    for name, picture in drawn.items():
        (IMAGES / name).write_bytes(picture.content)
    files = {each["number"]: each for each in records if each["kind"] == "file"}
    for record in records:
        if record["kind"] == "file":
            content = drawn[record["name"]].content
            record["sha256"] = hashlib.sha256(content).hexdigest()
            record["size"] = len(content)
        if record["kind"] == "page":
            _describe(record, drawn[files[record["file"]]["name"]])
    lines = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in records)
    RECORDS.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def _describe(record: dict[str, Any], picture: Drawn) -> None:
    """Size and words of a page, as the drawing knows them."""
    record["width"], record["height"] = picture.width, picture.height
    record["recognised"] = " ".join(word[0] for word in picture.words)
    record["words"] = [list(word) for word in picture.words]


if __name__ == "__main__":
    draw_all(Fonts(Path(sys.argv[1])))
