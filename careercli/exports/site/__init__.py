"""The catalogue as a static site: a page for every role and country in every language, read without a server."""

import json
from collections.abc import Mapping
from pathlib import Path

from careercli.catalog import Catalog
from careercli.exports.about import About, citation
from careercli.exports.readme import write_readme
from careercli.exports.site.frame import front_page
from careercli.exports.site.known import Known, RoleEverywhere, RoleThere
from careercli.exports.site.list_pages import HomeRow, Typical, home_page, sources_page
from careercli.exports.site.pay_parts import in_euros, trust
from careercli.exports.site.role_pages import role_page, there_page
from careercli.formats.json_format import plain_to_be_encoded
from careercli.i18n.language import _, language, speaking
from careercli.model import LANGUAGES, Language
from careercli.records import Record

_STYLE = Path(__file__).with_name("style.css")


def write(catalog: Catalog, folder: Path, about: About) -> None:
    """Write the pages of every language, JSON beside those of roles, the style they share, and README.md."""
    known = Known(catalog, about)
    homes: Mapping[Language, list[HomeRow]] = {code: [] for code in LANGUAGES}
    for code in LANGUAGES:
        (folder / code).mkdir()
    for role, there in known.pages():
        for code in LANGUAGES:
            with speaking(code):
                _write_role(known, folder / code / role.id, role, there)
                homes[code].append(HomeRow(role.id, role.title, role.family, [_typical(known, one) for one in there]))
    for code in LANGUAGES:
        with speaking(code):
            _write(folder / code / "index.html", home_page(known, homes[code]))
            _write(folder / code / "sources.html", sources_page(known))
    _write(folder / "index.html", front_page(known))
    _write(folder / "style.css", _STYLE.read_text(encoding="utf-8"))
    files = [("index.html", _("Where to begin, in any browser; no server is needed."))]
    write_readme(catalog, folder, about, files=files)


def _typical(known: Known, there: RoleThere) -> Typical:
    """Return the typical pay of a role in a country in euros, marked; none where it is not the role's own."""
    if there.pay is None or _is_wider(there):
        return Typical(there.country)
    if not there.pay.is_credible:
        return Typical(there.country, "⚠", trust(there.pay, known.labels))
    amount = in_euros(there.pay)
    if not amount:
        return Typical(there.country)
    mark = "" if there.pay.year_status == "stated" else "?"
    return Typical(there.country, amount + mark, f"{amount}, {trust(there.pay, known.labels)}")


def _is_wider(there: RoleThere) -> bool:
    return there.pay is not None and there.pay.occupation is not None and there.pay.occupation.match == "broad"


def _write_role(known: Known, folder: Path, role: RoleEverywhere, there: tuple[RoleThere, ...]) -> None:
    folder.mkdir()
    _write(folder / "index.html", role_page(known, role))
    _write(folder / "index.json", _json(known, "role", role))
    for one in there:
        _write(folder / f"{one.country.lower()}.html", there_page(known, one, role))
        _write(folder / f"{one.country.lower()}.json", _json(known, "role-in-country", one))


def _json(known: Known, what: str, data: Record) -> str:
    told = {
        "schema": f"careercli/site-{what}/1",
        "version": known.catalog.info().version,
        "language": language(),
        "citation": citation(known.catalog),
        "command": known.about.command,
        "data": plain_to_be_encoded(data),
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8"))
