"""What a row is in the table of each answer."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from careercli.answers.answer import AnswerName

Plain = dict[str, Any]
"""An object of the JSON."""


class Shape(NamedTuple):
    """How an answer becomes a table: each row is an object of it in which some lists have given way to one item."""

    row: str
    """What a row is, in English."""
    lists: tuple[str, ...] = ()
    """Whose items are the rows, one list after the other; of none, the answer or each item of it is a row.

    An object without any item is a row by itself.
    """
    beside: tuple[str, ...] | None = None
    """What else of the object stands in every row, before the item; null: everything."""
    first: tuple[str, ...] = ()
    """Columns that stand before all others."""
    without: tuple[str, ...] = ()
    """Columns that are left out."""
    counted: tuple[str, ...] = ()
    """Lists of which only it is told how long they are: their items would not fit into a cell."""
    names: Mapping[str, str] = {}
    """Of columns that would be called like others."""
    tells_list: bool = False
    """Whether `part` says which list a row is from."""
    titles_roles: bool = False
    """Whether `role_title` stands beside the id of a role, which the JSON of the answer has not."""
    arranged: Callable[[Plain], Iterator[Plain]] = lambda data: iter((data,))
    """What is done with the object before."""


def _rungs(data: Plain) -> Iterator[Plain]:
    """Yield a ladder with a rung for every country whose pay stands side by side; of several, each with its rungs."""
    if data["ladder"] is None:
        for ladder in data["ladders"]:
            rungs = ({"role": role, "rung": rung} for rung, role in enumerate(ladder["rungs"], start=1))
            yield {"ladder": ladder["id"], "rungs": list(rungs)}
        return
    rungs = ({**rung, "pay": pay} for rung in data["rungs"] for pay in rung["pay_by_country"] or [rung["pay"]])
    yield {**data, "rungs": list(rungs)}


_STATEMENTS = (
    "summary",
    "duties",
    "education",
    "experience",
    "training",
    "certificates",
    "conditions",
    "outlook",
    "trends",
    "advancement",
    "skills",
)
_PAY_BESIDE = ("here", "figures", "above", "elsewhere")

SHAPES: Mapping[AnswerName, Shape] = {
    "roles": Shape("a role"),
    "find": Shape("an occupation that the words may mean", lists=("candidates",), beside=("words", "language")),
    "show": Shape(
        "something that sources say of the role, or a skill that they ask for",
        lists=_STATEMENTS,
        beside=("id", "title"),
        tells_list=True,
    ),
    "compare": Shape(
        "the pay of a role in a country, or why none is known",
        lists=("rows", "gaps"),
        beside=(),
        first=("role", "role_title", "country"),
        titles_roles=True,
    ),
    "skills": Shape(
        "the need of a role for a skill",
        lists=("roles",),
        beside=("skill", "name", "kind", "codes"),
        titles_roles=True,
    ),
    "ladder": Shape(
        "a rung; where the pay of several countries stands side by side, a rung in a country",
        lists=("rungs",),
        beside=("ladder",),
        arranged=_rungs,
    ),
    "gap": Shape(
        "a skill that the role asks for, or that is rated as important beside those",
        lists=("skills", "offered"),
        beside=("role", "title", "as_role", "country"),
        tells_list=True,
    ),
    "match": Shape("a role that asks for some of the skills", lists=("roles",), beside=("country", "as_role")),
    "path": Shape(
        "a step of a way",
        lists=("steps",),
        beside=("country", "shortest", "best_paid"),
        first=("way", "step", "from", "to", "kind"),
    ),
    "handout": Shape("a skill that the role asks for", lists=("skills",), beside=("role", "title", "country")),
    "figures": Shape("a figure", first=("id", "role", "role_title", "country")),
    "bands": Shape(
        "a band",
        lists=("bands",),
        beside=(),
        first=("source", "grade", "role", "title", "country", "region", "valid_from", "low", "typical", "high"),
    ),
    "offer": Shape(
        "pay that the offer is held against",
        lists=_PAY_BESIDE,
        beside=("role", "country", "amount", "currency", "per", "basis", "year", "legal_minimum", "judgement"),
        tells_list=True,
        titles_roles=True,
    ),
    "guide": Shape(
        "a point of a topic",
        lists=("entries",),
        beside=("id", "title"),
        names={"id": "topic", "title": "topic_title"},
    ),
    "sources": Shape("a source", counted=("figures", "roles")),
    "evidence": Shape(
        "the figure",
        lists=("figure",),
        beside=("role_title", "source", "flags", "official", "beside"),
        first=(
            "id",
            "role",
            "role_title",
            "country",
            "statistic",
            "low",
            "high",
            "currency",
            "period",
            "basis",
            "year",
        ),
        without=("source_id",),
    ),
    "config": Shape("a setting"),
    "profile": Shape("the profile"),
    "data-status": Shape("the data in use"),
    "data-check": Shape(
        "a mistake in the pack, or a figure with something wrong with it",
        lists=("problems", "flagged"),
        beside=("path", "valid", "roles", "figures"),
        tells_list=True,
    ),
    "data-new": Shape("the pack"),
    "data-add": Shape(
        "a kind of things that the pack adds, or overrides",
        lists=("adds", "overrides"),
        beside=("name", "version", "done"),
        tells_list=True,
    ),
    "data-list": Shape("an added pack"),
    "data-update": Shape("a change", lists=("changes",), beside=("name", "done")),
    "data-remove": Shape("the pack"),
    "data-diff": Shape("a change", lists=("changes",), beside=()),
    "data-lock": Shape("a pack in use", lists=("packs",), beside=()),
    "data-export": Shape("the export"),
    "data-cache": Shape("a file that is kept", lists=("files",), beside=()),
}
