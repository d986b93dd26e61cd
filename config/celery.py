"""The Celery app: nudges and the sweep, for installs with a broker (``CELERY_BROKER_URL``)."""

import os

from celery import Celery
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("tussentijd")
app.conf.update(
    broker_url=settings.CELERY_BROKER_URL or None,
    result_backend=None,
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    worker_hijack_root_logger=False,
    broker_connection_retry_on_startup=True,
    broker_transport_options={"socket_connect_timeout": 1, "socket_timeout": 5, "visibility_timeout": 600},
    timezone=settings.TIME_ZONE,
    task_time_limit=300,
    beat_schedule={"sweep": {"task": "directory.sweep", "schedule": float(settings.SWEEP_INTERVAL)}},
)
app.autodiscover_tasks(["directory.publishing"])
