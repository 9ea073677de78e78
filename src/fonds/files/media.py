"""What bytes are, told by the bytes: media types (IANA), and which endings of names fit them.

A name is believed in nothing but the choice between forms that look alike from inside: the old
word processors' files, and the kinds of plain text.

To add a form: its beginning in `_BEGINNINGS` (or, where one look is not enough, a function in
`_LOOKS`), and its endings in `ENDINGS`.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable
from typing import Final

HEAD: Final = 64 * 1024
"""How many bytes of a file's beginning are enough for `told`."""

UNKNOWN: Final = "application/octet-stream"
PLAIN: Final = "text/plain"
HTML: Final = "text/html"
MARKDOWN: Final = "text/markdown"

ENDINGS: dict[str, tuple[str, ...]] = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/tiff": (".tif", ".tiff"),
    "image/bmp": (".bmp",),
    "image/jp2": (".jp2", ".j2k", ".jpx"),
    "image/heic": (".heic", ".heif"),
    "image/avif": (".avif",),
    "image/svg+xml": (".svg",),
    "image/vnd.djvu": (".djvu", ".djv"),
    "application/pdf": (".pdf",),
    "application/msword": (".doc", ".dot"),
    "application/vnd.ms-excel": (".xls",),
    "application/vnd.ms-powerpoint": (".ppt",),
    "application/rtf": (".rtf",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (".pptx",),
    "application/vnd.oasis.opendocument.text": (".odt",),
    "application/vnd.oasis.opendocument.spreadsheet": (".ods",),
    "application/epub+zip": (".epub",),
    "application/zip": (".zip",),
    "application/gzip": (".gz", ".tgz"),
    "application/x-7z-compressed": (".7z",),
    "application/vnd.rar": (".rar",),
    "application/xml": (".xml", ".tei"),
    "audio/mpeg": (".mp3",),
    "audio/wav": (".wav",),
    "audio/flac": (".flac",),
    "audio/ogg": (".ogg", ".oga", ".opus"),
    "video/mp4": (".mp4", ".m4v", ".m4a", ".mov"),
    HTML: (".html", ".htm", ".xhtml", ".xht"),
    MARKDOWN: (".md", ".markdown"),
    "text/csv": (".csv",),
    "text/tab-separated-values": (".tsv",),
    "application/json": (".json",),
    "application/yaml": (".yaml", ".yml"),
    "application/toml": (".toml",),
    PLAIN: (".txt", ".text"),
}
"""Every media type that is told, with the endings that fit it, the usual one first."""

_OF_ENDING = {ending: media for media, several in ENDINGS.items() for ending in several}
_XML = "application/xml"
_WRITTEN = ("text/", "application/json", "application/yaml", "application/toml")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_TYPES = ("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint")
_ZIP = b"PK\x03\x04"
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0", "image/tiff"),
    (b"MM\0+", "image/tiff"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "image/jp2"),
    (b"\xff\x4f\xff\x51", "image/jp2"),
    (b"AT&TFORM", "image/vnd.djvu"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"OggS", "audio/ogg"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav"}
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"avif": "image/avif",
    b"avis": "image/avif",
}
_PACKED = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_PDF_WITHIN = 1024  # readers of PDF look for its mark in the first kilobyte
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_COMMON = " \r\n<>.,:;0123456789\N{IDEOGRAPHIC COMMA}\N{IDEOGRAPHIC FULL STOP}"
_SPACING = "\r\n\t\f\v\x1a\x1b"
_NO_LETTERS = ("Cc", "Cn", "Co", "Cs")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*", re.DOTALL)
_HTML_BEGINS = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)


def told(head: bytes, name: str = "") -> str:
    """The media type of a file that begins so (HEAD bytes suffice); UNKNOWN when nothing tells.

    >>> told(b"%PDF-1.7 ..."), told("Беседа".encode(), "12.ru.md"), told(bytes(9))
    ('application/pdf', 'text/markdown', 'application/octet-stream')
    """
    for look in _LOOKS:
        if media := look(head, name):
            return media
    return UNKNOWN


def ending(name: str) -> str:
    """The ending of a file's name in small letters, with its stop; "" when it has none.

    >>> ending("12.EN.Html"), ending("README")
    ('.html', '')
    """
    stem, stop, last = name.rpartition(".")
    return f".{last.lower()}" if stem and stop else ""


def by_ending(name: str) -> str:
    """The media type that the name promises; "" when its ending promises none."""
    return _OF_ENDING.get(ending(name), "")


def is_image(media_type: str) -> bool:
    """Whether it is a picture of something: a drawing in SVG is a program too, and is none."""
    return media_type.startswith("image/") and media_type != "image/svg+xml"


def is_written(media_type: str) -> bool:
    """Whether the bytes are words in some encoding."""
    return media_type.startswith(_WRITTEN)


def _beginning(head: bytes, _: str) -> str:
    return next((media for mark, media in _BEGINNINGS if head.startswith(mark)), "")


def _bitmap(head: bytes, _: str) -> str:
    """Two letters begin it, and words may begin with them too: four empty bytes follow later."""
    return "image/bmp" if head.startswith(b"BM") and head[6:10] == bytes(4) else ""


def _pdf(head: bytes, _: str) -> str:
    return "application/pdf" if b"%PDF-" in head[:_PDF_WITHIN] else ""


def _riff(head: bytes, _: str) -> str:
    return _RIFF.get(head[8:12], "") if head.startswith(b"RIFF") else ""


def _boxed(head: bytes, _: str) -> str:
    """Pictures and films in boxes: the first says which."""
    return _BRANDS.get(head[8:12], "video/mp4") if head[4:8] == b"ftyp" else ""


def _packed(head: bytes, _: str) -> str:
    """Files that are many in one: what lies in it first says which."""
    if not head.startswith(_ZIP):
        return ""
    if head[30:38] == b"mimetype":
        stated = re.match(rb"[a-z]+/[a-z0-9.+-]+", head[38:120])
        media = stated[0].decode() if stated else ""
        return next((each for each in ENDINGS if media.startswith(each)), "application/zip")
    return next((media for part, media in _PACKED if part in head), "application/zip")


def _ole(head: bytes, name: str) -> str:
    if not head.startswith(_OLE):
        return ""
    promised = by_ending(name)
    return promised if promised in _OLE_TYPES else "application/x-ole-storage"


def _words(head: bytes, name: str) -> str:
    """Words, in whatever encoding: what they begin with, else what the name calls them."""
    if not looks_written(head):
        return ""
    opening = _opening(head)
    found = _PROLOGUE.match(opening)
    rest = opening[found.end() :] if found else opening
    if _HTML_BEGINS.match(rest):
        return HTML
    if rest[:4].lower() == "<svg":
        return "image/svg+xml"
    promised = by_ending(name)
    xml = "<" if promised == _XML else "<?xml"
    if opening.lstrip().startswith(xml) and promised != HTML:
        return _XML
    return promised if is_written(promised) else PLAIN


def looks_written(head: bytes) -> bool:
    """Whether bytes are words: they bear the mark of an encoding, or no signs that words have not.

    UTF-16 without its mark is words too.
    """
    if head.startswith(_MARKS):
        return True
    if not _CONTROLS.search(head):
        return bool(head)
    return bool(wide(head))


def wide(head: bytes) -> str:
    """The encoding of bytes without a mark that are UTF-16; "" when they are not.

    In the right order every letter is one, and spaces and line ends are common: in the wrong one
    line ends are no characters at all.
    """
    found = {order: _common(head, order) for order in ("utf-16-le", "utf-16-be")}
    best = max(found, key=lambda order: found[order])
    return best if found[best] > 0 else ""


def _common(head: bytes, order: str) -> int:
    """How many spaces and line ends the bytes have in that order; -1 when they are no words."""
    decoder = codecs.getincrementaldecoder(order)()
    try:
        words = decoder.decode(head, final=False)
    except UnicodeDecodeError:
        return -1
    if any(_is_no_letter(each) for each in set(words)):
        return -1
    return sum(words.count(each) for each in _COMMON)


def _is_no_letter(character: str) -> bool:
    return character not in _SPACING and unicodedata.category(character) in _NO_LETTERS


def _opening(head: bytes) -> str:
    """The beginning, well enough to tell markup by: that is ASCII in every encoding but two."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:4096].decode(encoding, errors="replace")
    if _CONTROLS.search(head):
        return head[:4096].decode(wide(head) or "utf-16-le", errors="replace")
    return head.removeprefix(codecs.BOM_UTF8)[:4096].decode("latin-1")


_LOOKS: tuple[Callable[[bytes, str], str], ...] = (
    _beginning,
    _bitmap,
    _riff,
    _boxed,
    _packed,
    _ole,
    _pdf,
    _words,
)
