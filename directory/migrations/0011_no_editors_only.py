from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0010_reports_pass_by_editors'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='report',
            name='editors_only',
        ),
    ]
