"""The application that the server runs: Django with a bound on slow senders, a short way to a 304, and a search that is
ready at once. A worker ends with the server that started it.
"""

import os

from django.core.wsgi import get_wsgi_application

from config.bodies import bounded_bodies, worker_threads
from config.children import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

django_application = get_wsgi_application()

# These need the apps, which stand only now.
from directory.search.answer.state import live  # noqa: E402
from directory.views.shared.conditional_get import answering_conditional_get  # noqa: E402

application = answering_conditional_get(bounded_bodies(django_application, worker_threads()))
live.begin()
end_with_parent()
