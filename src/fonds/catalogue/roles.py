"""Roles: Django groups, and no second mechanism.

A contributor begins drafts; a translator works on texts; an editor edits everything and asks for
publication; a publisher publishes and withdraws; an administrator also looks after users.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission

from fonds.catalogue.models import NOUNS

_BASE = ("add", "change", "view")
_PUBLISHING = (*_BASE, "publish", "delete", "lock", "unlock")

ROLES: dict[str, dict[str, tuple[str, ...]]] = {
    "contributor": dict.fromkeys(("document", "text", "file"), ("add", "change", "view")),
    "translator": {"text": _BASE, "document": ("view",)},
    "editor": dict.fromkeys(NOUNS, (*_BASE, "lock")),
    "publisher": dict.fromkeys(NOUNS, _PUBLISHING),
    "administrator": dict.fromkeys(NOUNS, _PUBLISHING),
}
"""Each role with what it may do to each kind of record."""

_USERS = ("add_user", "change_user", "delete_user", "view_user", "view_group", "change_group")


def make() -> None:
    """Make the roles that are missing. One that is there keeps what the archive has made of it."""
    for name, kinds in ROLES.items():
        group, new = Group.objects.get_or_create(name=name)
        if new:
            group.permissions.set(_permissions(name, kinds))


def _permissions(role: str, kinds: dict[str, tuple[str, ...]]) -> Iterable[Permission]:
    wanted = [f"{act}_{kind}" for kind, acts in kinds.items() for act in acts]
    permissions = list(
        Permission.objects.filter(content_type__app_label="catalogue", codename__in=wanted)
    )
    permissions += Permission.objects.filter(codename="access_admin")
    if role == "administrator":
        permissions += Permission.objects.filter(codename__in=_USERS)
    return permissions
