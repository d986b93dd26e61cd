"""The step plan in the admin: what is saved can be walked to its end, or is not saved."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone

from handreiking.editors.base import EditorsAdmin, NamedCells, remember
from handreiking.models import Edition, Step, StepOption
from handreiking.steps.checking import known_schemes, problems
from handreiking.steps.plan import Choice, Plan, Question, plan_of


class OptionsFormSet(NamedCells):
    """Checks the whole plan as it would be with this step and these answers."""

    def clean(self) -> None:
        super().clean()
        step: Step = self.instance
        if any(self.errors) or not (step.edition_id and step.audience and step.kind):
            return
        others = Step.objects.filter(edition=step.edition_id, audience=step.audience).exclude(pk=step.pk)
        stored = plan_of(step.audience, others.prefetch_related("options")).questions
        positions = dict(others.values_list("slug", "position"))
        changed = Question(
            step.slug, step.question, step.guidance, step.kind, step.parameter, step.next, self._choices()
        )
        order = {**positions, step.slug: step.position}
        questions = sorted((*stored, changed), key=lambda each: (order[each.slug], each.slug))
        if wrong := problems(Plan(step.audience, tuple(questions)), known_schemes()):
            raise ValidationError(wrong)

    def _choices(self) -> tuple[Choice, ...]:
        rows = [
            form.cleaned_data
            for form in self.forms
            if form.cleaned_data.get("value") and not form.cleaned_data.get("DELETE")
        ]
        rows.sort(key=lambda row: row.get("position") or 0)
        return tuple(Choice(row["value"], row["text"], row.get("next", "")) for row in rows)


class OptionInline(admin.TabularInline):  # type: ignore[type-arg]
    model = StepOption
    formset = OptionsFormSet
    fields = ["position", "value", "text", "next"]
    extra = 1


@admin.register(Step)
class StepAdmin(EditorsAdmin):
    list_display = ["question", "edition", "audience", "position", "kind", "parameter"]
    list_filter = ["edition", "audience", "kind"]
    list_select_related = ["edition"]
    search_fields = ["slug", "question", "guidance"]
    readonly_fields = ["edited_at"]
    fields = [
        "edition", "audience", "position", "slug", "question", "guidance", "kind", "parameter", "next", "edited_at",
    ]  # fmt: skip
    inlines = [OptionInline]

    def kept_with(self, obj: Step) -> Edition:
        """A plan is checked as a whole: of two steps that are saved at once the second is checked with the first."""
        return obj.edition

    def get_readonly_fields(self, request: HttpRequest, obj: Step | None = None) -> list[str]:
        """A step stays in its plan: the plan that it left would be checked by nobody."""
        return [*self.readonly_fields, "edition", "audience"] if obj else list(self.readonly_fields)

    def has_delete_permission(self, request: HttpRequest, obj: Step | None = None) -> bool:
        """Only a step without which the rest can still be walked may go."""
        if not super().has_delete_permission(request, obj):
            return False
        if obj is None:
            return True
        rest = Step.objects.filter(edition=obj.edition_id, audience=obj.audience).exclude(pk=obj.pk)
        plan = plan_of(obj.audience, rest.order_by("position", "slug").prefetch_related("options"))
        return not problems(plan, known_schemes())

    def delete_model(self, request: HttpRequest, obj: Step) -> None:
        """Remember it on the step before it: a plan of which none was edited would be loaded whole from its file."""
        rest = Step.objects.filter(edition=obj.edition_id, audience=obj.audience).exclude(pk=obj.pk)
        before = rest.filter(position__lte=obj.position).order_by("position", "slug").last() or rest.first()
        super().delete_model(request, obj)
        if before:
            remember(timezone.now(), before)
