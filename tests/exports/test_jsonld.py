"""Linked data say no more than the sources do: a range is no percentile, a mean no median, net no gross."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from careercli.answers.flags import are_credible, flags_of
from careercli.answers.pay.facts import PayFacts
from careercli.model import PayFigure
from tests.exports.made import export, files_of, spoken
from tests.program import TINY

_SCHEMA_ORG = {
    "schema:Dataset": {"name", "schema:version", "schema:license", "schema:creditText"},
    "schema:CreativeWork": {"name", "schema:publisher", "schema:inLanguage", "schema:datePublished"},
    "schema:Organization": {"schema:name"},
    "schema:DefinedTerm": {"name", "alternateName"},
    "schema:Occupation": {
        "name",
        "alternateName",
        "description",
        "responsibilities",
        "educationRequirements",
        "experienceRequirements",
        "qualifications",
        "schema:skills",
        "schema:occupationalCategory",
        "schema:occupationLocation",
        "schema:estimatedSalary",
    },
    "schema:Country": {"name", "schema:identifier"},
    "schema:CategoryCode": {"schema:codeValue", "schema:inCodeSet"},
    "schema:CategoryCodeSet": {"schema:name"},
    "schema:MonetaryAmount": {"schema:currency", "schema:value"},
    "schema:QuantitativeValue": {"schema:value", "schema:minValue", "schema:maxValue", "schema:unitText"},
    "schema:MonetaryAmountDistribution": {
        "schema:currency",
        "schema:duration",
        "schema:median",
        "schema:percentile10",
        "schema:percentile25",
        "schema:percentile75",
        "schema:percentile90",
    },
}
"""What schema.org lets things of a type have, as far as it is used."""
_OF = {
    "schema:median": "median",
    "schema:percentile10": "p10",
    "schema:percentile25": "p25",
    "schema:percentile75": "p75",
    "schema:percentile90": "p90",
}
_ON = pytest.mark.parametrize("data", [TINY, None], ids=["tiny", "bundled"])


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[Path | None, Path]:
    made = tmp_path_factory.mktemp("exports")
    return {data: export("jsonld", made / str(data is None), data=data) for data in (TINY, None)}


def _document(folder: Path) -> Any:
    return json.loads((folder / "occupations.jsonld").read_text(encoding="utf-8"))


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every node, those inside others too."""
    if isinstance(value, dict):
        if "type" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)


def _salaries(folder: Path) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Yield every salary with the ids of its figures."""
    for node in _document(folder)["@graph"]:
        for salary in node.get("schema:estimatedSalary", ()):
            yield salary, [figure["id"].rpartition(":")[2] for figure in salary["careercli:from"]]


@_ON
def test_nothing_has_a_property_that_schema_org_does_not_give_its_type(
    data: Path | None, folders: dict[Path | None, Path]
) -> None:
    document = _document(folders[data])
    of_schema_org = {name for name, term in document["@context"].items() if "schema:" in str(term)}
    for node in _nodes(document["@graph"]):
        types = node["type"] if isinstance(node["type"], list) else [node["type"]]
        allowed = {name for type_ in types for name in _SCHEMA_ORG.get(type_, ())}
        used = {name for name in node if name.startswith("schema:") or name in of_schema_org}
        assert used <= allowed, (types, used - allowed)


@_ON
def test_a_salary_is_credible_the_occupations_own_and_not_net(
    data: Path | None, folders: dict[Path | None, Path]
) -> None:
    found = 0
    with spoken("en", data) as catalog:
        facts = PayFacts(catalog)
        for salary, ids in _salaries(folders[data]):
            for figure in map(catalog.figure, ids):
                found += 1
                assert are_credible(flags_of([figure], facts))
                assert not figure.is_broad
                assert salary["careercli:basis"] == figure.basis != "net"
    assert found > 5


@_ON
def test_every_amount_stands_where_its_statistic_belongs(data: Path | None, folders: dict[Path | None, Path]) -> None:
    with spoken("en", data) as catalog:
        for salary, ids in _salaries(folders[data]):
            figures: list[PayFigure] = list(map(catalog.figure, ids))
            if salary["type"] == "schema:MonetaryAmountDistribution":
                told = {_OF[name]: value for name, value in salary.items() if name in _OF}
                assert told == {figure.statistic: figure.low for figure in figures}
            else:
                (figure,) = figures
                value = salary["schema:value"]
                assert salary["careercli:statistic"] == figure.statistic in {"mean", "range"}
                assert value.get("schema:value", value.get("schema:minValue")) == figure.low
                assert value.get("schema:value", value.get("schema:maxValue")) == figure.high
                assert value["schema:unitText"] == figure.period.upper()


@_ON
def test_every_figure_is_there_with_what_is_wrong_with_it(data: Path | None, folders: dict[Path | None, Path]) -> None:
    document = _document(folders[data])
    told = {node["id"].rpartition(":")[2]: node for node in _nodes(document) if node["type"] == "careercli:Figure"}
    with spoken("en", data) as catalog:
        figures = catalog.figures(broad=True)
        assert told.keys() == {figure.id for figure in figures}
        facts = PayFacts(catalog)
        for figure in figures[:200]:
            codes = [flag.code for flag in flags_of([figure], facts)]
            assert told[figure.id].get("careercli:flag", []) == codes


def test_a_code_is_matched_as_well_as_its_role_is(folders: dict[Path | None, Path]) -> None:
    nodes = {node["id"]: node for node in _document(folders[None])["@graph"]}
    with spoken("en", None) as catalog:
        for role in catalog.roles():
            node = nodes[f"urn:careercli:careercli:role:{role.id}"]
            for grade in ("exact", "close", "broad", "narrow"):
                told = [code["schema:codeValue"] for code in node.get(f"skos:{grade}Match", ())]
                assert told == [code.code for code in role.codes if code.match == grade and code.esco is None]


@_ON
def test_every_name_of_ours_leads_to_a_node(data: Path | None, folders: dict[Path | None, Path]) -> None:
    document = _document(folders[data])
    known = {node["id"] for node in _nodes(document["@graph"]) if "id" in node}
    named = {one for one in _ids(document["@graph"]) if one.startswith("urn:careercli:")}
    assert named <= known | {node["id"] for node in document["@graph"]}


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "id" in value:
            yield value["id"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _ids(item)


def test_the_document_says_how_to_cite_it_and_the_same_pack_makes_the_same(
    folders: dict[Path | None, Path], tmp_path: Path
) -> None:
    first = _document(folders[TINY])["@graph"][0]
    assert first["type"] == "schema:Dataset"
    assert first["careercli:command"] == "careercli data export DIR --as jsonld --lang en --data PACK"
    assert first["schema:version"] in first["dcterms:bibliographicCitation"]
    assert files_of(export("jsonld", tmp_path / "again", data=TINY)) == files_of(folders[TINY])


@_ON
def test_a_processor_understands_every_property_without_the_network(
    data: Path | None, folders: dict[Path | None, Path]
) -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="no JSON-LD processor on this machine")
    document = _document(folders[data])
    expanded = jsonld.expand(document)
    assert len(expanded) == len(document["@graph"])
    for node, understood in zip(document["@graph"], expanded, strict=True):
        # What a processor does not understand, it drops; each of our words is one property.
        assert len(understood) == len(node), set(node)
    assert len(jsonld.to_rdf(document)["@default"]) > 100
