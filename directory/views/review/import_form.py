"""The form with which an editor sends in a file of offers."""

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django import forms
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.exchange.csv_offers import load
from directory.exchange.offers import FileProblem
from directory.publishing.imports.import_batches import TOO_LARGE


class UploadForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV-bestand"),
        allow_empty_file=True,
        help_text=gettext_lazy("Ten hoogste 25 MB. Opgeslagen als CSV UTF-8."),
        error_messages={
            "required": gettext_lazy("Kies een bestand."),
            "invalid": gettext_lazy("Het bestand kwam niet goed aan. Kies het opnieuw."),
        },
    )
    source = forms.CharField(
        label=gettext_lazy("Herkomst"),
        max_length=40,
        initial="csv",
        help_text=gettext_lazy(
            "Eén woord voor waar de lijst vandaan komt, zoals stadsgids. Gebruik elke keer hetzelfde woord: "
            "zo herkennen we een regel."
        ),
        error_messages={"required": gettext_lazy("Vul in waar de lijst vandaan komt.")},
        validators=[
            RegexValidator(
                r"\A[a-z0-9][a-z0-9_-]*\Z",
                gettext_lazy("Gebruik één woord van kleine letters, cijfers, - en _."),
            )
        ],
    )
    skip_invalid = forms.BooleanField(
        label=gettext_lazy("Sla regels met fouten over"),
        required=False,
        help_text=gettext_lazy("Zonder vinkje houdt één fout het hele bestand tegen."),
    )
    publish = forms.BooleanField(
        label=gettext_lazy("Zet alles meteen op de site"),
        required=False,
        help_text=gettext_lazy(
            "Zonder vinkje komt elke regel in de wachtrij van de redactie van zijn regio."
        ),
    )

    def __init__(self, *args: Any, may_publish: bool, too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if too_large:
            self.fields["file"].error_messages["required"] = str(TOO_LARGE)
        if not may_publish:
            del self.fields["publish"]

    def clean_file(self) -> "UploadedFile[bytes]":
        """Refuse at once what is no file of offers at all; the rows themselves are looked at by the sweep."""
        upload: UploadedFile[bytes] = self.cleaned_data["file"]
        try:
            if isinstance(upload, TemporaryUploadedFile):
                peek(Path(upload.temporary_file_path()))
            else:
                with NamedTemporaryFile(suffix=".csv") as copy:
                    copy.write(upload.read())
                    copy.flush()
                    peek(Path(copy.name))
        except FileProblem as problem:
            raise forms.ValidationError(str(problem)) from None
        upload.seek(0)
        return upload


def peek(path: Path) -> None:
    """Read the header and the first row. Raises FileProblem."""
    next(load(path), None)


def name_of(upload: "UploadedFile[bytes]") -> str:
    """Return the file's name as it can be stored and shown."""
    return "".join(sign for sign in upload.name or "" if sign.isprintable())[:120] or _("bestand zonder naam")
