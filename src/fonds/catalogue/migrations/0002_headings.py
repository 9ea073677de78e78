"""Records that a source may name by their title get a heading to be looked up by."""

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
        migrations.RunPython(_fill, migrations.RunPython.noop),
    ]
