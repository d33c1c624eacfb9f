"""The report as data: net first, the unknown said to be unknown, notes that say how each figure is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.report import DAY_S, DAYS, MADE_UTC, START_UTC, a_month, a_row
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.nouns import LanHeater
from warmgui.core.report.make import report
from warmgui.core.report.notes import listed, shares
from warmgui.core.settings.model import Settings
from warmgui.core.text import Amount, Text, translate
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.report.model import Report, ReportTable

FORMATTER = Formatter()


def in_usd() -> Settings:
    """The facts' price is in dollars: $60,800 per bitcoin."""
    return replace(Settings(), money=replace(Settings().money, currency="USD"))


def say(content: Text | Amount) -> str:
    return FORMATTER.amount(content) if isinstance(content, Amount) else FORMATTER.text(content)


def figures(made: Report) -> dict[str, tuple[str, str]]:
    return {f.key: (say(f.amount), say(f.beside)) for f in made.figures}


def sentences(made: Report) -> str:
    return " ".join(say(s) for section in made.sections for s in section.sentences)


def lines(table: ReportTable | None) -> list[list[str]]:
    assert table is not None
    return [[say(cell.content) for cell in cells] for _, cells in table.rows]


def every_text(made: Report) -> list[Text]:
    """All that is said anywhere."""
    found = [made.title, made.period, made.headline, made.made, *made.warnings, *made.notes]
    found += [text for figure in made.figures for text in (figure.name, figure.beside)]
    found += [text for s in made.sections for text in (s.title, *s.sentences)]
    found += [text for c in made.charts for text in (c.title, *(part.name for part in c.series))]
    for table in (made.comparison, made.table):
        if table is not None:
            found += [table.title, *table.heads, *table.under]
    return found


# ---- a usual month


def test_the_headline_is_net() -> None:
    """31 days at 0.60; 310 sat at $60,800 per bitcoin are worth 0.18848."""
    made = report(a_month(settings=in_usd()))
    assert say(made.headline) == "Net cost 18.41 €: 18.60 € for electricity less 0.19 € of expected earnings."
    assert made.warnings == ()


def test_the_figures_of_a_month() -> None:
    made = report(a_month(settings=in_usd()))
    assert figures(made) == {
        "net_cost": ("18.41 €", ""),
        "net_per_useful_kwh": ("0.3959 €/kWh", ""),
        "cost": ("18.60 €", "0.30 €/kWh on average"),
        "sat": ("310 sat", "worth 0.19 €"),
        "useful_kwh": ("46 kWh", "75 % of the mining energy"),
        "mining_kwh": ("62 kWh", ""),
        "co2_g": ("25 kg", "400 g/kWh on average"),
    }, "own power is left out: nobody measures it"


def test_each_figure_has_its_notes_and_each_note_says_how_it_is_known() -> None:
    made = report(a_month(settings=in_usd()))
    notes = [say(note) for note in made.notes]
    about = {figure.key: " ".join(notes[n - 1] for n in figure.notes) for figure in made.figures}
    assert all(about.values())
    assert "measured 75 %, modelled 25 %" in about["mining_kwh"]
    assert "How it was known: declared." in about["cost"]
    assert "One flat price" in about["cost"]
    assert "26 Jun 2026" in about["sat"]
    assert "133.87 T" in about["sat"]
    assert "475 g/kWh" in about["co2_g"]
    assert "0.3 °C" in about["useful_kwh"]
    assert figures_numbers_ascend(made)
    assert not any("Own power" in note for note in notes), "nobody measures it"


def test_where_there_are_heaters_in_the_network_it_says_that_they_are_left_out() -> None:
    usual = in_usd()
    heated = replace(
        usual, house=replace(usual.house, heaters=(LanHeater("axeos", "Bitaxe", "h1", "10.0.0.2"),))
    )
    without, made = (report(a_month(settings=settings)) for settings in (usual, heated))
    (note,) = set(made.notes) - set(without.notes)
    assert say(note).startswith("Heaters in the network are not in these sums")
    number = made.notes.index(note) + 1
    assert {f.key for f in made.figures if number in f.notes} == {"cost", "mining_kwh"}
    assert figures_numbers_ascend(made)


def figures_numbers_ascend(made: Report) -> bool:
    return all(list(f.notes) == sorted(set(f.notes)) for f in made.figures)


def test_the_sentences_of_a_month() -> None:
    said = sentences(report(a_month(settings=in_usd())))
    assert "46 kWh of heat came while the room was not above its target, 75 % of that energy" in said
    assert "The PC used 31 kWh besides" in said
    assert "The room had 20.0 °C on average, outside it was 7.0 °C. Mining heated for 434 h." in said
    assert "Mining paid 0.30 €/kWh on average." in said
    assert "310 sat are expected on average. That is no payout" in said
    assert "At the price of 26 Jun 2026 they are worth 0.19 €." in said
    assert "620 shares were accepted, 31 rejected, 0 came late." in said
    assert "Over all hours" not in said, "it paid what everybody pays"


def test_whether_mining_ran_when_it_was_cheap() -> None:
    cheap = report(a_month(a_row(0, mean_price_per_kwh=0.4)))
    dear = report(a_month(a_row(0, mean_price_per_kwh=0.2)))
    assert "Over all hours the price was 0.40 €/kWh: mining paid 0.10 €/kWh less" in sentences(cheap)
    assert "Over all hours the price was 0.20 €/kWh: mining paid 0.10 €/kWh more" in sentences(dear)


# ---- other months


@pytest.mark.parametrize(
    ("changes", "headline"),
    [
        ({"sat": 0.0, "practice_kwh": 2.0}, "Net cost 0.60 €: electricity for mining, which earned nothing."),
        ({"cost": None, "cost_unknown_kwh": 2.0}, "What mining cost is not known."),
        ({"mining_kwh": 0.0}, "Nothing was mined in this time."),
        (
            {"sat": 2000.0},
            "Mining is expected to have earned 0.62 € more than its electricity of 0.60 € cost.",
        ),
    ],
)
def test_headlines(changes: dict[str, Any], headline: str) -> None:
    assert say(report(a_month(a_row(0, **changes), settings=in_usd())).headline) == headline


def test_without_a_price_in_this_currency_sat_stay_sat() -> None:
    made = report(a_month())
    assert say(made.headline).startswith("Mining cost 18.60 €. The expected earnings are 310 sat; what those")
    assert figures(made)["net_cost"][0] == "–"
    assert figures(made)["sat"] == ("310 sat", "")
    assert "set what one US dollar costs" in sentences(made)
    assert "What it is worth in money is not known." in sentences(report(a_month(network=None)))


def test_an_empty_time_says_so_and_nothing_else() -> None:
    made = report(replace(a_month(), rows=()))
    assert say(made.headline) == "Nothing was recorded in this time."
    assert (made.figures, made.sections, made.charts, made.table, made.comparison, made.notes) == (
        (), (), (), None, None, (),
    )  # fmt: skip


def test_the_practice_network_is_said_plainly() -> None:
    row = a_row(0, sat=0.0, practice_kwh=2.0)
    made = report(a_month(row))
    assert "All of the work went to the practice network" in " ".join(map(say, made.warnings))
    assert "Nothing: the work went where it pays nothing." in sentences(made)
    assert "it would be worth 10 sat on average (modelled)" in sentences(made)
    half = report(a_month(row, a_row(1)))
    assert "50 % of the mining energy worked for the practice network" in " ".join(map(say, half.warnings))


def test_simulated_and_missing_time_and_unknown_cost_are_warned_of() -> None:
    row = a_row(0, cost_unknown_kwh=0.5)
    made = report(a_month(row, simulated=True))
    warned = [say(warning) for warning in made.warnings]
    assert warned[0].startswith("Simulated:")
    assert "The cost is known for 75 % of the mining energy only" in warned[1]
    assert "The program ran for 3.2 % of this time" in warned[2]
    assert figures(made)["cost"][1].endswith("; known for 75 % of the mining energy")


def test_a_month_that_is_not_over_is_not_called_incomplete() -> None:
    made = report(a_month(a_row(0), made_utc=START_UTC + DAY_S))
    assert made.warnings == ()


def test_micro_amounts_do_not_become_nothing() -> None:
    made = report(a_month(a_row(0, sat=0.00007), settings=in_usd()))
    assert figures(made)["sat"][0] == "0.00007 sat"
    assert "0.00 €" not in figures(made)["sat"][1]


def test_own_power_is_shown_where_it_is_measured() -> None:
    made = report(a_month(a_row(0, own_kwh=0.5, own_unknown_kwh=0.0)))
    assert figures(made)["own_kwh"] == ("0.5 kWh", "25 % of the mining energy")
    cost, co2 = (next(f for f in made.figures if f.key == key) for key in ("cost", "co2_g"))
    for figure in (cost, co2):
        assert any("Own power is what sun" in say(made.notes[n - 1]) for n in figure.notes)
    assert [say(head) for head in made.table.heads if made.table][3] == "Own power"  # type: ignore[union-attr]


def test_unknown_use_of_the_heat_is_said() -> None:
    row = a_row(0, useful_kwh=None, useful_unknown_kwh=2.0, mean_room_c=None)
    made = report(a_month(row))
    assert "How much of the heat was wanted is not known" in sentences(made)
    assert "The room had" not in sentences(made)
    assert made.comparison is None
    assert not any("Other heaters" in say(note) for note in made.notes)


# ---- tables and charts


def test_a_row_for_each_day_and_their_sum() -> None:
    made = report(a_month(a_row(0), a_row(3, cost=None, cost_unknown_kwh=2.0), settings=in_usd()))
    table = made.table
    assert table is not None
    assert [say(head) for head in table.heads] == [
        "Day", "Mining", "Useful", "Cost", "Mean price", "Expected", "Net cost", "CO₂", "Room",
    ]  # fmt: skip
    assert [first for first, _ in table.rows] == [START_UTC, START_UTC + 3 * DAY_S]
    assert lines(table)[0] == [
        "2 kWh", "1.5 kWh", "0.60 €", "0.30 €/kWh", "10 sat", "0.59 €", "0.8 kg", "20.0 °C",
    ]  # fmt: skip
    assert lines(table)[1][2:4] == ["–", "–"]
    assert [cell.partly for cell in table.total] == [False, False, True, True, False, True, False, False]
    assert say(table.under[0]) == "* Known for a part of the mining energy only."
    assert report(a_month(a_row(0))).table.under == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(("bucket", "title"), [("hour", "Hour by hour"), ("month", "Month by month")])
def test_days_and_years_have_reports_too(bucket: str, title: str) -> None:
    table = report(a_month(a_row(0), bucket=bucket)).table
    assert table is not None
    assert say(table.title) == title


def test_charts_keep_the_place_of_days_without_history() -> None:
    heat, cost = report(a_month(a_row(0), a_row(2, useful_kwh=None, cost=-0.1))).charts
    useful, rest = (part.values for part in heat.series)
    assert len(useful) == len(rest) == len(heat.starts_utc) == DAYS
    assert (useful[:4], rest[:4]) == ((1.5, None, None, None), (0.5, None, 2.0, None))
    assert heat.series[1].hatched, "told apart without colour"
    assert cost.series[0].values[:3] == (0.6, None, -0.1)


def test_nothing_is_drawn_where_nothing_is_known() -> None:
    made = report(a_month(a_row(0, cost=None, cost_unknown_kwh=2.0)))
    assert [chart.kind for chart in made.charts] == ["energy_kwh"]


def test_the_same_heat_from_other_heaters() -> None:
    """46.5 kWh at the month's own mean price and outdoor temperature; a plain heater needs 46.5 kWh."""
    settings = in_usd()
    comparison = replace(settings.comparison, present="gas", gas_price=0.10, gas_efficiency=0.5)
    made = report(a_month(settings=replace(settings, comparison=comparison)))
    table = made.comparison
    assert table is not None
    assert say(table.title) == "The same 46 kWh of heat from other heaters"
    rows = {say(first): cells for (first, _), cells in zip(table.rows, lines(table), strict=True)}  # type: ignore[arg-type]
    assert rows["This PC, net"][1:] == ["18.41 €", "25 kg"]
    assert rows["Plain electric heater"][1:] == ["13.95 €", "19 kg"]
    assert rows["Gas boiler (this home’s)"][1] == "9.30 €"
    assert "7.0 °C" in rows["Heat pump"][0]
    assert rows["Heat pump"][1] == "4.98 €", "COP 2.80 at 7 °C"
    assert not any("nothing" in name.lower() for name in rows)


# ---- words


def test_shares_in_words() -> None:
    assert say(shares({Provenance.MEASURED: 0.2, Provenance.STALE: 0.8})) == "stale 80 %, measured 20 %"
    assert say(shares({Provenance.MEASURED: 0.9999, Provenance.STALE: 0.0001})) == "measured"
    assert say(shares({})) == ""
    assert say(listed([translate("x", "a"), translate("x", "b"), translate("x", "c")])) == "a, b, c"


def test_nothing_of_provenance_is_claimed_where_none_is_known() -> None:
    made = report(a_month(a_row(0), provenances={}))
    assert not any("How it was known" in say(note) for note in made.notes)


unsure = st.one_of(st.none(), st.floats(-1e6, 1e6))
amounts = st.one_of(st.none(), st.floats(0.0, 1e6))


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "cost": unsure,
                "mining_kwh": st.floats(0.0, 1e4),
                "energy_kwh": st.floats(0.0, 1e4),
                **dict.fromkeys(
                    ["useful_kwh", "own_kwh", "co2_g", "sat", "hypothetical_sat", "cost_unknown_kwh"], amounts
                ),
                **dict.fromkeys(["useful_unknown_kwh", "co2_unknown_kwh", "practice_kwh", "hashes"], amounts),
                **dict.fromkeys(["mean_price_per_kwh", "mean_room_c", "mean_outdoor_c"], unsure),
            }
        ),
        max_size=4,
    )
)
def test_whatever_the_history_holds_there_is_a_report_that_can_be_read(rows: list[dict[str, Any]]) -> None:
    placed = tuple({"start_utc": START_UTC + i * DAY_S, **row} for i, row in enumerate(rows))
    made = report(replace(a_month(settings=in_usd(), made_utc=MADE_UTC), rows=placed))
    for text in every_text(made):
        said = say(text)
        assert "{" not in said
        assert "nan" not in said.lower().split()
    for figure in made.figures:
        assert all(1 <= number <= len(made.notes) for number in figure.notes)
