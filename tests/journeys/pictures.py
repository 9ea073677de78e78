"""The pictures of ten pages in the documentation, taken of the demonstration archive.

To picture another page: a line in `PICTURES`, and its place in docs/explanation/the-pages.md.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.cli import terminal

FOLDER = Path(__file__).parents[2] / "docs/pictures"
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_QUALITY = 78


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it is pictured: its address, the size of the window, the scheme."""

    name: str
    address: str
    width: int = 1440
    height: int = 1500
    scheme: str = "light"


PICTURES = (
    Picture("home", "/"),
    Picture("collection", "/collection/1"),
    Picture("document", "/document/21"),
    Picture("document-phone", "/document/21#t1-p3", width=390, height=1200),
    Picture("scan", "/document/25?l=scan&r=en#texts"),
    Picture("search", "/search?q=atomic"),
    Picture("search-night", "/search?q=Zhou+Enlai", scheme="dark"),
    Picture("person", "/agent/7"),
    Picture("archive", "/repository/1?level=7&level=2&level=31"),
    Picture("table", "/collection/1?view=table"),
)


def main() -> None:
    """Take them all, anew."""
    path = os.environ.get("FONDS_CHROMIUM")
    if not path:
        sys.exit("No Chromium is named: run scripts/pictures, which finds one.")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        served = terminal.serve("demo", "--home", Path(folder) / "home", "--port", "0")
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            for picture in PICTURES:
                _take(browser, served.address.rstrip("/"), picture)
        finally:
            browser.close()
            served.stop()


def _take(browser: Browser, home: str, picture: Picture) -> None:
    size = {"width": picture.width, "height": picture.height}
    context = browser.new_context(viewport=size, color_scheme=picture.scheme)  # type: ignore[arg-type]
    page = context.new_page()
    answer = page.goto(home + picture.address, wait_until="networkidle")
    if answer is None or not answer.ok:
        sys.exit(f"{picture.address} cannot be pictured: {answer and answer.status}.")
    image = Image.open(io.BytesIO(page.screenshot()))
    image.save(FOLDER / f"{picture.name}.webp", quality=_QUALITY, method=6)
    print(f"{picture.name}: {(FOLDER / f'{picture.name}.webp').stat().st_size // 1024} KB")
    context.close()


if __name__ == "__main__":
    main()
