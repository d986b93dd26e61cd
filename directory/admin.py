"""The register in the admin: to read, not to change. Only users and their roles are kept here, by superusers.

Content changes through revisions and state through ``directory.publishing``, so that history and search hold.
"""

import json
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from directory.models import (
    Attribute,
    Contact,
    Event,
    Location,
    Organization,
    Phone,
    Postcode,
    Region,
    Revision,
    Role,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceSlug,
    User,
    Verification,
    WaitingTime,
)
from directory.publishing.entries.maintainers import NO_DESK, has_editors


def pretty(value: Any) -> SafeString:
    """Return JSON as a person can read it."""
    return format_html("<pre>{}</pre>", json.dumps(value, ensure_ascii=False, indent=2))


class ReadOnly:
    """Nobody adds, changes or deletes here, a superuser neither."""

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReadOnlyAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_per_page = 50
    show_full_result_count = False
    actions = None


class ReadOnlyInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]
    """Rows under a service; ``related`` are fetched with them."""

    extra = 0
    can_delete = False
    related: tuple[str, ...] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows.select_related(*self.related) if self.related else rows


class AttributeInline(ReadOnlyInline):
    model = Attribute
    fields = ["concept", "exclusive", "main"]
    related = ("concept",)


class AtLocationInline(ReadOnlyInline):
    model = ServiceAtLocation
    fields = ["location", "conditions", "capacity_status", "capacity_weeks", "capacity_stated_on"]
    related = ("location", "service")


class ScheduleInline(ReadOnlyInline):
    model = Schedule
    fields = ["freq", "interval", "byday", "dtstart", "until", "opens_at", "closes_at", "note"]


class AreaInline(ReadOnlyInline):
    model = ServiceArea
    fields = ["region", "residents_only"]
    related = ("region",)


class PhoneInline(ReadOnlyInline):
    model = Phone
    fields = ["number", "kind", "hours", "public"]


class ContactInline(ReadOnlyInline):
    model = Contact
    fields = ["name", "role", "email", "public"]


class SlugInline(ReadOnlyInline):
    model = ServiceSlug
    fields = ["slug"]


@admin.register(Service)
class ServiceAdmin(ReadOnlyAdmin):
    list_display = ["name", "organization", "visibility", "editorial_region", "confirmed_on", "updated_at"]
    list_filter = [
        "visibility",
        "is_example",
        "kind",
        "source",
        ("editorial_region", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["organization", "editorial_region"]
    search_fields = ["name", "slug", "code", "organization__name", "external_id"]
    inlines = [
        AttributeInline,
        AtLocationInline,
        ScheduleInline,
        AreaInline,
        PhoneInline,
        ContactInline,
        SlugInline,
    ]


@admin.register(Organization)
class OrganizationAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "source", "is_example", "updated_at"]
    list_filter = ["kind", "is_example", "source"]
    search_fields = ["name", "slug", "external_id"]


@admin.register(Location)
class LocationAdmin(ReadOnlyAdmin):
    list_display = ["place", "address", "municipality", "point_source", "geocode_attempts", "confidential"]
    list_filter = ["point_source", "confidential"]
    list_select_related = ["municipality"]
    search_fields = ["place", "address", "postal_code"]


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    """The history of every entry."""

    list_display = ["title", "status", "source", "organization", "author", "created_at", "decided_at"]
    list_filter = ["status", "source", "created_at"]
    list_select_related = ["organization", "author"]
    search_fields = ["=entry", "organization__name", "service__name"]
    readonly_fields = ["readable"]
    exclude = ["content"]

    @admin.display(description=_("naam"))
    def title(self, revision: Revision) -> str:
        return str(revision.content.get("name", "")) or str(revision.entry)

    @admin.display(description=_("inhoud"))
    def readable(self, revision: Revision) -> SafeString:
        return pretty(revision.content)


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ["at", "kind", "service", "actor"]
    list_filter = ["kind", "at"]
    list_select_related = ["service", "actor"]
    search_fields = ["service__name", "service__code"]
    readonly_fields = ["readable"]
    exclude = ["detail"]

    @admin.display(description=_("bijzonderheden"))
    def readable(self, event: Event) -> SafeString:
        return pretty(event.detail)


@admin.register(WaitingTime)
class WaitingTimeAdmin(ReadOnlyAdmin):
    list_display = [
        "month",
        "region",
        "provider",
        "site",
        "diagnosis_group",
        "intake_weeks",
        "treatment_weeks",
    ]
    list_filter = ["month"]
    list_select_related = ["region"]
    search_fields = ["provider", "site", "region__name"]


@admin.register(Verification)
class VerificationAdmin(ReadOnlyAdmin):
    list_display = ["on", "outcome", "service", "by"]
    list_filter = ["outcome", "on"]
    list_select_related = ["service"]
    search_fields = ["service__name", "by"]


@admin.register(Region)
class RegionAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "code", "valid_from", "valid_to", "replaced_by"]
    list_filter = ["kind"]
    list_select_related = ["replaced_by"]
    search_fields = ["name", "code", "slug"]


@admin.register(Postcode)
class PostcodeAdmin(ReadOnlyAdmin):
    list_display = ["pc4", "place", "municipality", "district"]
    list_select_related = ["municipality", "district"]
    search_fields = ["pc4", "place"]


# Roles say who may do what; a second system of permissions beside them would only mislead.
admin.site.unregister(Group)


class SuperusersOnly:
    """Who may decide who may do what."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return bool(request.user.is_superuser)

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission


class UserForm(forms.ModelForm):  # type: ignore[type-arg]
    """People log in with a code from their mail, so there is no password to set."""

    class Meta:
        model = User
        fields = ("email", "name", "is_active", "is_staff", "is_superuser")

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()


class RoleForm(forms.ModelForm):  # type: ignore[type-arg]
    """A role reaches as far as its kind says: an organisation, a region, or everything."""

    class Meta:
        model = Role
        fields = ("user", "kind", "organization", "region")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        kind = cleaned.get("kind")
        if kind == Role.Kind.LIST_KEEPER:
            self.add_error("kind", _("Deze rol geef je bij de lijst zelf, onder Redactie."))
        if (kind == Role.Kind.OWNER) != bool(cleaned.get("organization")):
            self.add_error(
                "organization", _("Een organisatie hoort bij een aanbieder, en bij niemand anders.")
            )
        if (kind == Role.Kind.REGIONAL_EDITOR) != bool(cleaned.get("region")):
            self.add_error("region", _("Een regio hoort bij de regionale redactie, en bij niemand anders."))
        elif cleaned.get("region") and not has_editors(cleaned["region"]):
            self.add_error("region", NO_DESK)
        return cleaned


@admin.register(Role)
class RoleAdmin(SuperusersOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    form = RoleForm
    list_display = ["user", "kind", "organization", "region", "regional_list"]
    list_filter = ["kind"]
    list_select_related = ["user", "organization", "region", "regional_list"]
    search_fields = ["user__email", "organization__name", "region__name"]
    autocomplete_fields = ["user", "organization", "region"]


@admin.register(User)
class PersonAdmin(SuperusersOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    form = UserForm
    list_display = ["email", "name", "is_staff", "is_active", "date_joined"]
    list_filter = ["is_staff", "is_superuser", "is_active"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    readonly_fields = ["last_login", "date_joined"]

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)


# What allauth keeps, keys of second factors among it, is for nobody to read.
for model in (EmailAddress, Authenticator, SocialAccount, SocialApp, SocialToken):
    if admin.site.is_registered(model):
        admin.site.unregister(model)
