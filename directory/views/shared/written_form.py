"""Forms whose values are judged where they are written, so that every way in has the same rules."""

from typing import Any

from django import forms

from directory.publishing.content.errors import ContentError


class PlainField(forms.Field):
    """Text as it was sent; ``most`` is what the browser lets somebody type."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.max_length = most

    def to_python(self, value: Any) -> str:
        return str(value or "")


def complain[Form: forms.Form](form: Form, error: ContentError) -> Form:
    """Put what the write said at the fields of the form."""
    for name, message in error.errors.items():
        form.add_error(name if name in form.fields else None, message)
    return form
