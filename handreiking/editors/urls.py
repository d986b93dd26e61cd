"""The pages that an admin has beside those of Django."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.urls import URLPattern, path

Pages = dict[str, tuple[str, Callable[..., Any]]]


def own_pages(model_admin: "admin.ModelAdmin[Any]", pages: Pages) -> list[URLPattern]:
    """Return the addresses of ``pages``, name: (route, view), behind the door of the admin; nobody keeps what they show."""
    opts = model_admin.opts
    return [
        path(
            route, model_admin.admin_site.admin_view(view), name=f"{opts.app_label}_{opts.model_name}_{name}"
        )
        for name, (route, view) in pages.items()
    ]
