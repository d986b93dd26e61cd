"""The mails of a local site."""

from django.urls import URLPattern, URLResolver, path

from directory.views.review import mail

urlpatterns: list[URLPattern | URLResolver] = [
    path("post/", mail.mail_list, name="mail"),
    path("post/<slug:name>/", mail.mail_detail, name="mail-detail"),
    path("post/<slug:name>/html/", mail.mail_html, name="mail-html"),
]
