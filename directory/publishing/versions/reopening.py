"""Starting again what had stopped, by its owner's word."""

from django.db import transaction
from django.utils.translation import gettext as _

from directory.models import Service, User
from directory.models.choices import Visibility
from directory.publishing.content.errors import StateError
from directory.publishing.entries.state import confirm, set_visibility


@transaction.atomic
def reopen(service: Service, actor: User) -> Service:
    """List an entry that had stopped, checked by its organisation today; one that is listed stays as it is.

    Raises StateError for what editors took off the site or merged.
    """
    stored = Service.objects.select_for_update(of=("self",)).select_related("organization").get(pk=service.pk)
    if stored.visibility == Visibility.LISTED:
        return stored
    if stored.visibility != Visibility.ENDED:
        raise StateError(_("Dit kan alleen bij aanbod dat is gestopt."))
    listed = set_visibility(stored, Visibility.LISTED, actor=actor)
    confirm(listed, stored.organization.name, actor=actor)
    return listed
