"""The bare floor of importing ESCO: its zips opened, its tables parsed, the same rows in SQLite with an index of words.

`python -m tests.benchmarks.import_floor DATABASE ZIP...`, in a process of its own, so that time and memory are its own.
The rows are those that the import keeps: occupations, skills, every label of both, and relations; keys by which they
are asked for, and two full-text indexes, as the program has them: of every label, and of all that is said of an
occupation, the names of its skills with it.
"""

import csv
import io
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

_TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE occupation (uri TEXT PRIMARY KEY, code TEXT, isco TEXT, label TEXT, description TEXT, scope TEXT,
                         regulated TEXT, modified TEXT);
CREATE TABLE skill (uri TEXT PRIMARY KEY, kind TEXT, reuse TEXT, label TEXT);
CREATE TABLE name (kind TEXT, uri TEXT, label TEXT);
CREATE TABLE relation (occupation TEXT, skill TEXT, need TEXT);
CREATE VIRTUAL TABLE words USING fts5 (said, content='', detail='none', columnsize=0);
CREATE VIRTUAL TABLE name_words USING fts5 (label, content='', detail='none', columnsize=0);
"""
_INDEXES = """
CREATE INDEX name_by_uri ON name (uri);
CREATE INDEX name_by_label ON name (label);
CREATE INDEX relation_by_occupation ON relation (occupation);
CREATE INDEX relation_by_skill ON relation (skill);
"""


def import_bare(database: Path, zips: list[Path]) -> None:
    """Write every row into a new database."""
    connection = sqlite3.connect(database)
    connection.executescript(_TABLES)
    archives = [zipfile.ZipFile(path) for path in zips]
    tables = {name.partition("_")[0]: (archive, name) for archive in archives for name in archive.namelist()}
    with connection:
        said = _occupations(*tables["occupations"], connection)
        labels = _skills(*tables["skills"], connection)
        relations = list(_rows(*tables["occupationSkillRelations.csv"], "occupationUri", "skillUri", "relationType"))
        connection.executemany("INSERT INTO relation VALUES (?, ?, ?)", relations)
        for occupation, skill, _ in relations:
            if occupation in said:
                said[occupation].append(labels[skill])
        words = (" ".join(each) for each in said.values())
        connection.executemany("INSERT INTO words (rowid, said) VALUES (?, ?)", enumerate(words, start=1))
        connection.execute("INSERT INTO name_words (rowid, label) SELECT rowid, label FROM name")
        connection.executescript(_INDEXES)
    connection.close()


def _rows(archive: zipfile.ZipFile, name: str, *columns: str) -> Iterator[tuple[str, ...]]:
    with archive.open(name) as stream, io.TextIOWrapper(stream, encoding="utf-8", newline="") as text:
        reader = csv.reader(text)
        header = next(reader)
        places = [header.index(column) for column in columns]
        for row in reader:
            yield tuple(row[place] for place in places)


def _occupations(archive: zipfile.ZipFile, name: str, connection: sqlite3.Connection) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    columns = ("conceptUri", "code", "iscoGroup", "preferredLabel", "description", "scopeNote")
    more = ("regulatedProfessionNote", "modifiedDate", "altLabels", "hiddenLabels")
    for row in _rows(archive, name, *columns, *more):
        connection.execute("INSERT INTO occupation VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row[:8])
        said[row[0]] = [row[3], row[4], row[8]]
        labels = {row[3], *row[8].split("\n"), *row[9].split("\n")} - {""}
        connection.executemany("INSERT INTO name VALUES ('occupation', ?, ?)", ((row[0], label) for label in labels))
    return said


def _skills(archive: zipfile.ZipFile, name: str, connection: sqlite3.Connection) -> dict[str, str]:
    names: dict[str, str] = {}
    for row in _rows(archive, name, "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels"):
        connection.execute("INSERT INTO skill VALUES (?, ?, ?, ?)", row[:4])
        names[row[0]] = row[3]
        labels = {row[3], *row[4].split("\n")} - {""}
        connection.executemany("INSERT INTO name VALUES ('skill', ?, ?)", ((row[0], label) for label in labels))
    return names


if __name__ == "__main__":
    import_bare(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]])
