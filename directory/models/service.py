import uuid
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from directory.models import choices
from directory.models.capacity import CapacityMixin
from directory.models.fields import TokensField
from directory.models.organization import Organization
from directory.models.region import Region
from directory.models.service_queryset import ServiceQuerySet
from directory.offer_choices import ServiceKind
from directory.public_codes import LONGEST_CODE, new_code
from directory.web_addresses import url


class Service(CapacityMixin):
    """An offer (HSDS service): the live, published content of an entry, and its state.

    Owner-editable content changes only through ``publishing.publish``; state (visibility, capacity,
    verification) through one function each in ``directory.publishing``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(
        "korte code", max_length=LONGEST_CODE, unique=True, default=new_code, editable=False
    )
    slug = models.SlugField("slug", max_length=180, unique=True)
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="services", verbose_name="organisatie"
    )

    name = models.CharField("naam", max_length=120)
    summary = models.CharField("in één zin", max_length=200)
    description = models.TextField("wat", blank=True)
    audience = models.TextField("voor wie", blank=True)
    not_for = models.TextField("voor wie niet", blank=True)
    goal = models.TextField("doel", blank=True)
    method = models.TextField("hoe", blank=True)
    guides = models.TextField("wie begeleidt", blank=True)
    expect = models.JSONField("dit mag je verwachten", default=list, blank=True)
    not_expect = models.JSONField("dit doen we niet", default=list, blank=True)
    first_door = models.CharField("wie doet de deur open", max_length=300, blank=True)
    first_story = models.CharField("moet ik mijn verhaal vertellen", max_length=300, blank=True)
    first_company = models.CharField("mag er iemand mee", max_length=300, blank=True)
    first_name = models.CharField("moet ik mijn naam zeggen", max_length=300, blank=True)
    first_words = models.CharField("je kunt zeggen", max_length=200, blank=True)
    first_steps = TokensField("de eerste stap", max_length=120)
    bring = models.CharField("neem mee", max_length=160, blank=True)
    evidence = models.TextField("onderbouwing", blank=True)
    evidence_method = models.CharField("naam van de methode", max_length=160, blank=True)
    evidence_url = models.URLField("link naar het register", max_length=300, blank=True)
    evidence_year = models.PositiveSmallIntegerField("jaar van erkenning", null=True, blank=True)
    signup = models.TextField("aanmelden", blank=True)
    signup_url = models.URLField("aanmeldpagina", max_length=300, blank=True)
    url = models.URLField("website", max_length=300, blank=True)
    chat_url = models.URLField("chat", max_length=300, blank=True)
    cost_note = models.CharField("uitleg bij de kosten", max_length=300, blank=True)
    price = models.DecimalField("prijs in euro", max_digits=8, decimal_places=2, null=True, blank=True)
    when_note = models.CharField("uitleg bij wanneer", max_length=300, blank=True)
    open_on_holidays = models.BooleanField("gaat door op feestdagen", null=True, blank=True)
    feedback_to_gp = models.CharField("hoort de huisarts iets", max_length=300, blank=True)

    minimum_age = models.DecimalField("vanaf leeftijd", max_digits=4, decimal_places=1, null=True, blank=True)
    maximum_age = models.DecimalField(
        "tot en met leeftijd", max_digits=4, decimal_places=1, null=True, blank=True
    )
    age_without_parents = models.DecimalField(
        "vanaf welke leeftijd zonder ouders", max_digits=4, decimal_places=1, null=True, blank=True
    )
    delivery_modes = TokensField("bereik", max_length=60)
    access = TokensField("toegang", max_length=120)
    costs = TokensField("kosten", max_length=200)
    languages = TokensField("talen", max_length=120)
    accessibility = TokensField("toegankelijkheid", max_length=80)
    contact_by = TokensField("contact", max_length=60)
    anonymous = models.BooleanField("anoniem", null=True, blank=True)
    kind = models.CharField("soort aanbod", max_length=12, choices=ServiceKind, blank=True)
    for_everyone = models.BooleanField("voor iedereen", default=False)
    all_themes = models.BooleanField("alle thema's", default=False)
    professionals_only = models.BooleanField("alleen voor professionals", default=False)

    visibility = models.CharField(
        "zichtbaarheid", max_length=8, choices=choices.Visibility, default=choices.Visibility.LISTED
    )
    visibility_reason = models.CharField("reden", max_length=300, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_from",
        verbose_name="samengevoegd met",
        db_index=False,
    )
    editorial_region = models.ForeignKey(
        Region,
        models.PROTECT,
        related_name="edited_services",
        verbose_name="redactieregio",
        db_index=False,
    )
    """Looked up in the index "service_of_region"."""
    region_chosen = models.BooleanField("regio gekozen door de redactie", default=False)
    """Handed over by an editor: publishing leaves ``editorial_region`` alone."""
    live_revision = models.OneToOneField(
        "directory.Revision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="live_for",
        verbose_name="versie",
    )
    is_example = models.BooleanField("voorbeeld", default=False)
    source = models.CharField("herkomst", max_length=40, blank=True)
    external_id = models.CharField("kenmerk bij de herkomst", max_length=120, blank=True)
    source_note = models.CharField("bron van de feiten", max_length=300, blank=True)
    confirmed_on = models.DateField("laatst gecontroleerd", null=True, blank=True)
    confirmed_by = models.CharField("gecontroleerd door", max_length=160, blank=True)
    confirmed_fields = models.JSONField("later bevestigde velden", default=dict, blank=True)
    """Content key → {"on": "2026-11-21", "by": "Stichting Naast"}: what was confirmed after the entry as a whole."""
    paused_from = models.DateField("pauze vanaf", null=True, blank=True)
    paused_to = models.DateField("pauze tot en met", null=True, blank=True)
    links_of = models.UUIDField("links van versie", null=True, blank=True, editable=False)
    """The revision whose links are being checked (see ``publishing.link_checks``)."""
    published_at = models.DateTimeField("voor het eerst op de site")
    updated_at = models.DateTimeField("inhoud gewijzigd")
    stems = models.TextField("woordstammen", blank=True, editable=False)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = "aanbod"
        verbose_name_plural = "aanbod"
        ordering = ["name", "id"]
        indexes: ClassVar[list[models.Index]] = [
            # A row is long. What is counted, listed and compared for editors is answered from these three alone.
            models.Index(
                fields=["visibility", "id", "organization", "editorial_region", "is_example"],
                name="service_standing",
            ),
            models.Index(fields=["editorial_region", "visibility", "organization"], name="service_of_region"),
            # Hardly any: an index of all that is empty is passed over by SQLite once its tables were counted.
            models.Index(
                fields=["merged_into"], name="service_merged", condition=Q(merged_into__isnull=False)
            ),
            models.Index(Lower("name"), "name", "visibility", "is_example", name="service_same_name"),
            # What the sweep looks for every minute, in a register where next to nothing is due.
            models.Index(fields=["confirmed_on"], name="service_confirmed_on"),
            models.Index(
                fields=["published_at"],
                name="service_never_confirmed",
                condition=Q(confirmed_on__isnull=True),
            ),
            models.Index(
                fields=["capacity_stated_on", "visibility", "capacity_status", "editorial_region"],
                name="service_room_stated",
                condition=Q(capacity_stated_on__isnull=False),
            ),
            models.Index(
                fields=["id"],
                name="service_links_unread",
                condition=Q(is_example=False)
                & (Q(links_of__isnull=True) | ~Q(links_of=models.F("live_revision"))),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"], name="service_external_once", condition=~Q(external_id="")
            ),
            models.CheckConstraint(
                name="service_merged_names_target",
                condition=Q(visibility="merged", merged_into__isnull=False)
                | (~Q(visibility="merged") & Q(merged_into__isnull=True)),
            ),
            models.CheckConstraint(
                name="service_pause_forwards",
                condition=Q(paused_from__isnull=True, paused_to__isnull=True)
                | Q(paused_to__gte=models.F("paused_from")),
            ),
            models.CheckConstraint(
                name="service_ages_forwards",
                condition=Q(minimum_age__isnull=True)
                | Q(maximum_age__isnull=True)
                | Q(maximum_age__gte=models.F("minimum_age")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_on_site(self) -> bool:
        return self.visibility in choices.ON_SITE

    def is_paused_on(self, day: date) -> bool:
        """Say whether it is closed for a while on ``day``."""
        return bool(self.paused_from and self.paused_to and self.paused_from <= day <= self.paused_to)

    def get_absolute_url(self) -> str:
        return url("service", self.slug)


class ServiceSlug(models.Model):
    """A slug that a service once had; it redirects for ever."""

    slug = models.SlugField("oude slug", max_length=180, unique=True)
    service = models.ForeignKey(Service, models.CASCADE, related_name="old_slugs", verbose_name="aanbod")

    class Meta:
        verbose_name = "oude slug"
        verbose_name_plural = "oude slugs"

    def __str__(self) -> str:
        return self.slug
