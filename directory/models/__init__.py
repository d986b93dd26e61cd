from directory.models.attribute import Attribute
from directory.models.contact import Contact, Phone
from directory.models.event import Event
from directory.models.location import Location, ServiceAtLocation
from directory.models.organization import Organization
from directory.models.region import Postcode, Region
from directory.models.revision import Revision
from directory.models.role import Role
from directory.models.schedule import Schedule
from directory.models.service import Service, ServiceSlug
from directory.models.service_area import ServiceArea
from directory.models.user import User
from directory.models.verification import Verification

__all__ = [
    "Attribute",
    "Contact",
    "Event",
    "Location",
    "Organization",
    "Phone",
    "Postcode",
    "Region",
    "Revision",
    "Role",
    "Schedule",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "ServiceSlug",
    "User",
    "Verification",
]
