"""The admin has no login of its own: no password to guess, and a second factor for everybody."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from directory.accounts import guards, permissions
from directory.web_addresses import url


class BeheerSite(AdminSite):
    def has_permission(self, request: HttpRequest) -> bool:
        """Say whether somebody has work here, with a second factor proved in this session."""
        user = request.user
        return bool(
            user.is_active and permissions.may_enter_admin(user) and guards.second_step_taken(request)
        )

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Lead to the login of the site, to the second factor, or to where somebody wanted to be."""
        return guards.staff(go_on)(request)  # type: ignore[return-value]

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        raise Http404

    def password_change_done(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        raise Http404


def go_on(request: HttpRequest) -> HttpResponse:
    wanted = request.GET.get("next", "")
    return HttpResponseRedirect(wanted if guards.is_own_page(request, wanted) else url("admin:index"))
