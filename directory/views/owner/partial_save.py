"""What is good of an answer that has something wrong in it: the same answer with the wrong fields as they were saved."""

from collections.abc import Mapping, Sequence
from copy import deepcopy

from django import forms
from django.http import QueryDict

from directory.publishing.content.content import clean_content
from directory.publishing.content.content_locations import WITHHELD
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups
from directory.views.owner.owner_forms import Content, QuestionForm
from directory.views.owner.questions import Question

TRIES = 4
Wrong = tuple[forms.Form, str]


def partly_saved(
    asked: Question, typed: QueryDict, content: Content, lookups: Lookups
) -> QuestionForm | None:
    """Return a valid form of what was typed, each wrong field put back to what is saved.

    A part in which that is not enough is put back whole, a new one left out. None where nothing can be kept.
    """
    saved, data = saved_values(asked.form(None, content, lookups)), typed.copy()
    for attempt in range(TRIES):
        form = asked.form(data, content, lookups)
        wrong = wrong_fields(form, content, lookups)
        if not wrong:
            return form
        for part, name in wrong:
            whole = attempt > 0 or name not in part.fields
            if whole and part is form:
                return None
            if not put_back(part, list(part.fields) if whole else [name], data, saved):
                return None
            if whole and is_new(part, data, saved):
                data[part.add_prefix("remove")] = "on"
    return None


def wrong_fields(form: QuestionForm, content: Content, lookups: Lookups) -> list[Wrong]:
    """Return every (form, name of the field) that does not belong in content as it was typed."""
    if not form.is_valid():
        return [(each, name) for each in (form, *form.parts) for name in each.errors]
    try:
        clean_content(form.change(deepcopy(content), lookups), lookups)
    except ContentError as error:
        return [form.at(path) for path in error.errors]
    return []


def saved_values(form: QuestionForm) -> dict[str, list[str]]:
    """Return what a browser would send for the question as it is saved, by the field's name in HTML."""
    return {bound.html_name: as_sent(bound) for each in (form, *form.parts) for bound in each}


def as_sent(bound: forms.BoundField) -> list[str]:
    value = bound.value()
    if isinstance(bound.field, forms.BooleanField):
        return ["on"] if value else []
    if isinstance(value, list | tuple):
        return [str(each) for each in value]
    return [] if value is None else [str(value)]


def put_back(part: forms.Form, names: list[str], data: QueryDict, saved: dict[str, list[str]]) -> bool:
    """Write the saved values of these fields over what was typed; False where another part stands there now."""
    keys = hidden_names(part)
    new = is_new(part, data, saved)
    if not new and any(data.getlist(key) != saved.get(key, []) for key in keys):
        return False
    for name in names:
        key = part.add_prefix(name)
        if key in keys:
            continue
        data.setlist(key, [] if new and keys else saved.get(key, []))
    return True


def is_new(part: forms.Form, data: QueryDict, saved: dict[str, list[str]]) -> bool:
    """Say whether a part was not saved before: what it is known by stands nowhere among what is saved."""
    keys = hidden_names(part)
    if not keys:
        return not any(name.startswith(f"{part.prefix}-") for name in saved) if part.prefix else False
    known = {
        value
        for name, values in saved.items()
        if name.endswith(f"-{keys[0].rsplit('-', 1)[1]}")
        for value in values
    }
    return data.get(keys[0], "") not in known - {""}


def typed_of(form: QuestionForm, typed: QueryDict) -> dict[str, list[str]]:
    """Return what was typed in the fields of a form, without the address of what is to be secret."""
    names = {bound.html_name for each in (form, *form.parts) for bound in each}
    if form.part_name:
        names.add(f"{form.part_name}-aantal")
    for part in form.parts:
        if typed.get(part.add_prefix("confidential")):
            names -= {part.add_prefix(name) for name in WITHHELD}
    return {name: typed.getlist(name) for name in sorted(names) if name in typed}


def typed_again(kept: Mapping[str, Sequence[str]]) -> QueryDict:
    """Return what ``typed_of`` kept, as the browser would send it."""
    data = QueryDict(mutable=True)
    for name, lines in kept.items():
        data.setlist(name, list(lines))
    return data


def hidden_names(part: forms.Form) -> list[str]:
    """Return the field by which a part is known again, if it has one."""
    known = [part.add_prefix(name) for name in ("id", "source") if name in part.fields]
    return known if part.prefix else []
