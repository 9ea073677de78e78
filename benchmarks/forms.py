"""A form of a page, filled as it came: what a browser would send if nobody touched it."""

from __future__ import annotations

from html.parser import HTMLParser

from benchmarks.figures import NotRun

_NEVER_SENT = ("submit", "button", "image", "file", "reset")


def fields(page: str, having: str) -> dict[str, str]:
    """The fields of the form that has a field of that name; NotRun if none has."""
    reader = _Forms()
    reader.feed(page)
    for form in reader.forms:
        if having in form:
            return form
    raise NotRun(f"The desk shows no form with the field “{having}”.")


class _Forms(HTMLParser):
    """Gathers, for each form of the page, what each of its fields would send."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, str]] = []
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append({})
        elif not self.forms:
            return
        elif tag == "input":
            self._input(given)
        elif tag == "textarea":
            self._area = given.get("name", "")
            self.forms[-1][self._area] = ""
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and (self._select not in self.forms[-1] or "selected" in given):
            self.forms[-1][self._select] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            # A line end that follows the start tag is not part of what stands in the field.
            self.forms[-1][self._area] = self.forms[-1][self._area].removeprefix("\n")
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1][self._area] += data

    def _input(self, given: dict[str, str]) -> None:
        kind = given.get("type", "text")
        unticked = kind in ("checkbox", "radio") and "checked" not in given
        if "name" in given and kind not in _NEVER_SENT and not unticked:
            self.forms[-1][given["name"]] = given.get("value", "on" if kind == "checkbox" else "")
