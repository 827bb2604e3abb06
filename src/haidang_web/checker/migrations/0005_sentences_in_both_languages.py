from typing import Any

from django.db import migrations, models


def as_said(apps: Any, schema_editor: Any) -> None:
    for name in ("Answer", "Comparison"):
        model = apps.get_model("checker", name)
        for row in model.objects.exclude(sentence=""):
            row.said = {"vi": row.sentence, "en": row.sentence}
            row.save(update_fields=["said"])


def _field(model: str) -> migrations.AddField:
    return migrations.AddField(model_name=model, name="said", field=models.JSONField(default=dict))


class Migration(migrations.Migration):
    dependencies = [("checker", "0004_comparisons")]

    operations = [
        _field("answer"),
        _field("comparison"),
        migrations.RunPython(as_said, migrations.RunPython.noop),
        migrations.RemoveField(model_name="answer", name="sentence"),
        migrations.RemoveField(model_name="comparison", name="sentence"),
    ]
