"""The editors' desk as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """Wagtail finds the desk's pages in `fonds.editorial.wagtail_hooks`."""

    name = "fonds.editorial"
    label = "editorial"
    verbose_name = "Desk"
