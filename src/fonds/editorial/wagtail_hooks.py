"""What the desk adds to Wagtail, and what it takes away."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from fonds.editorial.desk import RecordsGroup

register_snippet(RecordsGroup)

# Wagtail's own pages, images and documents are not where an archive's records live.
_HIDDEN = {"explorer", "images", "documents", "reports", "help"}


@hooks.register("construct_main_menu")  # type: ignore[untyped-decorator]  # Wagtail has no types
def hide_what_is_not_of_the_archive(_: HttpRequest, items: list[Any]) -> None:
    """Leave the menu with records, users and settings."""
    items[:] = [item for item in items if item.name not in _HIDDEN]


@hooks.register("construct_homepage_summary_items")  # type: ignore[untyped-decorator]  # likewise
def hide_page_counts(_: HttpRequest, items: list[Any]) -> None:
    """The desk's first page does not count Wagtail's pages."""
    items.clear()
