"""What every kind of record has as a row: its address, its standing, its Record.

A row is the last accepted version of a record. The column `record` holds it whole, as canonical
JSON; every other column, and every child table, is a projection of it: what is looked up,
filtered or ordered by. Only `fonds.catalogue.save` writes either.

To give a new kind its row: subclass Noun, name its `kind`, project what must be asked of it in
`columns` and `children`, add it to `NOUNS` in `fonds.catalogue.models`, and make a migration.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from fonds.names import as_heading, fold
from fonds.records import kinds
from fonds.records.record import FORMAT, Record, State

# What Wagtail keeps about the desk's own work. Everything else on a row belongs to the saver.
BOOKKEEPING = (
    "live",
    "has_unpublished_changes",
    "first_published_at",
    "last_published_at",
    "live_revision",
    "go_live_at",
    "expire_at",
    "expired",
    "locked",
    "locked_at",
    "locked_by",
    "latest_revision",
)

LONGEST_HEADING = 200

Child = tuple[type[models.Model], dict[str, Any]]
"""A row to be of a child table, and its values by attribute ("parent_id"); others get the default.

Plain values and no objects: hundreds of thousands are made in an import.
"""

SHOWN = Q(state=State.PUBLIC, access_state="open")


class NounQuerySet(models.QuerySet["Noun"]):
    """Rows as the rest of the house may use them: to read. Deleting withdraws."""

    def delete(self) -> tuple[int, dict[str, int]]:
        """Withdraw every row, through the saver: rows once public are never deleted."""
        return sum(row.delete()[0] for row in self), {}

    def update(self, **columns: Any) -> int:
        """Change the desk's bookkeeping; a column of the record raises, for it is the saver's."""
        _only_bookkeeping(columns)
        return super().update(**columns)


class Noun(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, ClusterableModel):
    """One record as a row. `number` is its address; see the module for who may write it."""

    kind: ClassVar[str]
    wagtail_reference_index_ignore = True

    # "integer" is SQLite's own row id; a wider type would be looked up through a second tree.
    number = models.IntegerField(primary_key=True, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    state = models.CharField(max_length=12, default=State.DRAFT, editable=False)
    merged_into = models.BigIntegerField(null=True, editable=False)
    access_state = models.CharField(max_length=40, default="open", editable=False)
    opens_at = models.DateTimeField(null=True, editable=False)
    closes_at = models.DateTimeField(null=True, editable=False)
    title = models.TextField(blank=True, editable=False)
    record = models.TextField(editable=False)
    last_change = models.BigIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)
    public_since = models.DateTimeField(null=True, editable=False)

    # Wagtail's own Page has taken the name that its mixin would give to the way back from a user.
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )

    objects = NounQuerySet.as_manager()
    rows: ClassVar[models.Manager[Any]] = models.Manager()  # the saver's own

    class Meta:
        abstract = True
        default_manager_name = "objects"
        indexes = [
            models.Index(
                fields=["closes_at"], condition=~Q(closes_at=None), name="%(class)s_closes"
            ),
            models.Index(
                fields=["expire_at"], condition=~Q(expire_at=None), name="%(class)s_expires"
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self._meta.verbose_name} {self.number}"

    @classmethod
    def columns(cls, record: Any) -> dict[str, Any]:
        """The kind's own columns, projected from its record."""
        return {}

    @classmethod
    def children(cls, record: Any) -> Iterable[Child]:
        """The rows of the kind's child tables, projected from its record."""
        return ()

    @classmethod
    def child_models(cls) -> tuple[type[models.Model], ...]:
        """The child tables, each with a ParentalKey named `parent` to this one."""
        return ()

    def as_record(self) -> Record:
        """The whole record this row, or this draft of it, holds."""
        return kinds.decode(self.kind, self.record)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: columns follow from a Record, which is checked when read and by the saver."""

    # Drafts: a revision holds a Record, not columns.

    def serializable_data(self) -> dict[str, Any]:
        """What a revision keeps: the Record, its format and base version, the schedule."""
        return {
            "pk": self.pk,
            "format": FORMAT,
            "base": self.version,
            "record": kinds.fields(self.as_record()),
            "go_live_at": self.go_live_at and self.go_live_at.isoformat(),
            "expire_at": self.expire_at and self.expire_at.isoformat(),
        }

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Self:
        """The draft as an object: never saved itself, its Record goes to the saver in time."""
        from fonds.catalogue import drafts  # drafts stands on the models

        return drafts.revive(cls, data)

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """The draft beside this row: the Record is the draft's, the standing is the row's."""
        draft: Self = super().with_content_json(content)
        for name in ("state", "merged_into", "last_change", "created_at", "changed_at"):
            setattr(draft, name, getattr(self, name))
        draft.public_since = self.public_since
        draft.last_published_at, draft.expired = self.last_published_at, self.expired
        # A live row without a live revision (an import published it) would be taken down by
        # Wagtail when a later version is scheduled: any revision tells it that the row is live.
        kept = self.live_revision_id or (self.latest_revision_id if self.live else None)
        draft.live_revision_id = kept
        draft._state.adding = False
        return draft

    # Every way by which Wagtail writes a row ends here.

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Keep the desk's bookkeeping; all that concerns the record goes to the one saver."""
        from fonds.catalogue import drafts

        if update_fields is not None:
            _only_bookkeeping(update_fields)
            super().save(*args, update_fields=tuple(update_fields), **kwargs)
        elif self._state.adding:
            drafts.begin(self)
        else:
            drafts.follow(self)
            super().save(*args, update_fields=BOOKKEEPING, **kwargs)

    def publish(self, revision: Any, user: Any = None, **kwargs: Any) -> Any:
        """Publish a draft: by the saver first, then Wagtail's bookkeeping; both or neither."""
        from fonds.catalogue import drafts

        with drafts.publishing(revision, user):
            return super().publish(revision, user=user, **kwargs)

    def unpublish(self, *args: Any, user: Any = None, **kwargs: Any) -> Any:
        """Withdraw: by the saver, which the save at the end of Wagtail's action calls."""
        from fonds.catalogue import drafts

        with drafts.acting(user):
            return super().unpublish(*args, user=user, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Withdraw instead: a number that was given is never taken back."""
        from fonds.catalogue import drafts

        return drafts.withdraw(self), {}


def _only_bookkeeping(names: Iterable[str]) -> None:
    strange: Sequence[str] = sorted(set(names) - set(BOOKKEEPING))
    if strange:
        raise TypeError(
            f"{', '.join(strange)}: only fonds.catalogue.save writes these columns; "
            "hand it a Record instead."
        )


class Headed(Noun):
    """A record of the authority, or a gathering: a source may name it by its heading alone."""

    heading = models.CharField(max_length=LONGEST_HEADING, db_index=True, editable=False)
    filing = models.CharField(max_length=LONGEST_HEADING, default="", db_index=True, editable=False)

    class Meta(Noun.Meta):
        abstract = True

    @classmethod
    def columns(cls, record: Any) -> dict[str, Any]:
        """The heading to look it up by, and what a list files it under.

        Both are beginnings, since an index has bounds. Filed is the inverted form where there is
        one, without capitals and accents.
        """
        filed_as = getattr(record, "filed_as", "") or record.title
        return {
            "heading": as_heading(record.title)[:LONGEST_HEADING],
            "filing": fold(filed_as)[:LONGEST_HEADING],
        }
