"""What bytes are, told by the bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from fonds.files import media


def packed(*names: str) -> bytes:
    """A packed file with parts of these names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text")
    return target.getvalue()


_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
        (b"GIF89a\x01\0\x01\0", "image/gif"),
        (b"RIFF\x1a\0\0\0WEBPVP8L", "image/webp"),
        (b"II*\0\x08\0\0\0", "image/tiff"),
        (b"BM\x3e\0\0\0\0\0\0\0\x3e\0", "image/bmp"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "video/mp4"),
        (b"some rubbish before\n%PDF-1.4\n", "application/pdf"),
        (packed("[Content_Types].xml", "word/document.xml"), _DOCX),
        (packed("mimetype", "content.xml"), "application/vnd.oasis.opendocument.text"),
        (packed("a.txt"), "application/zip"),
        (b"{\\rtf1\\ansi", "application/rtf"),
        (b"  <!DOCTYPE html>\n<title>x</title>", "text/html"),
        (b"\xef\xbb\xbf<html><body>", "text/html"),
        (b'<?xml version="1.0"?>\n<!-- x --><html xmlns="x">', "text/html"),
        (b'<?xml version="1.0"?><TEI>', "application/xml"),
        (b'<?xml version="1.0"?><svg onload="x()">', "image/svg+xml"),
        (b"A telegram.", "text/plain"),
        ("Беседа".encode("cp1251"), "text/plain"),
        ("\ufeffБеседа".encode("utf-16"), "text/plain"),
        ("Запись беседы\n一".encode("utf-16-le"), "text/plain"),
        ("<html><body>Беседа</body></html>".encode("utf-16-be"), "text/html"),
        ("一九五七年三月\n会谈。".encode("utf-16-le"), "text/plain"),
        (bytes(range(256)), media.UNKNOWN),
        (b"", media.UNKNOWN),
    ],
)
def test_the_content_tells_what_a_file_is(head: bytes, expected: str) -> None:
    assert media.told(head) == expected


def test_a_name_decides_only_between_forms_that_look_alike() -> None:
    assert media.told(b"# Title", "12.md") == "text/markdown"
    assert media.told(b"%PDF-1.4", "12.md") == "application/pdf"
    assert media.told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "12.doc") == "application/msword"
    assert media.told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "12.jpg") == "application/x-ole-storage"
    assert media.told(b"A telegram.", "12.jpg") == "text/plain"


def test_files_from_life_are_what_their_endings_say(samples: Path) -> None:
    sure = {".pdf", ".jpg", ".png", ".webp", ".xml", ".html", ".csv", ".gz"}
    several = [
        path
        for path in samples.rglob("*")
        if media.ending(path.name) in sure and "broken" not in path.name.lower()
    ]
    assert len(several) > 100
    for path in several:
        with path.open("rb") as file:
            assert media.told(file.read(media.HEAD), path.name) == media.by_ending(path.name), path


def test_a_drawing_that_can_hold_a_program_is_no_image() -> None:
    assert media.is_image("image/png")
    assert not media.is_image("image/svg+xml")


def test_a_hidden_file_has_no_ending() -> None:
    assert media.ending(".htaccess") == ""
    assert media.by_ending("12.TIFF") == "image/tiff"
