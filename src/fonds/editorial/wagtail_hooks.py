"""What the desk adds to Wagtail, and what it takes away."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from fonds.editorial.corrections import CorrectionsDesk
from fonds.editorial.desk import RecordsGroup

register_snippet(RecordsGroup)

# Wagtail's own pages, images and documents are not where an archive's records live.
_HIDDEN = {"explorer", "images", "documents", "reports", "help"}


@hooks.register("register_admin_viewset")  # type: ignore[untyped-decorator]  # likewise
def add_the_corrections() -> CorrectionsDesk:
    """The worklist of what readers suggest."""
    return CorrectionsDesk()


@hooks.register("construct_main_menu")  # type: ignore[untyped-decorator]  # Wagtail has no types
def hide_what_is_not_of_the_archive(_: HttpRequest, items: list[Any]) -> None:
    """Leave the menu with records, users and settings."""
    items[:] = [item for item in items if item.name not in _HIDDEN]


# The last of them, or Wagtail's other parts would add theirs behind it.
@hooks.register("construct_homepage_summary_items", order=1000)  # type: ignore[untyped-decorator]  # likewise
def hide_page_counts(_: HttpRequest, items: list[Any]) -> None:
    """The desk's first page does not count Wagtail's pages."""
    items.clear()
