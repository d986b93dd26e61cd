"""The lists of networks and practices in an editor's regions, and making one for somebody who asks."""

from django import forms
from django.db.models import Count, Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import editor, person
from directory.accounts.permissions import may_review
from directory.models import Region, RegionalList, Role
from directory.publishing.content.errors import ContentError
from directory.publishing.lists import keeping
from directory.views.owner.lists import ListForm
from directory.views.review.review_desk import desk_of, done, show
from directory.views.shared.written_form import PlainField, complain
from directory.web_addresses import url

WHOLE_COUNTRY = ""


class NewListForm(ListForm):
    email = PlainField(
        label=gettext_lazy("E-mailadres van wie de lijst bijhoudt"),
        most=254,
        widget=forms.EmailInput,
        help_text=gettext_lazy("Die persoon krijgt een mail en kan meteen beginnen."),
    )
    region = forms.ChoiceField(
        label=gettext_lazy("Welke redactie kijkt mee?"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies iets uit de lijst.")},
    )

    def regions(self, own: list[Region], *, everywhere: bool) -> None:
        """Offer the regions of this editor, and the whole country to who decides about it."""
        country = [(WHOLE_COUNTRY, _("Heel Nederland"))] if everywhere else []
        self.fields["region"].choices = [*country, *((str(region.pk), region.name) for region in own)]  # type: ignore[attr-defined]


@editor
@require_http_methods(["GET", "HEAD", "POST"])
def lists_page(request: HttpRequest) -> HttpResponse:
    """List the kept lists of an editor's regions; POST makes one and mails who is to keep it."""
    regions = desk_of(request).regions
    ggd = Region.objects.filter(kind=Region.Kind.GGD, replaced_by=None).order_by("name")
    own = list(ggd if regions is None else ggd.filter(pk__in=regions))
    form = NewListForm(request.POST if request.method == "POST" else None)
    form.regions(own, everywhere=regions is None)
    if request.method == "POST" and (made := begin(request, form, own)):
        return done(
            request, _("De lijst is gemaakt. Er gaat een mail uit."), url("own-regional-list", made.slug)
        )
    keepers = Role.objects.active().filter(regional_list=OuterRef("pk"))
    rows = RegionalList.objects.of_regions(regions).select_related("region")
    lists = rows.annotate(number=Count("items"), is_kept=Exists(keepers)).order_by("region__name", "name")
    context = {"lists": lists, "form": form}
    return show(request, "redactie/lijsten.html", context, "lijsten", 422 if form.errors else 200)


def begin(request: HttpRequest, form: NewListForm, own: list[Region]) -> RegionalList | None:
    """Return the list that was made; None where the form says what is wrong."""
    if not form.is_valid():
        return None
    words = {name: form.cleaned_data[name] for name in ("name", "kept_by", "about")}
    region = next((region for region in own if str(region.pk) == form.cleaned_data["region"]), None)
    if not may_review(request.user, region.pk if region else None):
        form.add_error("region", _("Kies een regio."))
        return None
    try:
        return keeping.start_for(form.cleaned_data["email"], by=person(request), region=region, **words)
    except ContentError as error:
        complain(form, error)
        return None
