"""One role, one skill, one source, one figure: the record is whole, and everything in it is traceable."""

from collections.abc import Mapping
from typing import Any

import pytest

from careercli.answers.data import check_report, pack_status
from careercli.answers.evidence import evidence
from careercli.answers.guide import read_guide
from careercli.answers.named_codes import NamedCode
from careercli.answers.pay.lenses import Units
from careercli.answers.show import show_role
from careercli.answers.skills import skills_of_roles
from careercli.answers.sources import list_sources
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import Pack, Role, Text, Unit
from careercli.store.cache import open_catalog
from careercli.store.pack_reader import read_pack
from careercli.store.sqlite_catalog import SqliteCatalog
from tests.answers.made import converted, small_world, world
from tests.answers.made import figure as made_figure
from tests.program import TINY


def test_a_role_is_shown_whole(tiny: Catalog) -> None:
    (kept,) = tiny.roles(["clerk"])
    shown = show_role(tiny, "desk clerk").data
    assert isinstance(shown, Role)
    codes = tuple(NamedCode(**vars(code)) for code in kept.codes)
    assert {name: value for name, value in vars(shown).items() if name in vars(kept)} == {**vars(kept), "codes": codes}


def test_a_role_is_shown_with_its_pay_and_all_its_figures(tiny: Catalog) -> None:
    shown = show_role(tiny, "clerk").data
    assert [pay.country for pay in shown.pay] == ["GR", "TR", "GB"]
    assert len(shown.observations) == 7
    assert shown.rung == 1


def test_a_role_is_shown_with_the_ways_to_and_from_it(tiny: Catalog) -> None:
    chief = show_role(tiny, "chief").data
    assert [move.from_ for move in chief.previous] == ["clerk", None]
    assert chief.next == ()
    assert [move.to for move in show_role(tiny, "clerk").data.next] == ["chief", "adviser"]


def test_a_role_is_shown_with_every_source_anything_of_it_rests_on(tiny: Catalog) -> None:
    assert [source.id for source in show_role(tiny, "clerk").data.sources] == ["guide", "office"]
    assert [source.id for source in show_role(tiny, "adviser").data.sources] == ["guide", "office"]
    assert [pay.source for pay in show_role(tiny, "adviser").data.wider] == ["office"]


def test_a_role_without_pay_says_so(tiny: Catalog) -> None:
    answer = show_role(tiny, "adviser")
    assert (answer.data.pay, answer.data.observations) == ((), ())
    assert [sentence(note) for note in answer.notes] == ["No source gives any pay for Adviser."]


def test_a_role_is_shown_with_what_sets_its_pay_apart(tiny: Catalog) -> None:
    notes = [note.code for note in show_role(tiny, "clerk", Units(prices="own")).notes]
    assert {"years-differ", "currencies-differ", "bases-differ", "payments-differ"} <= set(notes)


def test_a_role_is_shown_in_the_units_asked_for(tiny: Catalog) -> None:
    answer = show_role(tiny, "clerk", Units(per="year", currency="try", prices=2024))
    greek = next(pay for pay in answer.data.pay if pay.country == "GR")
    assert answer.data.prices == 2024
    assert (converted(greek.lenses.nominal).unit, converted(greek.lenses.market).unit) == (
        Unit("EUR", "year"),
        Unit("TRY", "year"),
    )
    assert converted(greek.lenses.nominal).year == 2024
    assert not {"years-differ", "payments-differ"} & {note.code for note in answer.notes}
    for units in (Units(currency="XXX"), Units(prices=1800)):
        with pytest.raises(UsageProblem):
            show_role(tiny, "clerk", units)


def test_a_role_with_figures_about_some_workers_only_is_not_said_to_have_none() -> None:
    with small_world(made_figure(2000, region="capital")) as catalog:
        answer = show_role(catalog, "clerk")
    assert (answer.data.pay, len(answer.data.observations), answer.notes) == ((), 1, ())


def test_skills_that_most_roles_need_come_first(tiny: Catalog) -> None:
    answer = skills_of_roles(tiny, [])
    assert [(skill.skill, [asked.role for asked in skill.roles]) for skill in answer.data] == [
        ("listening", ["clerk", "chief"]),
        ("leading", ["chief"]),
        ("counting", ["clerk"]),
    ]


def test_a_skill_tells_need_sources_and_judgement_of_each_role(tiny: Catalog) -> None:
    listening, leading, counting = skills_of_roles(tiny, []).data
    assert [(asked.need, asked.sources) for asked in listening.roles] == [
        ("essential", ("guide", "office")),
        ("essential", ("guide",)),
    ]
    assert leading.roles[0].judgement == Text({"en": "Read from the duty."})
    assert (counting.roles[0].need, counting.roles[0].note) == ("helpful", Text({"en": "Small sums."}))


def test_only_the_skills_of_the_roles_named_are_shown(tiny: Catalog) -> None:
    assert {skill.skill for skill in skills_of_roles(tiny, ["chief"]).data} == {"listening", "leading"}


def test_a_role_without_any_skill_is_named(tiny: Catalog) -> None:
    answer = skills_of_roles(tiny, ["adviser"])
    assert answer.data == ()
    assert [sentence(note) for note in answer.notes] == ["No source names any skill for Adviser."]


def test_a_source_tells_what_rests_on_it(tiny: Catalog) -> None:
    (office,) = list_sources(tiny, "statistics of wages").data
    assert set(office.figures) >= {"gb-clerk-2023", "gb-clerk-2022"}
    assert {tiny.figure(figure).source for figure in office.figures} == {"office"}
    assert office.roles == ("clerk",)
    assert office.topics == ()
    assert office.group_pay == 3
    assert [source.group_pay for source in list_sources(tiny).data] == [0, 3, 0]


def test_every_figure_rests_on_exactly_one_source(tiny: Catalog) -> None:
    listed = [figure for source in list_sources(tiny).data for figure in source.figures]
    assert sorted(listed) == sorted(figure.id for figure in tiny.figures(broad=True))


def test_evidence_is_the_figure_its_source_and_the_figures_beside_it(tiny: Catalog) -> None:
    record = evidence(tiny, "tr-clerk-month").data
    assert (record.figure.as_printed, record.figure.place["en"], record.source.id) == (
        "15.500 TL",
        "Pay, item 4",
        "guide",
    )
    assert record.beside == ("tr-clerk-hour", "tr-clerk-banking")


def test_every_figure_has_evidence(tiny: Catalog) -> None:
    assert [evidence(tiny, figure.id).data.figure for figure in tiny.figures()] == list(tiny.figures())


def test_the_guide_as_a_whole_and_one_topic(tiny: Catalog) -> None:
    assert [topic.id for topic in read_guide(tiny).data] == ["industries", "demand"]
    assert [topic.id for topic in read_guide(tiny, "Talep").data] == ["demand"]


def test_the_status_counts_what_the_pack_holds(tiny: Catalog) -> None:
    assert isinstance(tiny, SqliteCatalog)
    status = pack_status(tiny, [(TINY, "instead")]).data
    counted = (status.roles, status.skills, status.figures, status.countries, status.sources)
    pack = read_pack(TINY)
    assert counted == tuple(map(len, (pack.roles, pack.skills, pack.figures, pack.countries, pack.sources)))
    assert (status.id, status.path) == ("tiny", str(TINY))
    assert [(layer.id, layer.path, layer.overrides) for layer in status.layers] == [("tiny", str(TINY), ())]


@pytest.fixture(scope="module")
def flagged() -> Mapping[str, Mapping[str, str]]:
    """Return the sentences of all flags of the bundled figures, by figure and code."""
    with open_catalog() as catalog:
        found = check_report(TINY, (), (), catalog=catalog).data.flagged
    assert found is not None
    assert len({each.figure for each in found}) == len(found)
    return {each.figure: {flag.code: sentence(flag.text) for flag in each.flags} for each in found}


def test_the_check_finds_turkish_averages_below_the_minimum_wage_of_their_year(flagged: Any) -> None:
    for figure, amount in (
        ("tr-supervisor-mean-month-2024", "15,500 TRY a month"),
        ("tr-escalation-specialist-mean-month-2024", "14,500 TRY a month"),
    ):
        assert flagged[figure]["below-minimum-wage"].startswith(amount)
        assert "net minimum wage of 2024, 17,002.12 TRY a month" in flagged[figure]["below-minimum-wage"]
    assert "below-minimum-wage" not in flagged["tr-supervisor-top-month-2024"]


def test_the_check_finds_that_turkish_hours_and_months_contradict_each_other(flagged: Any) -> None:
    for figure in ("tr-supervisor-mean-hour-2024", "tr-supervisor-mean-month-2024"):
        assert "124 hours a month" in flagged[figure]["hourly-monthly-mismatch"]


def test_the_check_finds_the_american_average_that_is_a_median(flagged: Any) -> None:
    said = flagged["us-agent-median-year-2019"]["statistic-mislabelled"]
    assert said == "The source calls $34,710 a year a mean; it is a median."


def test_the_check_finds_every_year_that_no_source_states(flagged: Any) -> None:
    with open_catalog() as catalog:
        statuses = {figure.id: figure.year_status for figure in catalog.figures(broad=True)}
    assert {id_ for id_, codes in flagged.items() if "year-assumed" in codes} == {
        id_ for id_, status in statuses.items() if status == "assumed"
    }
    assert {id_ for id_, codes in flagged.items() if "year-inferred" in codes} == {
        id_ for id_, status in statuses.items() if status == "inferred"
    }
    assert "2023 is assumed" in flagged["gr-supervisor-range-month-2023"]["year-assumed"]


def test_the_check_lists_only_figures_with_a_flag_and_none_unless_asked(flagged: Any) -> None:
    assert all(flagged.values())
    assert "ca-agent-job-bank-median-hour-2024" not in flagged
    assert check_report(TINY, (), ()).data.flagged is None


@pytest.mark.parametrize(
    ("left_out", "ask", "code"), [("topics", read_guide, "no-guide"), ("sources", list_sources, "no-sources")]
)
def test_a_pack_without_a_guide_or_sources_says_so(tiny_pack: Pack, left_out: str, ask: "object", code: str) -> None:
    assert callable(ask)
    with world(tiny_pack, **{left_out: ()}) as catalog, pytest.raises(NothingKnown) as nothing:
        ask(catalog)
    assert nothing.value.message.code == code


def test_a_source_says_of_how_many_roles_its_figures_are(tiny: Catalog) -> None:
    for source in list_sources(tiny).data:
        assert source.figure_roles == len({tiny.figure(id_).role for id_ in source.figures})
