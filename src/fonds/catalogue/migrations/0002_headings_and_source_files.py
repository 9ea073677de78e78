"""Two columns to look things up by, filled from what the records say.

Records that a source may name by their title get its beginning as their heading; texts get the
file they were made from, which is hidden with them.
"""

import json

from typing import Any

from django.db import migrations, models

from fonds.names import as_heading

_KINDS = ("agent", "collection", "event", "place", "repository", "subject")
_LONGEST = 200
_PIECE = 500


def _fill(apps: Any, schema_editor: Any) -> None:
    for kind in _KINDS:
        rows = apps.get_model("catalogue", kind).objects.only("number", "title")
        for row in rows.order_by("number").iterator(chunk_size=_PIECE):
            heading = as_heading(row.title)[:_LONGEST]
            rows.filter(pk=row.pk).update(heading=heading)


def _point(apps: Any, schema_editor: Any) -> None:
    rows = apps.get_model("catalogue", "text").objects.filter(record__contains='"source_file"')
    for row in rows.only("number", "record").order_by("number").iterator(chunk_size=_PIECE):
        made_from = json.loads(row.record).get("source_file")
        rows.filter(pk=row.pk).update(source_file_id=made_from)


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]

    operations = [
        *(
            migrations.AddField(
                model_name=kind,
                name="heading",
                field=models.CharField(
                    db_index=True, default="", editable=False, max_length=_LONGEST
                ),
                preserve_default=False,
            )
            for kind in _KINDS
        ),
        migrations.AddField(
            model_name="text",
            name="source_file",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=models.DO_NOTHING,
                related_name="+",
                to="catalogue.file",
            ),
        ),
        migrations.RunPython(_fill, migrations.RunPython.noop),
        migrations.RunPython(_point, migrations.RunPython.noop),
    ]
