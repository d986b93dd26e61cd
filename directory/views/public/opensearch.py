"""What a browser reads to search this site from its own bar (OpenSearch 1.1)."""

from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from directory.web_addresses import whole_url

DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Tussentijd</ShortName>
<Description>{description}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">{icon}</Image>
<Url type="text/html" template="{search}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""


@require_safe
@cache_control(public=True, max_age=86400)
def opensearch(request: HttpRequest) -> HttpResponse:
    text = DESCRIPTION.format(
        description=escape(_("Steun terwijl je wacht op hulp van de ggz")),
        icon=escape(f"{settings.SITE_URL}{static('favicon.svg')}"),
        search=escape(whole_url("search")),
    )
    return HttpResponse(text, content_type="application/opensearchdescription+xml; charset=utf-8")
