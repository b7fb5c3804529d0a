"""Answers as tables: one row a fact, one column a key of the JSON; what csv, tsv, jsonl and xlsx write."""
