"""What editors see and decide, files of many offers, and the mails of a local site."""

from django.urls import URLPattern, URLResolver, path

from directory.views.review import (
    desk_mail,
    edition_words,
    imports,
    language,
    mail,
    review,
    review_case,
    review_erase,
    review_people,
    review_reports,
    review_revision,
    review_service,
    review_several,
    review_words,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("redactie/", review.hour_page, name="review"),
    path("redactie/alles/", review.everything_page, name="review-everything"),
    path("redactie/dashboard/", review.dashboard_page, name="review-dashboard"),
    path("redactie/mail/", desk_mail.mail_page, name="review-mail"),
    path("redactie/samen/", review_several.several_page, name="review-several"),
    path("redactie/versie/<uuid:pk>/", review_revision.revision_page, name="review-revision"),
    path("redactie/versie/<uuid:pk>/aanpassen/", review_revision.edit_page, name="review-edit"),
    path("redactie/versie/<uuid:pk>/pagina/", review_revision.preview_page, name="review-preview"),
    path("redactie/versie/<uuid:pk>/wissen/", review_erase.erase_page, name="review-erase"),
    path("redactie/casus/<uuid:pk>/", review_case.case_page, name="review-case"),
    path("redactie/casus/<uuid:pk>/aanpassen/", review_case.edit_page, name="review-case-edit"),
    path("redactie/casus/<uuid:pk>/wissen/", review_erase.erase_case_page, name="review-case-erase"),
    path("redactie/casus/<uuid:pk>/weghalen/", review_case.off_page, name="review-case-off"),
    path("redactie/aanbod/<slug:code>/", review_service.service_page, name="review-service"),
    path("redactie/aanbod/<slug:code>/woorden/", review_words.words_page, name="review-words"),
    path("redactie/woorden/", language.words_page, name="words"),
    path("redactie/woorden/<slug:slug>/", language.word_page, name="word"),
    path("redactie/editie/<slug:slug>/woorden/", edition_words.changes_page, name="edition-words"),
    path(
        "redactie/editie/<slug:slug>/woorden/<slug:concept>/",
        edition_words.change_page,
        name="edition-word",
    ),
    path(
        "redactie/samenvoegen/<slug:code>/<slug:other>/",
        review_service.duplicate_page,
        name="review-duplicate",
    ),
    path("redactie/claims/<uuid:pk>/", review_people.claim_page, name="review-claim"),
    path("redactie/melding/<uuid:pk>/", review_reports.report_page, name="review-report"),
    path("redactie/import/", imports.import_list, name="imports"),
    path("redactie/import/<uuid:id>/", imports.import_page, name="import"),
    path("post/", mail.mail_list, name="mail"),
    path("post/<slug:name>/", mail.mail_detail, name="mail-detail"),
    path("post/<slug:name>/html/", mail.mail_html, name="mail-html"),
]
