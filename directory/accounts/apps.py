from django.contrib.admin.apps import AdminConfig


class BeheerConfig(AdminConfig):
    """Django's admin, behind the site's own login."""

    default_site = "directory.accounts.admin_site.BeheerSite"
