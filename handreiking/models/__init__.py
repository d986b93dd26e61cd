from handreiking.models.concept import Concept, ConceptScheme, Label
from handreiking.models.version import DataVersion

__all__ = ["Concept", "ConceptScheme", "DataVersion", "Label"]
