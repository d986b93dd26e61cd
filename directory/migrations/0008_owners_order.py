"""Numbers, people to ask, areas and times in the order of their owner, for what stands on the site already too."""

from collections import defaultdict
from itertools import batched
from uuid import UUID, uuid5

from django.db import migrations, models

ENTRIES = 500
WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
LAST = 1 << 20
"""Behind everything that the content of the entry names."""


def give_positions(apps, schema_editor):
    """Take the order from the published content; what does not stand in there follows, by day or by name."""
    services = apps.get_model("directory", "Service").objects.order_by("pk")
    pairs = services.values_list("pk", "live_revision__content").iterator()
    for some in batched(pairs, ENTRIES):
        contents = {entry: content or {} for entry, content in some}
        _numbers(apps, contents)
        _people(apps, contents)
        _areas(apps, contents)
        _times(apps, contents)


def _numbers(apps, contents):
    rows = _rows(apps, "Phone", contents, "kind", "number")
    _place(
        apps, "Phone", rows, contents,
        lambda entry, content: [(phone["kind"], phone["number"]) for phone in content.get("phones", ())],
        lambda pk, kind, number: (kind, number),
        lambda pk, kind, number: (kind != "voice", number),
    )  # fmt: skip


def _people(apps, contents):
    rows = _rows(apps, "Contact", contents, "name", "role", "email")
    _place(
        apps, "Contact", rows, contents,
        lambda entry, content: [
            tuple(each.get(key, "") for key in ("name", "role", "email")) for each in content.get("contacts", ())
        ],
        lambda pk, *said: said,
        lambda pk, *said: said,
    )  # fmt: skip


def _areas(apps, contents):
    rows = _rows(apps, "ServiceArea", contents, "region__kind", "region__code", "region__name")
    _place(
        apps, "ServiceArea", rows, contents,
        lambda entry, content: [area["region"] for area in content.get("areas", ())],
        lambda pk, kind, code, name: f"{kind}:{code}",
        lambda pk, kind, code, name: name,
    )  # fmt: skip


def _times(apps, contents):
    rows = _rows(apps, "Schedule", contents, "dtstart", "byday", "opens_at")
    _place(
        apps, "Schedule", rows, contents,
        _schedule_ids,
        lambda pk, *rest: pk,
        lambda pk, first, byday, opens: (str(first or ""), _weekday(byday), str(opens or "")),
    )  # fmt: skip


def _schedule_ids(entry, content):
    """Return the ids that publishing gave the times of this content, the entry's own before those of its places."""
    holders = [(entry, content)]
    holders += [(uuid5(entry, f"at:{UUID(place['id'])}"), place) for place in content.get("locations", ())]
    return [
        uuid5(holder, f"schedule:{n}") for holder, held in holders for n in range(len(held.get("schedules", ())))
    ]


def _weekday(byday):
    return WEEK.index(byday[-2:]) if byday[-2:] in WEEK else len(WEEK)


def _rows(apps, model, contents, *fields):
    found = defaultdict(list)
    rows = apps.get_model("directory", model).objects.filter(service__in=list(contents)).order_by("pk")
    for entry, *row in rows.values_list("service_id", "pk", *fields):
        found[entry].append(row)
    return found


def _place(apps, model, rows, contents, named_in, name, otherwise):
    """Store the position of every row that is not the first of its entry."""
    by_position = defaultdict(list)
    for entry, listed in rows.items():
        known = {name: n for n, name in reversed(list(enumerate(named_in(entry, contents[entry]))))}
        ordered = sorted(listed, key=lambda row: (known.get(name(*row), LAST), otherwise(*row)))
        for position, row in enumerate(ordered):
            by_position[position].append(row[0])
    objects = apps.get_model("directory", model).objects
    for position, keys in by_position.items():
        for some in batched(keys, ENTRIES) if position else ():
            objects.filter(pk__in=some).update(position=position)


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0007_questions_together'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='contact',
            options={'ordering': ['position', 'id'], 'verbose_name': 'contact', 'verbose_name_plural': 'contacten'},
        ),
        migrations.AlterModelOptions(
            name='phone',
            options={'ordering': ['position', 'id'], 'verbose_name': 'telefoonnummer', 'verbose_name_plural': 'telefoonnummers'},
        ),
        migrations.AlterModelOptions(
            name='schedule',
            options={'ordering': ['position', 'id'], 'verbose_name': 'rooster', 'verbose_name_plural': 'roosters'},
        ),
        migrations.AlterModelOptions(
            name='servicearea',
            options={'ordering': ['position', 'id'], 'verbose_name': 'werkgebied', 'verbose_name_plural': 'werkgebieden'},
        ),
        migrations.AddField(
            model_name='contact',
            name='position',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='volgorde'),
        ),
        migrations.AddField(
            model_name='phone',
            name='position',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='volgorde'),
        ),
        migrations.AddField(
            model_name='schedule',
            name='position',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='volgorde'),
        ),
        migrations.AddField(
            model_name='servicearea',
            name='position',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='volgorde'),
        ),
        migrations.RunPython(give_positions, migrations.RunPython.noop),
    ]
