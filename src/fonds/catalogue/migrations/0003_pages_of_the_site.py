"""What the pages of the site ask the catalogue for, and the preface.

Documents get the year they are filed under, references their place on the shelf, and whatever is
filed by its heading a form to file it by. All of it follows from the records.
"""

import json
from collections.abc import Iterator
from typing import Any

import django.db.models.deletion
import fonds.records.record
from django.conf import settings
from django.db import migrations, models

from fonds.catalogue import ordering
from fonds.names import fold

_KINDS = ("agent", "collection", "event", "place", "repository", "subject")
_LEADING = ("paper", "unspecified", "sent", "talk", "received", "registered", "published")
_LONGEST = 200
_PIECE = 500


def _file(apps: Any, schema_editor: Any) -> None:
    for kind in _KINDS:
        rows = apps.get_model("catalogue", kind).objects
        for piece in _pieces(rows.only("number", "title", "record")):
            for row in piece:
                filed_as = json.loads(row.record).get("filed_as") if kind == "agent" else ""
                row.filing = fold(filed_as or row.title)[:_LONGEST]
            rows.bulk_update(piece, ["filing"])


def _date(apps: Any, schema_editor: Any) -> None:
    rows = apps.get_model("catalogue", "document").objects
    for piece in _pieces(rows.filter(undated=False).only("number", "record")):
        for row in piece:
            row.year = _year(json.loads(row.record).get("dates", []))
        rows.bulk_update(piece, ["year"])


def _year(dates: list[dict[str, Any]]) -> int | None:
    """As `fonds.catalogue.ordering.year_of` has it."""
    placed = [each for each in dates if ordering.bounds(each.get("edtf", "")) != (None, None)]
    leading = min(placed, key=lambda each: _LEADING.index(each.get("kind", "paper")), default=None)
    first, last = ordering.bounds(leading["edtf"]) if leading else (None, None)
    return first.year if first and last and first.year == last.year else None


def _shelve(apps: Any, schema_editor: Any) -> None:
    documents = apps.get_model("catalogue", "document").objects
    reference = apps.get_model("catalogue", "copyreference")
    for piece in _pieces(documents.filter(references__isnull=False).distinct()):
        reference.objects.filter(parent__in=piece).delete()
        reference.objects.bulk_create(
            reference(parent_id=row.pk, **values) for row in piece for values in _references(row)
        )


def _references(row: Any) -> Iterator[dict[str, Any]]:
    for copy in json.loads(row.record).get("copies", []):
        now = [copy["reference"]] if copy.get("reference") else []
        for place, said in enumerate([*now, *copy.get("former", [])]):
            values = [value for _, value in said.get("levels", [])]
            yield {
                "repository_id": said.get("repository"),
                "copy": copy.get("id", ""),
                "path": "/".join(values),
                "verbatim": said.get("verbatim", ""),
                "former": place >= len(now),
                "claimed": said.get("claimed", False),
                "walk": ordering.walk(values),
                "shelf": ordering.shelf(values),
            }


def _pieces(rows: Any) -> Iterator[list[Any]]:
    last = 0
    while piece := list(rows.filter(pk__gt=last).order_by("pk")[:_PIECE]):
        yield piece
        last = piece[-1].pk


class Migration(migrations.Migration):

    dependencies = [
        ('catalogue', '0002_headings_and_source_files'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Preface',
            fields=[
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('number', models.IntegerField(editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('state', models.CharField(default=fonds.records.record.State['DRAFT'], editable=False, max_length=12)),
                ('merged_into', models.BigIntegerField(editable=False, null=True)),
                ('access_state', models.CharField(default='open', editable=False, max_length=40)),
                ('opens_at', models.DateTimeField(editable=False, null=True)),
                ('closes_at', models.DateTimeField(editable=False, null=True)),
                ('title', models.TextField(blank=True, editable=False)),
                ('record', models.TextField(editable=False)),
                ('last_change', models.BigIntegerField(default=0, editable=False)),
                ('created_at', models.DateTimeField(editable=False)),
                ('changed_at', models.DateTimeField(editable=False)),
                ('public_since', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'abstract': False,
                'default_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='agent',
            name='filing',
            field=models.CharField(db_index=True, default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='collection',
            name='filing',
            field=models.CharField(db_index=True, default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='copyreference',
            name='claimed',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='copyreference',
            name='former',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='copyreference',
            name='shelf',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='copyreference',
            name='walk',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='document',
            name='year',
            field=models.IntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='filing',
            field=models.CharField(db_index=True, default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='place',
            name='filing',
            field=models.CharField(db_index=True, default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='repository',
            name='filing',
            field=models.CharField(db_index=True, default='', editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='subject',
            name='filing',
            field=models.CharField(db_index=True, default='', editable=False, max_length=200),
        ),
        migrations.AddIndex(
            model_name='copyreference',
            index=models.Index(fields=['repository', 'shelf'], name='reference_on_the_shelf'),
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(condition=models.Q(('access_state', 'open'), ('state', fonds.records.record.State['PUBLIC'])), fields=['year'], name='document_shown_by_year'),
        ),
        migrations.AddField(
            model_name='preface',
            name='latest_revision',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision'),
        ),
        migrations.AddField(
            model_name='preface',
            name='live_revision',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision'),
        ),
        migrations.AddField(
            model_name='preface',
            name='locked_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='preface',
            index=models.Index(condition=models.Q(('closes_at', None), _negated=True), fields=['closes_at'], name='preface_closes'),
        ),
        migrations.AddIndex(
            model_name='preface',
            index=models.Index(condition=models.Q(('expire_at', None), _negated=True), fields=['expire_at'], name='preface_expires'),
        ),
        migrations.AddIndex(
            model_name="correction",
            index=models.Index(fields=["about", "about_number"], name="correction_about"),
        ),
        migrations.RunPython(_file, migrations.RunPython.noop),
        migrations.RunPython(_date, migrations.RunPython.noop),
        migrations.RunPython(_shelve, migrations.RunPython.noop),
    ]
