"""``manage.py sweep --loop``, which ends with the process that started it: ``python -m config.sweep``."""

import os
import sys

from django.core.management import execute_from_command_line

from config.children import end_with_parent

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    end_with_parent()
    execute_from_command_line([sys.argv[0], "sweep", "--loop"])
