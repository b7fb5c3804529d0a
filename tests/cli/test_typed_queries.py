"""Roles are found by what people type: hastily, on the keyboard they have, in the form their sentence gave a word.

Every query was written down before its answer was known, with the role that a career adviser would name. None of
them is to be mended because it fails, and no alias is to be added for the sake of a single one. Left out is what an
adviser would have to ask back about, such as a bare "customer service".
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

import pytest

from careercli.answers.words import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.store.cache import open_catalog

_LEAST_FOUND, _MOST_MISTAKEN = 95, 1
"""Percent."""
_QUERIES, _QUERIES_OF_A_LANGUAGE = 220, 55
"""At least."""

_TYPED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "agent": (
            "CSR",
            "cs rep",
            "CS agent",
            "customer service rep",
            "Customer Servise Representative",
            "costumer service representative",
            "custmer service agent",
            "customer-service agent",
            "  customer   support  agent ",
            "customer care representatives",
            "call centre agents",
            "call center operator",
            "callcenter agent",
            "contact center rep",
            "agnet",
        ),
        "team-leader": (
            "TL",
            "team lead",
            "Team-Lead",
            "team leaders",
            "teamleader",
            "taem leader",
            "call center team leader",
        ),
        "supervisor": (
            "supervisors",
            "superviser",
            "supervisr",
            "call center supervisor",
            "customer service supervisior",
            "CS supervisor",
            "shift supervisor",
        ),
        "manager": (
            "CS manager",
            "managers",
            "manger",
            "callcenter manager",
            "customer service mananger",
            "contact centre managers",
        ),
        "director": ("directer", "directors", "director of customer service", "head of customer service"),
        "escalation-specialist": (
            "escalations",
            "escalation agent",
            "esclation specialist",
            "complaints specialist",
            "complaint handler",
        ),
        "help-desk-support": ("helpdesk", "Help-Desk", "help desk technician", "service desk analyst", "hepl desk"),
        "technical-support-specialist": (
            "tech support",
            "tech support specialists",
            "techsupport",
            "technical suport specialist",
            "Technical Support Enginer",
        ),
        "sales-support-specialist": ("sales support", "sale support", "sales suport specialist"),
        "social-media-manager": (
            "SMM",
            "social media maneger",
            "socialmedia manager",
            "Social-Media Managers",
            "social media specialist",
        ),
        "client-relations-manager": (
            "client relation manager",
            "client relationship manager",
            "customer relations manager",
            "client realtions manager",
        ),
        "customer-service-coordinator": ("cs coordinator", "customer service co-ordinator", "coordinators"),
        "customer-service-officer": ("CS officer", "customer service oficer", "customer services officers"),
    },
    "tr": {
        "agent": (
            "musteri temsilcisi",
            "MUSTERI TEMSILCISI",
            "müşteri temsilcileri",
            "müşteri temsilcisine",
            "müşteri temsilcisinin",
            "musteri temsilci",
            "müsteri temsilcsi",
            "musteri hizmetleri temsilcisi",
            "cagri merkezi",
            "cagri merkezi calisani",
            "cagri merkezi temsilcisi",
            "ÇAĞRI MERKEZİ OPERATÖRÜ",
            "çagrı merkzi müşteri temsilcisi",
            "call center elemanı",
            "musteri danismani",
        ),
        "team-leader": (
            "takim lideri",
            "TAKIM LIDERI",
            "takım liderleri",
            "takim lidri",
            "ekip lideri",
            "ekip-lideri",
            "çağrı merkezi takım lideri",
        ),
        "supervisor": (
            "supervizor",
            "süpervizörü",
            "süpervisör",
            "cagri merkezi supervizoru",
            "müşteri hizmetleri amiri",
            "musteri hizmetleri supervizörleri",
            "vardiya amiri",
        ),
        "manager": (
            "yonetici",
            "mudur",
            "cagri merkezi yoneticisi",
            "çağrı merkezi müdürü",
            "musteri hizmetleri  muduru",
            "müşteri hizmetleri yöneticileri",
        ),
        "director": ("direktor", "direktörler", "diretkör", "musteri hizmetleri direktoru"),
        "escalation-specialist": (
            "eskalasyon uzmani",
            "eskelasyon uzmanı",
            "sikayet uzmani",
            "şikayet yönetimi uzmanı",
            "şikâyet çözüm uzmanları",
        ),
        "help-desk-support": ("yardim masasi", "YARDIM MASASI UZMANI", "yardım masası elemanı", "help desk uzmanı"),
        "technical-support-specialist": (
            "teknik destek",
            "teknik destk uzmanı",
            "teknik destek uzmanları",
            "teknik destek elemanı",
        ),
        "sales-support-specialist": (
            "satis destek",
            "satis destek uzmani",
            "satış desteği uzmanı",
            "satış destek elemanı",
        ),
        "social-media-manager": (
            "sosyal medya uzmani",
            "sosyal medya yoneticisi",
            "sosyal mdya yöneticisi",
            "sosyalmedya uzmanı",
            "sosyal medya yöneticileri",
        ),
        "client-relations-manager": (
            "musteri iliskileri muduru",
            "MÜŞTERİ İLİŞKİLERİ MÜDÜRÜ",
            "müşteri ilişkileri yöneticisi",
        ),
        "customer-service-coordinator": (
            "koordinator",
            "musteri hizmetleri koordinatoru",
            "müşteri hizmetleri kordinatörü",
        ),
        "customer-service-officer": (
            "musteri hizmetleri sorumlusu",
            "müşteri hizmetleri sorumluları",
            "müsteri hizmetleri sorumlsu",
        ),
    },
    "az": {
        "agent": (
            "musteri numayendesi",
            "müştəri nümayəndələri",
            "müştəri xidmətlri nümayəndəsi",
            "musteri xidmetleri operatoru",
            "operator",
            "operatr",
            "operatorlar",
            "agentlər",
            "cagri merkezi operatoru",
            "ÇAĞRI MƏRKƏZİ OPERATORU",
            "zeng merkezi operatoru",
            "zəng mərkəzinin operatoru",
            "koll-mərkəz operatoru",
            "Call Center operatoru",
        ),
        "team-leader": (
            "komanda lideri",
            "KOMANDA LİDERİ",
            "komanda lidri",
            "komanda rehberi",
            "komanda rəhbərləri",
            "qrup rehberi",
        ),
        "supervisor": (
            "supervayzer",
            "supervayzerlər",
            "super vayzer",
            "çağrı mərkəzi supervayzeri",
            "musteri xidmetleri supervayzeri",
            "nezaretci",
            "növbə rəisi",
        ),
        "manager": (
            "menecer",
            "menecerler",
            "menejer",
            "çağrı mərkəzi müdiri",
            "cagri merkezinin meneceri",
            "musteri xidmetleri meneceri",
            "zəng mərkəzinin rəhbəri",
        ),
        "director": ("direktorlar", "müştəri xidmətləri direktoru", "musteri xidmetleri uzre direktor"),
        "escalation-specialist": (
            "eskalasiya mutexessisi",
            "eskalasiya üzrə mütəxəssis",
            "şikayət mütəxəssisi",
            "sikayetlerle is uzre mutexessis",
        ),
        "help-desk-support": (
            "yardim masasi mutexessisi",
            "help desk mutexessisi",
            "helpdesk operatoru",
            "istifadecilere destek mutexessisi",
        ),
        "technical-support-specialist": (
            "texniki destek",
            "texniki dstek",
            "texnik dəstək",
            "texniki destek mutexessisi",
            "texniki dəstək üzrə mütəxəssislər",
        ),
        "sales-support-specialist": ("satis destek mutexessisi", "satisa destek", "satışa dəstək mütəxəsisi"),
        "social-media-manager": (
            "smm menecer",
            "SMM mutexessisi",
            "sosial media meneceri",
            "sosyal media meneceri",
            "sosial şəbəkə meneceri",
        ),
        "client-relations-manager": (
            "musteri elaqeleri meneceri",
            "müştərilərlə əlaqələr üzrə menecer",
            "müştəri münasibətləri meneceri",
        ),
        "customer-service-coordinator": (
            "koordinatorlar",
            "musteri xidmetleri koordinatoru",
            "müştəri xidmətləri üzrə koordinator",
        ),
        "customer-service-officer": (
            "musteri xidmetleri mutexessisi",
            "müştəri xidmətləri üzrə mütəxəssis",
            "musteri xidmetleri mütexesisi",
        ),
    },
    "el": {
        "agent": (
            "εκπροσωπος εξυπηρετησης πελατων",
            "ΕΚΠΡΟΣΩΠΟΣ ΕΞΥΠΗΡΕΤΗΣΗΣ ΠΕΛΑΤΩΝ",
            "ekprosopos eksypiretisis pelaton",
            "ekprosopos exipiretisis pelatwn",
            "εκπροσώπους εξυπηρέτησης πελατών",
            "εκπρόσωποι εξυπηρέτησης",
            "εκπρόσοπος εξυπηρέτησης πελατών",
            "τηλεφωνητής",
            "τηλεφωνήτρια",
            "tilefonitis",
            "ΤΗΛΕΦΩΝΗΤΕΣ",
            "υπάλληλος τηλεφωνικού κέντρου",
            "ypallilos tilefonikou kentrou",
            "υπαλληλος call center",
        ),
        "team-leader": (
            "αρχηγος ομαδας",
            "arxigos omadas",
            "επικεφαλής ομάδας",
            "epikefalis omadas",
            "ΟΜΑΔΑΡΧΗΣ",
            "υπεύθυνη ομάδας",
            "ypeythinos omadas",
        ),
        "supervisor": (
            "εποπτης",
            "επόπτρια",
            "ΕΠΟΠΤΡΙΑ",
            "επόπτες",
            "epoptis",
            "proistamenos",
            "προϊσταμένη",
            "προισταμενος εξυπηρετησης πελατων",
            "σουπερβάιζορ",
            "υπεύθυνος βάρδιας",
        ),
        "manager": (
            "μανατζερ",
            "manatzer",
            "μάνατζερ εξυπηρέτησης πελατών",
            "διευθυντής τηλεφωνικού κέντρου",
            "διευθυντρια τηλεφωνικου κεντρου",
            "diefthintis tilefonikou kentrou",
        ),
        "director": ("γενικός διευθυντής", "γενικη διευθυντρια", "genikos diefthintis"),
        "escalation-specialist": (
            "ειδικός κλιμάκωσης",
            "eidikos klimakosis",
            "υπεύθυνη παραπόνων",
            "υπευθυνος διαχειρισης παραπονων",
        ),
        "help-desk-support": ("γραφείο βοήθειας", "grafeio voithias", "τεχνικός help desk", "ΥΠΟΣΤΗΡΙΞΗ ΧΡΗΣΤΩΝ"),
        "technical-support-specialist": (
            "τεχνικη υποστηριξη",
            "τεχνικη υποστιριξη",
            "texniki ypostiriksi",
            "ειδικός τεχνικής υποστήριξης",
            "eidikos texnikis ypostirixis",
        ),
        "sales-support-specialist": ("υποστηριξη πωλησεων", "ypostirixi poliseon", "υπάλληλος υποστήριξης πωλήσεων"),
        "social-media-manager": (
            "διαχειριστης κοινωνικων δικτυων",
            "διαχειρίστρια μέσων κοινωνικής δικτύωσης",
            "diaxeiristis social media",
            "υπεύθυνη social media",
        ),
        "client-relations-manager": (
            "υπεύθυνος πελατειακών σχέσεων",
            "διευθύντρια πελατειακών σχέσεων",
            "ypefthinos sxeseon pelaton",
        ),
        "customer-service-coordinator": (
            "ΣΥΝΤΟΝΙΣΤΗΣ",
            "συντονίστρια εξυπηρέτησης πελατών",
            "syntonistis eksipiretisis pelaton",
        ),
        "customer-service-officer": (
            "υπαλληλος εξυπηρετησης πελατων",
            "υπάλληλοι εξυπηρέτησης πελατών",
            "ypallilos eksypiretisis pelaton",
        ),
    },
}
"""What is typed, by language and by the role that is meant."""


class _Typed(NamedTuple):
    language: str
    meant: str
    query: str


class _Reply(NamedTuple):
    """What came of a query: the role it was taken for, or else those that were offered as near, best first."""

    found: str | None
    offered: tuple[str, ...]


_QUERIES_TYPED = tuple(
    _Typed(language, meant, query)
    for language, roles in _TYPED.items()
    for meant, queries in roles.items()
    for query in queries
)
_Replies: TypeAlias = Mapping[_Typed, _Reply]


def _reply(catalog: Catalog, query: str) -> _Reply:
    try:
        return _Reply(find(catalog, "role", query), ())
    except NothingKnown as error:
        # A list of all that is known hints at nothing.
        everything = {name.id for name in catalog.names("role")} == set(error.candidates)
        return _Reply(None, () if everything else error.candidates)


def _is_found(typed: _Typed, reply: _Reply) -> bool:
    """Tell whether the role meant is found, or the first of those offered."""
    return typed.meant == (reply.found or next(iter(reply.offered), None))


def _is_mistaken(typed: _Typed, reply: _Reply) -> bool:
    """Tell whether another role is found, so that nothing warns whoever asked."""
    return reply.found is not None and reply.found != typed.meant


def _listed(replies: _Replies, failed: Callable[[_Typed, _Reply], bool]) -> str:
    return "\n".join(
        f"{typed.language} {typed.query!r}: {typed.meant} is meant, "
        + (f"{reply.found} found" if reply.found else f"{', '.join(reply.offered) or 'nothing'} offered")
        for typed, reply in replies.items()
        if failed(typed, reply)
    )


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


@pytest.fixture(scope="module")
def replies(catalog: Catalog) -> _Replies:
    return {typed: _reply(catalog, typed.query) for typed in _QUERIES_TYPED}


def test_at_least_95_percent_of_what_people_type_leads_to_the_role_they_mean(
    replies: _Replies, record_property: Callable[[str, object], None]
) -> None:
    percent = 100 * sum(_is_found(*each) for each in replies.items()) / len(replies)
    record_property("typed queries that find their role or offer it first, percent", percent)
    failing = _listed(replies, lambda typed, reply: not _is_found(typed, reply))
    assert percent >= _LEAST_FOUND, f"{percent:.1f} % of {len(replies)} find their role or offer it first:\n{failing}"


def test_at_most_1_percent_of_what_people_type_is_taken_for_another_role(
    replies: _Replies, record_property: Callable[[str, object], None]
) -> None:
    percent = 100 * sum(_is_mistaken(*each) for each in replies.items()) / len(replies)
    record_property("typed queries that are taken for another role, percent", percent)
    mistaken = _listed(replies, _is_mistaken)
    assert percent <= _MOST_MISTAKEN, f"{percent:.1f} % of {len(replies)} are taken for another role:\n{mistaken}"


def test_the_queries_are_many_different_and_spread_evenly_over_the_languages() -> None:
    assert len({typed.query for typed in _QUERIES_TYPED}) == len(_QUERIES_TYPED) >= _QUERIES
    for language, roles in _TYPED.items():
        assert sum(map(len, roles.values())) >= _QUERIES_OF_A_LANGUAGE, language


@pytest.mark.parametrize("language", _TYPED)
def test_every_role_is_asked_for_in_every_language(catalog: Catalog, language: str) -> None:
    assert set(_TYPED[language]) == {name.id for name in catalog.names("role")}
