from django.apps import AppConfig


class HandreikingConfig(AppConfig):
    name = "handreiking"
    verbose_name = "Gedeelde taal"
