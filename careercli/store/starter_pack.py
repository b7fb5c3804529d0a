"""A small pack to start from: valid as it is written, with comments in the reader's language.

It holds no figure that anybody could take for one: what is only to be looked at is called an example, and a number is
a comment until somebody writes what a source of theirs prints.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple, get_args

from careercli.errors import UsageProblem
from careercli.i18n.language import _, choose, language
from careercli.messages import say
from careercli.model import LANGUAGES, SourceKind, Statistic
from careercli.store.complaints import is_country_code
from careercli.store.file_kinds import YamlKind, yaml_kind_of_file
from careercli.store.locale_names import country_name
from careercli.text import fold

_WIDTH = 100
_SOURCE, _FAMILY, _SKILL = "my-source", "my-field", "my-skill"
_FIRST, _NEXT = "first-job", "next-job"
_KNOWN_ROLE, _KNOWN_CURRENCY_SOURCE = "agent", "iso-4217"
"""Ids of the bundled pack."""


_BAND: Mapping[str, str] = {
    "grade": "G1",
    "role": _KNOWN_ROLE,
    "country": "GR",
    "low": "1000",
    "typical": "1100",
    "high": "1200",
    "currency": "EUR",
    "period": "month",
    "basis": "gross",
    "valid_from": "2026-01-01",
    "source": _SOURCE,
}
"""The columns of bands.csv, and an example of a row."""


class Wanted(NamedTuple):
    """What somebody wants to begin."""

    country: str | None = None
    """ISO 3166-1 alpha-2."""
    currency: str = ""
    """ISO 4217, of the country."""
    is_new_country: bool = False
    """Whether the packs below do not know it."""
    profession: bool = False
    bands: bool = False
    """Of an employer."""


def write_starter_pack(folder: Path, name: str, wanted: Wanted) -> None:
    """Write a pack into an empty folder, and the schemas by which editors help with its files."""
    # What brings pydantic along; no answer needs it.
    from careercli.store.json_schema import schema_of_file

    kinds: set[YamlKind] = set()
    for file, words in _files(id_of(name), wanted):
        kind = yaml_kind_of_file(file)
        schema = ""
        if kind is not None:
            kinds.add(kind)
            schema = f"# yaml-language-server: $schema={'../' * file.count('/')}schema/{kind}.json\n"
        _write(folder / file, schema + words)
    for kind in sorted(kinds):
        _write(folder / "schema" / f"{kind}.json", json.dumps(schema_of_file(kind), indent=2) + "\n")


def country_meant(words: str) -> str:
    """Return the ISO 3166-1 code of the country that is meant by its code or its name in any of the languages.

    Raises `UsageProblem`.
    """
    from babel import Locale

    for each in LANGUAGES:
        for code, name in Locale(each).territories.items():
            if is_country_code(code) and fold(words) in {fold(code), fold(name)}:
                return str(code)
    raise UsageProblem(say("no-such-country", words=words), hint=say("use-iso-3166"))


def currency_of(country: str) -> str:
    """Return the currency of a country today, by Unicode's locale data. Raises `UsageProblem` where it has none."""
    from babel.numbers import get_territory_currencies

    currencies = get_territory_currencies(country)
    if not currencies:
        raise UsageProblem(say("no-such-country", words=country), hint=say("use-iso-3166"))
    return str(currencies[0])


def _write(place: Path, words: str) -> None:
    place.parent.mkdir(exist_ok=True)
    place.write_text(words, encoding="utf-8", newline="\n")


def id_of(name: str) -> str:
    """Return an id that a folder's name makes."""
    id_ = re.sub("[^a-z0-9]+", "-", fold(name)).strip("-")
    return id_ if id_ and id_ != "bundled" else "my-pack"


def _files(id_: str, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """Yield every file's path inside the pack, and what it says."""
    yield "pack.yaml", _pack(id_, wanted)
    yield "sources.yaml", _sources(wanted)
    if wanted.bands:
        yield "bands.csv", ",".join(_BAND) + "\n"
    if wanted.profession:
        yield "skills.yaml", _skills()
        yield f"roles/{_FIRST}.yaml", _role(_FIRST, _("EXAMPLE: the first job"))
        yield f"roles/{_NEXT}.yaml", _role(_NEXT, _("EXAMPLE: the job that people rise to"))
        yield "ladders.yaml", _ladders()
    if wanted.country is not None:
        if wanted.is_new_country:
            yield "countries.yaml", _countries(wanted)
        yield f"pay/{wanted.country}.yaml", _pay(wanted.country, wanted)


def _pack(id_: str, wanted: Wanted) -> str:
    title = id_ if wanted.country is None else choose(country_name(wanted.country))
    families = f"families:\n  - id: {_FAMILY}\n    name: {_text(_('EXAMPLE: my field'))}\n" if wanted.profession else ""
    return "".join(
        (
            _comment(_("What this pack is called, and on which terms it may be used.")),
            _comment(_("The id is its name in careercli: small letters, digits and hyphens.")),
            f"id: {id_}\n",
            f"title: {_text(title)}\n",
            _comment(_("Change the version whenever you change anything: by it others tell one state from another.")),
            'version: "1"\n',
            _comment(_("Languages in which all titles and names of this pack are written: en, tr, az, el.")),
            f"languages: [{language()}]\n",
            _comment(_("Who may use the data, and how: a licence such as CC-BY-4.0, or a few words.")),
            f"licence: {_quoted(_('not stated'))}\n",
            families,
            _comment(_("An id is used once in all packs. To say something else than a pack below, name its id here:")),
            "#overrides:\n#  figures: [gr-agent-range-month-2023]\n",
        )
    )


def _sources(wanted: Wanted) -> str:
    kinds = ", ".join(get_args(SourceKind))
    bands = (
        _comment(_("bands.csv has a row for every band, as in this example, which is no fact: all of it with commas.")),
        f"# {','.join(_BAND)}\n# {','.join(_BAND.values())}\n",
    )
    title = _("EXAMPLE: the pay bands of your company") if wanted.bands else _("EXAMPLE: the title of your source")
    return "".join(
        (
            _comment(_("Where the facts come from: each names its source by an id from this file.")),
            *(bands if wanted.bands else ()),
            "sources:\n",
            _comment(_("An example: write what your source is. What is not known of it is null."), "  "),
            f"  - id: {_SOURCE}\n",
            f"    title: {_text(title)}\n",
            "    publisher: null\n",
            f"    language: {language()}\n",
            _comment(_("One of these: {kinds}").format(kinds=kinds), "    "),
            f"    kind: {'employer' if wanted.bands else 'web-page'}\n",
            "    year: null\n",
            f"    licence: {_text(_('EXAMPLE: on which terms its facts may be used'))}\n",
            _comment(_("Its address, or where it was published."), "    "),
            "    where: null\n",
            _comment(_("What a reader should know of its limits."), "    "),
            "    notes: []\n",
        )
    )


def _countries(wanted: Wanted) -> str:
    example = (
        "    weekly_hours:\n"
        "      value: 40\n"
        f"      source: {_SOURCE}\n"
        "    payments_per_year:\n"
        "      value: 12\n"
        f"      source: {_SOURCE}\n"
    )
    return "".join(
        (
            _comment(_("What has to be known of the country, so that its pay can be converted and compared.")),
            "countries:\n",
            f"  - id: {wanted.country}\n",
            f"    currency: {wanted.currency}\n",
            f"    currency_source: {_KNOWN_CURRENCY_SOURCE}\n",
            _comment(
                _(
                    "The full working week and the payments a year, where a source of yours states them; else leave "
                    "them out, and careercli shows a gap and its reason. An example, without the # before each line:"
                ),
                "    ",
            ),
            _commented(example),
        )
    )


def _pay(country: str, wanted: Wanted) -> str:
    role = _FIRST if wanted.profession else _KNOWN_ROLE
    statistics = ", ".join(get_args(Statistic))
    example = "".join(
        (
            "figures:\n",
            f"  - id: {country.lower()}-{role}-mean-month-2025\n",
            f"    role: {role}\n",
            f"    country: {country}\n",
            f"    statistic: mean  # {statistics}\n",
            f"    low: 1000  # {_('the same number twice where it is a single one; no signs between thousands')}\n",
            "    high: 1000\n",
            f"    currency: {wanted.currency}\n",
            "    period: month\n",
            f"    basis: not-stated  # {_('gross or net only if the source says so')}\n",
            "    year: 2025\n",
            f"    year_status: stated  # {_('inferred or assumed, with a year_note, if the source does not say it')}\n",
            f'    as_printed: "1000"  # {_("exactly as the source prints it")}\n',
            f"    place: {_text(_('EXAMPLE: table 1, row 1'))}\n",
            f"    source: {_SOURCE}\n",
        )
    )
    return "".join(
        (
            _comment(_("One entry for every number that a source prints about pay here.")),
            _comment(_("The role is an id from roles/ of this pack, or one of those that `careercli roles` lists.")),
            "figures: []\n",
            _comment(
                _(
                    "An example, and no fact. Take away the line above and the # before each line below, and write "
                    "what your source prints. Every further number is an entry like it."
                )
            ),
            _commented(example),
        )
    )


def _skills() -> str:
    return "".join(
        (
            _comment(_("Skills that your roles ask for; those that `careercli skills` lists need not be repeated.")),
            "skills:\n",
            f"  - id: {_SKILL}\n",
            f"    name: {_text(_('EXAMPLE: a skill'))}\n",
            "    aliases: {}\n",
            _comment("interpersonal, thinking, personal, technical, leadership, knowledge", "    "),
            "    kind: technical\n",
            "    codes: []\n",
        )
    )


def _role(id_: str, title: str) -> str:
    return "".join(
        (
            _comment(_("A job. Its id is the name of the file.")),
            f"id: {id_}\n",
            f"family: {_FAMILY}\n",
            f"title: {_text(title)}\n",
            "title_sources: {}\n",
            _comment(_("Other names that people type, by language.")),
            "aliases: {}\n",
            _comment(_("Its codes in classifications, where you know them; official pay is found by them.")),
            '#codes: [{scheme: isco-08, code: "2221", match: close}]\n',
            "codes: []\n",
            _comment(_("What the source says, in your own words: facts carry over, sentences do not.")),
            "summary:\n",
            f"  text: {_text(_('EXAMPLE: what people in this job do, in one sentence'))}\n",
            f"  sources: [{_SOURCE}]\n",
            "duties:\n",
            f"  - text: {_text(_('EXAMPLE: a duty'))}\n",
            f"    sources: [{_SOURCE}]\n",
            "skills:\n",
            f"  - skill: {_SKILL}\n",
            "    need: essential  # essential, helpful\n",
            f"    sources: [{_SOURCE}]\n",
        )
    )


def _ladders() -> str:
    return "".join(
        (
            _comment(_("Jobs in the order in which people climb them, the lowest first.")),
            "ladders:\n",
            "  - id: my-ladder\n",
            f"    title: {_text(_('EXAMPLE: my field'))}\n",
            f"    rungs: [{_FIRST}, {_NEXT}]\n",
            f"    source: {_SOURCE}\n",
        )
    )


def _comment(words: str, indent: str = "") -> str:
    return "".join(f"{indent}# {line}\n" for line in wrap(words, _WIDTH - len(indent), break_on_hyphens=False))


def _commented(lines: str) -> str:
    return "".join(f"#{line}\n" for line in lines.splitlines())


def _text(words: str) -> str:
    return f"{{{language()}: {_quoted(words)}}}"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
