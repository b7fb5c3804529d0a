"""Output formats by name; each is a module of this package with a `write` function."""

FORMATS = {"text": "careercli.formats.text_format", "json": "careercli.formats.json_format"}
