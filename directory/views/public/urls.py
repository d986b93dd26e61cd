"""What anybody may read and send in."""

from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from directory.views.public import (
    opensearch,
    pages,
    place_map,
    places,
    practice,
    region,
    report,
    search,
    security_txt,
    sitemap,
    waiting,
)
from directory.views.shared import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.Page.as_view(template_name="pages/home.html"), name="home"),
    path("zoeken/", search.search_page, name="search"),
    path("kaartje.svg", place_map.drawn_place, name="place-map"),
    path("zoeken.xml", opensearch.opensearch, name="opensearch"),
    path("plaatsen/", places.place_options, name="places"),
    path("regio/", region.regions, name="regions"),
    path("regio/<slug:sort>/<slug:slug>/", region.region_page, name="region"),
    path("over/", pages.Page.as_view(template_name="pages/over.html"), name="about"),
    path("privacy/", pages.Page.as_view(template_name="pages/privacy.html"), name="privacy"),
    path(
        "toegankelijkheid/",
        pages.Page.as_view(template_name="pages/toegankelijkheid.html"),
        name="accessibility",
    ),
    path("plaatsingsregels/", pages.Page.as_view(template_name="pages/plaatsingsregels.html"), name="rules"),
    path(
        "voor-verwijzers/", pages.Page.as_view(template_name="pages/voor-verwijzers.html"), name="referrers"
    ),
    path("praktijk/", practice.practice, name="practice"),
    path("terwijl-je-wacht/", waiting.waiting, name="waiting"),
    *(
        path(
            f"terwijl-je-wacht/{slug}/",
            pages.Page.as_view(template_name=f"pages/{template}.html"),
            name=f"waiting-{name}",
        )
        for slug, template, name in (
            ("noodplan", "noodplan", "plan"),
            ("naasten", "wachten-naasten", "relatives"),
            ("18-worden", "wachten-18-worden", "eighteen"),
            ("na-behandeling", "wachten-na-behandeling", "after"),
        )
    ),
    path(
        "langer-dan-14-weken/",
        RedirectView.as_view(
            pattern_name="waiting", permanent=True, http_method_names=["get", "head", "options"]
        ),
        name="longer-than-14-weeks",
    ),
    path("snel-weg/", pages.Page.as_view(template_name="pages/snel-weg.html"), name="away-explained"),
    path("weg/", pages.away, name="away"),
    path("gezondheid/", health.health, name="health"),
    path("robots.txt", pages.robots, name="robots"),
    path(".well-known/security.txt", security_txt.security_txt, name="security-txt"),
    path("favicon.ico", pages.favicon, name="favicon"),
    path("sitemap.xml", sitemap.sitemap_index, name="sitemap"),
    path("sitemap-paginas.xml", sitemap.sitemap_pages, name="sitemap-pages"),
    path("sitemap-aanbod-<int:part>.xml", sitemap.sitemap_services, name="sitemap-services"),
    path("aanbod/<slug:slug>/melden/", report.report_form, name="report"),
    path("melding/<uuid:id>/", report.receipt, name="report-receipt"),
]
