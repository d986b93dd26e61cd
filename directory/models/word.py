from django.db import models


class Word(models.Model):
    """A word that stands in a published entry, folded, with its Dutch stem: the register's own spelling."""

    word = models.CharField("woord", max_length=40, primary_key=True)
    stem = models.CharField("stam", max_length=40, db_index=True)

    class Meta:
        verbose_name = "woord"
        verbose_name_plural = "woorden"

    def __str__(self) -> str:
        return self.word
