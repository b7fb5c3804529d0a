"""Official figures are made when somebody goes through them, and are no others than were checked."""

from pathlib import Path

import pytest

from careercli.store.pack_folder import PackChanged
from careercli.store.pack_reader import read_pack

PAY = "pay/official/gb-survey.csv"


def test_they_can_be_gone_through_again_and_again(pack: Path) -> None:
    figures = read_pack(pack).figures
    first, second = list(figures), list(figures)
    assert first == second
    assert len(figures) == len(first)
    assert all(figure in figures for figure in first)
    assert figures == read_pack(pack).figures
    assert hash(figures) == hash(read_pack(pack).figures)


def test_figures_of_one_occupation_share_what_is_the_same(pack: Path) -> None:
    """There may be a million of them."""
    one, other = (figure.occupation for figure in read_pack(pack).figures if figure.occupation is not None)
    assert one is other


@pytest.mark.parametrize(
    ("found", "put"),
    [
        (",16,", ",17,"),
        (",16,", ",sixteen,"),
        ('mean"\n', 'mean"\nGB\n'),
        ("amount", "pay"),
        ('"Table 1, 7220, mean"', '"Table 1'),
        ("country,", "country\n"),
    ],
)
def test_a_table_that_was_changed_since_it_was_checked_is_noticed(found: str, put: str, pack: Path) -> None:
    figures = read_pack(pack).figures
    words = (pack / PAY).read_text(encoding="utf-8")
    (pack / PAY).write_text(words.replace(found, put, 1), encoding="utf-8")
    assert (pack / PAY).read_text(encoding="utf-8") != words
    with pytest.raises(PackChanged):
        list(figures)


def test_a_table_that_is_gone_is_noticed(pack: Path) -> None:
    figures = read_pack(pack).figures
    (pack / PAY).unlink()
    with pytest.raises(PackChanged):
        list(figures)
