"""The catalogue as a Django application."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig, apps
from django.db import connection
from django.db.models.signals import post_migrate


class CatalogueConfig(AppConfig):
    """Makes the roles once their permissions exist, that is after each migration."""

    name = "fonds.catalogue"
    label = "catalogue"
    verbose_name = "Catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Ask for the roles to be made when the last application has its permissions."""
        post_migrate.connect(_make_roles)


def _make_roles(app_config: AppConfig, **_: Any) -> None:
    from django.contrib.auth.models import Group

    from fonds.catalogue import roles

    # Django tells of each application in turn, after which that one's permissions are there.
    with_tables = [each for each in apps.get_app_configs() if each.models_module is not None]
    everything = Group._meta.db_table in connection.introspection.table_names()
    if app_config is with_tables[-1] and everything:
        roles.make()
