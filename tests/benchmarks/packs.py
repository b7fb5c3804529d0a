"""Packs of any size, the same each time: thousands of roles in tables, as real ones would be written."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice, product
from pathlib import Path

COUNTRIES = {"AZ": "AZN", "GB": "GBP", "GR": "EUR", "TR": "TRY", "US": "USD"}
SKILLS = 2000
_STATISTICS = ("mean", "median", "p10", "p25", "p75", "p90", "low")
_YEARS = (2024, 2023, 2022)
_LANGUAGES = ("en", "tr", "az", "el")
_SOURCE = "register"
_KINDS = ("interpersonal", "thinking", "personal", "technical", "leadership", "knowledge")

_LEVELS = (
    ("Junior", "Yardımcı", "Kiçik", "Βοηθός"),
    ("Senior", "Kıdemli", "Böyük", "Ανώτερος"),
    ("Chief", "Baş", "Baş", "Επικεφαλής"),
    ("Night", "Gece", "Gecə", "Νυχτερινός"),
    ("Regional", "Bölge", "Regional", "Περιφερειακός"),
    ("Deputy", "Vekil", "Müavin", "Αναπληρωτής"),
    ("Mobile", "Gezici", "Səyyar", "Κινητός"),
    ("Assistant", "Asistan", "Köməkçi", "Επίκουρος"),
)
_FIELDS = (
    ("customer", "müşteri", "müştəri", "πελατών"),
    ("insurance", "sigorta", "sığorta", "ασφαλίσεων"),
    ("claims", "talep", "iddia", "αξιώσεων"),
    ("billing", "faturalama", "hesablama", "τιμολόγησης"),
    ("travel", "seyahat", "səyahət", "ταξιδιών"),
    ("bank", "banka", "bank", "τράπεζας"),
    ("energy", "enerji", "enerji", "ενέργειας"),
    ("returns", "iade", "qaytarma", "επιστροφών"),
    ("hotel", "otel", "otel", "ξενοδοχείου"),
    ("telephone", "telefon", "telefon", "τηλεφώνου"),
    ("complaints", "şikâyet", "şikayət", "παραπόνων"),
    ("software", "yazılım", "proqram", "λογισμικού"),
    ("network", "ağ", "şəbəkə", "δικτύου"),
    ("health", "sağlık", "səhiyyə", "υγείας"),
    ("tax", "vergi", "vergi", "φόρων"),
    ("freight", "yük", "yük", "φορτίων"),
)
_JOBS = (
    ("adviser", "danışmanı", "məsləhətçisi", "σύμβουλος"),
    ("clerk", "memuru", "məmuru", "υπάλληλος"),
    ("supervisor", "amiri", "nəzarətçisi", "επόπτης"),
    ("agent", "temsilcisi", "agenti", "εκπρόσωπος"),
    ("coordinator", "koordinatörü", "koordinatoru", "συντονιστής"),
    ("analyst", "analisti", "analitiki", "αναλυτής"),
    ("manager", "müdürü", "meneceri", "διευθυντής"),
    ("specialist", "uzmanı", "mütəxəssisi", "ειδικός"),
    ("trainer", "eğitmeni", "təlimçisi", "εκπαιδευτής"),
    ("planner", "planlayıcısı", "planlayıcısı", "προγραμματιστής"),
)

PACK = """\
id: large
title: {en: A large world, tr: Büyük bir dünya, az: Böyük bir dünya, el: Ένας μεγάλος κόσμος}
version: "1"
languages: [en, tr, az, el]
licence: CC0-1.0
families:
  - id: service
    name: {en: Service, tr: Hizmet, az: Xidmət, el: Εξυπηρέτηση}
  - id: leadership
    name: {en: Leadership, tr: Yönetim, az: Rəhbərlik, el: Διοίκηση}
"""
SOURCES = """\
sources:
  - id: register
    title: {en: Register of occupations}
    publisher: Office of statistics
    language: en
    kind: statistics
    year: 2024
    licence: {en: Open.}
    where: {en: "https://example.org/register"}
"""


def write_pack(folder: Path, roles: int = 30_000, requirements: int = 124_000, figures: int = 1_000_000) -> None:
    """Write a pack of so many roles, requirements and figures into a folder that is not there yet."""
    (folder / "pay" / "official").mkdir(parents=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    countries = "".join(
        f"  - {{id: {country}, currency: {currency}, currency_source: {_SOURCE}}}\n"
        for country, currency in COUNTRIES.items()
    )
    (folder / "countries.yaml").write_text(f"countries:\n{countries}", encoding="utf-8")
    ids = [role_id(number) for number in range(roles)]
    rungs = ", ".join(ids[:5])
    ladder = f"ladders:\n  - {{id: service, title: {{en: Service}}, rungs: [{rungs}], source: {_SOURCE}}}\n"
    (folder / "ladders.yaml").write_text(ladder, encoding="utf-8")
    tables: dict[str, Iterable[Sequence[object]]] = {
        "roles.csv": _roles(ids),
        "skills.csv": _skills(),
        "names.csv": _names(ids),
        "codes.csv": _codes(ids),
        "requirements.csv": _requirements(ids, requirements),
    }
    for place, country in enumerate(COUNTRIES):
        of_country = figures // len(COUNTRIES) + (place < figures % len(COUNTRIES))
        tables[f"pay/official/{country.lower()}-register.csv"] = _pay(country, roles, of_country)
    editions = []
    for name, rows in tables.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as table:
            csv.writer(table, lineterminator="\n").writerows(rows)
        digest = sha256((folder / name).read_bytes()).hexdigest()
        editions.append(
            f'  - {{file: {name}, source: {_SOURCE}, edition: "2024", sha256: "{digest}", through: 2024}}\n'
        )
    (folder / "editions.yaml").write_text("files:\n" + "".join(editions), encoding="utf-8")


def role_id(number: int) -> str:
    """Return the id of a role of the pack, from 0 on."""
    level, field, job = _parts(number)
    return f"{level[0]}-{field[0]}-{job[0]}-{number}".lower()


def _parts(number: int) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    job = _JOBS[number % len(_JOBS)]
    field = _FIELDS[number // len(_JOBS) % len(_FIELDS)]
    return _LEVELS[number // len(_JOBS) // len(_FIELDS) % len(_LEVELS)], field, job


def _titles(number: int) -> list[str]:
    """Return a title in every language; none is that of another role."""
    parts = _parts(number)
    more = number // (len(_JOBS) * len(_FIELDS) * len(_LEVELS)) + 1
    return [f"{level} {field} {job} {more}" for level, field, job in zip(*parts, strict=True)]


def _roles(ids: Sequence[str]) -> Iterator[Sequence[object]]:
    yield ["id", "family", *(f"title_{each}" for each in _LANGUAGES), *(f"summary_{each}" for each in _LANGUAGES)]
    for number, id_ in enumerate(ids):
        titles = _titles(number)
        english, turkish, azerbaijani, greek = titles
        summaries = (
            f"Answers what people ask a {english.lower()}, and sees it through to the end.",
            f"{turkish} olarak sorulara yanıt verir ve işi sonuna kadar izler.",
            f"{azerbaijani} kimi suallara cavab verir və işi sona çatdırır.",
            f"Ως {greek.lower()} απαντά σε ερωτήσεις και φροντίζει ως το τέλος.",
        )
        yield [id_, "leadership" if number % 7 == 0 else "service", *titles, *summaries]


def _skills() -> Iterator[Sequence[object]]:
    yield ["id", "kind", *(f"name_{each}" for each in _LANGUAGES)]
    for number in range(SKILLS):
        field = _FIELDS[number % len(_FIELDS)]
        names = (f"{field[0]} skill", f"{field[1]} becerisi", f"{field[2]} bacarığı", f"δεξιότητα {field[3]}")
        yield [f"skill-{number}", _KINDS[number % len(_KINDS)], *(f"{name} {number}" for name in names)]


def _names(ids: Sequence[str]) -> Iterator[Sequence[object]]:
    yield ["kind", "id", "language", "name"]
    for number, id_ in enumerate(ids):
        for place, (language, title) in enumerate(zip(_LANGUAGES, _titles(number), strict=True)):
            level, field, job, more = title.split(" ")
            names = (f"{field} {job} ({level} {more})", f"{level} {job} {more}: {field}", f"{job} {number}")
            for name in names[: 2 + (number + place) % 2]:
                yield ["role", id_, language, name]


def _codes(ids: Sequence[str]) -> Iterator[Sequence[object]]:
    yield ["of", "id", "scheme", "code", "match", "uri", "source"]
    for number, id_ in enumerate(ids):
        yield ["role", id_, "isco-08", f"{4000 + number % 999}", "close", "", _SOURCE]
        yield ["role", id_, "us-soc-2018", _code(number), "exact", "", _SOURCE]


def _code(number: int) -> str:
    return f"{10 + number // 10_000:02}-{number % 10_000:04}"


def _requirements(ids: Sequence[str], count: int) -> Iterator[Sequence[object]]:
    yield ["role", "skill", "need"]
    for number in range(count):
        role, place = number % len(ids), number // len(ids)
        skill = (role * 37 + place * 211) % SKILLS
        yield [ids[role], f"skill-{skill}", "helpful" if place % 3 else "essential"]


def _pay(country: str, roles: int, count: int) -> Iterator[Sequence[object]]:
    yield [
        *("country", "scheme", "code", "title", "year", "statistic", "period"),
        *("amount", "currency", "basis", "place"),
    ]
    whole, more = divmod(count, roles)
    for role in range(roles):
        title = " ".join(part[0] for part in _parts(role))
        of_role = product(_YEARS, ("month", "year", "hour"), enumerate(_STATISTICS))
        for year, period, (column, statistic) in islice(of_role, whole + (role < more)):
            times = {"hour": 1, "month": 160, "year": 1920}[period]
            amount = times * (1200 + (role * 7919 + column * 131) % 4000) / 100
            place = f"Table {column + 1}, row {role + 1}"
            yield [
                *(country, "us-soc-2018", _code(role), title, year, statistic, period),
                *(f"{amount:.15g}", COUNTRIES[country], "gross", place),
            ]
