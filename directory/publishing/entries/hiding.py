"""What an owner says about being taken off the site, and what editors do with it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import HidingAnswer, Service, User
from directory.models.choices import Visibility
from directory.publishing.content.content_fields import needed
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import state
from directory.publishing.entries.visibility import change_visibility, sentence
from directory.publishing.mail.notices import owner_addresses
from directory.publishing.mail.outbox import post

LONGEST_TEXT = 2000


@transaction.atomic
def answer(service: Service, author: User, text: str) -> HidingAnswer:
    """Store what an owner says to the editors; it lies at their desk until they decide.

    Raises ContentError by "text", and StateError for what is not hidden or was answered already.
    """
    stored = Service.objects.select_for_update().get(pk=service.pk)
    if stored.visibility != Visibility.HIDDEN:
        raise StateError(_("Dit aanbod is niet verborgen. Er is niets om op te antwoorden."))
    if stored.hiding_answers.filter(settled_at=None).exists():
        raise StateError(_("Je antwoord ligt al bij de redactie."))
    words = needed("text", text, LONGEST_TEXT, _("Schrijf wat je de redactie wilt zeggen."))
    return HidingAnswer.objects.create(service=stored, author=author, text=words)


@transaction.atomic
def stay_hidden(service: Service, actor: User, reply: str) -> HidingAnswer:
    """Leave an entry hidden and tell its owners why, in a sentence that they read. Raises ContentError, StateError."""
    reply = sentence("reply", reply)
    if not reply:
        raise ContentError({"reply": _("Schrijf één zin. De aanbieder leest dit.")})
    state.set_visibility(service, Visibility.HIDDEN, reply, actor=actor)
    open_one = HidingAnswer.objects.open().filter(service=service).first()
    if open_one is None:
        raise StateError(_("Hierover is al besloten."))
    open_one.settled_at, open_one.settled_by, open_one.reply = timezone.now(), actor, reply
    open_one.save(update_fields=["settled_at", "settled_by", "reply"])
    organization = service.organization
    post(
        "stays_hidden",
        about=open_one.pk,
        to=owner_addresses(organization),
        context={
            "name": service.name,
            "organization": organization.name,
            "reply": reply,
            "id": str(service.pk),
        },
    )
    return open_one


def show_again(service: Service, actor: User, reply: str) -> Service:
    """Put an entry back on the site after its owner's answer, and tell them."""
    return change_visibility(service, Visibility.LISTED, reply, actor)
