"""The catalogue as a Django application."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CatalogueConfig(AppConfig):
    """Makes the roles once their permissions exist, that is after each migration."""

    name = "fonds.catalogue"
    label = "catalogue"
    verbose_name = "Catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Ask for the roles to be made when the last application has been migrated."""
        post_migrate.connect(_make_roles, sender=self)


def _make_roles(**_: Any) -> None:
    from fonds.catalogue import roles

    roles.make()
