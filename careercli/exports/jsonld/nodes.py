"""The nodes of the linked data: the data themselves, sources, skills, roles, and roles in a country."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from careercli.answers.ladder import moves_around
from careercli.answers.pay.country import in_pack_order
from careercli.catalog import Catalog
from careercli.exports.about import About, citation, credits_words
from careercli.exports.jsonld.names import Node, iri, without_nothing
from careercli.exports.jsonld.salaries import figure_node, salaries
from careercli.exports.tables.figures import facts_for
from careercli.exports.tables.roles import all_roles
from careercli.i18n.language import choose
from careercli.model import Code, Role, Skill, Source, Statement
from careercli.views.labels import scheme_name

__all__ = ["CONTEXT", "Node", "nodes"]

_TEXTS = {
    "name": "schema:name",
    "alternateName": "schema:alternateName",
    "description": "schema:description",
    "responsibilities": "schema:responsibilities",
    "educationRequirements": "schema:educationRequirements",
    "experienceRequirements": "schema:experienceRequirements",
    "qualifications": "schema:qualifications",
    "rights": "dcterms:rights",
    "training": "careercli:training",
    "conditions": "careercli:conditions",
    "outlook": "careercli:outlook",
    "trends": "careercli:trends",
    "advancement": "careercli:advancement",
    "place": "careercli:place",
    "yearNote": "careercli:yearNote",
    "note": "careercli:note",
}
"""Properties whose values are texts in several languages."""
CONTEXT: Mapping[str, object] = {
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "careercli": "urn:careercli:term:",
    "id": "@id",
    "type": "@type",
    **{name: {"@id": meant, "@container": "@language"} for name, meant in _TEXTS.items()},
}
_STATEMENTS = {
    "duties": "responsibilities",
    "education": "educationRequirements",
    "experience": "experienceRequirements",
    "certificates": "qualifications",
    "training": "training",
    "conditions": "conditions",
    "outlook": "outlook",
    "trends": "trends",
    "advancement": "advancement",
}
"""The property for each kind of what is said of a role."""
_CATEGORIES = frozenset({"exact", "close"})
"""Matches by which a code is a category of the occupation itself."""


def nodes(catalog: Catalog, about: About) -> Iterator[Node]:
    """Yield every node, one role at a time."""
    yield _data(catalog, about)
    yield from (_source(source, catalog) for source in catalog.sources())
    for skill in catalog.skills():
        yield _skill(skill, catalog)
        yield from _between_codes(skill.codes)
    for role in all_roles(catalog):
        yield _role(role, catalog)
        yield from _between_codes(role.codes)
        yield from _in_countries(role, catalog)


def _data(catalog: Catalog, about: About) -> Node:
    info = catalog.info()
    return {
        "id": f"urn:careercli:{info.id}",
        "type": "schema:Dataset",
        "name": info.title,
        "schema:version": info.version,
        "schema:license": info.licence,
        "schema:creditText": credits_words(),
        "dcterms:bibliographicCitation": citation(catalog),
        "careercli:command": about.command,
        "careercli:program": about.program,
    }


def _source(source: Source, catalog: Catalog) -> Node:
    publisher = {"type": "schema:Organization", "schema:name": source.publisher} if source.publisher else None
    return without_nothing(
        {
            "id": iri(catalog, "source", source.id),
            "type": "schema:CreativeWork",
            "name": source.title,
            "schema:publisher": publisher,
            "schema:inLanguage": source.language,
            "schema:datePublished": None if source.year is None else str(source.year),
            "rights": source.licence,
            "careercli:where": choose(source.where or {}) or None,
        }
    )


def _skill(skill: Skill, catalog: Catalog) -> Node:
    return without_nothing(
        {
            "id": iri(catalog, "skill", skill.id),
            "type": ["schema:DefinedTerm", "skos:Concept"],
            "name": skill.name,
            "alternateName": skill.aliases,
            "careercli:kind": skill.kind,
            **_matches(skill.codes),
        }
    )


def _role(role: Role, catalog: Catalog) -> Node:
    said = {name: _texts(getattr(role, field)) for field, name in _STATEMENTS.items()}
    needs = {need: [iri(catalog, "skill", one.skill) for one in role.skills if one.need == need] for need in _NEEDS}
    steps = moves_around(catalog, [role.id])
    return without_nothing(
        {
            "id": iri(catalog, "role", role.id),
            "type": ["schema:Occupation", "skos:Concept"],
            "name": role.title,
            "alternateName": role.aliases,
            "description": role.summary.text,
            **said,
            "schema:skills": _references(skill for several in needs.values() for skill in several),
            "careercli:essentialSkill": _references(needs["essential"]),
            "careercli:next": _references(iri(catalog, "role", step.to) for step in steps if step.from_ == role.id),
            "schema:occupationalCategory": _references(
                code_iri(code) for code in role.codes if code.match in _CATEGORIES and code.esco is None
            ),
            **_matches(role.codes),
            "dcterms:source": _references(iri(catalog, "source", source) for source in sorted(role.cited())),
        }
    )


_NEEDS = ("essential", "helpful")


def _in_countries(role: Role, catalog: Catalog) -> Iterator[Node]:
    """Yield the role in each country with any figure: the salary of an occupation is that of one place."""
    facts = facts_for(catalog)
    for country in in_pack_order(catalog, catalog.countries_with_pay(role.id, broad=True)):
        figures = facts.figures(role.id, country)
        yield without_nothing(
            {
                "id": iri(catalog, "role", role.id, country),
                "type": "schema:Occupation",
                "name": role.title,
                "careercli:role": {"id": iri(catalog, "role", role.id)},
                "schema:occupationLocation": {
                    "type": "schema:Country",
                    "name": catalog.country_name(country),
                    "schema:identifier": country,
                },
                "schema:estimatedSalary": list(salaries(figures, facts, catalog)),
                "careercli:figure": [figure_node(figure, facts, catalog) for figure in figures],
            }
        )


def _texts(statements: Iterable[Statement]) -> Mapping[str, list[str]]:
    """Return what several statements say, by language."""
    texts: dict[str, list[str]] = {}
    for statement in statements:
        for language, words in statement.text.items():
            texts.setdefault(language, []).append(words)
    return texts


def _references(iris: Iterable[str]) -> list[Node]:
    return [{"id": one} for one in dict.fromkeys(iris)]


def code_iri(code: Code) -> str:
    """Return what names a code: its own address where it has one."""
    return code.uri or f"urn:careercli:code:{code.scheme}:{code.code}"


def _matches(codes: Iterable[Code]) -> Mapping[str, Any]:
    """Return the codes that are matched to the thing itself, by how well they match."""
    found: dict[str, list[Node]] = {}
    for code in codes:
        if code.esco is None:
            found.setdefault(f"skos:{code.match}Match", []).append(_code(code))
    return found


def _code(code: Code) -> Node:
    return {
        "id": code_iri(code),
        "type": ["schema:CategoryCode", "skos:Concept"],
        "schema:codeValue": code.code,
        "schema:inCodeSet": {"type": "schema:CategoryCodeSet", "schema:name": scheme_name(code.scheme)},
    }


def _between_codes(codes: tuple[Code, ...]) -> Iterator[Node]:
    """Yield the codes of tables that match an ESCO code, and so say nothing of the thing itself."""
    escos = {code.code: code_iri(code) for code in codes if code.scheme == "esco"}
    for code in codes:
        if code.esco is not None:
            named = escos.get(code.esco, f"urn:careercli:code:esco:{code.esco}")
            yield {"id": named, f"skos:{code.match}Match": _code(code)}
