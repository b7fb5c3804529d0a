"""The words of every message: notes, flags, gaps, errors and hints; those of broken packs stand in `problems`."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from careercli.i18n.language import _, choose
from careercli.i18n.numbers import (
    currency_name,
    currency_sign,
    day,
    listed,
    money,
    money_decimals,
    money_name,
    multiple_decimals,
    number,
)
from careercli.messages import Message, Value

SENTENCES: Mapping[str, str] = {
    # names
    "unknown-role": "no role '{words}'",
    "unknown-country": "no country '{words}' in the data",
    "unknown-skill": "no skill '{words}'",
    "unknown-family": "no family '{words}'",
    "unknown-topic": "no topic '{words}' in the guide",
    "unknown-source": "no source '{words}'",
    "unknown-figure": "no figure '{words}'",
    "unknown-ladder": "no ladder '{words}'",
    "ambiguous-role": "'{words}' may be more than one role",
    "ambiguous-country": "'{words}' may be more than one country",
    "ambiguous-skill": "'{words}' may be more than one skill",
    "ambiguous-family": "'{words}' may be more than one family",
    "ambiguous-topic": "'{words}' may be more than one topic",
    "ambiguous-source": "'{words}' may be more than one source",
    "ambiguous-figure": "'{words}' may be more than one figure",
    "ambiguous-ladder": "'{words}' may be more than one ladder",
    "titled": "{id} ({title})",
    "one-of": "say which: {candidates}",
    "most-likely": "say which, or use more words: most likely {candidates}; {count} more: `careercli find {words}`",
    "some-of": "say which, or use more words: {candidates}, and {count} more",
    "or-as-a-skill": "{hint}; as a skill: `careercli roles --skill {skill}`",
    "is-a-skill": "it is a skill: `careercli roles --skill {skill}` lists roles that ask for it",
    "is-a-skill-or": "it is a skill: `careercli roles --skill {skill}` lists roles that ask for it; {hint}",
    "known-are": "known: {candidates}",
    "did-you-mean": "did you mean {candidates}?",
    "list-of-role": "`careercli roles` lists them",
    "list-of-country": "`careercli roles` shows the countries known",
    "list-of-skill": "`careercli skills` lists them",
    "list-of-family": "`careercli roles` shows the families",
    "list-of-topic": "`careercli guide` lists them",
    "list-of-source": "`careercli sources` lists them",
    "not-printed-so": "no figure is printed as '{words}'",
    "list-of-figure": "`careercli figures` lists them",
    "list-of-ladder": "`careercli ladder` lists them",
    # finding
    "taxonomy-not-in-use": "the data in use have nothing of {taxonomy}",
    "no-own-roles": "the data in use are of taxonomies only",
    "list-of-packs": "`careercli data list` shows what was added",
    "import-taxonomy": "`careercli data import {publisher}` brings it, from the files that you download",
    "nothing-found": "nothing is called anything like '{words}'",
    "other-words": "use other or fewer words; `careercli roles` lists the roles",
    "no-such-code": "nothing in use carries this code; say the job in words",
    "other-words-or-import": "use other words; `careercli data import` brings in all occupations of ESCO or O*NET",
    "in-other-words-than-tr": "say it in English: ESCO and O*NET have no names in Turkish",
    "in-other-words-than-az": "say it in English: ESCO and O*NET have no names in Azerbaijani",
    "in-other-words-than-el": "say it in English: the occupations in use have no names in Greek (ESCO's "
    "Greek files do)",
    "words-or-stdin": "no words to find anything by",
    "give-words": "write them behind the command, or give titles a line each with --stdin",
    "words-and-stdin": "words and --stdin do not go together",
    "leave-one-out": "leave one out",
    "no-stdin-here": "--stdin cannot be asked here",
    "more-to-import": "Other work? `careercli data import` brings in all occupations of ESCO or O*NET.",
    "no-names-in-tr": "{taxonomies}: no names in Turkish, so found through the codes of careercli's own roles.",
    "no-names-in-az": "{taxonomies}: no names in Azerbaijani, so found through the codes of careercli's own roles.",
    "no-names-in-el": "{taxonomies}: no names in Greek, so found through the codes of careercli's own roles.",
    "other-name-proves-nothing": "A name that is not the title proves no occupation: read what it is.",
    # nothing known
    "no-role-fits": "no role fits all of these filters",
    "find-in-other-words": "leave one out; `careercli find` finds roles by words like these too",
    "fewer-filters": "leave one out; `careercli roles` lists all roles",
    "no-figure-fits": "no figure fits all of these filters",
    "leave-out": "there are some without {choices}",
    "fewer-figure-filters": "leave some out; `careercli figures` lists all figures",
    "unknown-flag": "no flag '{words}'",
    "unknown-statistic": "no statistic '{words}'",
    "no-pay": "no source gives any pay for {roles}",
    "no-pay-there": "no source gives any pay for {roles} ({countries})",
    "only-broad-pay": "official figures for {roles} are about wider occupations only",
    "only-broad-pay-there": "official figures for {roles} ({countries}) are about wider occupations only",
    "wider-groups-beside": "{groups}; {elsewhere}",
    "broad-shows-more": "--broad shows figures about wider occupations",
    "no-pay-known": "No source gives any pay for {role}.",
    "no-pay-on-ladder": "no figure for any of these steps ({country})",
    "countries-with-pay": "figures are known for {countries}",
    "list-with-pay": "`careercli roles --country {country}` lists roles with figures",
    "list-tells-pay": "`careercli roles` tells of which roles pay is known, and where",
    "match-has-pay": "its match {role} ({match}) has figures: `{command}`",
    "roles-with-pay": "figures are known for {roles}",
    "no-ladder": "the data hold no ladder",
    "no-skills": "the data hold no skills",
    "no-guide": "the data hold no guide",
    "no-sources": "the data hold no sources",
    "not-on-ladder": "{role} is not on the ladder",
    "on-no-ladder": "{role} is on no ladder",
    "on-different-ladders": "{roles} do not stand on one ladder together",
    "on-several-ladders": "{roles} stand on more than one ladder",
    "name-a-ladder": "say which with --ladder: {candidates}",
    # what somebody has
    "too-many-skills": "more than {most} skills at once",
    "gap-to-itself": "{role} is the role you do already",
    "name-other-role": "name another role, or another one behind --as",
    "no-skills-of": "no source names any skill for {role}",
    "no-role-asks": "no role asks for any of these skills",
    "no-role-pays": "no role is known that pays so much and asks for any of these skills",
    "ask-for-less": "ask for less, or leave --min-pay out",
    "pay-of-no-country": "pay is compared within one country",
    "name-a-country": "say which with --country",
    "skill-read-as": "Read '{words}' as {skill}.",
    "skill-not-known": "The data know no skill '{words}'.",
    "skill-nearest": "The data know no skill '{words}'. Nearest: {candidates}.",
    "names-no-skill": "names no skill",
    "line-is-no-skill": "line {line} is longer than the name of any skill",
    "importance-not-known": "not known",
    "one-skill-a-line": "write one skill a line, or several with commas",
    "no-profile": "there is no profile",
    "begin-profile": "`careercli profile add SKILL` begins one",
    "open-to-others": "others can read it; `chmod 600` keeps it for you alone",
    "use-list-of-texts": 'use a list such as ["empathy", "teamwork"]',
    "use-years": "use a number of years from 0 to 80",
    "use-iso-639": "use its name or its two-letter code",
    "cannot-be-deleted": "cannot delete {path}: {reason}",
    "one-country-only": "a ladder shows the pay of one country, or of all",
    "all-countries-by-lens": "for all countries, leave --country out and give a --lens",
    "ladder-upside-down": "{from_} stands above {to} on the ladder; swap --from and --to",
    "path-to-itself": "{role} is both ends of the way",
    "name-two-roles": "name two different jobs; `careercli show ROLE` says what leads on from one",
    "one-country-of-way": "a way shows the pay of one country, or of all",
    "all-countries": "for all countries, leave --country out",
    "no-way": "no source states a way from {from_} to {to}",
    "no-way-even-computed": "no way from {from_} to {to} is known, nor can one be worked out from skills",
    "no-way-in-steps": "no way from {from_} to {to} in {steps} steps or fewer",
    "way-of-steps": "--max-steps {steps} finds one",
    "way-reaches": "the nearest job that can be reached is {roles}",
    "no-move-from": "no move is known that leads on from {role}",
    "way-from": "the nearest job with a way there is {roles}",
    "no-move-to": "no move is known that leads to {role}",
    "way-of-matches": "there is one between what they are matched to: `{command}`",
    "ends-matched": "the two are matched: {match}",
    "both-ends": "{first}, and {second}",
    "alike-instead": "{hint}; `{command}` tells what is alike",
    "computed-shows-more": "{hint}; --computed adds steps worked out from skills",
    # formats
    "nothing-to-draw": "there is nothing in this answer to draw",
    "what-can-be-drawn": "compare, show, ladder and path draw the pay and the steps they know; "
    "--format html writes any answer",
    # gaps
    "no-figure": "No source gives any pay for {role} ({country}).",
    "only-partial-figures": "Figures for {role} ({country}) are about some workers only; "
    "`compare ROLE --all` lists them.",
    "only-broad-figures": "Official figures for {role} ({country}) are about a wider occupation; --broad shows them.",
    "only-bonuses": "Figures for {role} ({country}) are about what is paid on top of pay; "
    "`compare ROLE --all` lists them.",
    "only-employers-figures": "Figures for {role} ({country}) are about one employer's own pay only; "
    "`careercli bands` shows them.",
    "paid-on-top": "It is paid on top of pay, and is no level of pay.",
    "no-weekly-hours": "The weekly hours are not known.",
    "no-working-days": "The working days of a week are not known, and nothing is told of the law by assumed ones.",
    "no-exchange-rate": "No exchange rate from {from_} to {to} is known for {year}.",
    "no-purchasing-power-parity": "No purchasing power parity is known for {year} ({country}).",
    "last-purchasing-power-parity": "No purchasing power parity is known for {year} ({country}); "
    "`--prices {earlier}` uses the last one.",
    "parity-of-no-currency": "No source says in which currency the purchasing power parity of {year} is ({country}).",
    "parity-in-other-currency": "The pay is in {paid}, the purchasing power parity of {year} in {own} ({country}).",
    "no-fixed-rate": "No rate between {from_} and {to} is fixed for good.",
    "no-consumer-prices": "Prices are not known for both {from_} and {to} ({country}).",
    "not-in-own-currency": "The pay is in {paid}, prices are known in {own} only ({country}).",
    "no-minimum-wage": "No minimum wage is known for {year} ({country}).",
    "no-minimum-wage-of-basis": "No {basis} minimum wage is known for {year} ({country}).",
    "minimum-wage-in-other-currency": "The minimum wage is known in {currency} only ({country}).",
    "prices-in-doubt": "Exchange rate and purchasing power contradict each other for {year} ({country}): together they "
    "put the level of prices at {percent}% (United States: 100%).",
    "prices-in-doubt-and-unusual": "Exchange rate and purchasing power contradict each other for {year} ({country}): "
    "together they put the level of prices at {percent}% (United States: 100%; usual there: {usual}%).",
    # conversion steps
    "weeks-a-year": "weeks a year",
    "months-a-year": "months a year",
    "payments-stated": "payments a year, as stated",
    "payments-usual": "payments a year, as is usual there",
    "weekly-hours": "hours a week",
    "weekly-days": "working days a week",
    "weekly-days-assumed": "working days a week, assumed",
    "days-of-the-job": "working days a week of the job",
    "consumer-prices": "consumer price index",
    "consumer-prices-projected": "consumer price index, projection",
    "units-per-dollar": "{currency} per US dollar",
    "units-per-euro": "{currency} per euro",
    "units-per-euro-fixed": "{currency} per euro, fixed for good",
    "purchasing-power-parity": "{currency} per international dollar",
    "minimum-wage-of-year": "{currency} {basis} minimum wage {per}",
    "minimum-wage-in-detail": "{currency} {basis} minimum wage {per} ({details})",
    "for-one-hour": "an hour",
    "for-one-day": "a day",
    "for-one-week": "a week",
    "for-one-month": "a month",
    "for-one-year": "a year",
    "paid-hours": "paid hours a month",
    "hours-of-the-job": "hours a week of the job",
    "minimum-wage-ilo": "{currency} representative gross minimum wage a month",
    "gross": "gross",
    "net": "net",
    "not-stated": "not stated",
    # the legal minimum
    "legal-below": "{pay} is {percent}% below the {basis} minimum wage of {year}, {minimum}.",
    "legal-below-all": "{pay} is below every {basis} minimum wage of {year}: {percent}% below the lowest, {minimum}.",
    "legal-at": "{pay} is the {basis} minimum wage of {year} itself, {minimum}.",
    "legal-above": "{pay} is {percent}% above the {basis} minimum wage of {year}, {minimum}.",
    "legal-times": "{pay} is {multiple} times the {basis} minimum wage of {year}, {minimum}.",
    "legal-until": "{pay} was legal until {last_day}, when the {basis} minimum wage was {lower}; "
    "from {first_day} it is {upper}, and the pay is below it.",
    "legal-between-dates": "{pay} lies between the {basis} minimum wages of {year}: {rates}.",
    "legal-between-ages": "{pay} is enough for some ages only; the {basis} minimum wages of {year}: {rates}.",
    "legal-by-region": "{pay} is to be held against a {basis} minimum wage of {year} that differs by region, from "
    "{lowest} to {top}.",
    "regions-not-known": "Not every region's minimum wage of {year} is known here.",
    "legal-if-gross": "If the pay is gross: {gross}",
    "legal-if-net-if-gross": "If the pay is net: {net} If it is gross: {gross}",
    "no-verdict-representative-rate": "{pay} is about {multiple} times a representative {basis} minimum wage of "
    "{year}, {minimum}; rates differ by age, region or hours, so this is no verdict.",
    "no-verdict-law-of-year-not-known": "The {basis} minimum wage of {known_year} was {minimum}; that of {year} is "
    "not known here. {pay} is {multiple} times that of {known_year}.",
    "law-after-not-known": "What holds after {last_day} is not known here.",
    "law-of-regions-after-not-known": "Not every region's rate after {last_day} is known here.",
    "minimum-is-floor": "This is the federal minimum wage; most states set a higher one.",
    "pay-that-is": "{pay}, that is {there},",
    "pay-in-payments": "{pay}, that is {there} in {payments} payments a year,",
    "pay-of-full-week": "{pay}, that is {there} for a full week,",
    "rate-in-detail": "{rate} ({details})",
    "rate-from": "from {first_day}",
    "rate-for-age": "age {age}",
    "rate-of-region": "{region}",
    "two-sentences": "{first} {second}",
    # notes
    "market-in-prices-of": "Amounts by exchange rate are in prices of {year}.",
    "ppp-in-prices-of": "Amounts by purchasing power are in prices of {year}.",
    "broad-left-out": "Official figures about wider occupations are left out ({number}); --broad lists them too.",
    "years-differ": "The figures are of different years ({years}); `--prices {last}` brings them to one year's prices.",
    "currencies-differ": "Amounts in a country's own currency can be compared within one currency only.",
    "bases-differ": "Gross and net are not the same: {sides}.",
    "side-gross": "gross ({countries})",
    "side-net": "net ({countries})",
    "side-not-stated": "not stated ({countries})",
    "prices-projected": "Prices after the last measured year are a projection of the IMF.",
    "minimum-wage-representative": "Where minimum wages are set by the hour, age or region ({countries}), one "
    "representative rate a month stands for them here; multiples near 1 say little there.",
    "minimum-wage-floor": "The minimum wage is the federal one ({countries}); most states set a higher one.",
    "full-week-of-pay-assumed": "Multiples of the minimum wage take pay to be for a full working week.",
    "no-raise-not-credible": "No raise is given from or to a figure that is not credible.",
    "minimum-wage-of-basis": "Where nobody says whether pay is gross or net, it is compared with the {basis} "
    "minimum wage ({countries}).",
    "no-raise-one-occupation": "No raise is given from {lower} to {upper}: the statistics count both as one job.",
    "no-raise-role-not-credible": "No change in pay is given: the pay of {role} is not credible.",
    "no-raise-no-typical": "No change in pay is given: of {role} no typical pay can be brought to the same money.",
    "no-raise-other-kind": "No change in pay is given from {from_} to {to}: one is gross, and the other is not or "
    "nobody says.",
    "no-best-paid": "Which way pays best cannot be told: no credible pay is known for {roles}.",
    "no-best-paid-bases": "Which way pays best cannot be told: some pay is gross, and some is not or nobody says.",
    "steps-worked-out": "Some steps are worked out from skills that jobs have in common; no source states them.",
    "more-ways": "There are more ways than these {count}.",
    "no-skills-known": "No source names any skill for {roles}.",
    "only-rated": "No source names any skill for {roles}; O*NET only rates how important skills are there.",
    "match-has-skills": "its match {role} ({match}) has named skills: `{command}`",
    "skills-named-apart": "{role} and {other} have their skills from different classifications, so none could be "
    "counted: that says nothing of what you can do.",
    "skills-typed-apart": "{role} has its skills from another classification than those you named, so none could "
    "be counted: that says nothing of what you can do.",
    "no-skills-to-count": "No source names any skill for {other}, so none could be counted: that says nothing of what "
    "you can do.",
    "skills-to-name": "Name with --have which skills of {role} you have; `{command}` lists them.",
    "yet-matched": "The two are matched: {match}.",
    "led-on": "More is known: {hint}.",
    "no-raise": "No raise is given where the figures of two steps differ in year, period, payments, currency or "
    "basis (gross or net).",
    "payments-differ": "Pay is usually paid {payments} times a year ({countries}): published pay a month is one "
    "payment; after conversion, a month is one payment × {payments} ÷ 12.",
    "published-otherwise": "As published, {figure} is {pay}; the amount shown is worked out from another figure.",
    "ladder-judgement": "The order of the steps is an editor's reading. {judgement}",
    # flags
    "pay-per-hour": "{pay} an hour",
    "pay-per-day": "{pay} a day",
    "pay-per-week": "{pay} a week",
    "pay-per-month": "{pay} a month",
    "pay-per-year": "{pay} a year",
    "hourly-monthly-mismatch": "{longer} and {hourly} contradict each other: "
    "they make {implied} hours a month, where {hours}.",
    "hourly-annual-mismatch": "{longer} and {hourly} contradict each other: "
    "they make {implied} hours a year, where {hours}.",
    "hours-paid-a-month": "a month is paid for {hours} hours",
    "hours-worked-a-week": "a {hours}-hour week makes {usual}",
    "annual-monthly-mismatch": "{yearly} and {monthly} contradict each other: "
    "they make {implied} payments a year, where {usual} are usual.",
    "periods-mismatch": "{longer} and {shorter} contradict each other: "
    "the one is {implied} times the other, where {usual} times is usual.",
    "statistic-mislabelled": "The source calls {pay} a {printed}; it is a {statistic}.",
    "year-assumed": "The source does not say the year; {year} is assumed. {note}",
    "year-inferred": "The source does not say the year; {year} is inferred. {note}",
    "basis-not-stated": "The source does not say whether the pay is gross or net.",
    "given-twice": "The source is read as giving two numbers for {year}: {first} and {second}.",
    "year-ahead": "{pay} is of {year}, later than all prices known (up to {last}).",
    "statistics-out-of-order": "The {lower}, {lower_pay}, is above the {upper}, {upper_pay}.",
    "statistic-name-mean": "mean",
    "statistic-name-median": "median",
    "statistic-name-p10": "10th percentile",
    "statistic-name-p25": "25th percentile",
    "statistic-name-p75": "75th percentile",
    "statistic-name-p90": "90th percentile",
    "statistic-name-range": "range",
    "statistic-name-low": "low end",
    "statistic-name-high": "high end",
    "statistic-name-top": "top level",
    "statistic-name-above": "lower bound",
    "statistic-name-below": "upper bound",
    "statistic-name-typical": "typical pay",
    "statistic-name-bonus": "bonus",
    "rung-upside-down": "{upper} ({upper_pay}) pays less than the step below it, {lower} ({lower_pay}).",
    "foreign-currency": "{pay} is not in the country's own currency, {own} ({country}).",
    "far-above-minimum": "{pay} is {multiple} times the minimum wage of {year}.",
    "far-above-known": "{pay} is {times} times what is known of this role's pay there.",
    "far-below-known": "What is known of this role's pay there is {times} times {pay}.",
    "suspect-period": "{far} As {meant} it would fit.",
    "suspect-digits": "{far} Was {meant} meant?",
    "above-its-own-groups": "{pay} for all workers lies above {number} of the {count} ranges that the same source "
    "gives for groups of them; these end at {ends}.",
    "below-its-own-groups": "{pay} for all workers lies below {number} of the {count} ranges that the same source "
    "gives for groups of them; these begin at {ends}.",
    "not-credible": "The figure cannot be right as it stands, so nothing is worked out from it.",
    "stale": "From {year} to {last} prices have risen by {percent}%.",
    "stale-projected": "From {year} to {last} prices have risen by {percent}%; for the last years that is a projection "
    "of the IMF.",
    "differs-from-official": "{pay} comes to {amount_there} in prices of {year}, "
    "{percent}% {direction} the official {official} ({basis}).",
    "differs-from-other-years": "{pay} comes to {amount_there} in prices of {year}, "
    "{percent}% {direction} that year's own {official}.",
    "circular-evidence": "The guide prints no year. {note} The two are one figure and do not confirm each other.",
    "above-it": "above",
    "below-it": "below",
    "broad-match": "The figure is about a wider occupation, {title} ({number}), and not {role} alone.",
    "wide-range": "From {low} to {high}, the high is {times} times the low: too wide for one job.",
    "pay-by-way-of": "{role}, {country}: the pay is that of {title} (US SOC {number}), by way of O*NET-SOC {way}: "
    "{work}, as {who} says.",
    "work-exact": "the same work",
    "work-close": "the same kind of work",
    "says-official-table": "the official table between ESCO and O*NET",
    "says-editor": "an editor",
    # wider groups
    "nearest-official": "Nearest official figure, for {group}: {paid} ({year}).",
    "wider-group": "{group}, all of {country}: {paid}, official {year}, a wider group ({what})",
    "group-total": "employees in all occupations",
    "group-0": "armed forces",
    "group-1": "managers",
    "group-2": "professionals",
    "group-3": "technicians and associate professionals",
    "group-4": "clerical workers",
    "group-5": "service and sales workers",
    "group-6": "skilled farm, forest and fishery workers",
    "group-7": "craft workers",
    "group-8": "machine operators and assemblers",
    "group-9": "workers in elementary occupations",
    "gross-pay-per-hour": "{pay} gross an hour",
    "gross-pay-per-day": "{pay} gross a day",
    "gross-pay-per-week": "{pay} gross a week",
    "gross-pay-per-month": "{pay} gross a month",
    "gross-pay-per-year": "{pay} gross a year",
    "net-pay-per-hour": "{pay} net an hour",
    "net-pay-per-day": "{pay} net a day",
    "net-pay-per-week": "{pay} net a week",
    "net-pay-per-month": "{pay} net a month",
    "net-pay-per-year": "{pay} net a year",
    "not-stated-pay-per-hour": "{pay} an hour, gross or net not stated",
    "not-stated-pay-per-day": "{pay} a day, gross or net not stated",
    "not-stated-pay-per-week": "{pay} a week, gross or net not stated",
    "not-stated-pay-per-month": "{pay} a month, gross or net not stated",
    "not-stated-pay-per-year": "{pay} a year, gross or net not stated",
    "statistic-of-wage": "{statistic}, without bonuses",
    "statistic-of-earnings": "{statistic}, with bonuses",
    # citations
    "citation": "{parts}",
    "cited": "{titled}.",
    "cited-with": "{titled}, {details}.",
    "cited-title": "“{title}”",
    "cited-in-en": "in English",
    "cited-in-tr": "in Turkish",
    "cited-in-az": "in Azerbaijani",
    "cited-in-el": "in Greek",
    "cited-figure": "Printed as “{printed}”, at “{found}”.",
    "cited-licence": "Licence: {licence}",
    "cited-where": "Where: {where}",
    "not-known-of-source": "Not known of the source: {what}.",
    "no-publisher-of-source": "the publisher",
    "no-date-of-source": "the date",
    "no-address-of-source": "the address",
    # currencies and years
    "unknown-currency": "no exchange rates for the currency '{words}'",
    "ambiguous-currency": "'{words}' may be more than one currency",
    "unknown-lens": "no view '{words}'",
    "use-iso-4217": "use an ISO 4217 code such as EUR, TRY or USD",
    "no-price-year": "'{words}' is no year of prices",
    "use-a-year-or-own": "use a year such as 2024, or own",
    "price-year-not-known": "no prices are known for {year}",
    "years-from-to": "use a year from {first} to {last}",
    # offers
    "ambiguous-amount": "'{words}' may be more than one amount",
    "missing-currency": "the currency of the offer is missing",
    "write-currency": "write it too, such as `{words} {own}`",
    "no-amount": "'{words}' is no amount of money",
    "absurd-amount": "'{words}' is no amount that anybody earns",
    "write-an-amount": "write digits, such as 30000 or 16.50",
    "offer-too-high": "{pay} is {times} times the minimum wage, which cannot be meant",
    "offer-too-low": "{pay} is less than a twentieth of the minimum wage, which cannot be meant",
    "check-amount-and-period": "check the amount, and say --per hour, day, week, month or year",
    "offer-in-other-currency": "the offer is in {offered}, pay is known in {own} ({country})",
    "offer-at-earlier-rate": "No exchange rate from {from_} to {to} is known for {year}: the offer is taken at the "
    "average rate of {earlier}, and to be in prices of {earlier}.",
    "offer-in-own-currency": "give the offer in {own}",
    "offer-of-last-year": "Prices are known or projected up to {year}; the offer of {this_year} is taken to be "
    "in prices of {year}.",
    "ask-far-above": "{pay}? That is {times} times the {what} of what is known; {ask}",
    "ask-far-below": "{pay}? The {what} of what is known is {times} times that; {ask}",
    "ask-above-minimum": "{pay}? That is {times} times the minimum wage; {ask}",
    "middle-of-range": "middle of the range",
    "ask-period": "`--per {per}`?",
    "ask-amount": "did you mean {meant}?",
    "ask-check": "check the amount and the period",
    "evidence-one-guide": "All that is known of this role's pay there comes from one guide, “{guide}”: weak evidence.",
    "evidence-guides": "All that is known of this role's pay there comes from guides: {guides}.",
    "evidence-official": "The figures come from official statistics: {statistics}.",
    "evidence-official-and-guides": "The figures come from official statistics, {statistics}, "
    "and from guides: {guides}.",
    "no-official-record": "No official statistics of this role's pay are known ({country}).",
    "offer-basis-not-stated": "You have not said whether the offer is gross or net (--basis).",
    "offer-of-other-basis": "Gross and net are not the same: the offer is {basis}, the pay compared with it is "
    "{sides}.",
    "offer-of-no-basis": "Gross and net are not the same: the pay compared with the offer is {sides}.",
    "offer-payments": "Pay is taken to be paid {payments} times a year: after conversion, a month or an hour is "
    "what is paid out × {payments} ÷ 12. If it is paid otherwise, say so with --payments.",
    "market-of-earlier-year": "No exchange rate is known for {year}: the market value is in prices of {earlier}.",
    "ppp-of-earlier-year": "No purchasing power parity is known for {year}: the value is in prices of {earlier}.",
    "full-week-assumed": "A full working week is assumed (--hours says otherwise).",
    "working-days-assumed": "Five working days a week are assumed where no source says how many.",
    "grade-other-meant": "another amount or period seems to be meant",
    "grade-below-law": "it is below the legal minimum",
    "grade-below-law-by-date": "it is below the legal minimum for a part of the year",
    "grade-nothing-known": "nobody publishes what this job pays in {country}",
    "grade-nothing-credible": "no figure for this job in {country} is credible",
    "grade-net-below-gross": "it is {percent}% below what is typical, but yours is net and that is gross",
    "grade-at-typical": "it is what is typical ({what})",
    "grade-above-typical": "it is {percent}% above what is typical ({what})",
    "grade-below-typical": "it is {percent}% below what is typical ({what})",
    # an employer's bands
    "no-bands": "no pack in use has pay bands",
    "how-to-have-bands": "name a pack that has a bands.csv with --pack, or add it with `careercli data add`",
    "no-band-fits": "no band is of such a role or country",
    "fewer-band-filters": "leave out --role or --country",
    "unknown-finding": "no finding '{words}'",
    "bands-not-comparable": "The two bands are of different currencies, or one is gross and the other is not.",
    "band-upside-down": "{upper} ({role}) pays {percent}% less than {lower} below it.",
    "band-small-raise": "From {lower} to {upper} ({role}) pay rises by {percent}%, less than 5%.",
    "band-gap": "{upper} ({role}) begins {percent}% above the end of {lower}: no pay lies between them.",
    "band-overlap": "{upper} ({role}) begins below what is typical in {lower}; {percent}% of it lies within {lower}.",
    "band-below-official": "{grade} ({role}) ends below what official statistics call typical, {official}.",
    "bands-are-one-employers": "Bands are the best evidence about their employer, and none about others.",
    "bands-replaced": "Bands that later ones have replaced by {year} are left out ({number}); `careercli figures` "
    "lists them.",
    "bands-in-other-years": "Where the law of {year} is not known, a band is judged by that of the last year known; "
    "one that begins later, by that of its first year.",
    "bands-of-other-basis": "Gross and net are not the same: some bands are of another basis than the pay beside them.",
    "full-week-of-bands": "A full working week is assumed where a band does not say its hours.",
    "pay-transparency": "The European Union's Directive 2023/970, to be national law by 7 June 2026, gives applicants "
    "the right to know the initial pay or its range, and workers that to know by which criteria pay is set and rises. "
    "Bands are a part of that. Whether women and men are paid equally cannot be seen in them, and nothing here says "
    "that a law is complied with.",
    # packs
    "invalid-pack": "{pack} is no valid pack: {first}",
    "check-pack": "`careercli data check {pack}` lists every problem",
    "check-lowest-pack": "`careercli data check --data {pack}` lists every problem",
    "stands-alone": "stands by itself, in the place of the other data (--data); it cannot lie over them: {problem}",
    "packs-of-one-id": "two packs have the id '{id}': {one} and {other}",
    "leave-out-one-pack": "leave out one of them",
    # packs of one's own
    "wrong-download": "{place}: {what}",
    "download-again": "download it again from the publisher's page, and use it as it is",
    "download-separator": "has '{sign}' between its cells, where the publisher has '{usual}': a program has saved it "
    "anew",
    "esco-missing": "this is no complete ESCO download: {files} missing",
    "esco-from": "the European Commission's ESCO portal has it under Download: version, CSV, a language, "
    "classification; "
    "up to 1.1 the relations are a second zip file",
    "esco-language-not-told": "its name does not tell the language",
    "esco-tell-language": "name the one language with --lang, as --lang en, or end the file's name in it, as "
    "occupations_en.csv does",
    "esco-language-of-two-not-told": "holds the same kind of table as {first}, and their names do not both tell the "
    "language",
    "esco-language-in-name": "leave out one of them, or end the names in their languages, as occupations_en.csv does",
    "esco-without-language": "not in the files: {languages}",
    "esco-column-missing": "the column '{column}' is missing, which ESCO {release} has",
    "esco-column-of-later": "has the column '{column}', which ESCO {release} does not have",
    "esco-unknown-type": "'{words}' is no type that ESCO has",
    "esco-odd-group": "{uri} has '{words}' for its group of ISCO-08, which has four digits; a spreadsheet may have "
    "taken a zero away",
    "download-cut": "{lost} of {count} match nothing in the other files: rows were cut, or are of another release",
    "onet-missing": "this is no complete O*NET download: {files} missing",
    "onet-from": "the O*NET Resource Center has it as O*NET Database: a release, Text or Excel, all files in one "
    "zip file",
    "onet-other-edition": "has {words}, a code of O*NET-SOC {edition}, which O*NET {release} does not use",
    "onet-other-layout": "has the column '{column}', which O*NET {release} does not have",
    "onet-other-styles": "rates {element}, a work style that O*NET {release} does not have",
    "problem-cell-too-long": "has a cell of more than {most} letters",
    "esco-no-address": "'{words}' is no address of ESCO's",
    "problem-no-workbook": "is no Excel workbook that can be read",
    "download-quoted": "has quotation marks around its texts, where the publisher has none: a program has saved it "
    "anew",
    "onet-odd-value": "'{words}' is no value of the scale: {of}",
    "import-no-valid-pack": "no valid pack can be made of it: {problem}",
    "files-twice": "the same table as {first}",
    "leave-out-one-table": "leave out one of them",
    "name-a-download": "name a zip file that is there and that you may read, or the folder it is in",
    "concept-twice": "has {uri} a second time",
    "crosswalk-missing": "this is not the ESCO-O*NET table",
    "crosswalk-of-other-edition": "is about {edition}, and only a table about O*NET-SOC 2019 is taken",
    "crosswalk-from": "the European Commission's ESCO portal has it as The ESCO-O*NET crosswalk, in CSV",
    "crosswalk-unknown-grade": "'{grade}' is no type of match that the table has",
    "crosswalk-of-other-codes": "the table is about O*NET-SOC 2019, and O*NET {release} has older codes",
    "releases-mixed": "the files are of several releases: {releases}",
    "one-release": "name those of one release: releases are never mixed",
    "release-not-told": "neither the files nor the folders they are in tell which release they are",
    "release-not-told-by": "{place} does not tell which release it is",
    "name-release": "name it with --release, as 1.2.0 or 29.3",
    "name-release-of-layout": "name the release that it is of with --release, as 1.2.0 or 29.3; if it is of this one, "
    "download it again and use it as it is",
    "release-other-than-asked": "{place} is of release {release}, and --release says {asked}",
    "release-of-files": "leave --release out, or name files of that release",
    "no-release": "'{words}' is no release",
    "write-release": "write it like {example}",
    "other-release-imported": "{name} has been imported already, and {new} cannot lie beside it",
    "remove-release": "to replace it, `careercli data remove {name}` and import again; `--dry-run` looks before",
    "esco-alone": "{option} is only for ESCO",
    "lang-of-answer": "before `data import` it chooses the language of the answer",
    "report-ending": "the ending of {file} does not tell how the report is to be written",
    "import-found-odd": "Odd things in the files: {count}; `--report FILE` lists them all.",
    "import-languages-missing": "Not in {languages}: there the words stand in another language, which is marked.",
    "unknown-pack": "no pack '{words}'",
    "no-pack-added": "no pack has been added",
    "pack-added-already": "a pack with the id '{name}' has been added already",
    "update-it": "`careercli data update {name} {path}` puts the new state in its place",
    "pack-of-bundled-name": "the id '{name}' is that of the data that come with the program",
    "give-another-id": "give the pack another id in {place}",
    "pack-of-other-name": "the id of the pack is '{other}', and not '{name}'",
    "add-it": "`careercli data add {path}` adds it as a pack of its own",
    "pack-is-needed": "without the pack '{name}' another one is no valid pack: {problem}",
    "remove-it-first": "remove the other one first",
    "one-version-of-two-states": "The two are not the same, and both call themselves version {version} of '{name}'.",
    "nobody-to-ask": "`{command}` asks before it changes anything, and there is no terminal to ask on",
    "not-of-this-run": "`{command}` takes no {option}: it is about the packs that every answer is from",
    "leave-option-out": "leave {option} out; {option} is for one question",
    "use-yes": "--yes agrees, --dry-run only shows what would happen",
    "packs-being-changed": "another careercli is changing the packs",
    "no-home-for-packs": "this user has no home folder to keep packs in",
    "name-a-home-for-packs": "name one in HOME or XDG_DATA_HOME",
    "packs-not-private": "{path} is not a folder that you alone can change",
    "close-it-to-others": "close it to others: chmod 700 {path}",
    "packs-list-broken": "{path} is not a list of packs, and nothing is changed as long as that is so",
    "no-such-country": "no country '{words}'",
    "no-such-file": "there is no file '{file}'",
    "write-lock-first": "`careercli data lock` writes one",
    "file-cannot-be-read": "cannot read {file}: {reason}",
    # configuration
    "configuration-flawed": "{path}: {flaw}; `careercli config list` shows what holds",
    "two-flaws": "{first}; {second}",
    "file-too-large": "is larger than {kilobytes} KB",
    "not-toml": "is not TOML",
    "not-toml-line": "line {line} is not TOML",
    "unknown-setting": "no setting '{words}'",
    "use-iso-3166": "use an ISO 3166 code such as TR, AZ or GR",
    "configuration-broken": "{path}: {flaw}",
    "mend-or-remove": "mend the file or remove it",
    "cannot-be-written": "cannot write {path}: {reason}",
    "belongs-to-another": "it belongs to another user",
    "no-home": "this user has no home folder to keep settings in",
    "name-a-home": "name one in HOME or XDG_CONFIG_HOME",
    "nothing-set": "nothing is set for {name}",
    "how-to-set": "`careercli config set {name} VALUE` sets it",
    "use-on-off-or-command": "use on, off or a command such as `less -R`",
    # command line
    "usage": "{message}",
    "as-typer-says": "{words}",
    "missing-argument": "missing argument {name}",
    "missing-option": "missing option {name}",
    "no-such-option": "no option {name}",
    "option-without-value": "option {name} needs a value",
    "option-with-value": "option {name} takes no value",
    "extra-arguments": "too many arguments: {words}; a name of several words stands in quotes",
    "bad-value": "bad value for {name}: {reason}",
    "one-of-choices": "use one of {choices}",
    "only-choice": "use {choice}",
    "whole-number": "use a whole number",
    "number-between": "use a number from {first} to {last}",
    "whole-number-between": "use a whole number from {first} to {last}",
    "see-help": "`{command} --help` shows how it is used",
    "unknown-schema": "no answer called '{words}'",
    "pack-changed": "{pack} was changed while it was being read",
    "run-again": "run the command again",
    "cannot-go-on": "cannot go on: {reason}",
    "unknown-language": "no language '{words}'",
    "language-missing": "--lang names no language",
    "unknown-command": "no command '{words}'",
    "export-no-folder": "no folder {path} to make {name} in",
    "export-make-it-first": "make it first",
    "export-not-a-folder": "{path} is a file",
    "export-name-a-folder": "name a folder",
    "export-not-empty": "{path} is not empty",
    "export-force": "name another folder, or replace files of the same names in it with --force",
    "export-in-the-way": "{path} is in the way",
    "export-other-folder": "name another folder",
    "cannot-be-asked-here": "`{command}` does not answer with data, so it cannot be asked here",
    "run-by-itself": "run it by itself",
    "json-only-here": "answers here are JSON, without {option}",
    # where an answer goes
    "ending-without-format": "the ending of '{file}' names no format",
    "endings-are": "name one with --format, or use an ending that does: {candidates}",
    "no-answer-to-write": "`{command}` does not answer with data, so there is nothing for {option}",
    "file-is-a-folder": "'{file}' is a folder",
    "name-a-file": "name a file in it",
    "no-such-folder": "there is no folder '{folder}'",
    "make-the-folder": "make it first",
    "file-exists": "'{file}' is there already",
    "use-force": "--force writes over it",
    "no-text": "{format} is no text for a terminal",
    "use-output": "name a file with -o FILE",
    "no-fields-here": "--fields is for formats that scripts read",
    "unknown-field": "no field '{words}'",
    "no-xlsx": "the library for workbooks is not installed",
    "install-xlsx": "`pip install 'careercli[xlsx]'` installs it; --excel writes CSV for Excel without it",
    "too-large-for-xlsx": "a workbook cannot hold more than 1,048,576 rows",
    "use-csv": "use csv",
    "no-workbook": "'{file}' is called a workbook, and {format} is none",
    "other-ending": "give it another ending",
    "nul-in-word": "a word has a NUL character in it, which no command line can carry",
    "unreadable-line": "this line cannot be read: {reason}",
    "line-too-long": "it is longer than {kilobytes} KB",
    "line-quote-open": "a quotation mark or a backslash has nothing that ends it",
    "line-not-json": "it begins as JSON and is none",
    "line-no-list-of-words": "it is JSON, but no list of strings",
    "how-to-write-a-line": "write words as in a shell, or a JSON list of strings",
    "unknown-file-kind": "no kind of pack file called '{words}'",
    "unexpected": "something went wrong that should not: {error}",
    "report-it": "please report it with the command you ran; CAREERCLI_TRACEBACK=1 shows where",
}
"""Sentences by code. Errors begin small, because the program's name stands before them."""


_CHOICES = ("candidates", "choices")
"""Names of values of which one is to be chosen."""
_LISTS_OF_LISTS = ("sides", "rates", "details")
_SENTENCES_IN_A_ROW = "parts"
"""The name of values that are sentences, one behind the other."""
_DAYS = ("first_day", "last_day")
"""Names of values that are days, `2022-06-30`, or years where the day is not known."""
_LONGEST: Mapping[str, int] = {
    **dict.fromkeys(("words", "name", "key", "column", "given", "error"), 80),
    **dict.fromkeys(("path", "pack", "file", "place"), 1000),
}
"""Letters of what somebody else has written, by the name of the value; paths are longer, for they are copied."""
_LONGEST_IN_PROBLEMS = 120
"""Of any other value: what stands in the files of a pack may be of any length."""
_SMALL = 10
"""Below it one decimal is worth telling."""


class Writing(NamedTuple):
    """How the values in a sentence are written."""

    number: Callable[[float, int], str]
    """A number with so many decimals."""
    money: Callable[[str, float, str], str]
    """An amount, written as a number, that amount, and its currency."""
    currency: Callable[[str], str]
    several: Callable[[list[str], bool], str]
    """Several things; whether one is to be chosen."""
    day: Callable[[str], str]


def _in_words(items: list[str], choice: bool) -> str:  # given by position
    return listed(items, choice=choice)


def _with_sign(written: str, _amount: float, currency: str) -> str:
    return money(written, currency)


FOR_SCREENS = Writing(number=number, money=_with_sign, currency=currency_sign, several=_in_words, day=day)
FOR_SPEECH = Writing(
    number=number,
    money=lambda written, amount, currency: money_name(amount, currency, written),
    currency=currency_name,
    several=_in_words,
    day=day,
)
FOR_SCRIPTS = Writing(
    number=lambda value, decimals: f"{value:.{decimals}f}",
    money=lambda written, _amount, currency: f"{written} {currency}",
    currency=str,
    several=lambda items, _choice: ", ".join(items),
    day=str,
)
"""The same in every language, and without Babel."""


def sentence(message: Message, writing: Writing = FOR_SCREENS, translate: Callable[[str], str] = _) -> str:
    """Return a message in the reader's language; `str` for `translate` leaves its words in English."""
    values = {name: _written(message.code, name, value, writing, translate) for name, value in message.values.items()}
    amount, currency = message.values.get("amount"), message.values.get("currency")
    if isinstance(amount, float) and isinstance(currency, str):
        values["pay"] = writing.money(values["amount"], amount, currency)
    return translate(_words(message.code)).format_map(values).strip()


# Not within `sentence`: a function that names itself there is garbage that only a collector finds, and there is none in
# a short run, however many sentences it says.
def _written(
    code: str,
    name: str,
    value: Value | tuple[Value, ...],
    writing: Writing,
    translate: Callable[[str], str],
) -> str:
    """Return the value of a name in the message `code` as it stands in the sentence."""
    if isinstance(value, Message):
        return sentence(value, writing, translate)
    if isinstance(value, tuple):
        parts = [_written(code, name, part, writing, translate) for part in value]
        if name == _SENTENCES_IN_A_ROW:
            return " ".join(parts)
        return ", ".join(parts) if name in _LISTS_OF_LISTS else writing.several(parts, name in _CHOICES)
    if isinstance(value, Mapping):
        return choose(value)
    if isinstance(value, float):
        return writing.number(value, _decimals(name, value))
    named = writing.day if name in _DAYS else writing.currency if name == "currency" else str
    # A whole number may be a year, which nobody divides into thousands.
    return named(as_quoted(code, name, str(value)))


def as_quoted(code: str, name: str, words: str) -> str:
    """Return what somebody else has written as the message `code` quotes it: in one line, and not endlessly.

    What is quoted already stays as it is.
    """
    otherwise = _LONGEST_IN_PROBLEMS if code.startswith("problem-") else len(words)
    longest = _LONGEST.get(name, otherwise)
    # Cut first, for only little of it may be wanted.
    in_one_line = words[: longest + 1].replace("\n", "\\n")
    return in_one_line if len(in_one_line) <= longest else f"{in_one_line[:longest]}…"


def _words(code: str) -> str:
    if code in SENTENCES:
        return SENTENCES[code]
    # Only a broken pack has problems to tell.
    from careercli.i18n.problems import PROBLEMS

    return PROBLEMS[code]


def _decimals(name: str, value: float) -> int:
    """Return how many decimals are worth telling: of money those it was given; of others one, if small."""
    if name == "amount":
        return money_decimals(value)
    if name == "multiple":
        return multiple_decimals(value)
    rounded = round(value, 1)
    return 0 if rounded == round(rounded) or abs(rounded) >= _SMALL else 1
