"""The Celery app: wake-up calls and the sweep, for installs with a broker (``CELERY_BROKER_URL``)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("tussentijd")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["directory.publishing.jobs"])
