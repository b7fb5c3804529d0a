"""JSON Schemas generated from the records: of the pack files, for editors, and of the program's own answers."""

from dataclasses import fields
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from careercli.docstrings import docstring_in_source
from careercli.messages import Message
from careercli.model import LANGUAGES, Unit
from careercli.records import Record, public_name
from careercli.store.file_kinds import YamlKind
from careercli.store.pack_files import CONTENTS
from careercli.store.shape import without_plugins

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of_file(kind: YamlKind) -> dict[str, Any]:
    """Return the JSON Schema of one kind of pack file, as YAML editors understand it."""
    described = _described(CONTENTS[kind]).json_schema(by_alias=True, schema_generator=_FileSchema)
    return {"$schema": DIALECT, "$id": f"careercli/pack/{kind}", **described}


def _described(cls: type) -> TypeAdapter[Any]:
    """Return pydantic's view of a type, with the sentences below its fields: to find them it reads our source."""
    plain = Record.__pydantic_config__
    Record.__pydantic_config__ = {**plain, "use_attribute_docstrings": True}
    try:
        with without_plugins():
            return TypeAdapter(cls)
    finally:
        Record.__pydantic_config__ = plain


class _RecordSchema(GenerateJsonSchema):
    """Describes records as they describe themselves, also where Python keeps no docstrings."""

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        described = super().dataclass_schema(schema)
        if "description" not in described and (words := docstring_in_source(schema["cls"])):
            described["description"] = words
        return described


class _FileSchema(_RecordSchema):
    """Describes records as files hold them: without what only the program knows of them."""

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        described = super().dataclass_schema(schema)
        for field in fields(schema["cls"]):
            if not field.init:
                del described["properties"][public_name(field.name)]
        return described


class _AnswerSchema(_RecordSchema):
    """Describes records as `--json` prints them: words in one language, every key present."""

    def dict_schema(self, schema: Any) -> JsonSchemaValue:
        keys, values = schema.get("keys_schema", {}), schema.get("values_schema", {})
        if keys.get("expected") == list(LANGUAGES) and values.get("type") == "str":
            return {"type": "string"}
        return super().dict_schema(schema)

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        # Of a named tuple, pydantic keeps the class under `function` before 2.14, and under `cls` from then on.
        if Unit in (schema.get("function"), schema.get("cls")):
            return {"title": "Unit", "type": "string"}
        return super().generate_inner(schema)

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        if schema["cls"] is Message:
            return {"type": "string"}
        described = super().dataclass_schema(schema)
        described["required"] = list(described["properties"])
        for described_property in described["properties"].values():
            described_property.pop("default", None)
        return described


def schema_of_answer(answer: type, *, id_: str) -> dict[str, Any]:
    """Return the JSON Schema of what `--json` prints for an answer of this type."""
    data = _described(answer).json_schema(by_alias=True, schema_generator=_AnswerSchema, mode="serialization")
    definitions = data.pop("$defs", {})
    return {
        "$schema": DIALECT,
        "$id": id_,
        "type": "object",
        "required": ["schema", "version", "language", "data", "notes"],
        "properties": {
            "schema": {"const": id_},
            "version": {"type": ["string", "null"]},
            "language": {"enum": list(LANGUAGES)},
            "data": data,
            "notes": {"type": "array", "items": {"type": "string"}},
        },
        **({"$defs": definitions} if definitions else {}),
    }


def schema_of_error() -> dict[str, Any]:
    """Return the JSON Schema of what `--json` prints when something is wrong."""
    error = {
        "type": "object",
        "required": ["code", "message", "hint", "candidates"],
        "properties": {
            "code": {"type": "string"},
            "message": {"type": "string"},
            "hint": {"type": ["string", "null"]},
            "candidates": {"type": "array", "items": {"type": "string"}},
        },
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "$id": "careercli/error/1",
        "type": "object",
        "required": ["schema", "error"],
        "properties": {"schema": {"const": "careercli/error/1"}, "error": error},
        "additionalProperties": False,
    }
