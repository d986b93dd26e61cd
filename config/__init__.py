import os

# Before numpy loads: more threads than this one wait for each other on a machine that serves several requests at once.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from config.celery import app as celery_app

__all__ = ["celery_app"]
