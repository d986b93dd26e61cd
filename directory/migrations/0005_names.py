"""Names that say what they mean: a row's fingerprint, and mails about maintainers and visibility."""

from django.db import migrations

MAILS = {
    "keeper_added": "maintainer_added",
    "keeper_removed": "maintainer_removed",
    "standing": "visibility",
}


def rename_mails(apps, schema_editor):
    """Mails that wait keep their templates, and what went out is not sent again under another name."""
    messages = apps.get_model("directory", "OutboxMessage").objects
    for before, after in MAILS.items():
        messages.filter(kind=before).update(kind=after)


def rename_back(apps, schema_editor):
    messages = apps.get_model("directory", "OutboxMessage").objects
    for before, after in MAILS.items():
        messages.filter(kind=after).update(kind=before)


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0004_address_checks'),
    ]

    operations = [
        migrations.RenameField('revision', 'row_seal', 'row_fingerprint'),
        migrations.RunPython(rename_mails, rename_back),
    ]
