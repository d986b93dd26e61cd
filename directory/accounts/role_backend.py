"""What Django asks of a user as a permission, answered from their roles; no second list of rights is kept."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.models import AnonymousUser

from directory.accounts import permissions
from directory.models import User

GUIDELINE_APP = "handreiking"
KEPT = "_keeps_the_guideline"


class RoleBackend(BaseBackend):
    """Lets guideline editors and administrators keep every model of the handreiking, and nothing of the register.

    It logs nobody in. The answer is kept on the user for as long as a request lasts, as Django's own backend does.
    """

    def has_perm(self, user_obj: User | AnonymousUser, perm: str, obj: Any = None) -> bool:
        return self.has_module_perms(user_obj, perm.partition(".")[0])

    def has_module_perms(self, user_obj: User | AnonymousUser, app_label: str) -> bool:
        if app_label != GUIDELINE_APP:
            return False
        kept = user_obj.__dict__
        if KEPT not in kept:
            kept[KEPT] = permissions.is_guideline_editor(user_obj)
        return bool(kept[KEPT])
