"""What anybody may read and send in."""

from django.urls import URLPattern, URLResolver, path

from directory.views.public import pages, places, region, report, search, security_txt, sitemap
from directory.views.shared import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.Page.as_view(template_name="pages/home.html"), name="home"),
    path("zoeken/", search.search_page, name="search"),
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
    path(
        "langer-dan-14-weken/",
        pages.Page.as_view(template_name="pages/langer-dan-14-weken.html"),
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
