"""The script that measures against public truth reads the publishers' layouts, with their traps, in a made-up world."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.benchmarks.public_truth import main

_ONET = {
    "Occupation Data.txt": 'O*NET-SOC Code\tTitle\tDescription\n1\tBakers\tBake "bread.\n'
    "2\tPastry Cooks\tBake pastry.\n3\tPilots\tFly planes.\n",
    "Task Statements.txt": "O*NET-SOC Code\tTask ID\tTask\n1\t1\tBake bread in ovens.\n2\t2\tBake pastry in ovens.\n"
    "3\t3\tFly planes.\n",
    "Alternate Titles.txt": "O*NET-SOC Code\tAlternate Title\n1\tOven Baker\n2\tPastry Baker\n3\tCaptain\n",
    "Related Occupations.txt": "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n"
    "1\t2\tPrimary-Short\t1\n2\t1\tPrimary-Short\t1\n3\t1\tPrimary-Long\t1\n",
}
_RATED = "O*NET-SOC Code\tElement ID\tScale ID\tData Value\n"
_RATED += "1\tx\tIM\t4\n2\tx\tIM\t4\n1\ty\tIM\t2\n2\ty\tIM\t1\n1\tx\tLV\t9\n"
_OCCUPATIONS = 'conceptUri,iscoGroup,preferredLabel,altLabels\r\nb,7512,baker,"bread baker\noven baker"\r\n'
_OCCUPATIONS += "p,7512,pastry cook,\r\nf,3153,pilot,\r\n"
_RELATIONS = "occupationUri,relationType,skillType,skillUri\nb,essential,,bake\np,optional,,bake\nb,essential,,talk\n"
_RELATIONS += "f,essential,,talk\nf,essential,,fly\nnowhere,essential,,fly\n"
_CROSSWALK = "﻿Mapping project name,ESCO-O*NET Crosswalk\n,\nO*NET Id,ESCO or ISCO URI,Type of Match\n"
_CROSSWALK += "1,b,exactMatch\n2,p,closeMatch\n3,f,broadMatch\n3,isco,exactISCO\n"


def _packed(path: Path, files: Mapping[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(path, "w") as archive:
        for name, words in files.items():
            archive.writestr(f"a folder/{name}", words)


def test_what_is_near_is_told_as_shares_of_what_is_true(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _packed(tmp_path / "onet-27.0" / "text.zip", _ONET)
    _packed(tmp_path / "onet-29.3" / "ratings.zip", {"Knowledge.txt": _RATED, "Skills.txt": _RATED})
    _packed(tmp_path / "esco-1.1.1" / "classification-en-csv.zip", {"occupations_en.csv": _OCCUPATIONS})
    _packed(tmp_path / "esco-1.1.1" / "relations-csv.zip", {"occupationSkillRelations.csv": _RELATIONS})
    (tmp_path / "crosswalk").mkdir()
    (tmp_path / "crosswalk" / "esco_onet_official.csv").write_text(_CROSSWALK, encoding="utf-8")
    main(tmp_path)
    told = capsys.readouterr().out
    # The ten nearest of two others are both of them.
    assert "  1.000  tasks + titles (aim: 0.55)" in told
    assert "(3 occupations)" in told
    # Of the ten nearest by skills, the other baker is one.
    assert "  0.067  are in the same ISCO-08 unit group" in told
    assert "  0.100  are related (all twenty) through matches exact, close (2 occupations)" in told
