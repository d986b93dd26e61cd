"""The hints of the writing aid beside the fields of a form, of an offer and of a case alike."""

import pytest
from django import forms

from directory.views.shared.writing_aid import hints_beside, hints_beside_case
from tests.handreiking.language_aid.test_hints import GOOD, LONG


def form_of(**texts: str) -> forms.Form:
    made = forms.Form(initial=texts)
    made.fields = {name: forms.CharField() for name in texts}
    return made


@pytest.mark.django_db
def test_fields_without_a_hint_are_left_out() -> None:
    offer = form_of(goal=GOOD, description=LONG, expect="", postcode=LONG)
    assert list(hints_beside(offer)) == ["id_description"]
    case = form_of(situation=GOOD, question="", lessons=LONG, text=LONG, seen=LONG)
    assert list(hints_beside_case(case)) == ["id_lessons", "id_text"]


def test_where_nothing_is_filled_in_nothing_is_asked() -> None:
    assert hints_beside(form_of(goal="")) == hints_beside_case(form_of(text="")) == {}
