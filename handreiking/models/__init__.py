from handreiking.models.case import Case
from handreiking.models.concept import Concept, ConceptHeir, ConceptScheme, Label
from handreiking.models.concept_change import ConceptChange, ConceptChangeTarget
from handreiking.models.edition import Chapter, Edition
from handreiking.models.evidence import Evidence
from handreiking.models.step import Step, StepOption
from handreiking.models.version import DataVersion
from handreiking.models.word_hint import WordHint

__all__ = [
    "Case",
    "Chapter",
    "Concept",
    "ConceptChange",
    "ConceptChangeTarget",
    "ConceptHeir",
    "ConceptScheme",
    "DataVersion",
    "Edition",
    "Evidence",
    "Label",
    "Step",
    "StepOption",
    "WordHint",
]
