"""What somebody wrote goes to an editor first; what may be about safety never to the organisation.

The mails that wait with somebody's own words in them are not sent any more: editors find the reports at their desk.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

from directory.safety.safety import about_safety

OLD_MAIL = "report_owner"


def stop_what_waits(apps, schema_editor):
    old = apps.get_model("directory", "OutboxMessage").objects.filter(kind=OLD_MAIL, sent_at=None)
    old.filter(given_up_at=None).update(given_up_at=timezone.now(), problem="void", leased_until=None)
    old.update(text="", html="")


def say_what_owners_know(apps, schema_editor):
    """The old mail held the facts and the words; about one that is not kept any more, the old rule says it."""
    messages = apps.get_model("directory", "OutboxMessage").objects.filter(kind=OLD_MAIL)
    sent, stopped = {}, set()
    for about, sent_at in messages.values_list("about", "sent_at"):
        if sent_at:
            sent[about] = sent_at
        else:
            stopped.add(about)
    for report in apps.get_model("directory", "Report").objects.iterator():
        held = report.status == "spam" and report.settled_at is None
        when = sent.get(str(report.pk))
        if not when and not report.editors_only and report.status != "spam" and str(report.pk) not in stopped:
            when = report.created_at
        report.safety = about_safety(report.text)
        report.facts_sent = bool(when)
        if when and report.text:
            report.passed_on, report.passed_on_at = report.text, when
        if report.safety and held:
            report.status = "open"
        report.save(update_fields=["safety", "facts_sent", "passed_on", "passed_on_at", "status"])


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0009_public_holidays'),
    ]

    operations = [
        migrations.AddField(
            model_name='report',
            name='facts_sent',
            field=models.BooleanField(default=False, verbose_name='feiten gemaild aan de aanbieder'),
        ),
        migrations.AddField(
            model_name='report',
            name='passed_on',
            field=models.TextField(blank=True, max_length=2000, verbose_name='doorgestuurd aan de aanbieder'),
        ),
        migrations.AddField(
            model_name='report',
            name='passed_on_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='doorgestuurd op'),
        ),
        migrations.AddField(
            model_name='report',
            name='passed_on_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='doorgestuurd door'),
        ),
        migrations.AddField(
            model_name='report',
            name='safety',
            field=models.BooleanField(default=False, verbose_name='gaat misschien over veiligheid'),
        ),
        migrations.AlterField(
            model_name='report',
            name='status',
            field=models.CharField(choices=[('open', 'wordt bekeken'), ('mended', 'aangepast'), ('declined', 'niet aangepast'), ('handled', 'opgepakt'), ('spam', 'ongewenst')], default='open', max_length=8, verbose_name='status'),
        ),
        migrations.RunPython(stop_what_waits, migrations.RunPython.noop),
        migrations.RunPython(say_what_owners_know, migrations.RunPython.noop),
    ]
