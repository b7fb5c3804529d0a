"""Records turn into plain data and back without losing anything: caches and JSON rest on it."""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

import careercli
from careercli import model
from careercli.messages import Message
from careercli.model import Code, Move, Pack, Statement, Text
from careercli.plain import fields_from_plain, from_plain, plain_writer, to_plain
from careercli.records import Record
from careercli.store.stored import stored
from tests.worlds import records

RECORDS = [
    kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Record) and kind is not Record
]
MOVE = Move(
    from_="clerk", to="chief", kind="advancement", source="guide", text=Text({"en": "Rises.", "tr": "Yükselir."})
)


@given(st.sampled_from([kind for kind in RECORDS if kind is not Pack]).flatmap(records))
def test_every_record_comes_back_from_json_as_it_was(made: Record) -> None:
    """And every field is there under its public name: absent is null, never missing."""
    cls: Any = type(made)
    plain = json.loads(json.dumps(to_plain(made, {})))
    assert list(plain) == [field.name.removesuffix("_") for field in fields(cls)]
    assert from_plain(cls, plain) == made


def test_python_s_own_words_are_plain_names_in_data() -> None:
    assert to_plain(MOVE, {}) == {
        "from": "clerk",
        "to": "chief",
        "kind": "advancement",
        "source": "guide",
        "text": {"en": "Rises.", "tr": "Yükselir."},
        "judgement": None,
    }


def test_a_renderer_writes_every_value_of_its_type_however_deep() -> None:
    statement = Statement(text=Text({"en": "Rises.", "tr": "Yükselir."}), sources=("guide",))
    rendered = to_plain([MOVE, {"deeper": (statement,)}], {Text: lambda text: text["tr"]})
    assert rendered == [
        {**to_plain(MOVE, {}), "text": "Yükselir."},  # type: ignore[dict-item]
        {"deeper": [{"text": "Yükselir.", "sources": ["guide"], "heading": None, "judgement": None, "date": None}]},
    ]


@given(st.sampled_from([kind for kind in RECORDS if kind is not Pack]).flatmap(records))
def test_what_is_only_to_be_encoded_says_the_same(made: Record) -> None:
    whole = plain_writer({Text: lambda text: text.get("tr")}, to_be_encoded=False)(made)
    assert json.dumps(plain_writer({Text: lambda text: text.get("tr")}, to_be_encoded=True)(made)) == json.dumps(whole)


@given(st.sampled_from([kind for kind in RECORDS if kind is not Pack]).flatmap(records))
def test_what_is_not_there_is_left_out_of_the_store_and_read_back(made: Record) -> None:
    assert from_plain(type(made), json.loads(stored(made))) == made
    code = Code(scheme="esco", code="4225.1", match="close")
    assert json.loads(stored(code)) == {"scheme": "esco", "code": "4225.1", "match": "close"}
    assert fields_from_plain(Code, {"code": "4225.1"}, {"code", "uri"}) == {"code": "4225.1", "uri": None}


def test_the_types_of_fields_are_types_and_no_words_for_them() -> None:
    # What is written in quotes within another type would be taken for something that needs no reading.
    for module in pkgutil.walk_packages(careercli.__path__, "careercli."):
        importlib.import_module(module.name)
    asked = [cls for cls in _subclasses(Record) if is_dataclass(cls) and cls is not Message]
    assert len(asked) > 50
    for cls in asked:
        hints = get_type_hints(cls)
        for field in fields(cls):
            assert field.type == hints[field.name], (cls, field.name)


def _subclasses(cls: type) -> Iterator[type]:
    child: type
    for child in cls.__subclasses__():
        if child.__module__.startswith("careercli."):
            yield child
            yield from _subclasses(child)
