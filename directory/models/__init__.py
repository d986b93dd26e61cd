"""The register, one noun a file, its QuerySet beside it (HSDS 3.0 names).

Imports language and the declaration of the fields (offer_fields).
"""

from directory.models.address_check import AddressCheck
from directory.models.attribute import Attribute
from directory.models.case_offer import CaseOffer
from directory.models.claim import Claim
from directory.models.contact import Contact, Phone
from directory.models.event import Event
from directory.models.hiding_answer import HidingAnswer
from directory.models.import_batch import ImportBatch
from directory.models.link_check import LinkCheck
from directory.models.location import Location, ServiceAtLocation
from directory.models.organization import Organization
from directory.models.outbox import OutboxMessage
from directory.models.outcome import OutcomeCount, OutcomeMark
from directory.models.reflection import Reflection
from directory.models.region import Postcode, Region
from directory.models.regional_list import RegionalList, RegionalListItem
from directory.models.report import Report
from directory.models.review_note import ReviewNote
from directory.models.revision import Revision
from directory.models.role import Role
from directory.models.schedule import Schedule
from directory.models.service import Service, ServiceSlug
from directory.models.service_area import ServiceArea
from directory.models.text_check import TextCheck, TextHit
from directory.models.user import User
from directory.models.vain_word import VainCount, VainWord
from directory.models.verification import Verification, VerificationRound
from directory.models.waiting_time import WaitingTime

__all__ = [
    "AddressCheck",
    "Attribute",
    "CaseOffer",
    "Claim",
    "Contact",
    "Event",
    "HidingAnswer",
    "ImportBatch",
    "LinkCheck",
    "Location",
    "Organization",
    "OutboxMessage",
    "OutcomeCount",
    "OutcomeMark",
    "Phone",
    "Postcode",
    "Reflection",
    "Region",
    "RegionalList",
    "RegionalListItem",
    "Report",
    "ReviewNote",
    "Revision",
    "Role",
    "Schedule",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "ServiceSlug",
    "TextCheck",
    "TextHit",
    "User",
    "VainCount",
    "VainWord",
    "Verification",
    "VerificationRound",
    "WaitingTime",
]
