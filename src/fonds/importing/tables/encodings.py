"""In which encoding a text is, told by its content; and the text, decoded as it streams.

Told in this order: a mark at the beginning; NULs that stand in every second place (UTF-16 without
a mark; Cyrillic so written is valid UTF-8, so NULs are looked for first); UTF-8, decided on all
that is there; else the likeliest of the older encodings, which is always told as a NOTICE with
some of the words. Where two are about as likely, nothing is guessed: both are named.

Bytes that mean nothing in the encoding become the characters U+DC00 to U+DCFF, one a byte, which
no text can hold otherwise; `fault` says what stands there.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from fonds.importing.tables import stream
from fonds.importing.tables.likelihood import Guess, guesses, sampled
from fonds.records.problem import Problem, Severity, Where

MARKED = "fonds.mark"
"""The name of the error handler that puts U+DC00 + byte where a byte means nothing."""


def _mark(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    spoilt = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in spoilt), error.end


codecs.register_error(MARKED, _mark)

_SPOILT = re.compile("[\udc00-\udcff]+")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Nearer than this (natural logarithm), two encodings are about as likely.
_SURELY = 2.0
_SAMPLED = 256 * 1024
_MANY_FAULTS = 10_000


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding: Python's codec, its name for people, and the NOTICE if it was not certain."""

    codec: str
    label: str
    notice: Problem | None = None


UTF_8 = Encoding("utf-8", "UTF-8")


# Names for which a larger encoding is taken, as browsers do (WHATWG, Encoding, 4.2).
_LARGER = {
    "utf-8": "utf-8-sig",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "cp950",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_NO_ENCODING = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}


def named(name: str, file: str = "") -> Encoding | Problem:
    """The encoding that a person names, or the Problem that there is none of that name."""
    try:
        codec = codecs.lookup(name).name.replace("-escape", "_escape")
        "".encode(codec)
    except (LookupError, UnicodeError, ValueError):
        codec = "undefined"
    if codec in _NO_ENCODING:
        return Problem(
            found=f"There is no encoding “{name}”.",
            remedy="Name one such as utf-8, windows-1251, koi8-r, gb18030, big5 or shift-jis.",
            where=Where(file=file),
        )
    return Encoding(_LARGER.get(codec, codec), name)


def of_file(path: Path, name: str | None = None) -> Encoding | Problem:
    """The encoding of a file, compressed or not: the one that a person names, else as told."""
    if name:
        return named(name, path.name)
    return told_streaming(stream.pieces(path), path.name)


def told(head: bytes, name: str) -> Encoding | Problem:
    """The encoding of a text of which `head` is the beginning or the whole.

    name: the file's, for the Problem. A sequence cut off at the end of `head` is no fault.
    """
    return told_streaming((head,), name)


def told_streaming(pieces: Iterable[bytes], name: str) -> Encoding | Problem:
    """The encoding of a text that comes in pieces, all of which are looked at if need be."""
    streaming = iter(pieces)
    head = next(streaming, b"")
    sure = _by_mark(head) or _by_nuls(head[:_SAMPLED], name)
    if sure is not None:
        return sure
    tally = _Tally()
    for piece in chain((head,), streaming):
        tally.add(piece)
        if tally.hopeless:
            break
    return UTF_8 if tally.is_utf_8 else _older(bytes(tally.sample), name)


def _by_mark(head: bytes) -> Encoding | None:
    return next(
        (Encoding(codec, label) for mark, codec, label in _MARKS if head.startswith(mark)), None
    )


def _by_nuls(head: bytes, name: str) -> Encoding | Problem | None:
    """UTF-16 without a mark: the NULs of its spaces, figures and line ends give it away."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    few = (even + odd) * 100 < len(head)
    if few or max(even, odd) < 0.9 * (even + odd) or not _in_pairs(head):
        return _not_text(head, name)
    codec = "utf-16-le" if odd > even else "utf-16-be"
    words = head[: len(head) // 2 * 2].decode(codec, MARKED)
    if len(_SPOILT.findall(words)) * 20 > len(words):
        return _not_text(head, name)
    label = "UTF-16 (little-endian)" if odd > even else "UTF-16 (big-endian)"
    return Encoding(codec, label, _notice(label, _shown(words), name, "utf-8"))


def _in_pairs(head: bytes) -> bool:
    """Whether the bytes can be letters of two bytes each, and not ASCII or UTF-8 with some NULs."""
    if not head.isascii() and _is_utf_8(head):
        return False
    pairs = [pair for pair in zip(head[::2], head[1::2], strict=False) if 0 not in pair]
    plain = sum(1 for one, other in pairs if 0x20 <= one < 0x7F and 0x20 <= other < 0x7F)
    return plain * 10 <= len(pairs) * 6


def _is_utf_8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _not_text(head: bytes, name: str) -> Problem | None:
    """A Problem if a good part of it is control characters, as in pictures and programs."""
    if len(_CONTROL.findall(head)) <= max(8, len(head) // 20):
        return None
    return Problem(
        found="The file is not text.",
        remedy="Choose a text, or a table saved as CSV or XLSX.",
        where=Where(file=name),
    )


class _Tally:
    """What speaks for UTF-8 in the pieces of a text, and lines to try the others on."""

    def __init__(self) -> None:
        self.right = 0
        self.wrong = 0
        self.sample = bytearray()
        self._decoder = codecs.getincrementaldecoder("utf-8")(MARKED)
        self._carried = b""

    def add(self, piece: bytes) -> None:
        if piece.isascii() and not self._pending():
            self._carried = piece[piece.rfind(b"\n") + 1 :][-4096:]
            return
        before = self._pending()
        words = self._decoder.decode(piece)
        used = before + len(piece) - self._pending()
        self.right += used - len(words)
        self.wrong += sum(len(run) for run in _SPOILT.findall(words))
        if len(self.sample) < _SAMPLED:
            self.sample += sampled(self._whole_lines(piece)) + b"\n"

    def _pending(self) -> int:
        return len(self._decoder.getstate()[0])

    def _whole_lines(self, piece: bytes) -> bytes:
        """The piece as far as its last line end, after what was left of the one before."""
        whole, _, rest = piece.rpartition(b"\n")
        joined = self._carried[-4096:] + (whole or rest)
        self._carried = rest if whole else b""
        return joined

    @property
    def is_utf_8(self) -> bool:
        """Older texts hardly ever hold more bytes that fit UTF-8 than bytes that do not."""
        return self.right >= self.wrong

    @property
    def hopeless(self) -> bool:
        return self.wrong > _MANY_FAULTS and self.right < self.wrong


def _older(sample: bytes, name: str) -> Encoding | Problem:
    likely = guesses(sampled(sample))
    best = likely[0]
    others = [guess for guess in likely[1:] if guess.words != best.words]
    if not best.plausible:
        return _unknown(best, name)
    if others and best.likely - others[0].likely < _SURELY:
        return _either(best, others[0], name)
    shown = _shown(best.words)
    other = others[0].label if others else "utf-8"
    return Encoding(best.codec, best.label, _notice(best.label, shown, name, other))


def _notice(label: str, shown: str, name: str, other: str) -> Problem:
    return Problem(
        found=f"The file is not marked as UTF-8; it was read as {label}: “{shown}”.",
        remedy=f"If these words are wrong, name the encoding, as in --encoding {_typed(other)}.",
        where=Where(file=name),
        severity=Severity.NOTICE,
        value=label,
    )


def _typed(label: str) -> str:
    """The name as it is typed on the command line."""
    return label.lower().replace(" ", "-")


def _either(one: Guess, other: Guess, name: str) -> Problem:
    pairs = enumerate(zip(one.words, other.words, strict=False))
    place = next((n for n, (mine, yours) in pairs if mine != yours), 0)
    start = max(0, place - 20)
    return Problem(
        found=f"The file may be in {one.label} (“{_shown(one.words[start:])}”) or in "
        f"{other.label} (“{_shown(other.words[start:])}”).",
        remedy=f"Say which: --encoding {_typed(one.label)} or --encoding {_typed(other.label)}.",
        where=Where(file=name),
    )


def _unknown(best: Guess, name: str) -> Problem:
    return Problem(
        found=f"The encoding of the file cannot be told; in {best.label} it would read "
        f"“{_shown(best.words)}”.",
        remedy="Save the file as UTF-8, or name the encoding with --encoding.",
        where=Where(file=name),
    )


def _shown(words: str) -> str:
    """Some words around the first letter outside ASCII, on one line."""
    first = _FOREIGN.search(words)
    start = words.rfind(" ", 0, max(0, first.start() - 8)) + 1 if first else 0
    return " ".join(_SPOILT.sub("�", words[start : start + 60]).split())


def decoded(pieces: Iterable[bytes], encoding: Encoding) -> Iterator[str]:
    """The text of the pieces; bytes that mean nothing are marked (see above), never dropped."""
    decoder = codecs.getincrementaldecoder(encoding.codec)(MARKED)
    for piece in pieces:
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def fault(text: str) -> tuple[int, str] | None:
    """Where in a decoded text bytes without meaning stand, and what stands there; None if none.

    >>> fault("Jean\\udc92s")
    (4, 'the byte 0x92 after “Jean”')
    """
    found = _SPOILT.search(text)
    if found is None:
        return None
    spoilt = " ".join(f"0x{ord(mark) - 0xDC00:02x}" for mark in found.group()[:4])
    before = text[max(0, found.start() - 20) : found.start()].strip()
    plural = "bytes" if len(found.group()) > 1 else "byte"
    return found.start(), f"the {plural} {spoilt}" + (f" after “{before}”" if before else "")
